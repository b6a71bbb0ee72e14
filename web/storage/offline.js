// The page kept for days without a network, and a new version of it offered: never in the middle of an entry, and
// never taken by itself but in a kiosk, before a visitor begins.
import {bilingual} from '../page/bilingual.js';

const handOver = 'greengauge.update'; // what was entered, across the reload
const restingFor = 3000; // ms without an entry
const checkEvery = 3600e3; // ms, when the page is looked at again

/// Only a page of its own on a web server can be kept; a framed one is what its portal serves.
const canBeKept = () =>
  /^https?:$/.test(location.protocol) && top === self && 'serviceWorker' in navigator;

/// What stood here before an update, once: {firm, page, lang}, or null.
export function takeWorkBeforeUpdate() {
  try {
    const kept = sessionStorage.getItem(handOver);
    if (kept) sessionStorage.removeItem(handOver);
    return JSON.parse(kept);
  } catch {
    return null; // where storage is blocked there was no update
  }
}

const pageButtons = () => [...document.querySelectorAll('#mirror nav button')];
export const showPage = (index) => pageButtons()[index]?.click();

export const shownPage = () =>
  pageButtons().findIndex((button) => button.matches('[aria-current]'));

function rememberWork(firm) {
  const page = shownPage();
  const lang = document.documentElement.lang.slice(0, 2);
  sessionStorage.setItem(handOver, JSON.stringify({firm, page, lang}));
}

function watchRest() {
  let last = -restingFor;
  for (const kind of ['keydown', 'input', 'pointerdown', 'paste', 'drop']) {
    addEventListener(
      kind,
      () => {
        last = performance.now();
      },
      {capture: true, passive: true},
    );
  }
  const isTyping = () =>
    document.activeElement?.matches('textarea, select, input:not([type=radio])');
  /// Calls `then` as soon as nobody is in the middle of an entry.
  return function whenAtRest(then) {
    const rest = performance.now() - last;
    if (rest >= restingFor && !isTyping()) then();
    else setTimeout(() => whenAtRest(then), Math.max(500, restingFor - rest));
  };
}

function offerBar() {
  const bar = document.createElement('div');
  bar.id = 'update';
  bar.setAttribute('role', 'status');
  document.getElementById('mirror').after(bar);
  return {
    show(take) {
      const text = bilingual(
        document.createElement('p'),
        '新版本已就绪。填写的内容会保留。',
        'A new version is ready. What you entered is kept.',
      );
      const yes = bilingual(document.createElement('button'), '更新', 'Update');
      const later = bilingual(document.createElement('button'), '以后再说', 'Later');
      yes.className = 'primary';
      yes.addEventListener('click', take);
      later.addEventListener('click', () => bar.replaceChildren());
      bar.replaceChildren(text, yes, later);
    },
  };
}

/// `firm()`: the document as it stands, as a text.
export async function keepOffline({firm, isKiosk}) {
  if (!canBeKept()) return;
  const workers = navigator.serviceWorker;
  const hadWorker = workers.controller !== null;
  const registration = await workers.register('service-worker.js').catch(() => null);
  if (!registration) return; // refused or, with storage, blocked: the page needs its web server then
  const whenAtRest = watchRest();
  const bar = offerBar();

  function take() {
    try {
      if (!isKiosk) rememberWork(firm());
    } catch {
      return; // what cannot be kept is not risked: the next visit has the new version
    }
    if (!registration.waiting) return location.reload();
    workers.addEventListener('controllerchange', () => location.reload(), {once: true});
    registration.waiting.postMessage('take over');
  }
  const offer = () => {
    if (!isKiosk) whenAtRest(() => bar.show(take));
  };

  if (registration.waiting) isKiosk ? take() : offer();
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker.addEventListener('statechange', () => {
      if (worker.state === 'installed' && workers.controller) offer();
    });
  });
  // Another window took the new version: this one still shows the old.
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
    if (document.visibilityState !== 'visible' || performance.now() - checked < checkEvery) return;
    checked = performance.now();
    registration.update().catch(() => {});
    refreshPolicies();
  });
}
