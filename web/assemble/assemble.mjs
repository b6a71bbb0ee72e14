// node web/assemble/assemble.mjs [--readable]: makes, from web/, assets/, policies/ and build/web,
//   dist/portal           the files that a web server serves, and nothing else
//   dist/greengauge.html  the same page as one file
// --readable leaves the JavaScript unminified.
//
// The folder is made under another name and then takes the place of the old one, so that a server
// never serves half a build. Order matters: the list of the service worker and the hashes need
// every other file.
import {chmod, cp, mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {bundleElement, bundleOneScript, bundlePage, bundleServiceWorker} from './bundle.mjs';
import {compressAll} from './compress.mjs';
import {filesBelow, sha256OfFile} from './folder.mjs';
import {writeFallbackFont} from './fallback_font.mjs';
import {writeLicences} from './licences.mjs';
import {oneFile} from './one_file.mjs';
import {joinTexts} from './texts.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [web, compiled, dist] = [join(root, 'web'), join(root, 'build/web'), join(root, 'dist')];
const portal = join(dist, 'portal.new');
const where = {web, compiled, readable: process.argv.includes('--readable')};

// Files of web/ that are served as they are; JavaScript is bundled.
const isStatic = (name) =>
  /\.(html|css|json|svg|png|webmanifest)$/.test(name) && !/^package/.test(name);
// Samples are compiled into the program (src/base/embedded.h), texts are joined, screens are for
// the README.
const isAsset = (name) => !/^((text|samples|screens)\/|glossary\.)/.test(name);

async function copy(from, to, names) {
  for (const name of names) {
    await mkdir(dirname(join(to, name)), {recursive: true});
    await cp(join(from, name), join(to, name));
    await chmod(join(to, name), 0o644);
  }
}

async function copyPolicies() {
  const policies = join(root, 'policies');
  const names = (await filesBelow(policies)).filter((name) => /^[^/]+\/.*\.json$/.test(name));
  await copy(policies, join(portal, 'policies'), names);
  const packs = await Promise.all(
    names.map(async (name) => ({name, sha256: await sha256OfFile(join(policies, name))})),
  );
  await writeFile(
    join(portal, 'policies/index.json'),
    `[\n${packs.map((pack) => `  ${JSON.stringify(pack)}`).join(',\n')}\n]\n`,
  );
}

// Lets the browser fetch what host.js needs first, before it has read host.js.
async function preload(modules) {
  const path = join(portal, 'index.html');
  const policies = (await filesBelow(join(portal, 'policies'))).map((name) => `policies/${name}`);
  const fetchedFirst = ['greengauge.wasm', 'kiosk.json', ...policies.sort()];
  const links = [
    ...modules.map((name) => `  <link rel="modulepreload" href="${name}">\n`),
    ...fetchedFirst.map((name) => `  <link rel="preload" as="fetch" crossorigin href="${name}">\n`),
  ].join('');
  const html = await readFile(path, 'utf8');
  await writeFile(
    path,
    html.replace('  <script type="module"', () => `${links}  <script type="module"`),
  );
}

// What the service worker keeps (see there): the page and all that it may load, except the
// policies, which have a list of their own, the site owner's settings, and the files for other
// sites' pages.
const isKept = (name) => !/^(policies|portal-demo)\/|^(embed|kiosk)\.|\.png$/.test(name);
const listOf = (name) =>
  name.startsWith('fonts/')
    ? 'later'
    : name.endsWith('.wasm')
      ? 'wasm'
      : /^greengauge[-\w]*-js-\w+\.js$/.test(name)
        ? 'translations'
        : 'files';

async function listKept() {
  const lists = {files: {}, wasm: {}, translations: {}, later: {}};
  for (const name of (await filesBelow(portal)).filter(isKept)) {
    lists[listOf(name)][name] = await sha256OfFile(join(portal, name));
  }
  return lists;
}

async function writeHashes() {
  const names = await filesBelow(portal);
  const lines = await Promise.all(
    names.map(async (name) => `${await sha256OfFile(join(portal, name))}  ${name}\n`),
  );
  await writeFile(join(portal, 'SHA256SUMS'), lines.join(''));
}

await rm(portal, {recursive: true, force: true});
const ofWeb = (await filesBelow(web)).filter(
  (name) => !/^(node_modules|assemble|deploy)\//.test(name),
);
await copy(
  web,
  portal,
  ofWeb.filter((name) => isStatic(name) || name.startsWith('portal-demo/')),
);
await copy(
  compiled,
  portal,
  (await filesBelow(compiled)).filter((name) => /^greengauge[-\w]*\.wasm$/.test(name)),
);
const assets = join(root, 'assets');
await copy(assets, join(portal, 'assets'), (await filesBelow(assets)).filter(isAsset));
await joinTexts(join(assets, 'text'), join(portal, 'text'));
await copyPolicies();
await writeFallbackFont(
  [join(assets, 'text'), join(assets, 'samples'), join(root, 'policies')],
  join(root, 'build/fonts'),
  join(portal, 'fonts'),
);
const {needed, inputs} = await bundlePage(where, portal);
await writeLicences(root, inputs, join(portal, 'licences.txt'));
await preload(needed);
await bundleElement(where, portal);
await bundleServiceWorker(where, portal, await listKept());

const isFetched = (name) =>
  !/\.(js|html|png|svg|webmanifest)$|^style\.css$|^embed\.|^portal-demo\//.test(name);
const fetched = (await filesBelow(portal)).filter(isFetched);
await writeFile(
  join(dist, 'greengauge.html'),
  await oneFile(portal, await bundleOneScript(where), fetched),
);

await writeHashes();
await compressAll(portal, join(dist, 'portal'));
await rm(join(dist, 'portal'), {recursive: true, force: true});
await rename(portal, join(dist, 'portal'));
