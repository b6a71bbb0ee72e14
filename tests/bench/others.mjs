// The equal work in two rule engines of npm: 300 rules, each a sum over five carriers held against its own threshold.
// Prints {"publicodes": µs, "json_logic": µs, "true": [n, n]}: processor time for all 300 of one firm, and how many held.
import jsonLogic from 'json-logic-js';
import Publicodes from 'publicodes';

const Engine = Publicodes.default ?? Publicodes;
const coefficients = {power: 0.1229, gas: 1.33, diesel: 1.4571, coke: 0.9714, heat: 0.03412};
const carriers = Object.keys(coefficients);
const rules = Array.from({length: 300}, (_, i) => 10 * (i + 1));
// The firms of rules_bench.cpp.
const firm = (n) =>
  Object.fromEntries(carriers.map((carrier, i) => [carrier, 100 + ((n * 37 + i * 211) % 900)]));

const trees = rules.map((threshold) => ({
  '>': [
    {'+': carriers.map((carrier) => ({'*': [{var: carrier}, coefficients[carrier]]}))},
    threshold,
  ],
}));
const sum = carriers.map((carrier) => `${carrier} * ${coefficients[carrier]}`).join(' + ');
const engine = new Engine({
  ...Object.fromEntries(carriers.map((carrier) => [carrier, {'par défaut': 0}])),
  ...Object.fromEntries(rules.map((threshold) => [`rule ${threshold}`, `(${sum}) > ${threshold}`])),
});

const judge = {
  publicodes: (n) => {
    engine.setSituation(firm(n));
    return rules.filter((threshold) => engine.evaluate(`rule ${threshold}`).nodeValue === true)
      .length;
  },
  json_logic: (n) => {
    const data = firm(n);
    return trees.filter((tree) => jsonLogic.apply(tree, data)).length;
  },
};

function microseconds(work) {
  for (let n = 0; n < 3; n++) work(n);
  let fewest = Infinity;
  for (let round = 0; round < 3; round++) {
    let firms = 0,
      spent = 0;
    const start = process.cpuUsage();
    do {
      work(firms++);
      const {user, system} = process.cpuUsage(start);
      spent = user + system;
    } while (spent < 500000);
    fewest = Math.min(fewest, spent / firms);
  }
  return fewest;
}

const held = [0, 1, 2].map((n) => judge.json_logic(n));
const other = [0, 1, 2].map((n) => judge.publicodes(n));
if (String(held) !== String(other)) throw new Error(`the engines differ: ${held} and ${other}`);
const result = {
  publicodes: microseconds(judge.publicodes),
  json_logic: microseconds(judge.json_logic),
  true: held,
};
console.log(JSON.stringify(result));
