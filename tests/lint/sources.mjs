// node tests/lint/sources.mjs layers|openings|headers [ROOT]: one check of how the sources are arranged, of this tree or of
// ROOT. It prints what is wrong and ends with 1.
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {basename, dirname, join, resolve} from 'node:path';

const root = resolve(process.argv[3] ?? new URL('../..', import.meta.url).pathname);

const filesBelow = (folder, ending) =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), {recursive: true})
        .map((name) => `${folder}/${name}`)
        .filter((name) => ending.test(name) && !/\/(node_modules|cmake)\//.test(name))
        .sort()
    : [];
const read = (file) => readFileSync(join(root, file), 'utf8');

/// {layer: the layers below it, which it may include}, from the layers that CMakeLists.txt builds, each on others.
function layersBuilt() {
  const found = {};
  for (const [, name, on] of read('CMakeLists.txt').matchAll(
    /^\s*add_layer\((\w+) ON ([^)]*)\)/gm,
  )) {
    const below = [...on.matchAll(/\blayer_(\w+)/g)].map(([, one]) => one);
    found[name] = new Set(below.flatMap((one) => [one, ...found[one]]));
  }
  return found;
}

// Within a layer a folder includes its own files and those of the folders named here, not of those below or beside
// these. `file`: only that file of the folder may.
const folders = {
  policy: ['policy/read'], // the catalogue reads packs; only lint knows lint
  'policy/read': ['policy'],
  'policy/lint': ['policy'],
  firm: [],
  'firm/paste': ['firm'],
  assess: ['assess/energy', 'assess/judge'],
  'assess/energy': ['assess'],
  'assess/judge': ['assess', 'assess/energy'],
  'assess/derive': ['assess', 'assess/energy', 'assess/judge'],
  'assess/plan': ['assess', 'assess/energy', 'assess/judge'],
  'assess/advice': ['assess', 'assess/energy', 'assess/judge', 'assess/plan'],
  'report/words': [{folder: 'report/advice', file: 'text.cpp'}], // the whole assessment as text ends with the advice
  'report/figures': ['report/words'],
  'report/advice': ['report/words', 'report/figures'],
  'report/paper': ['report/words', 'report/figures', 'report/advice'],
  'report/export': ['report/words', 'report/advice', 'report/paper'],
  app: ['app/host', 'app/parts', {folder: 'app/pages/*', file: 'app.cpp'}],
  'app/host': ['app', 'app/parts'],
  'app/parts': ['app', 'app/host'],
  'app/pages/*': ['app', 'app/host', 'app/parts'], // a page includes no other page
};

/// The key of `folders` that a folder goes by: every page goes by the same.
const rule = (folder) => folder.replace(/^(app\/pages)\/[^/]+$/, '$1/*');

function mayInclude(folder, file, other) {
  const allowed = folders[rule(folder)];
  if (!allowed) return false;
  return allowed.some((one) =>
    typeof one === 'string'
      ? one === rule(other)
      : one.folder === rule(other) && one.file === basename(file),
  );
}

/// {file, line, included, quoted} of every #include below a layer's folder.
function includes() {
  const found = [];
  for (const file of filesBelow('src', /\.(cpp|h)$/)) {
    if (file.split('/').length < 3) continue; // the programs, which include what they need
    for (const [index, text] of read(file).split('\n').entries()) {
      const match = /^\s*#\s*include\s*([<"])([^>"]+)/.exec(text);
      if (match) found.push({file, line: index + 1, included: match[2], quoted: match[1] === '"'});
    }
  }
  return found;
}

function layersKept() {
  const layers = layersBuilt();
  return includes().flatMap(({file, line, included, quoted}) => {
    const wrong = (why) => [`${file}:${line}: ${why}`];
    const folder = dirname(file).slice('src/'.length);
    const layer = folder.split('/')[0];
    if (!layers[layer]) return wrong(`the folder ${layer} is not a layer of CMakeLists.txt`);
    if (/^imgui/.test(included))
      return layer === 'ui' ? [] : wrong('only src/ui includes Dear ImGui');
    if (!quoted) return [];
    if (!included.includes('/')) return wrong(`write the folder, too: "${folder}/${included}"`);
    const other = dirname(included);
    const otherLayer = other.split('/')[0];
    if (otherLayer !== layer) {
      return layers[layer].has(otherLayer) ? [] : wrong(`${layer} must not include ${otherLayer}`);
    }
    if (other === folder || mayInclude(folder, file, other)) return [];
    return wrong(`${folder} must not include ${other}: see the folders in tests/lint/sources.mjs`);
  });
}

/// Every source begins with a comment that says what it is.
function openings() {
  const sources = [...filesBelow('src', /\.(cpp|h)$/), ...filesBelow('web', /\.m?js$/)];
  const without = sources.filter((file) => {
    const [first, second] = read(file).split('\n');
    return !/^(\/\/|\/\*) ?\S/.test(first.startsWith('#!') ? second : first);
  });
  return without.map((file) => `${file}:1: begin with a comment that says what this file is`);
}

/// A .cpp has the header of its own name, or a header of its folder (or of one above it) names it in a comment; there
/// "pages/<name>/page.cpp" names that file of every page.
function headers() {
  return filesBelow('src', /\.cpp$/)
    .filter(
      (file) => file.split('/').length > 2 && !existsSync(join(root, file.replace(/cpp$/, 'h'))),
    )
    .filter((file) => {
      for (let folder = dirname(file); folder !== 'src'; folder = dirname(folder)) {
        const name = file.slice(folder.length + 1);
        const names = [name, name.replace(/[^/]+(?=\/[^/]+$)/, '<name>')].map((one) =>
          one.replace('.', '\\.'),
        );
        const named = new RegExp(`^\\s*//.*[\\s(,\`](${names.join('|')})\\b`, 'm');
        const here = readdirSync(join(root, folder)).filter((one) => one.endsWith('.h'));
        if (here.some((one) => named.test(read(`${folder}/${one}`)))) return false;
      }
      return true;
    })
    .map(
      (file) =>
        `${file}:1: no header has its name; name it in the comment of the header that declares what it defines`,
    );
}

const faults = {layers: layersKept, openings, headers}[process.argv[2]]();
for (const line of faults) console.log(line);
process.exitCode = faults.length ? 1 : 0;
