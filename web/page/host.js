// Starts the page and connects its parts.
//
// The application is a C++ program in WebAssembly that knows nothing of the browser. It builds
// frames: each frame is painted on a canvas and recorded as a tree of nodes (headings, fields,
// buttons …). This file loads the program, the policy packs and the message catalogue, then runs a
// frame whenever something happened:
//
//   input, mirror ── events ──▶ program ── picture ──▶ painter ──▶ canvas
//                                  │ └── changes of the tree ──▶ mirror: real controls over the canvas
//                                  └── requests ──▶ handlers: saving, files, printing … ── messages ──▶
//
// The packs, the settings, the catalogue and the font are fetched while the program is compiled.
// The canvas stays hidden behind the first screen of index.html until the first frames are
// complete.
import {createApi} from './api.js';
import {createCore} from './core.js';
import {installFileDrop} from '../export/drop.js';
import {installExports} from '../export/exports.js';
import {showCrash, showStartFailure, watchForTraps} from './failure.js';
import {loadFallbackFont} from './fallback-font.js';
import {fetchFile, fetchPacks} from './files.js';
import {createFrames} from './frames.js';
import {createGlyphs} from './glyphs.js';
import {installHistory} from './history.js';
import {createInput} from './input.js';
import {takeFragment} from '../handover/fragment.js';
import {createMirror} from '../mirror/mirror.js';
import {loadModule} from './module.js';
import {createPainter, wantedPainter} from './painter.js';
import {createRequests} from './requests.js';
import {readSettings} from './settings.js';
import {keepOffline, shownPage, showPage, takeWorkBeforeUpdate} from '../storage/offline.js';
import {startSession} from '../storage/visit.js';

const maxBuilds = 4; // of a frame before it is painted

const parameters = new URLSearchParams(location.search);
const fragment = takeFragment();

// The assessment date: the day in the address if it is a valid one, else today.
function dayOf(asked) {
  const at = Date.parse(asked);
  if (!Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === asked) return asked;
  const now = new Date();
  const two = (n) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const languages = ['zh', 'en'];
const knownLanguage = (language) => (languages.includes(language) ? language : languages[0]);
const fetchText = (language) => fetchFile(`text/${language}.json`);

/// The settings, and the language of the page with its catalogue. After an update the page may open
/// in another language: the one that it had before.
async function readOpening() {
  const settings = await readSettings(parameters);
  const planned = knownLanguage(parameters.get('lang') ?? (settings.on ? settings.lang : ''));
  return {settings, planned, text: await fetchText(planned)};
}

async function start() {
  const glyphs = createGlyphs();
  const fetched = Promise.all([fetchPacks(), readOpening(), loadFallbackFont()]);
  const frames = createFrames(drawFrame);
  let core = null;
  let pages = null; // the browser's history of pages

  function crash() {
    if (frames.isStopped() || !core) return;
    frames.stop();
    core.disable();
    showCrash();
  }

  const module = await loadModule({glyphs, onAbort: crash});
  glyphs.attach(module);
  core = createCore(module);
  watchForTraps(crash);
  core.start();

  function send(kind, node, value) {
    if (frames.isStopped()) return;
    core.event(kind, node, value);
    frames.request();
  }

  const asked = parameters.get('painter');
  const painter = createPainter(core, wantedPainter(asked, glyphs.trustworthy), {
    later: !asked,
    onFallback() {
      if (mirror.painter() === 'html') painter.setHidden(true);
      else mirror.setPainter(painter.name());
      frames.request();
    },
  });
  const mirror = createMirror(document.getElementById('mirror'), send);
  const requests = createRequests({core, requestFrame: frames.request});
  const input = createInput({requestFrame: frames.request, send});

  // Returns whether another frame is wanted.
  function drawFrame() {
    core.view(input.view());
    // A change takes a few builds to settle (the size of one part decides the place of another):
    // only the last one is painted.
    let more = core.build();
    for (let built = 1; more > 0 && built < maxBuilds; built += 1) more = core.build();
    core.paint();
    if (mirror.painter() !== 'html') painter.show();
    const patch = core.patch();
    if (patch) mirror.apply(JSON.parse(patch));
    mirror.setPage(core.language(), core.title());
    pages?.update();
    requests.dispatch();
    return more > 0;
  }

  // The end of a kiosk visit.
  function stop() {
    frames.stop();
    core.erase();
    mirror.clear();
  }

  function usePlainPage(plain) {
    mirror.setPainter(plain ? 'html' : painter.name());
    painter.setHidden(plain);
    frames.request();
  }

  // Changes to WebGL when the browser is idle and the page is visible.
  function improvePainting() {
    const whenIdle = self.requestIdleCallback ?? ((work) => setTimeout(work, 500));
    whenIdle(() =>
      requestAnimationFrame(() => {
        if (frames.isStopped() || mirror.painter() !== painter.name() || !painter.improve()) return;
        mirror.setPainter(painter.name());
        frames.run();
      }),
    );
  }

  // A handler may request a frame, and a frame may make requests.
  async function idle() {
    do await frames.idle();
    while (await requests.finish());
  }

  requests.handle('language', ({language}) =>
    frames.during(async () => core.addText(language, await fetchText(language))),
  );

  const [packs, {settings, planned, text}] = await fetched;
  for (const [name, bytes] of packs) core.addPack(name, bytes);
  const before = settings.on ? null : takeWorkBeforeUpdate();
  const lang = knownLanguage(before?.lang ?? planned);
  core.addText(lang, lang === planned ? text : await fetchText(lang));
  const unreadable = core.open({
    lang,
    region: parameters.get('region') ?? (settings.on ? settings.region : ''),
    date: dayOf(parameters.get('date')),
    page: parameters.get('page') ?? '',
    theme:
      parameters.get('theme') ??
      (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'),
  });
  if (unreadable) throw new Error(`policies/${unreadable}`);
  frames.open();

  mirror.setPainter(painter.name());
  mirror.onPlainToggle(() => usePlainPage(mirror.painter() !== 'html'));
  // Colours that the reader has forced can be applied by the browser only to the plain page.
  matchMedia('(forced-colors: active)').addEventListener('change', ({matches}) => {
    if (matches && mirror.painter() !== 'html') usePlainPage(true);
  });
  const {print, packFaults, chosenSheet} = installExports({core, requests});
  installFileDrop({core, requests, requestFrame: frames.request, packFaults, chosenSheet});
  await startSession({settings, fragment, before: before?.firm, core, requests, stop});

  frames.request();
  await frames.idle();
  if (before) showPage(before.page);
  document.getElementById('loading').remove();
  if (parent === self && !settings.on) pages = installHistory({page: shownPage, show: showPage});
  improvePainting();
  return {
    core,
    mirror,
    requests,
    requestFrame: frames.request,
    print,
    idle,
    settings,
    frames: frames.count,
  };
}

// In another site's page: what is needed there is loaded only there.
async function startEmbedding(page) {
  if (parent === self) return;
  const {embed} = await import('../embed/embedding.js');
  await embed(page);
}

const started = start();
window.greengauge = createApi(started);
started.then((page) => {
  keepOffline({firm: () => page.core.firm(), isKiosk: page.settings.on});
  return startEmbedding(page);
}, showStartFailure);
