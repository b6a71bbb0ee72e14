// Starts a WebAssembly module, or its translation to JavaScript.
//
// A content security policy without 'wasm-unsafe-eval', and some hardened browsers, refuse
// WebAssembly. The build therefore translates each module to JavaScript as well (wasm2js): slower
// and larger, but the same program with the same memory, so that the code around it cannot tell the
// difference. Whether WebAssembly is allowed is found out by compiling the smallest module there
// is, eight bytes. The translation is given to Emscripten's start-up code as if it were an
// instance.
import createGreenGauge from './greengauge.js';
import {fetchFile, isOneFile} from './files.js';

const emptyModule = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

function isWasmAllowed() {
  try {
    return new WebAssembly.Module(emptyModule) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}

/// Starts an Emscripten module: `create` is its factory, `file` the name of its .wasm file, and
/// translation() imports its translation. `options` are Emscripten's. Returns a promise of the
/// module.
export async function startModule({create, file, translation}, options = {}) {
  if (isWasmAllowed()) {
    return create(isOneFile ? {...options, wasmBinary: await fetchFile(file)} : options);
  }
  const {instantiate} = await translation();
  function abort() {
    options.onAbort?.();
    throw new Error('unreachable code reached (abort)');
  }
  // All that Emscripten's code then uses of WebAssembly itself.
  if (!self.WebAssembly) self.WebAssembly = {RuntimeError: Error};
  return create({
    ...options,
    instantiateWasm(imports, done) {
      const instance = {
        exports: instantiate(Object.assign({abort}, ...Object.values(imports))),
      };
      done(instance);
      return instance.exports;
    },
  });
}

/// The page's own module.
export const loadModule = (options) =>
  startModule(
    {
      create: createGreenGauge,
      file: 'greengauge.wasm',
      translation: () => import('./greengauge-js.js'),
    },
    options,
  );
