// Every command that the documents show is run as it is written.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const documents = ['README.md', 'README.zh.md', 'src/README.md', 'web/README.md', 'web/README.zh.md', 'policies/README.md', 'tests/README.md'];
// What builds and serves everything, and runs this test; what needs a web server installed; and the worked example of
// policies/README.md, which guide.test.js follows in a folder of its own.
const elsewhere = [/^bash (web|tests)\/run\.sh/, /^sudo /, /my-policies|CN-ZJ|zhejiang/i];

const commandsOf = (text) => [...text.matchAll(/^```bash\n(.*?)^```/gms)]
  .flatMap(([, block]) => block.replaceAll('\\\n', ' ').split('\n'))
  .map((line) => line.replace(/(^|\s)#.*$/, '').trim()).filter(Boolean);

let found = 0;
for (const name of documents.filter((file) => existsSync(root + file))) {
  for (const command of commandsOf(readFileSync(root + name, 'utf8'))) {
    if (elsewhere.some((pattern) => pattern.test(command))) continue;
    found += 1;
    test(`${name}: ${command}`, () => {
      execFileSync('bash', ['-euo', 'pipefail', '-c', command], {cwd: root, encoding: 'utf8', timeout: 60_000, stdio: 'pipe'});
    });
  }
}

// Lines of an excerpt are as the program prints them; "…" stands for what is left out.
test('README.md: what explain prints', () => {
  const [, command, excerpt] = readFileSync(`${root}README.md`, 'utf8').match(/^```\n\$ (build\/native\/greengauge explain .*)\n([^`]*)```/m);
  const printed = execFileSync('bash', ['-c', command], {cwd: root, encoding: 'utf8'}).split('\n');
  const shown = excerpt.split('\n').filter((line) => line && line.trim() !== '…');
  assert.ok(shown.length > 8);
  assert.deepEqual(shown.filter((line) => !printed.includes(line)), []);
});

test('the documents show commands', () => assert.ok(found >= 8, `${found}`));
