// The WebAssembly that is shipped gives the bytes that the native program gives: the report's module,
// as the page loads it, and the command line write the CSV of the same firms, which holds every result
// with its value, unit, sources and what is missing.
//   node tests/shipped/compare.mjs PROGRAM FOLDER COUNT     FOLDER: of greengauge-report.js and .wasm
// Firms: the samples, the whole cases and COUNT made-up ones with every carrier, table row, region and
// option, a tenth of them broken (tests/oracle/wide_firms.py). Every second one is written in English.
import {execFileSync, spawnSync} from 'node:child_process';
import {readFileSync, readdirSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const [program, folder, count] = process.argv.slice(2);
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', {ignoreBOM: true});

function firms() {
  const made = execFileSync('python3', ['-B', join(root, 'tests/shipped/firms.py'), count], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const whole = ['assets/samples', 'tests/cases/firms'].flatMap((part) =>
    readdirSync(join(root, part)).map((name) => ({
      date: '2026-11-20',
      firm: readFileSync(join(root, part, name), 'utf8'),
    })),
  );
  const all = made
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return [...whole, ...all];
}

const packNames = () =>
  readdirSync(join(root, 'policies'), {recursive: true})
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.includes('/') && name.endsWith('.json'))
    .sort();

async function startModule() {
  const {default: create} = await import(
    pathToFileURL(join(resolve(folder), 'greengauge-report.js'))
  );
  const bytes = readFileSync(join(folder, 'greengauge-report.wasm'));
  const module = await create({
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(bytes, imports).then(({instance}) => done(instance));
      return {};
    },
  });
  const put = (input) => {
    const address = module._gr_alloc_input(input.length); // may grow the memory
    module.HEAPU8.set(input, address);
  };
  for (const name of packNames()) {
    const title = encoder.encode(name);
    put(new Uint8Array([...title, ...readFileSync(join(root, 'policies', name))]));
    module._gr_add_pack(title.length, 0);
  }
  for (const name of ['zh', 'en', 'core.zh', 'core.en', 'report.zh', 'report.en']) {
    put(readFileSync(join(root, `assets/text/${name}.json`)));
    module._gr_add_text(name.endsWith('en') ? 1 : 0);
  }
  return (request, firm) => {
    put(encoder.encode(`${JSON.stringify(request).slice(0, -1)},"firm":${firm}}`));
    const address = module._gr_make();
    const heap = module.HEAPU8;
    return decoder.decode(heap.subarray(address, heap.indexOf(0, address)));
  };
}

function native(format, lang, date, firm) {
  return spawnSync(
    program,
    ['assess', '-', '--format', format, '--lang', lang, '--date', date, '--policies', 'policies'],
    {cwd: root, input: firm, encoding: 'utf8', maxBuffer: 1e8},
  ).stdout;
}

const all = firms();
const {sha256} = JSON.parse(native('json', 'zh', '2026-11-20', all[0].firm)).policies;
const make = await startModule();
let passed = 0;
let failed = 0;
let empty = 0; // what is no firm has no CSV
for (const [i, {date, firm}] of all.entries()) {
  const lang = i % 2 ? 'en' : 'zh';
  const told = native('csv', lang, date, firm);
  const found = make({what: 'csv', lang, date, sha256}, firm);
  if (!told) empty += 1;
  if (told === found) {
    passed += 1;
    continue;
  }
  failed += 1;
  const at = [...told].findIndex((letter, k) => letter !== found[k]);
  console.log(`firm ${i} (${date}, ${lang}) differs at ${at}:`);
  console.log(`  native:      ${JSON.stringify(told.slice(at - 40, at + 80))}`);
  console.log(`  WebAssembly: ${JSON.stringify(found.slice(at - 40, at + 80))}`);
}
if (empty > all.length / 5) {
  failed += 1;
  console.log(`${empty} of ${all.length} firms have no CSV`);
}
console.log(`same: ${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
