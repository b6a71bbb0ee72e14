// Starts the page: parameters, packs, the module, a way to paint; then frames when they are asked for.
import {createApi} from './api.js';
import {createCore} from './core.js';
import {takeFiles} from '../export/drop.js';
import {offerExports} from '../export/exports.js';
import {tellFailure, tellStop, watchForTraps} from './failure.js';
import {fetchFile, fetchPacks} from './files.js';
import {createGlyphs} from './glyphs.js';
import {listen} from './input.js';
import {lendLetters} from './fallback-font.js';
import {takeFragment} from '../handover/fragment.js';
import {createMirror} from '../mirror/mirror.js';
import {loadModule} from './module.js';
import {followHistory} from './history.js';
import {keepOffline, shownPage, showPage, takeWorkBeforeUpdate} from '../storage/offline.js';
import {createPainter, wantedPainter} from './painter.js';
import {createRequests} from './requests.js';
import {readSettings} from './settings.js';
import {beginVisit} from '../storage/visit.js';

const parameters = new URLSearchParams(location.search);
const fragment = takeFragment();

// The day whose rules hold: the one that the address names, if it is one, else this one.
function dayOf(asked) {
  const at = Date.parse(asked);
  if (!Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === asked) return asked;
  const now = new Date();
  const two = (n) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const languages = ['zh', 'en'];
const fetchText = (language) => fetchFile(`text/${language}.json`);

const known = (language) => (languages.includes(language) ? language : languages[0]);

/// What the page opens with, were there no work from before an update: settings, language, its catalogue.
async function readOpening() {
  const settings = await readSettings(parameters);
  const planned = known(parameters.get('lang') ?? (settings.on ? settings.lang : ''));
  return {settings, planned, text: await fetchText(planned)};
}

async function start() {
  const glyphs = createGlyphs();
  const fetched = Promise.all([fetchPacks(), readOpening(), lendLetters()]);
  let halted = false;
  let core = null;
  function stop() {
    if (halted || !core) return;
    halted = true;
    core.stop();
    tellStop();
  }
  const module = await loadModule({glyphs, onAbort: stop});
  glyphs.attach(module);
  core = createCore(module);
  watchForTraps(stop);
  core.start();
  // Nothing that was typed is lost with the canvas: the controls are the page's own.
  const asked = parameters.get('painter');
  const painter = createPainter(core, wantedPainter(asked, glyphs.trustworthy), {
    later: !asked,
    lost() {
      if (mirror.painter() === 'html') painter.rest(true);
      else mirror.setPainter(painter.name());
      requestFrame();
    },
  });

  let opened = false,
    frames = 0,
    pending = 0,
    late = 0,
    waiting = [];
  let fetching = 0; // languages that are on their way
  let pages = null; // the browser's history of them
  function send(kind, node, value) {
    if (halted) return;
    core.event(kind, node, value);
    requestFrame();
  }
  const mirror = createMirror(document.getElementById('mirror'), send);

  function halt() {
    halted = true;
    core.zero();
    mirror.clear();
  }

  function requestFrame() {
    if (pending || halted || !opened) return; // nothing is drawn for nobody while packs are on their way
    pending = requestAnimationFrame(frame);
    // Out of sight in another page there are no animation frames; that page is answered all the same.
    if (parent !== self) late = setTimeout(frame, 500);
  }

  function frame() {
    cancelAnimationFrame(pending);
    clearTimeout(late);
    pending = 0;
    if (halted) return;
    core.view(input.view());
    // A page comes to rest within a few frames: those on the way there are built, not painted.
    let more = core.build();
    for (let built = 1; more > 0 && built < 4; built += 1) more = core.build();
    core.paint();
    if (mirror.painter() !== 'html') painter.show();
    frames += 1;
    const patch = core.patch();
    if (patch) mirror.apply(JSON.parse(patch));
    mirror.setPage(core.language(), core.title());
    pages?.moved();
    requests.serve();
    if (more > 0) requestFrame();
    else if (!fetching) for (const done of waiting.splice(0)) done();
  }

  // When there is time, and somebody looks.
  function improvePainting() {
    const whenIdle = self.requestIdleCallback ?? ((work) => setTimeout(work, 500));
    whenIdle(() =>
      requestAnimationFrame(() => {
        if (halted || mirror.painter() !== painter.name() || !painter.improve()) return;
        mirror.setPainter(painter.name());
        frame();
      }),
    );
  }

  const idle = () =>
    new Promise((done) => {
      if (pending || fetching) waiting.push(done);
      else done();
    });

  const requests = createRequests({core, requestFrame});
  const input = listen({requestFrame, send});

  requests.handle('language', async ({language}) => {
    fetching += 1;
    try {
      core.catalogue(language, await fetchText(language));
    } finally {
      fetching -= 1;
      requestFrame();
    }
  });
  const [packs, {settings, planned, text}] = await fetched;
  for (const [name, bytes] of packs) core.pack(name, bytes);
  const before = settings.on ? null : takeWorkBeforeUpdate();
  const lang = known(before?.lang ?? planned);
  core.catalogue(lang, lang === planned ? text : await fetchText(lang));
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
  opened = true;
  mirror.setPainter(painter.name());
  mirror.onPlainToggle(() => {
    mirror.setPainter(mirror.painter() === 'html' ? painter.name() : 'html');
    painter.rest(mirror.painter() === 'html');
  }, requestFrame);
  // Colours of the reader's own are the browser's to apply: to the plain page.
  matchMedia('(forced-colors: active)').addEventListener('change', ({matches}) => {
    if (!matches || mirror.painter() === 'html') return;
    mirror.setPainter('html');
    painter.rest(true);
    requestFrame();
  });
  const {print} = offerExports({core, requests});
  takeFiles({core, requests, requestFrame});
  await beginVisit({settings, fragment, before: before?.firm, core, requests, halt});
  requestFrame();
  await idle();
  if (before) showPage(before.page);
  document.getElementById('loading').remove();
  if (parent === self && !settings.on) pages = followHistory({page: shownPage, show: showPage});
  improvePainting();
  return {core, mirror, requests, requestFrame, print, idle, settings, frames: () => frames};
}

// Within another site's page: the rest is loaded only there.
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
}, tellFailure);
