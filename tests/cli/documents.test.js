// The documents stay true: every command that they show is run as it is written, and every file that they name exists.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync, statSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const documents = [
  'README.md',
  'README.zh.md',
  'CHANGELOG.md',
  '.github/CONTRIBUTING.md',
  '.github/SECURITY.md',
  'src/README.md',
  'src/decisions.md',
  'web/README.md',
  'web/README.zh.md',
  'policies/README.md',
  'policies/COVERAGE.md',
  'tests/README.md',
  'tests/bench/README.md',
];
// What builds and serves everything, and runs this test; what needs a web server installed; and the worked example of
// policies/README.md, which guide.test.js follows in a folder of its own. A second build beside the one of the tests
// would disturb it: of these commands the presets and targets are looked up.
const elsewhere = [
  /^bash (web|tests)\/run\.sh/,
  /^sudo /,
  /my-policies|CN-ZJ|zhejiang/i,
  /^(cmake|cpack|ctest) /,
];

const commandsOf = (text) =>
  [...text.matchAll(/^```bash\n(.*?)^```/gms)]
    .flatMap(([, block]) => block.replaceAll('\\\n', ' ').split('\n'))
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter(Boolean);

let found = 0;
for (const name of documents) {
  for (const command of commandsOf(readFileSync(root + name, 'utf8'))) {
    if (elsewhere.some((pattern) => pattern.test(command))) continue;
    found += 1;
    test(`${name}: ${command}`, () => {
      execFileSync('bash', ['-euo', 'pipefail', '-c', command], {
        cwd: root,
        encoding: 'utf8',
        timeout: 60_000,
        stdio: 'pipe',
      });
    });
  }
}

test('the presets and targets that the documents name exist', () => {
  const presets = JSON.parse(readFileSync(`${root}CMakePresets.json`, 'utf8')).configurePresets.map(
    ({name}) => name,
  );
  const targets = readFileSync(`${root}build/native/build.ninja`, 'utf8');
  const all = documents.map((name) => readFileSync(root + name, 'utf8')).join('\n');
  const named = [...all.matchAll(/cmake (?:--preset |--build build\/)([\w-]+)/g)].map(
    ([, preset]) => preset,
  );
  const built = [...all.matchAll(/cmake --build build\/native --target ([\w-]+)/g)].map(
    ([, target]) => target,
  );
  assert.ok(named.length > 1 && built.length > 0, `${named} ${built}`);
  assert.deepEqual(
    named.filter((preset) => !presets.includes(preset)),
    [],
  );
  assert.deepEqual(
    built.filter((target) => !targets.includes(`\nbuild ${target}: `)),
    [],
  );
});

// Lines of an excerpt are as the program prints them; "…" stands for what is left out.
test('README.md: what explain prints', () => {
  const [, command, excerpt] = readFileSync(`${root}README.md`, 'utf8').match(
    /^```\n\$ (build\/native\/greengauge explain .*)\n([^`]*)```/m,
  );
  const printed = execFileSync('bash', ['-c', command], {cwd: root, encoding: 'utf8'}).split('\n');
  const shown = excerpt.split('\n').filter((line) => line && line.trim() !== '…');
  assert.ok(shown.length > 8);
  assert.deepEqual(
    shown.filter((line) => !printed.includes(line)),
    [],
  );
});

// A link is relative to its document; a path in backquotes also to the top folder, src, tests or web. Names of test
// files may lack their ending. What a build leaves is left out.
const made = /^(build|dist)\/|^policies\/index\.json$/;
const isFolder = (path) => existsSync(path) && statSync(path).isDirectory();
const endings = ['', '.test.js', '_test.cpp', '.cpp', '.mjs'];
function missingPaths(name) {
  const text = readFileSync(root + name, 'utf8').replace(/^```.*?^```/gms, '');
  const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, target]) => target)
    .filter((target) => !/^https?:/.test(target) && !existsSync(join(root, dirname(name), target)));
  const bases = [dirname(name), '.', 'src', 'tests', 'web'].map((base) => join(root, base));
  const isNamedHere = (path) => bases.some((base) => isFolder(join(base, path.split('/')[0])));
  const exists = (path) =>
    bases.some((base) => endings.some((ending) => existsSync(join(base, path + ending))));
  const paths = [...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)+\/?)`/g)]
    .map(([, path]) => path)
    .filter((path) => !made.test(path) && isNamedHere(path) && !exists(path));
  return [...links, ...paths];
}

for (const name of documents) {
  test(`${name}: the files that it names exist`, () => assert.deepEqual(missingPaths(name), []));
}

test('the documents show commands', () => assert.ok(found >= 8, `${found}`));
