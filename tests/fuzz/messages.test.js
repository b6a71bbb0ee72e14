// The messages between the page and a page that embeds it: whatever can be cloned is answered as README.md says,
// nothing throws, and no assessment is said but when the visitor consents.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {createConversation, isPageMessage, isReady} from '../../web/embed/protocol.js';
import {fuzz} from './bound.js';

const portal = 'https://portal.example.gov.cn';
const isFirm = (text) => JSON.parse(text).format === 'greengauge.firm/1';

// As what arrives by postMessage; nothing for what cannot be sent at all.
function sent(value) {
  try {
    return [structuredClone(value)];
  } catch {
    return [];
  }
}

function holdingItself(value) {
  const ring = {...Object(value), type: 'load'};
  ring.firm = {ring};
  return ring;
}

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: true,
});
const name = fc.oneof(
  fc.constantFrom(
    'load',
    'print',
    'result',
    'resize',
    'error',
    'ready',
    'init',
    '__proto__',
    'constructor',
    'toString',
    'valueOf',
  ),
  fc.string(),
);
// What is no text but turns into one, or cannot.
const nearlyName = fc.constantFrom(
  ['load'],
  ['print'],
  {toString: 1, valueOf: 1},
  new String('load'),
);
const nameOrNot = fc.oneof({weight: 5, arbitrary: name}, nearlyName, anything);
const firm = fc.oneof(
  anything,
  fc.record(
    {
      format: fc.oneof(fc.constant('greengauge.firm/1'), anything),
      years: anything,
      toJSON: anything,
    },
    {requiredKeys: []},
  ),
);
const message = fc.oneof(
  anything,
  anything.map(holdingItself),
  fc.record(
    {
      type: nameOrNot,
      greengauge: fc.oneof(fc.constant(1), anything),
      firm,
      assessment: anything,
      height: anything,
      code: anything,
    },
    {requiredKeys: ['type']},
  ),
);

const init = fc.record(
  {
    greengauge: fc.oneof({weight: 5, arbitrary: fc.constant(1)}, anything),
    type: fc.oneof({weight: 5, arbitrary: fc.constant('init')}, nameOrNot),
    lang: fc.oneof(fc.constantFrom('zh', 'en'), anything),
    region: fc.oneof(fc.constant('CN-AH'), anything),
    theme: fc.oneof(fc.constant('dark'), anything),
  },
  {requiredKeys: ['type']},
);

// The page's end with everything that it does written down.
function listen(allowed = [portal]) {
  const log = {said: [], loaded: [], printed: 0, connected: [], warned: []};
  const port = {postMessage: (value) => log.said.push(structuredClone(value)), onmessage: null};
  const conversation = createConversation({
    origins: new Set(allowed),
    load: (text) => {
      log.loaded.push(text);
      return isFirm(text);
    },
    print: () => {
      log.printed += 1;
    },
    onConnect: (wishes) => log.connected.push(wishes),
    warn: (origin) => log.warned.push(origin),
  });
  function connect(data, origin = portal, ports = [port]) {
    for (const clone of sent(data)) conversation.connect({data: clone, origin, ports});
  }
  return {log, port, conversation, connect};
}

fuzz(
  'what is asked through the port is answered as specified, and nothing throws',
  fc.property(fc.array(message, {maxLength: 6}), (messages) => {
    const {log, port, connect} = listen();
    connect({greengauge: 1, type: 'init'});
    for (const data of messages.flatMap(sent)) {
      const before = {said: log.said.length, loaded: log.loaded.length, printed: log.printed};
      port.onmessage({data});
      const answers = log.said.slice(before.said);
      const [read] = log.loaded.slice(before.loaded);
      for (const answer of answers) {
        assert.deepEqual(Object.keys(answer), ['type', 'code']);
        assert.equal(answer.type, 'error');
      }
      const type =
        data !== null &&
        typeof data === 'object' &&
        !Array.isArray(data) &&
        typeof data.type === 'string'
          ? data.type
          : '';
      const codes = answers.map(({code}) => code);
      if (type === 'print') assert.deepEqual([codes, log.printed - before.printed], [[], 1]);
      else if (type !== 'load') assert.deepEqual([codes, read], [['message.unknown'], undefined]);
      else if (read === undefined) assert.deepEqual(codes, ['message.invalid']);
      else assert.deepEqual(codes, isFirm(read) ? [] : ['firm.invalid']);
      if (type !== 'print') assert.equal(log.printed, before.printed);
      if (read !== undefined) assert.equal(read, JSON.stringify(data.firm));
    }
    // Of the visitor's, nothing was said; consent is what makes the page say it.
    assert.ok(log.said.every(({type}) => type === 'error'));
  }),
  3000,
);

fuzz(
  'only a handshake of the allow-list, once and with one port, begins anything',
  fc.property(
    fc.array(
      fc.tuple(
        fc.oneof(init, anything),
        fc.oneof(
          fc.constant(portal),
          fc.constantFrom('null', '*', '', 'https://portal.example.gov.cn.evil.example'),
          fc.string(),
        ),
        fc.nat(2),
      ),
      {maxLength: 8},
    ),
    (attempts) => {
      const {log, connect} = listen();
      const ports = (count) =>
        Array.from({length: count}, () => ({
          postMessage: (value) => log.said.push(value),
          onmessage: null,
        }));
      for (const [data, origin, count] of attempts) {
        const connected = log.connected.length;
        const offered = ports(count);
        connect(data, origin, offered);
        const listening = offered.filter(({onmessage}) => onmessage);
        assert.equal(listening.length, log.connected.length - connected);
        if (listening.length === 0) continue;
        assert.equal(origin, portal);
        assert.equal(count, 1);
        assert.equal(data.greengauge, 1);
        assert.equal(data.type, 'init');
        const {lang, region, theme} = log.connected[0];
        for (const wish of [lang, region, theme])
          assert.ok(typeof wish === 'string' && wish.length < 100);
      }
      assert.ok(log.connected.length <= 1);
      assert.deepEqual(log.said, []);
      assert.equal(new Set(log.warned).size, log.warned.length);
    },
  ),
  3000,
);

const shapes = {
  resize: {height: 640.5},
  result: {assessment: {format: 'greengauge.assessment/1'}},
  error: {code: 'firm.invalid'},
};

fuzz(
  'the element hears what has the shape of its type, and nothing else',
  fc.property(fc.oneof(message, anything), (value) => {
    for (const data of sent(value)) {
      const heard = isPageMessage(data);
      assert.equal(typeof heard, 'boolean');
      if (!heard) continue;
      assert.ok(data.type in shapes);
      const [[key, example]] = Object.entries(shapes[data.type]);
      assert.equal(typeof data[key], typeof example);
      assert.ok(data[key] !== null && !Array.isArray(data[key]));
      if (key === 'height') assert.ok(data.height > 0 && data.height < Infinity);
    }
    for (const [type, detail] of Object.entries(shapes))
      assert.equal(isPageMessage({type, ...detail}), true);
    for (const data of sent(value))
      if (isReady(data)) assert.deepEqual([data.greengauge, data.type], [1, 'ready']);
  }),
  3000,
);
