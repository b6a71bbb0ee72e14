// Makes licences.txt: name, version and licence of all third-party code and fonts in the page, then
// the licence texts of the bundled libraries, as their terms require.
import {readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {compiledIn} from './third_party.mjs';

const packageOf = (input) => input.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1];

/// For a package without a licence file: the comment at the head of its source, if it names a
/// licence.
const noticeOf = (source) => {
  const lines = source.match(/^(\/\/.*\n|\s*\n)*/)[0].replace(/^\/\/ ?-*/gm, '');
  return /licen[cs]e/i.test(lines) ? lines : '';
};

async function bundled(web, name) {
  const folder = join(web, 'node_modules', name);
  const file = (await readdir(folder)).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const {version, license, module} = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  );
  const text = file
    ? await readFile(join(folder, file), 'utf8')
    : noticeOf(await readFile(join(folder, module), 'utf8'));
  if (!text) throw new Error(`The package ${name} has no licence text`);
  return {part: [name, version, license], text: text.trim()};
}

/// `inputs`: paths of all bundled sources, relative to `root`/web.
export async function writeLicences(root, inputs, file) {
  const names = [...new Set(inputs.map(packageOf).filter(Boolean))].sort();
  const libraries = await Promise.all(names.map((name) => bundled(join(root, 'web'), name)));
  const parts = [...(await compiledIn(root)), ...libraries.map(({part}) => part)];
  const texts = libraries.map(({part, text}) => `${part[0]} ${part[1]}\n\n${text}\n`);
  await writeFile(
    file,
    [parts.map((part) => `${part.join('\t')}\n`).join(''), ...texts].join(
      `\n${'-'.repeat(80)}\n\n`,
    ),
  );
}
