// A page on a shared screen, in a hall or a training room: nothing of a visitor is left for the
// next one. Loaded only in a kiosk.
//
// A visit begins when someone leaves the first screen (kiosk-begun) and ends when the visitor
// finishes (kiosk-end) or has not touched the screen for a while (idle.js), after a warning that
// counts down. Then the page is wiped and loaded again (wipe.js). In the meantime the ways out of
// it are closed (guard.js). Staff can leave the kiosk with a code; it lasts until the page is
// loaded again.
//
// In: the settings (page/settings.js). Out: handlers of the program's requests kiosk-….
import {guard} from './guard.js';
import {createIdle} from './idle.js';
import {askCode, showWarning} from './sheets.js';
import {wipe} from './wipe.js';

// A tap sends pointerup, then a click. The warning stays open this long after pointerup, so that
// the click goes to it and not to what is beneath it.
const tapDuration = 350; // ms

/// digest() is SHA-256 in hexadecimal digits. stop() ends the page's work and erases its memory.
/// onExit() is called when staff left the kiosk.
export function startKiosk({settings, notify, digest, stop, onExit}) {
  const root = document.documentElement;
  const ends = new AbortController();
  const endGuard = guard(settings);
  let begun = false; // a visitor is past the first screen
  let words = null; // of the warning
  let sheet = null; // the warning while it is shown
  let clock = 0;

  const idle = createIdle({
    times: settings,
    now: Date.now,
    warn(seconds) {
      if (!begun) return;
      sheet ??= showWarning(words, () => idle.touch());
      sheet.left(seconds);
    },
    dismissWarning() {
      sheet?.close();
      sheet = null;
    },
    wipe: () => end(),
  });

  function end() {
    clearInterval(clock);
    wipe(stop);
  }

  function onTouch(event) {
    clock ||= setInterval(idle.tick, 1000);
    if (!sheet) idle.touch();
    else if (event.type === 'pointerup') setTimeout(idle.touch, tapDuration);
    else if (['keyup', 'wheel'].includes(event.type)) idle.touch();
  }
  for (const kind of [
    'pointerdown',
    'pointerup',
    'pointermove',
    'keydown',
    'keyup',
    'wheel',
    'input',
    'scroll',
  ])
    addEventListener(kind, onTouch, {capture: true, passive: true, signal: ends.signal});

  function leaveKiosk() {
    clearInterval(clock);
    ends.abort();
    endGuard();
    root.style.fontSize = '';
    onExit();
    notify({what: 'kiosk', on: false});
  }

  // As code.mjs made the hash.
  function isRightCode(code) {
    const {salt, hash, rounds} = settings.exit;
    let digestNow = '';
    for (let i = 0; i < rounds; i += 1) digestNow = digest(digestNow + salt + code);
    return digestNow === hash;
  }

  root.style.fontSize = `${100 * settings.scale}%`;
  history.scrollRestoration = 'manual';
  notify({
    what: 'kiosk',
    on: true,
    files: settings.files,
    exit: !!settings.exit,
    codes: !!settings.portal,
  });

  return {
    'kiosk-begun'() {
      begun = true;
    },
    'kiosk-words'(request) {
      words = request.words;
    },
    'kiosk-code'(request) {
      askCode(request.words, (code) => {
        const isRight = isRightCode(code);
        if (isRight) leaveKiosk();
        return isRight;
      });
    },
    'kiosk-end': end,
  };
}
