// A .br and a .gz beside every file that gets smaller by it, for web servers that hand them out as they are.
import {copyFile, readFile, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {brotliCompress, constants, gzip} from 'node:zlib';
import {filesBelow} from './folder.mjs';

const ways = {
  '.br': (bytes) =>
    promisify(brotliCompress)(bytes, {params: {[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length}}),
  '.gz': (bytes) => promisify(gzip)(bytes, {level: 9}),
};
const compressible = /\.(css|html|js|json|svg|wasm|webmanifest)$/;
const leastBytes = 256;

const there = (path) =>
  stat(path).then(
    () => true,
    () => false,
  );

/// `before`: the folder as it was built last time; what did not change since is taken from there.
export async function compressAll(folder, before) {
  for (const name of (await filesBelow(folder)).filter((file) => compressible.test(file))) {
    const bytes = await readFile(join(folder, name));
    if (bytes.length < leastBytes) continue;
    const old = await readFile(join(before, name)).catch(() => null);
    for (const [ending, compress] of Object.entries(ways)) {
      const kept = join(before, name + ending);
      if (old?.equals(bytes) && (await there(kept)))
        await copyFile(kept, join(folder, name + ending));
      else await writeFile(join(folder, name + ending), await compress(bytes));
    }
  }
}
