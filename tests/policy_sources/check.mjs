// node tests/policy_sources/check.mjs: the numbers of the official plans, keyed a second time by hand from their
// texts (the CSV files beside this one), against the packs. Every difference in either direction is told.
// Prints "sources: N passed, N failed"; ends with 1 if any failed.
import {readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const policies = resolve(process.argv[2] ?? join(here, '../../policies'));
const plans = ['cn-plan-2022', 'anhui-plan-2022', 'js-plan-2023', 'hl-plan-2022', 'sn-plan-2023'];

function rows(name) {
  const [head, ...lines] = readFileSync(join(here, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  return lines.map((cells) =>
    Object.fromEntries(head.map((column, i) => [column, cells[i] ?? ''])),
  );
}

const packs = readdirSync(policies, {withFileTypes: true})
  .filter((entry) => entry.isDirectory())
  .flatMap((folder) =>
    readdirSync(join(policies, folder.name))
      .filter((file) => file.endsWith('.json'))
      .map((file) => JSON.parse(readFileSync(join(policies, folder.name, file), 'utf8'))),
  );
const cites = (definition) => [definition.cite ?? []].flat();

let passed = 0,
  failed = 0;
function expect(what, differences) {
  if (differences.length === 0) return ++passed;
  ++failed;
  console.log(`${what}: ${differences.join('; ')}`);
}
const differs = (name, found, wanted) =>
  found === wanted ? [] : [`${name} is ${found}, the text says ${wanted}`];

// ---- Benchmarks of Anhui: the same rows, each with the same condition, value, unit and section.
function condition(when = {}) {
  return Object.entries(when)
    .map(([input, bound]) => {
      if (Array.isArray(bound)) return `${input} ${bound.join('|')}`;
      const bounds = ['above', 'at_least', 'below', 'at_most'].filter((kind) => kind in bound);
      return `${input} ${bounds.map((kind) => `${kind} ${bound[kind]}`).join(' ')} ${bound.unit}`;
    })
    .join('; ');
}
const key = (row) => `${row.product} [${row.condition}]`;
const anhui = packs
  .filter((pack) => pack.region === 'CN-AH')
  .flatMap((pack) => pack.tables ?? [])
  .filter((table) => table.kind === 'benchmark')
  .flatMap((table) => table.rows)
  .map((row) => ({...row, condition: condition(row.when)}));
const keyed = rows('anhui_benchmarks.csv');
for (const wanted of keyed) {
  const found = anhui.filter((row) => key(row) === key(wanted));
  expect(
    key(wanted),
    found.length !== 1
      ? [`${found.length} rows in the pack`]
      : [
          ...differs('value', found[0].values.benchmark, Number(wanted.value)),
          ...differs('unit', found[0].unit, wanted.unit),
          ...differs('section', cites(found[0])[0]?.clause.split(' ')[0], wanted.section),
        ],
  );
}
const known = new Set(keyed.map(key));
for (const row of anhui)
  expect(`${row.id} ${key(row)}`, known.has(key(row)) ? [] : ['not among the keyed rows']);

// ---- Targets of the five plans: section, years, and the number in both titles and in the test.
const plain = (text) => text.replaceAll('−', '-').replace(/(\d)[  ,](?=\d{3}(?!\d))/g, '$1');
function holds(text, number) {
  // the number stands in the text, not as part of another one
  const escaped = number.replaceAll('.', '\\.');
  return new RegExp(`(?<![\\d.])${escaped}(?!\\d|\\.\\d)`).test(plain(text));
}
const targets = packs
  .flatMap((pack) => pack.targets ?? [])
  .filter((target) => cites(target).some((cite) => plans.includes(cite.document)));
const wantedTargets = rows('plan_targets.csv');
const year = (text) => (text === '' ? undefined : Number(text));
for (const wanted of wantedTargets) {
  const found = targets.filter((one) => one.id === wanted.target);
  if (found.length !== 1) {
    expect(wanted.target, [`${found.length} targets in the packs`]);
    continue;
  }
  const [target] = found;
  const inEnglish = wanted.value_en || wanted.value;
  expect(wanted.target, [
    ...differs('section', cites(target)[0].clause, wanted.section),
    ...differs('confidence', cites(target)[0].confidence, 'A'),
    ...differs('base year', target.base_year, year(wanted.base_year)),
    ...differs('year', target.year, year(wanted.year)),
    ...(wanted.value && !holds(target.title.zh, wanted.value)
      ? [`no ${wanted.value} in the Chinese title`]
      : []),
    ...(wanted.value && !holds(target.title.en, inEnglish)
      ? [`no ${inEnglish} in the English title`]
      : []),
    ...(target.test && !holds(target.test, wanted.value || '?')
      ? [`no ${wanted.value} in its test`]
      : []),
  ]);
}
const knownTargets = new Set(wantedTargets.map((wanted) => wanted.target));
for (const {id} of targets) expect(id, knownTargets.has(id) ? [] : ['not among the keyed targets']);

console.log(`sources: ${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
