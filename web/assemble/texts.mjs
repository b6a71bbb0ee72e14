// One message catalogue a language, TO/zh.json and TO/en.json, of all those in FROM.
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';

export async function joinTexts(from, to) {
  await mkdir(to, {recursive: true});
  for (const language of ['zh', 'en']) {
    const files = (await readdir(from)).filter((name) => name.endsWith(`${language}.json`)).sort();
    const texts = await Promise.all(files.map(async (name) => JSON.parse(await readFile(join(from, name), 'utf8'))));
    await writeFile(join(to, `${language}.json`), JSON.stringify(Object.assign({}, ...texts)));
  }
}
