// Runs the benchmarks and the same work in other engines, and writes a table of them: node table.mjs BENCH BENCH.JS FILE
// BENCH is the native program, BENCH.JS the same works as WebAssembly. Fails where a ratio of this run misses its bound;
// times by the clock depend on the machine and are only told.
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '../..');
const equal_work = '300 rules over five carriers';
const assessment = 'one assessment, ten products, three years';
const most_times_native = 4; // of an assessment in WebAssembly
// In microseconds, natively and in WebAssembly, from the architecture's table; of painting 1366 × 768 those of the
// software painter.
const bounds = {
  [equal_work]: [8, 20],
  [assessment]: [40, 80],
  'the same with advice': [800, 2000],
  'load all packs': [1000, 2000],
  'one firm of batch: read, assess, write JSON': [200], // 10 000 firms a second on two cores
  'mirror diff, 300 nodes': [2000],
  'mirror diff, page turned': [2000],
};
const bound_of = (name) =>
  bounds[name] ??
  (name.startsWith('build page') ? [2000] : name.startsWith('paint page') ? [16000] : []);

const [native, web, file] = process.argv.slice(2);
const run = (program, ...given) =>
  execFileSync(program, given, {encoding: 'utf8', maxBuffer: 1 << 26});

/// By name, in microseconds: those whose name contains `some`, or all.
function natively(some = '') {
  const output = run(
    native,
    '--benchmark_format=json',
    '--benchmark_repetitions=3',
    '--benchmark_min_time=0.2',
    `--benchmark_filter=${some}`,
  );
  const times = new Map();
  for (const one of JSON.parse(output).benchmarks) {
    if (one.run_type !== 'iteration') continue;
    if (one.error_occurred) throw new Error(`${one.name}: ${one.error_message}`);
    times.set(one.run_name, Math.min(times.get(one.run_name) ?? Infinity, one.cpu_time));
  }
  return times;
}

/// How many times an assessment takes in WebAssembly what it takes natively: the middle one of five pairs, each measured
/// at one time, since a machine that others share is not always as fast.
function times_native() {
  const pairs = Array.from(
    {length: 5},
    () =>
      JSON.parse(run('node', web, assessment))[assessment] / natively(assessment).get(assessment),
  );
  return pairs.sort((a, b) => a - b)[2];
}

const own = natively();
const wasm = JSON.parse(run('node', web));
const ratio_of_assessment = times_native();
const others = JSON.parse(run('node', path.join(here, 'others.mjs')));

/// What tests/lint/size.mjs says of dist/portal, if that is there: [name, bytes, bound].
function sizes() {
  if (!fs.existsSync(path.join(root, 'dist/portal/index.html'))) return [];
  let said;
  try {
    said = run('node', path.join(root, 'tests/lint/size.mjs'));
  } catch (failed) {
    // too large: it has still said how large
    said = failed.stdout;
  }
  return [...said.matchAll(/^(.+): (\d+) of (\d+) bytes/gm)].map(([, name, size, bound]) => [
    name === 'total' ? 'first visit, all files' : name,
    Number(size),
    Number(bound),
  ]);
}

const whole = (number) => Math.round(number).toLocaleString('en');
const shown = (microseconds) =>
  microseconds < 100 ? microseconds.toFixed(1) : whole(microseconds);
const row = (...cells) => `| ${cells.join(' | ')} |`;
const held = (value, bound) =>
  bound === undefined ? '' : `${whole(bound)}${value <= bound ? '' : ' (missed)'}`;
const ratio = (other) => other / own.get(equal_work);
const in_muparser = 'the same rules in muParser';
const ratios = [
  ['muParser 2.3.3 (native)', own.get(in_muparser), 1],
  ...Object.entries(others).map(([name, time]) => [name, time, name.startsWith('pub') ? 100 : 5]),
].sort((a, b) => a[1] - b[1]);
own.delete(in_muparser);

const size_rows = sizes().map(([name, size, bound]) => row(name, whole(size), held(size, bound)));
const size_table = size_rows.length
  ? `| brotli | bytes | bound |\n|---|---:|---:|\n${size_rows.join('\n')}`
  : 'Not measured: `bash web/run.sh --build-only` first.';
const text = `# Speed

Made by \`bash tests/run.sh bench --write\` on ${os.cpus()[0].model.trim()}, ${os.cpus().length} cores, Node ${process.version};
load when it ended: ${os.loadavg()[0].toFixed(1)}. One run, the fewest of three: natively processor time, in WebAssembly (the page's
own settings, for size) time by the clock under Node. Bounds are the architecture's. Pages are those of the firm with
ten products and three years, built and painted in software at 1366 × 768.

| what | native µs | bound | WebAssembly µs | bound |
|---|---:|---:|---:|---:|
${[...own].map(([name, time]) => row(name, shown(time), held(time, bound_of(name)[0]), shown(wasm[name]), held(wasm[name], bound_of(name)[1]))).join('\n')}

An assessment in WebAssembly takes ${ratio_of_assessment.toFixed(1)} times what it takes natively (the middle one of five pairs); bound: ${held(ratio_of_assessment, most_times_native)}.

## Size
${size_table}

## In the browser
Measured by other commands: \`node tests/browser/measure.mjs\` prints the cold start at a fourth of the speed (bound: 1.5 s) and what each frame
costs there; \`node --test tests/browser/start.test.js\` holds the frames drawn while nothing happens to their bound, none.

## Equal work
${equal_work} for one firm: each rule is a sum of five products held against its own threshold, and all engines find the same
rules to hold. Each has read its rules before; what is timed is a new firm. muParser is native as GreenGauge is, the others run in Node;
all is processor time, the fewest of three or five. GreenGauge compiles all rules together and computes the sum that they share once for a firm,
which the others cannot; and for each rule it also carries what is unknown and which answers are missing, which none of them does.

| engine | µs | times ours | at least |
|---|---:|---:|---:|
${row('GreenGauge (native)', shown(own.get(equal_work)), '1', '')}
${ratios.map(([name, time, least]) => row(name, shown(time), shown(ratio(time)), least)).join('\n')}
`;
fs.writeFileSync(file, text);
console.log(text);
const missed = ratios
  .filter(([, time, least]) => ratio(time) < least)
  .map(([name, , least]) => `${name}: less than ${least} times ours`);
if (ratio_of_assessment > most_times_native)
  missed.push(`${assessment}: more than ${most_times_native} times as long in WebAssembly`);
for (const one of missed) console.log(one);
process.exit(missed.length ? 1 : 0);
