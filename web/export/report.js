// The report's module (src/main_report.cpp) with JavaScript values, and the printed report. Loaded
// only when a report, an export or advice is first asked for.
//
// The module is a second program: it has its own memory, packs and catalogues, and keeps nothing of
// the page. With each request it gets the firm file and the hash of the packs that the page shows,
// and makes nothing if it cannot load those very packs; so a report never differs from the page. It
// is printed from a section of the page's own document that style sheets show only in print.
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
  const putInput = (bytes) => {
    const address = module._gr_alloc_input(bytes.length); // may grow the memory: take HEAPU8 after it
    module.HEAPU8.set(bytes, address);
  };
  const addPack = (name, bytes, isVisitors) => {
    const title = encoder.encode(name);
    const all = new Uint8Array(title.length + bytes.length);
    all.set(title);
    all.set(bytes, title.length);
    putInput(all);
    module._gr_add_pack(title.length, isVisitors ? 1 : 0);
  };
  for (const [name, bytes] of catalogues) {
    putInput(bytes);
    module._gr_add_text(name.endsWith('en') ? 1 : 0);
  }
  for (const [name, bytes] of packs) addPack(name, bytes, false);
  return {
    /// Replaces the packs that the visitor opened.
    setVisitorPacks(visitorPacks) {
      addPack('', new Uint8Array(), true);
      for (const [name, bytes] of visitorPacks) addPack(name, bytes, true);
    },
    /// Returns the text that was asked for. `request`: see gr_make, without its member "firm";
    /// `firm` is the text of a firm file.
    make(request, firm = 'null') {
      putInput(encoder.encode(`${JSON.stringify(request).slice(0, -1)},"firm":${firm}}`));
      const address = module._gr_make();
      const heap = module.HEAPU8;
      const text = decoder.decode(heap.subarray(address, heap.indexOf(0, address)));
      if (!text) throw new Error('the rules that the page uses could not be loaded');
      return text;
    },
  };
}

/// `core`: the page's own module, whose firm, language, date and packs are used.
export async function createReports(core) {
  const reports = await startReports();
  const style = new CSSStyleSheet();
  style.replaceSync(decoder.decode(await fetchFile('report.css')));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
  let section = null;
  let title = null; // of the page, while another one is the default name of the PDF

  function make(what, more = {}) {
    const assessment = JSON.parse(core.assessment());
    reports.setVisitorPacks(core.visitorPacks());
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

  // Called before each printing, also by the browser's menu: the report of what the page shows now.
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
    packFaults(packs) {
      reports.setVisitorPacks(packs);
      return reports.make({what: 'pack-faults', date: JSON.parse(core.assessment()).date});
    },
    print() {
      addEventListener('beforeprint', prepare); // adding it again changes nothing
      addEventListener('afterprint', restore);
      prepare();
      print();
    },
    workbook: (what, more) => JSON.parse(make(what, more)).sheets,
  };
}
