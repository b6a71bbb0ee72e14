// node tests/lint/data.mjs json|packs|translations: one check of the data files. It prints what is wrong and
// ends with 1, or with 3 where there is nothing to check.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, relative, resolve} from 'node:path';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';

const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..');
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
function fault(file) {
  // why a file cannot be read, or null
  try {
    read(file);
    return null;
  } catch (error) {
    return `${shown(file)}: ${error.message}`;
  }
}
const shown = (file) => relative(root, file);

function jsonFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {withFileTypes: true})
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? jsonFiles(path) : entry.name.endsWith('.json') ? [path] : [];
    })
    .sort();
}

const checks = {
  json() {
    const files = [...jsonFiles(join(root, 'assets')), ...jsonFiles(join(root, 'policies'))];
    return files.length && files.map(fault).filter(Boolean);
  },

  packs() {
    const schemaFile = join(root, 'policies/pack.schema.json');
    const packs = jsonFiles(join(root, 'policies')).filter((file) => file !== schemaFile);
    if (!existsSync(schemaFile) || !packs.length) return 0;
    const schema = read(schemaFile);
    const Validator = schema.$schema?.includes('2020-12') ? Ajv2020 : Ajv;
    const validate = new Validator({
      allErrors: true,
      allowUnionTypes: true,
      strictTypes: false,
      formats: {date: /^\d{4}-\d{2}-\d{2}$/, uri: /^https?:\/\//},
    }).compile(schema);
    return packs
      .filter((file) => !fault(file))
      .flatMap((file) =>
        validate(read(file))
          ? []
          : validate.errors.map(
              (error) =>
                `${shown(file)}:${error.instancePath || '/'}: ${error.message} ${JSON.stringify(error.params)}`,
            ),
      );
  },

  // A catalogue [NAME.]zh.json and its [NAME.]en.json have the same keys, and both texts of a key use the same
  // arguments: {count} gives the value of one, {count|day|days} the word for one or for several.
  translations() {
    const files = jsonFiles(join(root, 'assets/text'));
    const place = /\{(\w+)(?:\|[^{}|]*\|[^{}|]*)?\}/g;
    const places = (text) =>
      [...new Set([...text.matchAll(place)].map(([, name]) => `{${name}}`))].sort().join(' ');
    const hasStrayBrace = (text) => /[{}]/.test(text.replace(place, ''));
    const compare = (zhFile, enFile) => {
      const unreadable = [zhFile, enFile].map(fault).filter(Boolean);
      if (unreadable.length) return unreadable;
      const [zh, en] = [read(zhFile), read(enFile)];
      return [...new Set([...Object.keys(zh), ...Object.keys(en)])].sort().flatMap((key) => {
        if (!(key in zh)) return [`${shown(zhFile)}: ${key} is missing`];
        if (!(key in en)) return [`${shown(enFile)}: ${key} is missing`];
        const malformed = [
          [zhFile, zh],
          [enFile, en],
        ]
          .filter(([, texts]) => hasStrayBrace(texts[key]))
          .map(
            ([file, texts]) =>
              `${shown(file)}: ${key}: write {name} or {name|one|several}, not ${texts[key]}`,
          );
        if (malformed.length || places(zh[key]) === places(en[key])) return malformed;
        return [
          `${shown(zhFile)}: ${key} has ${places(zh[key]) || 'no places'}, in English ${places(en[key]) || 'none'}`,
        ];
      });
    };
    const languages = files.map((file) => file.replace(/\b(zh|en)\.json$/, ''));
    return (
      files.length &&
      [...new Set(languages)].flatMap((stem) => compare(`${stem}zh.json`, `${stem}en.json`))
    );
  },
};

const faults = checks[process.argv[2]]();
if (faults === 0) process.exit(3);
for (const line of faults) console.log(line);
process.exitCode = faults.length ? 1 : 0;
