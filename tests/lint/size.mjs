// node tests/lint/size.mjs: the files of dist/portal, compressed as a web server would, against tests/size.json.
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {brotliCompressSync, constants} from 'node:zlib';

const root = new URL('../../', import.meta.url);
const portal = new URL('dist/portal/', root);
const bounds = JSON.parse(readFileSync(new URL('tests/size.json', root), 'utf8'));

function compressedSize(name) {
  const bytes = readFileSync(new URL(name, portal));
  return brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length}})
    .length;
}

const filesBelow = (folder) =>
  readdirSync(new URL(folder, portal))
    .sort()
    .flatMap((name) =>
      statSync(new URL(folder + name, portal)).isDirectory()
        ? filesBelow(`${folder}${name}/`)
        : [folder + name],
    );

const isCompressed = (name) => /\.(br|gz)$/.test(name);
// What the page names from the first is not later, however it is called.
const index = readFileSync(new URL('index.html', portal), 'utf8');
const isLater = (name) =>
  bounds.later.some((pattern) => new RegExp(pattern).test(name)) && !index.includes(`"${name}"`);
const names = filesBelow('./')
  .map((path) => path.slice(2))
  .filter((name) => !isCompressed(name));
const sizes = new Map(names.map((name) => [name, compressedSize(name)]));
sizes.set(
  'total',
  names.reduce((sum, name) => sum + (isLater(name) ? 0 : sizes.get(name)), 0),
);
let tooLarge = 0;
for (const [name, bound] of [...Object.entries(bounds.files), ['total', bounds.total]]) {
  const size = sizes.get(name);
  const fits = size <= bound;
  if (!fits) ++tooLarge;
  console.log(`${name}: ${size ?? 'missing'} of ${bound} bytes${fits ? '' : ': too large'}`);
}
process.exitCode = tooLarge ? 1 : 0;
