// The C functions of src/main_web.cpp as calls with JavaScript values.
//
// Arguments that are not numbers travel through the module's memory: gg_alloc_input allocates a
// buffer there, the bytes are copied into it, and the next call reads them. Texts are returned as
// addresses of zero-terminated UTF-8, valid until the next call, so they are decoded at once. Every
// access reads module.HEAPU8 again: when the memory grows, earlier views of it are detached.

// The values of ui::EventKind in src/ui/ui.h.
const eventKinds = {click: 0, input: 1, change: 2, focus: 3, blur: 4, key: 5, hover: 6};

export function createCore(module) {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();

  function putInput(bytes) {
    const address = module._gg_alloc_input(bytes.length);
    module.HEAPU8.set(bytes, address);
  }

  function readText(address) {
    const heap = module.HEAPU8;
    return decoder.decode(heap.subarray(address, heap.indexOf(0, address)));
  }

  let visitorPacks = []; // policy packs that the visitor opened, [name, bytes] each

  return {
    start: () => module._gg_start(),
    /// Paints with WebGL from now on. Returns whether that is possible; with `onlyIfFast` only if
    /// a graphics card does the work.
    paintWebgl(onlyIfFast) {
      const name = encoder.encode('#canvas\0');
      const address = module._malloc(name.length);
      module.HEAPU8.set(name, address);
      const accepted = module._gg_paint_webgl(address, onlyIfFast ? 1 : 0);
      module._free(address);
      return accepted === 1;
    },
    paintPlain: (inSoftware) => module._gg_paint_plain(inSoftware ? 1 : 0),
    /// The picture of the software painter, as ImageData.
    picture() {
      const [width, height, address] = new Int32Array(
        module.HEAPU8.buffer,
        module._gg_picture(),
        3,
      );
      return new ImageData(
        new Uint8ClampedArray(module.HEAPU8.buffer, address, 4 * width * height),
        width,
        height,
      );
    },
    addPack(name, bytes) {
      const title = encoder.encode(name);
      const all = new Uint8Array(title.length + bytes.length);
      all.set(title);
      all.set(bytes, title.length);
      putInput(all);
      module._gg_add_pack(title.length);
    },
    addText(language, bytes) {
      putInput(bytes);
      module._gg_add_text(language === 'en' ? 1 : 0);
    },
    /// Opens the pages. Returns the place of a pack that cannot be read, '' if there is none.
    open(parameters) {
      putInput(encoder.encode(JSON.stringify(parameters)));
      return readText(module._gg_open());
    },
    view: (v) =>
      module._gg_view(v.width, v.height, v.density, v.scroll, v.textScale, v.coarse ? 1 : 0),
    event(kind, node, text) {
      if (text !== undefined) putInput(encoder.encode(text));
      module._gg_event(eventKinds[kind], node, text === undefined ? 0 : 1);
    },
    build: () => module._gg_build(),
    paint: () => module._gg_paint(),
    patch: () => readText(module._gg_patch()),
    title: () => readText(module._gg_title()),
    language: () => readText(module._gg_language()),
    /// Opens a firm file: its text, or its bytes. Returns JSON, {"ok": …, …}.
    load(firm) {
      putInput(typeof firm === 'string' ? encoder.encode(firm) : firm);
      return readText(module._gg_load());
    },
    visitorPacks: () => visitorPacks,
    /// `faults`: what the report's module finds in these packs, as JSON.
    tryPacks(packs, faults) {
      visitorPacks = packs;
      for (const [name, bytes] of packs) this.addPack(name, bytes);
      putInput(encoder.encode(faults));
      return readText(module._gg_try_packs());
    },
    /// What the pages asked of the browser since the last call: [{what, …}]; see requests.js.
    requests() {
      const text = readText(module._gg_requests());
      return text ? JSON.parse(text) : [];
    },
    /// Hands the message {what, …} to the pages.
    notify(message) {
      putInput(encoder.encode(JSON.stringify(message)));
      module._gg_notify();
    },
    /// SHA-256 in hexadecimal digits.
    digest(text) {
      putInput(encoder.encode(text));
      return readText(module._gg_digest());
    },
    firm: () => readText(module._gg_firm()),
    assessment: () => readText(module._gg_assessment()),
    /// After a crash: the module stopped in the middle of a call, so its state may be inconsistent
    /// and must be neither shown nor saved. Every later call throws.
    disable() {
      const throwStopped = () => {
        throw new Error('the program has stopped');
      };
      for (const name of Object.keys(this)) if (name !== 'erase') this[name] = throwStopped;
    },
    /// At the end of a kiosk visit: overwrites the module's memory, so that no entry remains in it.
    /// Every later call does nothing and returns ''.
    erase() {
      for (const name of Object.keys(this)) this[name] = () => '';
      module.HEAPU8.fill(0);
    },
  };
}
