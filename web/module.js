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

/// Answers a promise of the started module; `options` are Emscripten's.
export async function loadModule(options) {
  if (isWasmAllowed()) {
    return createGreenGauge(isOneFile ? {...options, wasmBinary: await fetchFile('greengauge.wasm')} : options);
  }
  const {instantiate} = await import('./greengauge-js.js');
  return createGreenGauge({
    ...options,
    instantiateWasm(imports, done) {
      const instance = {exports: instantiate(imports)};
      done(instance);
      return instance.exports;
    },
  });
}
