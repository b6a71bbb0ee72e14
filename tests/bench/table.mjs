// Runs the benchmarks and the same work in other engines, and writes tests/bench/README.md: node table.mjs BENCH
// Fails where a ratio of this run misses its bound; times by the clock depend on the machine and are only told.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const equal_work = '300 rules over five carriers';
// In microseconds, from the architecture's table of bounds.
const bounds = {
  'one assessment, ten products, three years': 200,
  'the same with advice': 20000,
  'one firm of batch: read, assess, write JSON': 400, // 5000 firms a second on two cores
};

const output = execFileSync(process.argv[2], ['--benchmark_format=json', '--benchmark_repetitions=3'], { encoding: 'utf8', maxBuffer: 1 << 26 });
const own = new Map();
for (const run of JSON.parse(output).benchmarks) {
  if (run.run_type !== 'iteration') continue;
  if (run.error_occurred) throw new Error(`${run.name}: ${run.error_message}`);
  own.set(run.run_name, Math.min(own.get(run.run_name) ?? Infinity, run.cpu_time));
}
const others = JSON.parse(execFileSync('node', [path.join(here, 'others.mjs')], { encoding: 'utf8' }));

const shown = (microseconds) => (microseconds < 100 ? microseconds.toFixed(1) : Math.round(microseconds).toLocaleString('en'));
const row = (...cells) => `| ${cells.join(' | ')} |`;
const ratio = (other) => other / own.get(equal_work);
const ratios = [['publicodes 1.10.3', others.publicodes, 100], ['json-logic-js 2.0.5', others.json_logic, 5]];
const text = `# Speed

Made by \`bash tests/run.sh bench\` on ${os.cpus()[0].model.trim()}, ${os.cpus().length} cores, Node ${process.version};
load when it ended: ${os.loadavg()[0].toFixed(1)}. Processor time of one run natively, the fewest of three; bounds from the architecture.

| what | µs | bound |
|---|---:|---:|
${[...own].map(([name, time]) => row(name, shown(time), bounds[name] ? `${bounds[name].toLocaleString('en')}${time <= bounds[name] ? '' : ' (missed)'}` : '')).join('\n')}

## Equal work
${equal_work} for one firm: each rule is a sum of five products held against its own threshold, and all engines find the same
rules to hold. The others run in Node; all is processor time, the fewest of three.

| engine | µs | times ours | at least |
|---|---:|---:|---:|
${row('GreenGauge (native)', shown(own.get(equal_work)), '1', '')}
${ratios.map(([name, time, least]) => row(name, shown(time), shown(ratio(time)), least)).join('\n')}
`;
fs.writeFileSync(path.join(here, 'README.md'), text);
console.log(text);
const missed = ratios.filter(([, time, least]) => ratio(time) < least);
for (const [name, , least] of missed) console.log(`${name}: less than ${least} times ours`);
process.exit(missed.length ? 1 : 0);
