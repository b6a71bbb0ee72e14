// A page that stands in a hall: the visitor who goes leaves nothing behind. Loaded only in a kiosk.
// In: the settings and what the app asks for. Out: handlers of its requests; the page loaded anew at the end of a visit.
import {guard} from './guard.js';
import {createIdle} from './idle.js';
import {askCode, warning} from './sheets.js';
import {wipe} from './wipe.js';

/// `digest` is SHA-256 as hexadecimal digits; `halt` ends the page's work and zeroes its memory; `left` is told when the
/// staff's code ended the kiosk.
export function startKiosk({settings, tell, digest, halt, left}) {
  const root = document.documentElement;
  const ends = new AbortController();
  const open = guard(settings);
  let begun = false; // a visitor is past the first screen
  let words = null; // of the warning
  let sheet = null; // the warning, while it shows
  let clock = 0;

  const idle = createIdle({
    times: settings,
    now: Date.now,
    warn(seconds) {
      if (!begun) return;
      sheet ??= warning(words, () => idle.touch());
      sheet.left(seconds);
    },
    calm() {
      sheet?.close();
      sheet = null;
    },
    wipe: () => end(),
  });

  function end() {
    clearInterval(clock);
    wipe(halt);
  }

  function touched(event) {
    clock ||= setInterval(idle.tick, 1000);
    // The tap that takes the warning back must not fall through to what is beneath it.
    if (!sheet) idle.touch();
    else if (event.type === 'pointerup') setTimeout(idle.touch, 350);
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
    addEventListener(kind, touched, {capture: true, passive: true, signal: ends.signal});

  function leave() {
    clearInterval(clock);
    ends.abort();
    open();
    root.style.fontSize = '';
    left();
    tell({what: 'kiosk', on: false});
  }

  function rightCode(code) {
    const {salt, hash, rounds} = settings.exit;
    let now = '';
    for (let i = 0; i < rounds; i += 1) now = digest(now + salt + code);
    return now === hash;
  }

  root.style.fontSize = `${100 * settings.scale}%`;
  history.scrollRestoration = 'manual';
  tell({
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
    'kiosk-words'(asked) {
      words = asked.words;
    },
    'kiosk-code'(asked) {
      askCode(asked.words, (code) => {
        const right = rightCode(code);
        if (right) leave();
        return right;
      });
    },
    'kiosk-end': end,
  };
}
