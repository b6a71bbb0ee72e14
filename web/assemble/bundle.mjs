// The page's JavaScript, bundled and made small by esbuild: modules that are loaded on demand stay files of their own.
import {readFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {build} from 'esbuild';

// The oldest browsers that the page is written down for. It has no syntax of its own that they need helpers for.
const target = ['chrome80', 'firefox78', 'safari15'];

/// What the C++ build leaves, imported by modules of web/ as if it lay beside them: './greengauge.js'.
const fromCompiler = (compiled) => ({
  name: 'what the compiler made',
  setup(bundler) {
    bundler.onResolve({filter: /^\.\/greengauge[-\w]*\.js$/}, ({path}) => ({
      path: join(compiled, basename(path)),
    }));
    bundler.onLoad({filter: /\/greengauge(-report)?-js\.js$/}, async ({path}) => ({
      contents: `${await readFile(path, 'utf8')}\nexport {instantiate};`,
    }));
  },
});

/// The workbook libraries compress with web/vendor/zip.js in place of fflate, whose workers have blob: addresses.
const withoutWorkers = (web) => ({
  name: 'compression without workers',
  setup(bundler) {
    bundler.onResolve({filter: /^fflate$/}, ({importer}) =>
      /\/(write|read)-excel-file\//.test(importer) ? {path: join(web, 'vendor/zip.js')} : undefined,
    );
  },
});

const common = ({web, compiled, readable}) => ({
  absWorkingDir: web,
  bundle: true,
  minify: !readable,
  charset: 'utf8',
  target,
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [fromCompiler(compiled), withoutWorkers(web)],
});

/// Writes host.js (page/host.js bundled) and what it imports on demand. Answers in `needed` the names of the files that host.js cannot start
/// without, and in `inputs` the sources of all.
export async function bundlePage(where, portal) {
  const {metafile} = await build({
    ...common(where),
    entryPoints: {host: 'page/host.js'},
    format: 'esm',
    splitting: true,
    chunkNames: '[name]-[hash]',
    outdir: portal,
    metafile: true,
  });
  const [host] = Object.values(metafile.outputs).filter(
    ({entryPoint}) => entryPoint === 'page/host.js',
  );
  const needed = host.imports
    .filter(({kind}) => kind === 'import-statement')
    .map(({path}) => basename(path));
  return {needed, inputs: Object.keys(metafile.inputs)};
}

/// The element for other sites' pages: a file of its own, to be copied if need be.
export async function bundleElement(where, portal) {
  await build({...common(where), entryPoints: ['embed.js'], format: 'esm', outdir: portal});
}

/// The service worker with `list` (see service-worker.js) put in.
export async function bundleServiceWorker(where, portal, list) {
  await build({
    ...common(where),
    entryPoints: ['service-worker.js'],
    format: 'iife',
    outdir: portal,
    define: {BUILD: JSON.stringify(list)},
  });
}

/// Everything of host.js, also what is imported on demand, as the text of one classic script.
export async function bundleOneScript(where) {
  const {outputFiles} = await build({
    ...common(where),
    entryPoints: ['page/host.js'],
    format: 'iife',
    define: {'import.meta.url': 'location.href'},
    write: false,
  });
  return outputFiles[0].text;
}
