// The module's C functions, as calls with JavaScript values.
const kinds = {click: 0, input: 1, change: 2, focus: 3, blur: 4, key: 5, hover: 6};

export function createCore(module) {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();

  function room(bytes) {
    const at = module._gg_alloc_input(bytes.length);
    module.HEAPU8.set(bytes, at);
  }

  function text(at) {
    const heap = module.HEAPU8;
    return decoder.decode(heap.subarray(at, heap.indexOf(0, at)));
  }

  let tried = []; // packs that the visitor brought along

  return {
    start: () => module._gg_start(),
    paintWebgl(onlyIfFast) {
      const name = encoder.encode('#canvas\0');
      const at = module._malloc(name.length);
      module.HEAPU8.set(name, at);
      const got = module._gg_paint_webgl(at, onlyIfFast ? 1 : 0);
      module._free(at);
      return got === 1;
    },
    paintPlain: (inSoftware) => module._gg_paint_plain(inSoftware ? 1 : 0),
    picture() {
      const [width, height, at] = new Int32Array(module.HEAPU8.buffer, module._gg_picture(), 3);
      return new ImageData(
        new Uint8ClampedArray(module.HEAPU8.buffer, at, 4 * width * height),
        width,
        height,
      );
    },
    pack(name, bytes) {
      const title = encoder.encode(name);
      const all = new Uint8Array(title.length + bytes.length);
      all.set(title);
      all.set(bytes, title.length);
      room(all);
      module._gg_add_pack(title.length);
    },
    catalogue(language, bytes) {
      room(bytes);
      module._gg_add_text(language === 'en' ? 1 : 0);
    },
    open(parameters) {
      room(encoder.encode(JSON.stringify(parameters)));
      return text(module._gg_open());
    },
    view: (v) =>
      module._gg_view(v.width, v.height, v.density, v.scroll, v.textScale, v.coarse ? 1 : 0),
    event(kind, node, words) {
      if (words !== undefined) room(encoder.encode(words));
      module._gg_event(kinds[kind], node, words === undefined ? 0 : 1);
    },
    build: () => module._gg_build(),
    paint: () => module._gg_paint(),
    patch: () => text(module._gg_patch()),
    title: () => text(module._gg_title()),
    language: () => text(module._gg_language()),
    load(firm) {
      room(typeof firm === 'string' ? encoder.encode(firm) : firm);
      return text(module._gg_load());
    },
    tried: () => tried,
    tryPacks(packs) {
      tried = packs;
      for (const [name, bytes] of packs) this.pack(name, bytes);
      return text(module._gg_try_packs());
    },
    // What the pages ask the host for: [{what, …}]; see requests.js.
    requests() {
      const asked = text(module._gg_requests());
      return asked ? JSON.parse(asked) : [];
    },
    tell(message) {
      room(encoder.encode(JSON.stringify(message)));
      module._gg_notify();
    },
    /// SHA-256 in hexadecimal digits.
    digest(words) {
      room(encoder.encode(words));
      return text(module._gg_digest());
    },
    /// The module has stopped in the middle of something: nothing that it would answer may be used, or saved.
    stop() {
      const stopped = () => {
        throw new Error('the program has stopped');
      };
      for (const name of Object.keys(this)) if (name !== 'zero') this[name] = stopped;
    },
    /// The end: nothing of a visitor stays in the module's memory, and no call reaches it any more.
    zero() {
      for (const name of Object.keys(this)) this[name] = () => '';
      module.HEAPU8.fill(0);
    },
    firm: () => text(module._gg_firm()),
    assessment: () => text(module._gg_assessment()),
  };
}
