// What comes in a link (#f=…), by camera or by hand: any firm comes back as it was; whatever else comes is an answer,
// never an exception, and never a firm that nobody put in.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {toBase43} from '../../web/handover/base43.js';
import {partsOf} from '../../web/handover/link.js';
import {receive} from '../../web/handover/receive.js';
import {fuzz} from './bound.js';

const codes = ['shape', 'version', 'damaged', 'too_long', 'mixed', 'no_storage'];
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$*+-./:';

function memory(entries = {}) {
  const map = new Map(Object.entries(entries));
  return {
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => {
      map.set(key, String(value));
    },
    removeItem: (key) => {
      map.delete(key);
    },
  };
}

const text = fc.string({unit: 'binary', maxLength: 40});
const quantity = fc.record({
  value: fc.double({noNaN: true, noDefaultInfinity: true}),
  unit: fc.constantFrom('t', '万元', 'm³', 'kcal/kg'),
});
const line = fc.record(
  {
    carrier: fc.constantFrom('electricity.grid', 'diesel', 'natural_gas'),
    amount: fc.oneof(fc.double({noNaN: true, noDefaultInfinity: true}), fc.constant(null)),
    unit: fc.constantFrom('t', '万kWh', '万m³'),
    ncv: quantity,
  },
  {requiredKeys: ['carrier', 'amount', 'unit']},
);
const year = fc.record(
  {
    energy: fc.array(line, {maxLength: 8}),
    answers: fc.dictionary(text, fc.oneof(quantity, fc.boolean(), text)),
  },
  {requiredKeys: []},
);
const firm = fc.record(
  {
    format: fc.constant('greengauge.firm/1'),
    name: text,
    region: fc.constantFrom('CN', 'CN-AH'),
    years: fc.dictionary(fc.integer({min: 1990, max: 2099}).map(String), year, {maxKeys: 3}),
    'x.unknown': fc.jsonValue(),
  },
  {requiredKeys: ['format']},
);

// A file as a person may have laid it out.
const file = fc
  .tuple(firm, fc.constantFrom(undefined, 1, 4, '\t'))
  .map(([value, indent]) => JSON.stringify(value, null, indent));
const meaning = (json) => JSON.stringify(JSON.parse(json));

const partsOfFile = file
  .map((json) => ({json, parts: partsOf(json)}))
  .filter(({parts}) => parts.length > 0);

// As a camera gives them, one after the other; answers what the last of them led to.
const scan = (fragments, storage = memory()) =>
  fragments.reduce((_, fragment) => receive(fragment, storage), null);

function assertAnswer(answer, allowed = null) {
  const kinds = ['firm', 'have', 'error'].filter((kind) => kind in answer);
  assert.equal(kinds.length, 1, JSON.stringify(answer));
  if (kinds[0] === 'error') assert.ok(codes.includes(answer.error), answer.error);
  if (kinds[0] === 'have')
    assert.ok(answer.have >= 1 && answer.have < answer.count && answer.count <= 6);
  if (kinds[0] === 'firm') assert.equal(meaning(answer.firm), allowed, 'a firm that nobody put in');
}

fuzz(
  'any firm comes back, its parts in any order',
  fc.property(partsOfFile, fc.infiniteStream(fc.nat()), ({json, parts}, order) => {
    const [...shuffled] = parts
      .map((part) => [order.next().value, part])
      .sort(([a], [b]) => a - b)
      .map(([, part]) => part);
    for (const part of parts) assert.match(part, /^[0-9A-Z$*+\-./:]+$/);
    assert.equal(scan(shuffled).firm, meaning(json));
  }),
  300,
);

fuzz(
  'one character exchanged is found out, or changes nothing',
  fc.property(
    partsOfFile,
    fc.nat(),
    fc.nat(),
    fc.oneof(
      {weight: 4, arbitrary: fc.constantFrom(...alphabet)},
      fc.string({unit: 'binary', minLength: 1, maxLength: 1}),
    ),
    ({json, parts}, which, where, other) => {
      const number = which % parts.length;
      const at = where % parts[number].length;
      const spoilt = [...parts];
      spoilt[number] = parts[number].slice(0, at) + other + parts[number].slice(at + 1);
      // Packed text has bits that mean nothing: behind its last one, and in the lengths of codes that it does not use.
      assertAnswer(scan(spoilt), meaning(json));
    },
  ),
  1500,
);

const edit = fc.oneof(
  fc.record({kind: fc.constant('cut'), at: fc.nat(), length: fc.integer({min: 1, max: 40})}),
  fc.record({
    kind: fc.constant('put'),
    at: fc.nat(),
    what: fc.oneof(fc.string({unit: fc.constantFrom(...alphabet)}), fc.string({unit: 'binary'})),
  }),
  fc.record({kind: fc.constant('double'), at: fc.nat(), length: fc.integer({min: 1, max: 40})}),
);
const edits = {
  cut: (part, at, {length}) => part.slice(0, at) + part.slice(at + length),
  put: (part, at, {what}) => part.slice(0, at) + what + part.slice(at),
  double: (part, at, {length}) => part.slice(0, at + length) + part.slice(at),
};

fuzz(
  'links cut, mixed and written over never give another firm',
  fc.property(
    partsOfFile,
    partsOfFile,
    fc.array(edit, {maxLength: 4}),
    fc.nat(),
    (one, other, changes, turn) => {
      const changed = changes.reduce(
        (part, change) => edits[change.kind](part, change.at % (part.length + 1), change),
        one.parts[0],
      );
      const all = [changed, ...one.parts.slice(1), ...other.parts];
      const first = turn % all.length;
      const storage = memory();
      const put = [meaning(one.json), meaning(other.json)];
      for (const fragment of [...all.slice(first), ...all.slice(0, first)]) {
        const answer = receive(fragment, storage);
        assertAnswer(answer, answer.firm && put.find((known) => known === meaning(answer.firm)));
      }
    },
  ),
  300,
);

const head = fc.tuple(fc.constantFrom(1, 1, 1, 0, 2), fc.nat(255));
const madeUp = fc
  .tuple(head, fc.uint8Array({maxLength: 300}))
  .map(([start, rest]) => toBase43(Uint8Array.of(...start, ...rest)));

fuzz(
  'any text at all, and any bytes written as a link is, are no firm',
  fc.property(
    fc.oneof(
      fc.string({unit: 'binary'}),
      fc.string({unit: fc.constantFrom(...alphabet, '%', ' ')}),
      madeUp,
      fc.webUrl(),
    ),
    (fragment) => {
      assertAnswer(receive(fragment, memory()));
      assertAnswer(receive(fragment, null));
    },
  ),
  10_000,
);

const manyParts = fc
  .uint8Array({minLength: 900, maxLength: 1500})
  .map((noise) => partsOf(JSON.stringify({name: Buffer.from(noise).toString('base64')})));
const leftBehind = fc.oneof(
  fc.json(),
  fc.string(),
  fc
    .record({sum: fc.nat(), count: fc.nat(), at: fc.nat(), texts: fc.anything()})
    .map((kept) => JSON.stringify(kept)),
);

fuzz(
  'whatever stands where parts are gathered, the next part is taken',
  fc.property(manyParts, leftBehind, fc.anything(), (parts, left, texts) => {
    assert.deepEqual(receive(parts[0], memory({'greengauge.parts': left})), {
      have: 1,
      count: parts.length,
    });
    // What fits in everything but the texts.
    const storage = memory();
    receive(parts[0], storage);
    const there = JSON.parse(storage.getItem('greengauge.parts'));
    let spoilt;
    try {
      spoilt = JSON.stringify({...there, texts});
    } catch {
      return; // cannot be stored
    }
    storage.setItem('greengauge.parts', spoilt);
    assertAnswer(receive(parts[1], storage));
  }),
  300,
);
