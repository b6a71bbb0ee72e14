// A .br and a .gz beside every file that becomes smaller by it, which web servers can serve as they
// are. Compressing is slow, so the files of the last build are used again where the original has
// not changed.
import {copyFile, readFile, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {brotliCompress, constants, gzip} from 'node:zlib';
import {filesBelow} from './folder.mjs';

const methods = {
  '.br': (bytes) =>
    promisify(brotliCompress)(bytes, {params: {[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length}}),
  '.gz': (bytes) => promisify(gzip)(bytes, {level: 9}),
};
const compressible = /\.(css|html|js|json|svg|wasm|webmanifest)$/;
const minBytes = 256;

const exists = (path) =>
  stat(path).then(
    () => true,
    () => false,
  );

/// `before`: the folder of the last build.
export async function compressAll(folder, before) {
  for (const name of (await filesBelow(folder)).filter((file) => compressible.test(file))) {
    const bytes = await readFile(join(folder, name));
    if (bytes.length < minBytes) continue;
    const old = await readFile(join(before, name)).catch(() => null);
    for (const [ending, compress] of Object.entries(methods)) {
      const kept = join(before, name + ending);
      if (old?.equals(bytes) && (await exists(kept)))
        await copyFile(kept, join(folder, name + ending));
      else await writeFile(join(folder, name + ending), await compress(bytes));
    }
  }
}
