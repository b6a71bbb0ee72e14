// A firm in a link's fragment: the format itself, without a browser. Node's zlib and its Buffer judge, not our code.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {deflateRawSync, inflateRawSync} from 'node:zlib';
import {fromBase43, toBase43} from '../../web/handover/base43.js';
import {dictionary} from '../../web/handover/dictionary.js';
import {join, limits, partsOf, readPart} from '../../web/handover/link.js';
import {receive} from '../../web/handover/receive.js';

const cases = JSON.parse(readFileSync(new URL('./old_links.json', import.meta.url), 'utf8'));
const sample = readFileSync(
  new URL('../../assets/samples/foundry-wuhu.firm.json', import.meta.url),
  'utf8',
);

// A part as its description in link.js says, made of other pieces.
function handmade(text, {version = 1, number = 0, count = 1, sum = 0, body} = {}) {
  const packed = body ?? deflateRawSync(Buffer.from(text), {dictionary: Buffer.from(dictionary)});
  const crc = Buffer.alloc(4);
  crc.writeUInt32BE(sum);
  return toBase43(
    Buffer.concat([Buffer.from([version, (number << 4) | (count - 1)]), crc, packed]),
  );
}

// Random bytes that are the same each time (a linear congruence), in hexadecimal: they do not compress well.
function noise(length) {
  let state = 1,
    text = '';
  while (text.length < length) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    text += state.toString(16);
  }
  return text.slice(0, length);
}

function memory() {
  const map = new Map();
  return {
    map,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => {
      map.set(key, String(value));
    },
    removeItem: (key) => {
      map.delete(key);
    },
  };
}

test('base43: two bytes in three characters that a QR code and a link take as they are', () => {
  // By hand: 0x0000 = 0,0,0; 0xFFFF = 65535 = 35·43² + 19·43 + 3 (35 = Z, 19 = J), lowest first; one byte 0xFF = 5·43 + 40.
  assert.equal(toBase43(Uint8Array.of(0, 0, 255, 255, 255)), '0003JZ.5');
  for (let length = 0; length < 200; length += 1) {
    const bytes = Uint8Array.from({length}, (_, i) => (i * 73 + length) & 255);
    assert.match(toBase43(bytes), /^[0-9A-Z$*+\-./:]*$/);
    assert.deepEqual(fromBase43(toBase43(bytes)), bytes);
  }
  for (const bad of ['0', 'a00', '00%', '::::', ':::', '0003'])
    assert.equal(fromBase43(bad), null, bad);
});

test('a firm file goes into a link and comes out the same, with the order and spelling of all its values', () => {
  const odd =
    '{"format":"greengauge.firm/1","name":"双引号\\" 空 格","years":{"2025":{"energy":[{"amount":1.50}]},"2020":{}},"x.mine":[1e3]}';
  for (const text of [sample, odd]) {
    const parts = partsOf(text);
    assert.equal(parts.length, 1);
    const out = join(parts.map(readPart));
    assert.equal(out.replace(/\s/g, ''), text.replace(/\s/g, ''));
    assert.deepEqual(JSON.parse(out), JSON.parse(text));
  }
  assert.ok(join(partsOf(odd).map(readPart)).includes('双引号\\" 空 格'));
  assert.ok(partsOf(sample)[0].length < 500, 'a sample fits a small code');
});

test('the checksum is CRC-32: of 123456789 it is CBF43926, as its definition says', () => {
  assert.equal(readPart(partsOf('123456789')[0]).sum, 0xcbf43926);
  assert.equal(receive(handmade('123456789', {sum: 0xcbf43926}), null).firm, '123456789');
});

test('the packed bytes are plain deflate with the dictionary of version 1, as another unpacker sees them', () => {
  const {share} = readPart(partsOf(sample)[0]);
  const text = inflateRawSync(share, {dictionary: Buffer.from(dictionary)}).toString();
  assert.deepEqual(JSON.parse(text), JSON.parse(sample));
});

test('a large firm goes into several parts, in any order; too large a one into none', () => {
  const large = JSON.stringify({format: 'greengauge.firm/1', name: '大', note: noise(3000)});
  const parts = partsOf(large);
  assert.ok(parts.length > 1 && parts.length <= limits.parts);
  assert.equal(join(parts.map(readPart).reverse()), large);
  assert.deepEqual(partsOf(JSON.stringify({name: noise(20000)})), []);
  assert.deepEqual(partsOf(JSON.stringify({name: 'x'.repeat(limits.text)})), []);
});

test('parts are gathered as they are scanned, by whichever comes first, and forgotten when all are there', () => {
  const large = JSON.stringify({format: 'greengauge.firm/1', name: '大', note: noise(3000)});
  const parts = partsOf(large);
  const storage = memory();
  const order = [...parts.keys()].reverse();
  for (const [i, number] of order.slice(0, -1).entries())
    assert.deepEqual(receive(parts[number], storage), {have: i + 1, count: parts.length});
  assert.deepEqual(receive(parts[order[0]], storage), {
    have: parts.length - 1,
    count: parts.length,
  }); // scanned twice
  assert.deepEqual(receive(parts[order.at(-1)], storage), {firm: large});
  assert.equal(storage.map.size, 0);
  assert.deepEqual(receive(parts[0], null), {error: 'no_storage'});
  storage.setItem('greengauge.parts', '{broken');
  assert.deepEqual(receive(parts[0], storage), {have: 1, count: parts.length});
});

test('scanners that spell the signs otherwise do no harm', () => {
  const [part] = partsOf(sample);
  assert.deepEqual(receive(encodeURIComponent(part), null), receive(part, null));
  assert.deepEqual(receive(part.replaceAll('+', ' '), null), receive(part, null));
});

test('a link that is damaged, cut, foreign, too long or a bomb says which, and gives no firm', () => {
  const [part] = partsOf(sample);
  const wrong = (fragment, error) => assert.deepEqual(receive(fragment, null), {error}, error);
  wrong('', 'shape');
  wrong('not-a-link', 'shape');
  wrong('%E0%A4%A', 'shape');
  wrong('0'.repeat(limits.fragment + 1), 'too_long');
  wrong(handmade('{}', {version: 2}), 'version');
  wrong(handmade('{}', {number: 3, count: 2}), 'shape');
  wrong(handmade('{}', {count: limits.parts + 1}), 'shape');
  wrong(handmade('{}'), 'damaged');
  wrong(handmade('{}', {body: Buffer.from([7, 7, 7])}), 'damaged');
  wrong(part.slice(0, 3 * 60), 'damaged');
  // Every single character exchanged for another is found out.
  for (let i = 9; i < part.length; i += 1) {
    const other = part[i] === '7' ? '8' : '7';
    const {error} = receive(part.slice(0, i) + other + part.slice(i + 1), null);
    assert.ok(['damaged', 'shape'].includes(error), `at ${i}: ${error}`);
  }
  // 50 MB of spaces in some 50 KB would be refused for its length; what fits a link unpacks into at most this.
  const bomb = deflateRawSync(Buffer.alloc(4e6, 32), {level: 9});
  assert.ok(bomb.length < 4500);
  wrong(handmade('', {body: bomb}), 'too_long');
});

for (const {what, link, firm} of cases)
  test(`an old link opens: ${what}`, () => {
    assert.deepEqual(JSON.parse(receive(link.split('#f=')[1], null).firm), firm);
  });
