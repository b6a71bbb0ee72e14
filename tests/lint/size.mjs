// node tests/lint/size.mjs: the files of dist/portal, compressed as a web server would, against tests/size.json.
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {brotliCompressSync, constants} from 'node:zlib';

const root = new URL('../../', import.meta.url);
const portal = new URL('dist/portal/', root);
const bounds = JSON.parse(readFileSync(new URL('tests/size.json', root), 'utf8'));

function compressedSize(name) {
  const bytes = readFileSync(new URL(name, portal));
  return brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length}}).length;
}

const filesBelow = (folder) => readdirSync(new URL(folder, portal)).sort().flatMap((name) =>
  statSync(new URL(folder + name, portal)).isDirectory() ? filesBelow(`${folder}${name}/`) : [folder + name]);

const sizes = new Map(filesBelow('./').map((path) => [path.slice(2), compressedSize(path)]));
sizes.set('total', [...sizes.values()].reduce((sum, size) => sum + size, 0));
let tooLarge = 0;
for (const [name, bound] of [...Object.entries(bounds.files), ['total', bounds.total]]) {
  const size = sizes.get(name);
  const fits = size <= bound;
  if (!fits) ++tooLarge;
  console.log(`${name}: ${size ?? 'missing'} of ${bound} bytes${fits ? '' : ': too large'}`);
}
process.exitCode = tooLarge ? 1 : 0;
