// Joins the message catalogues of the folder FROM: TO/zh.json and TO/en.json, and apart from them
// TO/report.zh.json and TO/report.en.json, which are fetched only with the report's module.
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';

const isOfReport = (name) => name.startsWith('report.');

export async function joinTexts(from, to) {
  await mkdir(to, {recursive: true});
  const all = (await readdir(from)).sort();
  for (const language of ['zh', 'en']) {
    const files = all.filter((name) => name.endsWith(`${language}.json`));
    for (const [prefix, names] of [
      ['', files.filter((name) => !isOfReport(name))],
      ['report.', files.filter(isOfReport)],
    ]) {
      const texts = await Promise.all(
        names.map(async (name) => JSON.parse(await readFile(join(from, name), 'utf8'))),
      );
      await writeFile(
        join(to, `${prefix}${language}.json`),
        JSON.stringify(Object.assign({}, ...texts)),
      );
    }
  }
}
