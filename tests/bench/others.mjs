// The equal work in the rule engines of npm: 300 rules, each a sum over five carriers held against its own threshold.
// Each engine reads the rules once; what is timed is one firm: its amounts in, how many of its rules hold out.
// Prints {NAME: µs, …}: processor time for all 300 rules of one firm. Fails if an engine finds other rules to hold.
import {ZenEngine} from '@gorules/zen-engine';
import {Environment} from '@marcbachmann/cel-js';
import {LogicEngine} from 'json-logic-engine';
import jsonLogic from 'json-logic-js';
import Publicodes from 'publicodes';

const coefficients = {
  power: 0.1229,
  gas: 1.33,
  diesel: 1.4571,
  coke: 0.9714,
  heat: 0.03412,
};
const carriers = Object.keys(coefficients);
const thresholds = Array.from({length: 300}, (_, i) => 10 * (i + 1));
// The firms of rules_bench.cpp, and how many of the rules hold for the first three.
const firm = (n) =>
  Object.fromEntries(carriers.map((carrier, i) => [carrier, 100 + ((n * 37 + i * 211) % 900)]));
const holding = [193, 207, 218];

const sum = carriers.map((carrier) => `${carrier} * ${coefficients[carrier]}`).join(' + ');
const trees = thresholds.map((threshold) => ({
  '>': [
    {
      '+': carriers.map((carrier) => ({
        '*': [{var: carrier}, coefficients[carrier]],
      })),
    },
    threshold,
  ],
}));

/// Each makes what counts the rules that hold for a firm.
const engines = {
  '@marcbachmann/cel-js 8.0.0': () => {
    const environment = new Environment();
    for (const carrier of carriers) environment.registerVariable(carrier, 'double');
    const rules = thresholds.map((threshold) => environment.parse(`${sum} > ${threshold}.0`));
    return (amounts) => rules.filter((rule) => rule(amounts)).length;
  },
  'json-logic-engine 5.0.7, compiled': () => {
    const engine = new LogicEngine();
    const rules = trees.map((tree) => engine.build(tree));
    return (amounts) => rules.filter((rule) => rule(amounts)).length;
  },
  'json-logic-engine 5.0.7': () => {
    const engine = new LogicEngine();
    return (amounts) => trees.filter((tree) => engine.run(tree, amounts)).length;
  },
  'json-logic-js 2.0.5': () => (amounts) =>
    trees.filter((tree) => jsonLogic.apply(tree, amounts)).length,
  '@gorules/zen-engine 0.54.0': () => {
    const expressions = thresholds.map((threshold, i) => ({
      id: `e${i}`,
      key: `rule${i}`,
      value: `${sum} > ${threshold}`,
    }));
    const node = (id, type, content) => ({
      id,
      name: id,
      type,
      content,
      position: {x: 0, y: 0},
    });
    const decision = new ZenEngine().createDecision({
      contentType: 'application/vnd.gorules.decision',
      nodes: [
        node('in', 'inputNode', {schema: ''}),
        node('rules', 'expressionNode', {expressions}),
        node('out', 'outputNode', {schema: ''}),
      ],
      edges: [
        {id: 'a', sourceId: 'in', targetId: 'rules', type: 'edge'},
        {id: 'b', sourceId: 'rules', targetId: 'out', type: 'edge'},
      ],
    });
    return async (amounts) =>
      Object.values((await decision.evaluate(amounts)).result).filter((held) => held === true)
        .length;
  },
  'publicodes 1.10.3': () => {
    const Engine = Publicodes.default ?? Publicodes;
    const engine = new Engine({
      ...Object.fromEntries(carriers.map((carrier) => [carrier, {'par défaut': 0}])),
      ...Object.fromEntries(
        thresholds.map((threshold) => [`rule ${threshold}`, `(${sum}) > ${threshold}`]),
      ),
    });
    return (amounts) => {
      engine.setSituation(amounts);
      return thresholds.filter(
        (threshold) => engine.evaluate(`rule ${threshold}`).nodeValue === true,
      ).length;
    };
  },
};

/// The fewest of five rounds of a fifth of a second.
async function microseconds(count) {
  const warm = performance.now() + 300; // so that the JIT has seen it
  for (let n = 0; performance.now() < warm; n++) await count(firm(n % 50));
  let fewest = Infinity;
  for (let round = 0; round < 5; round++) {
    let firms = 0;
    let spent = 0;
    const start = process.cpuUsage();
    do {
      for (let n = 0; n < 4; n++) await count(firm(firms++));
      const {user, system} = process.cpuUsage(start);
      spent = user + system;
    } while (spent < 200000);
    fewest = Math.min(fewest, spent / firms);
  }
  return fewest;
}

const result = {};
for (const [name, make] of Object.entries(engines)) {
  const count = make();
  for (const [n, expected] of holding.entries()) {
    const held = await count(firm(n));
    if (held !== expected)
      throw new Error(`${name}: ${held} rules hold for firm ${n}, not ${expected}`);
  }
  result[name] = await microseconds(count);
}
console.log(JSON.stringify(result));
