// Follows the worked example of policies/README.md literally: its files are written into a copy of the
// packs, and the program has to say what the text says. No compiler is involved.
import assert from 'node:assert';
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {test} from 'node:test';

const root = path.join(
  import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
  '..',
  '..',
);
const program = path.join(root, 'build', 'native', 'greengauge');
const guide = fs.readFileSync(path.join(root, 'policies', 'README.md'), 'utf8');

function exampleFiles() {
  const files = {};
  for (const [, name, text] of guide.matchAll(/<!-- file: (\S+) -->\n```json\n([\s\S]*?)```/g))
    files[name] = text;
  return files;
}

function prepare() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'greengauge-guide-'));
  fs.cpSync(path.join(root, 'policies'), path.join(folder, 'policies'), {recursive: true});
  const files = exampleFiles();
  assert.deepStrictEqual(Object.keys(files), ['cn-zj/efficiency.json', 'firm.json']);
  fs.mkdirSync(path.join(folder, 'policies', 'cn-zj'));
  fs.writeFileSync(
    path.join(folder, 'policies', 'cn-zj', 'efficiency.json'),
    files['cn-zj/efficiency.json'],
  );
  fs.writeFileSync(path.join(folder, 'firm.json'), files['firm.json']);
  return folder;
}

const run = (folder, ...words) => spawnSync(program, words, {cwd: folder, encoding: 'utf8'});

test('the example pack has no fault', () => {
  const lint = run(prepare(), 'lint', '--policies', 'policies', '--date', '2026-11-20');
  assert.strictEqual(lint.status, 0, lint.stdout);
  assert.ok(!lint.stdout.includes('cn-zj'), lint.stdout);
});

test('the example firm gets the verdict that the text promises', () => {
  const folder = prepare();
  const words = ['assess', 'firm.json', '--policies', 'policies', '--format', 'json'];
  const result = run(folder, ...words, '--date', '2026-11-20');
  assert.strictEqual(result.status, 0, result.stderr);
  const assessment = JSON.parse(result.stdout);
  const programme = assessment.programmes.find((one) => one.id === 'cn-zj.efficiency');
  assert.strictEqual(programme.verdict, 'may_apply');
  const energy = assessment.indicators.find((one) => one.id === 'energy.tce');
  assert.ok(Math.abs(energy.value - 4424.4) < 1e-9, String(energy.value));
  const before = JSON.parse(run(folder, ...words, '--date', '2026-05-31').stdout);
  assert.ok(!before.programmes.some((one) => one.id === 'cn-zj.efficiency'));
});

test('a planted fault is told with file and pointer', () => {
  const folder = prepare();
  const file = path.join(folder, 'policies', 'cn-zj', 'efficiency.json');
  fs.writeFileSync(
    file,
    fs.readFileSync(file, 'utf8').replace('energy.tce > 3000 tce', 'energy.tce > 3000 MWh'),
  );
  const lint = run(folder, 'lint', '--policies', 'policies', '--lang', 'en');
  assert.strictEqual(lint.status, 1);
  assert.match(
    lint.stdout,
    /cn-zj\/efficiency\.json:\/programmes\/0\/requirements\/0\/test: rule, column 14/,
  );
});
