// The page without a network, and the offer of a new version.
//
// The service worker (service-worker.js) keeps this build's files, so the page opens without a
// network. When the server has another build, the browser installs its worker in the background,
// and the page offers it in a bar. The page decides when: never while the visitor is in the middle
// of an entry, and never by itself, except in a kiosk before a visitor begins. If the visitor
// accepts, the firm on the page, its language and the page shown are put into session storage, the
// new worker takes over, the page reloads and takes them back. New policy packs without a new build
// are offered the same way.
//
// A page is remembered by the position of its button in the navigation. This is also what
// history.js puts into the browser's history; so after an update that adds or moves a page, another
// page may open.
import {bilingual} from '../page/bilingual.js';

const workKey = 'greengauge.update'; // in session storage: what was entered, across the reload
const restTime = 3000; // ms without an entry
const checkInterval = 3600e3; // ms; older than that, a page that is looked at again checks for updates

/// Only a page on a web server can be kept, and not one in another site's frame: what that shows is
/// decided by its server each time.
const canBeKept = () =>
  /^https?:$/.test(location.protocol) && top === self && 'serviceWorker' in navigator;

/// What was on the page before an update, once: {firm, page, lang}, or null.
export function takeWorkBeforeUpdate() {
  try {
    const kept = sessionStorage.getItem(workKey);
    if (kept) sessionStorage.removeItem(workKey);
    return JSON.parse(kept);
  } catch {
    return null; // where storage is refused, no update kept anything
  }
}

const pageButtons = () => [...document.querySelectorAll('#mirror nav button')];
export const showPage = (index) => pageButtons()[index]?.click();

/// -1 if no page is marked as the current one.
export const shownPage = () =>
  pageButtons().findIndex((button) => button.matches('[aria-current]'));

function rememberWork(firm) {
  const page = shownPage();
  const lang = document.documentElement.lang.slice(0, 2);
  sessionStorage.setItem(workKey, JSON.stringify({firm, page, lang}));
}

/// Returns a function that calls `then` once the visitor is not in the middle of an entry: a text
/// field or list has no focus and nothing was typed or pressed for a while.
function watchEntries() {
  let last = -restTime;
  for (const kind of ['keydown', 'input', 'pointerdown', 'paste', 'drop']) {
    addEventListener(
      kind,
      () => {
        last = performance.now();
      },
      {capture: true, passive: true},
    );
  }
  const isInField = () =>
    document.activeElement?.matches('textarea, select, input:not([type=radio])');
  return function whenAtRest(then) {
    const rest = performance.now() - last;
    if (rest >= restTime && !isInField()) then();
    else setTimeout(() => whenAtRest(then), Math.max(500, restTime - rest));
  };
}

function createOfferBar() {
  const bar = document.createElement('div');
  bar.id = 'update';
  bar.setAttribute('role', 'status');
  document.getElementById('mirror').after(bar);
  return {
    show(accept) {
      const text = bilingual(
        document.createElement('p'),
        '新版本已就绪。填写的内容会保留。',
        'A new version is ready. What you entered is kept.',
      );
      const yes = bilingual(document.createElement('button'), '更新', 'Update');
      const later = bilingual(document.createElement('button'), '以后再说', 'Later');
      yes.className = 'primary';
      yes.addEventListener('click', accept);
      later.addEventListener('click', () => bar.replaceChildren());
      bar.replaceChildren(text, yes, later);
    },
  };
}

/// firm() is the text of the firm file on the page.
export async function keepOffline({firm, isKiosk}) {
  if (!canBeKept()) return;
  const workers = navigator.serviceWorker;
  const hadWorker = workers.controller !== null;
  const registration = await workers.register('service-worker.js').catch(() => null);
  if (!registration) return; // refused, for instance with storage: the page then needs its server
  const whenAtRest = watchEntries();
  const bar = createOfferBar();

  function update() {
    try {
      if (!isKiosk) rememberWork(firm());
    } catch {
      return; // entries that cannot be kept are not risked: the next visit has the new version
    }
    if (!registration.waiting) return location.reload();
    workers.addEventListener('controllerchange', () => location.reload(), {once: true});
    registration.waiting.postMessage('take over');
  }
  const offer = () => {
    if (!isKiosk) whenAtRest(() => bar.show(update));
  };

  if (registration.waiting) isKiosk ? update() : offer();
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker.addEventListener('statechange', () => {
      if (worker.state === 'installed' && workers.controller) offer();
    });
  });
  // Another window accepted the new version: this one still shows the old one.
  workers.addEventListener('controllerchange', () => {
    if (hadWorker) offer();
  });
  workers.addEventListener('message', ({data}) => {
    if (data === 'policies changed') offer();
  });
  workers.startMessages();

  let checked = performance.now();
  const refreshPolicies = () => workers.controller?.postMessage('refresh policies');
  refreshPolicies();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - checked < checkInterval)
      return;
    checked = performance.now();
    registration.update().catch(() => {});
    refreshPolicies();
  });
}
