// node web/texts.mjs FROM TO: one message catalogue a language, TO/zh.json and TO/en.json, of all those in FROM.
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

const [from, to] = process.argv.slice(2);
mkdirSync(to, {recursive: true});
for (const language of ['zh', 'en']) {
  const files = readdirSync(from).filter((name) => name.endsWith(`${language}.json`)).sort();
  const texts = Object.assign({}, ...files.map((name) => JSON.parse(readFileSync(join(from, name), 'utf8'))));
  writeFileSync(join(to, `${language}.json`), JSON.stringify(texts));
}
