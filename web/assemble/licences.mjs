// The licences of the libraries that the bundles hold, as their terms ask: one text beside them.
import {readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';

const packageOf = (input) => input.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1];

/// `inputs`: paths of all bundled sources, below `web`.
export async function writeLicences(web, inputs, file) {
  const names = [...new Set(inputs.map(packageOf).filter(Boolean))].sort();
  const texts = await Promise.all(names.map(async (name) => {
    const folder = join(web, 'node_modules', name);
    const licence = (await readdir(folder)).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
    if (!licence) throw new Error(`${name} comes without its licence`);
    const {version} = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    return `${name} ${version}\n\n${(await readFile(join(folder, licence), 'utf8')).trim()}\n`;
  }));
  await writeFile(file, texts.join(`\n${'-'.repeat(80)}\n\n`));
}
