// The program: WebAssembly, or – where that is missing, or refused by a policy without 'wasm-unsafe-eval' – the same
// module translated to JavaScript. Everything around it is the same.
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

/// Starts a module of Emscripten's: its factory, the name of its file, and a function that imports its translation.
/// Answers a promise of it; `options` are Emscripten's.
export async function startModule({create, file, translation}, options = {}) {
  if (isWasmAllowed()) {
    return create(isOneFile ? {...options, wasmBinary: await fetchFile(file)} : options);
  }
  const {instantiate} = await translation();
  function abort() {
    options.onAbort?.();
    throw new Error('the program came to a place that it cannot come to');
  }
  // Of WebAssembly itself the surroundings then use no more than this.
  if (!self.WebAssembly) self.WebAssembly = {RuntimeError: Error};
  return create({
    ...options,
    instantiateWasm(imports, done) {
      const instance = {exports: instantiate(Object.assign({abort}, ...Object.values(imports)))};
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
