// Finds words that a visitor typed: in the page, its storage, its address and history, the memory of the WebAssembly
// module, the memory of JavaScript.

/// An init script: keeps references to the memory of WebAssembly modules, for tracesOf.
export function holdMemory() {
  window.heldMemories = [];
  const hold = (source) => {
    for (const thing of Object.values(source.instance?.exports ?? source.exports ?? {}))
      if (thing instanceof WebAssembly.Memory) window.heldMemories.push(thing);
    return source;
  };
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = (...all) => original.apply(WebAssembly, all).then(hold);
  }
}

function search(words) {
  const found = [];
  const look = (where, text) => {
    for (const word of words) if (String(text).includes(word)) found.push(`${where}: ${word}`);
  };
  look('document', document.documentElement.outerHTML);
  for (const field of document.querySelectorAll('input, textarea, select'))
    look('field', field.value);
  look('title', document.title);
  look('address', decodeURIComponent(location.href));
  look('history', JSON.stringify(history.state));
  look('selection', getSelection());
  for (const name of ['localStorage', 'sessionStorage'])
    look(name, JSON.stringify({...window[name]}));
  look(
    'window',
    JSON.stringify(Object.values(window).filter((value) => typeof value === 'string')),
  );
  for (const memory of window.heldMemories) {
    const bytes = new Uint8Array(memory.buffer);
    for (const word of words) {
      const wanted = new TextEncoder().encode(word);
      for (let at = bytes.indexOf(wanted[0]); at >= 0; at = bytes.indexOf(wanted[0], at + 1)) {
        if (!wanted.every((byte, i) => bytes[at + i] === byte)) continue;
        found.push(`heap: ${word}`);
        break;
      }
    }
  }
  return {found, memories: window.heldMemories.length};
}

async function databases() {
  // A page opened from a file has neither databases nor caches.
  if (location.protocol === 'file:') return '';
  const names = ((await indexedDB.databases?.()) ?? []).map(({name}) => name);
  const caches_ = await Promise.all(
    (await caches.keys()).map(async (name) =>
      (await (await caches.open(name)).keys()).map(({url}) => url),
    ),
  );
  return JSON.stringify([names, caches_]);
}

/// The places where `words` are found, as ["where: word", …]; `script`: in the memory of JavaScript, too.
export async function tracesOf(words, page, {script = true} = {}) {
  const {found, memories} = await page.evaluate(search, words);
  if (memories === 0) throw new Error('the memory of the module was not held');
  const stored = await page.evaluate(databases);
  for (const word of words) if (stored.includes(word)) found.push(`databases: ${word}`);
  if (script) {
    const session = await page.context().newCDPSession(page);
    let snapshot = '';
    session.on('HeapProfiler.addHeapSnapshotChunk', ({chunk}) => {
      snapshot += chunk;
    });
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.takeHeapSnapshot', {reportProgress: false});
    await session.detach();
    const {strings} = JSON.parse(snapshot);
    for (const word of words)
      if (strings.some((text) => text.includes(word))) found.push(`script: ${word}`);
  }
  return found;
}
