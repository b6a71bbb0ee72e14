// Names of the files in a folder, and their hashes.
import {createHash} from 'node:crypto';
import {readdir, readFile} from 'node:fs/promises';
import {join, relative, sep} from 'node:path';

/// Names of all files below `folder` with forward slashes, in byte order.
export async function filesBelow(folder) {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      relative(folder, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    )
    .sort((a, b) => (a < b ? -1 : 1));
}

export const sha256 = (bytes, encoding = 'hex') =>
  createHash('sha256').update(bytes).digest(encoding);

export const sha256OfFile = async (path) => sha256(await readFile(path));
