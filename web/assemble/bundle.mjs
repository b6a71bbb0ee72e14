// Bundles and minifies the page's JavaScript with esbuild. A module that is imported on demand
// becomes a separate file, named by its content.
import {readFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {build} from 'esbuild';

// The oldest browsers that the page supports.
const target = ['chrome80', 'firefox78', 'safari15'];

/// Modules of web/ import the files of the C++ build as if they were beside them:
/// './greengauge.js'.
const fromCompiler = (compiled) => ({
  name: 'files of the C++ build',
  setup(bundler) {
    bundler.onResolve({filter: /^\.\/greengauge[-\w]*\.js$/}, ({path}) => ({
      path: join(compiled, basename(path)),
    }));
    bundler.onLoad({filter: /\/greengauge(-report)?-js\.js$/}, async ({path}) => ({
      contents: `${await readFile(path, 'utf8')}\nexport {instantiate};`,
    }));
  },
});

/// Puts web/vendor/zip.js in place of fflate in the workbook libraries.
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

/// Writes host.js (page/host.js bundled) and the files that it imports on demand. Returns {needed,
/// inputs}: names of the files that host.js cannot start without, and the paths of all sources.
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

/// The element for other sites' pages: one file, so that it can be copied.
export async function bundleElement(where, portal) {
  await build({...common(where), entryPoints: ['embed.js'], format: 'esm', outdir: portal});
}

/// The service worker, with `list` as its BUILD.
export async function bundleServiceWorker(where, portal, list) {
  await build({
    ...common(where),
    entryPoints: ['service-worker.js'],
    format: 'iife',
    outdir: portal,
    define: {BUILD: JSON.stringify(list)},
  });
}

/// The text of one classic script with all of host.js, also what is imported on demand.
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
