// The report's module with JavaScript values, and what is made with it: the printed report, files to keep. Loaded only
// when one of them is asked for.
import createGreenGaugeReport from './greengauge-report.js';
import {fetchFile, fetchPacks} from '../page/files.js';
import {startModule} from '../page/module.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', {ignoreBOM: true}); // CSV begins with one

async function startReports() {
  const [module, packs, ...catalogues] = await Promise.all([
    startModule({
      create: createGreenGaugeReport,
      file: 'greengauge-report.wasm',
      translation: () => import('./greengauge-report-js.js'),
    }),
    fetchPacks(),
    ...['zh', 'en', 'report.zh', 'report.en'].map(async (name) => [
      name,
      await fetchFile(`text/${name}.json`),
    ]),
  ]);
  const room = (bytes) => {
    const address = module._gr_alloc_input(bytes.length); // may grow the memory: take HEAPU8 after it
    module.HEAPU8.set(bytes, address);
  };
  const pack = (name, bytes, tried) => {
    const title = encoder.encode(name);
    const all = new Uint8Array(title.length + bytes.length);
    all.set(title);
    all.set(bytes, title.length);
    room(all);
    module._gr_add_pack(title.length, tried ? 1 : 0);
  };
  for (const [name, bytes] of catalogues) {
    room(bytes);
    module._gr_add_text(name.endsWith('en') ? 1 : 0);
  }
  for (const [name, bytes] of packs) pack(name, bytes, false);
  return {
    try(packsOfVisitor) {
      pack('', new Uint8Array(), true);
      for (const [name, bytes] of packsOfVisitor) pack(name, bytes, true);
    },
    /// `request` without its firm; `firm` is the text of a firm file.
    make(request, firm = 'null') {
      room(encoder.encode(`${JSON.stringify(request).slice(0, -1)},"firm":${firm}}`));
      const heap = () => module.HEAPU8;
      const at = module._gr_make();
      const text = decoder.decode(heap().subarray(at, heap().indexOf(0, at)));
      if (!text) throw new Error('the rules of the page are not to be had');
      return text;
    },
  };
}

/// `core`: the page's own module. What is made always rests on the rules that the page shows.
export async function createReports(core) {
  const reports = await startReports();
  const style = new CSSStyleSheet();
  style.replaceSync(decoder.decode(await fetchFile('report.css')));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
  let section = null;
  let title = null; // of the page, while the browser shall call its PDF otherwise

  function make(what, more = {}) {
    const assessment = JSON.parse(core.assessment());
    reports.try(core.tried());
    return reports.make(
      {
        what,
        lang: core.language(),
        date: assessment.date,
        sha256: assessment.policies.sha256,
        ...more,
      },
      core.firm(),
    );
  }

  // Printed is what the page shows now, also when it is the browser's own menu that prints.
  function prepare() {
    section ??= document.createElement('div');
    section.className = 'print-only';
    section.innerHTML = make('article');
    document.body.append(section);
    title ??= document.title;
    document.title = [section.querySelector('h1'), section.querySelector('.firm dd')]
      .map((one) => one.textContent)
      .join(' ');
  }

  function restore() {
    document.title = title ?? document.title;
    title = null;
  }

  return {
    make,
    print() {
      addEventListener('beforeprint', prepare); // once: adding it again changes nothing
      addEventListener('afterprint', restore);
      prepare();
      print();
    },
    workbook: (what, more) => JSON.parse(make(what, more)).sheets,
  };
}
