// node tests/lint/texts.mjs used|glossary: one check of the message catalogues. It prints what is wrong and ends with 1.
import {readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';

const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..');
const filesBelow = (folder, ending) =>
  readdirSync(join(root, folder), {recursive: true})
    .filter((name) => ending.test(name) && !name.includes('node_modules'))
    .map((name) => join(root, folder, name))
    .sort();
const read = (file) => readFileSync(file, 'utf8');

function catalogue(language) {
  const files = filesBelow('assets/text', new RegExp(`${language}\\.json$`));
  return Object.assign({}, ...files.map((file) => JSON.parse(read(file))));
}

// Every sentence is used: its key is in the sources, or begins like a key that is put together
// there ("verdict." + …). And every key that the pages name is there.
function used() {
  const keys = Object.keys(catalogue('en'));
  const program = [...filesBelow('src', /\.(cpp|h)$/), ...filesBelow('web', /\.js$/)]
    .map(read)
    .join('\n');
  const literals = new Set(
    [...program.matchAll(/(["'`])((?:[a-z][\w-]*\.)+[\w-]*)/g)].map(([, , text]) => text),
  );
  const beginnings = [...literals].filter((text) => text.endsWith('.') && text !== 'app.');
  const isUsed = (key) =>
    literals.has(key) || beginnings.some((beginning) => key.startsWith(beginning));
  const named = [...literals].filter((text) => /^app\.[\w.]*\w$/.test(text));
  return [
    ...keys.filter((key) => !isUsed(key)).map((key) => `assets/text: nothing says ${key}`),
    ...named.filter((key) => !keys.includes(key)).map((key) => `assets/text: ${key} is missing`),
  ];
}

// One word for one idea: see assets/glossary.json.
function glossary() {
  const {terms} = JSON.parse(read(join(root, 'assets/glossary.json')));
  return ['zh', 'en'].flatMap((language) => {
    const texts = Object.entries(catalogue(language));
    return terms.flatMap((term) =>
      (term.not?.[language] ?? []).flatMap((word) => {
        const pattern = new RegExp(language === 'en' ? `\\b${word}\\b` : word, 'i');
        return texts
          .filter(([, text]) => pattern.test(text))
          .map(
            ([key, text]) => `assets/text: ${key} says "${word}" for "${term[language]}": ${text}`,
          );
      }),
    );
  });
}

const faults = {used, glossary}[process.argv[2]]();
for (const line of faults) console.log(line);
process.exitCode = faults.length ? 1 : 0;
