// Makes fonts/han.woff2 for devices without a Chinese font: the characters that the page itself
// shows and the 3755 most common ones (GB/T 2312, level 1), which visitors are likely to enter.
// They are cut from Debian's WenQuanYi Micro Hei (Apache 2.0).
import {copyFile, mkdir, readFile, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import subsetFont from 'subset-font';
import {filesBelow, sha256} from './folder.mjs';

const source = '/usr/share/fonts/truetype/wqy/wqy-microhei.ttc';

/// The first font of a TrueType collection as a font file (ISO/IEC 14496-22, 4.6.3 and 4.5): its
/// table directory with new offsets, then its tables, each padded to four bytes.
function firstOf(collection) {
  const start = collection.readUInt32BE(12);
  const tables = collection.readUInt16BE(start + 4);
  const directory = Buffer.from(collection.subarray(start, start + 12 + 16 * tables));
  const parts = [directory];
  let end = directory.length;
  for (let i = 0; i < tables; i += 1) {
    const entry = 12 + 16 * i;
    const [from, length] = [directory.readUInt32BE(entry + 8), directory.readUInt32BE(entry + 12)];
    directory.writeUInt32BE(end, entry + 8);
    const padded = Buffer.alloc((length + 3) & ~3);
    collection.copy(padded, 0, from, from + length);
    parts.push(padded);
    end += padded.length;
  }
  return Buffer.concat(parts);
}

function mostCommon() {
  const bytes = [];
  for (let row = 0xb0; row <= 0xd7; row += 1)
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) bytes.push(row, cell);
  const codes = bytes.slice(0, -10); // the last row has five characters fewer
  return new TextDecoder('gb18030').decode(Uint8Array.from(codes));
}

async function textsIn(folder) {
  const names = (await filesBelow(folder)).filter((name) => name.endsWith('.json'));
  return (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join('');
}

/// Writes han.woff2 to the folder `to`, with the characters of all texts below `folders`. The
/// folder `kept` holds it from build to build.
export async function writeFallbackFont(folders, kept, to) {
  const characters = [...new Set(mostCommon() + (await Promise.all(folders.map(textsIn))).join(''))]
    .sort()
    .join('');
  const file = join(kept, `han-${sha256(characters).slice(0, 16)}.woff2`);
  if (!(await stat(file).catch(() => null))) {
    await mkdir(kept, {recursive: true});
    await writeFile(
      file,
      await subsetFont(firstOf(await readFile(source)), characters, {targetFormat: 'woff2'}),
    );
  }
  await mkdir(to, {recursive: true});
  await copyFile(file, join(to, 'han.woff2'));
}
