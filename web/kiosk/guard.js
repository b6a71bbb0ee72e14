// No way out of the page, and nothing taken along that the kiosk does not hand over: links, new windows, files,
// copying, the menus of the browser, its shortcuts, enlarging.
const shortcuts = new Set(['s', 'p', 'o', 'u', 'n', 't', 'w', 'j', 'h', 'd', 'l', 'g', 'f']);

const zooms = new Set(['+', '-', '=', '0']);

/// Answers a function that opens the way again.
export function guard({files}) {
  const ends = new AbortController();
  // A page that one visitor enlarged would stay so for the next.
  const root = document.documentElement;
  root.dataset.kiosk = '';
  const options = {capture: true, signal: ends.signal};
  const stop = (event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  // What is not copied need not be wiped from a clipboard that a page may not always write to.
  for (const kind of ['copy', 'cut', 'contextmenu', 'dragstart'])
    addEventListener(kind, stop, options);
  if (!files) for (const kind of ['dragover', 'drop']) addEventListener(kind, stop, options);
  for (const kind of ['click', 'auxclick'])
    addEventListener(
      kind,
      (event) => {
        if (event.target.closest?.(files ? 'a[href]:not([download])' : 'a[href]')) stop(event);
      },
      options,
    );
  addEventListener(
    'keydown',
    (event) => {
      const held = event.ctrlKey || event.metaKey;
      const shortcut = held && (shortcuts.has(event.key.toLowerCase()) || zooms.has(event.key));
      const move = event.altKey && ['ArrowLeft', 'ArrowRight', 'Home'].includes(event.key);
      if (shortcut || move || /^F([1-9]|1[0-2])$/.test(event.key)) stop(event);
    },
    options,
  );
  addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey) stop(event);
    },
    {...options, passive: false},
  );
  return () => {
    ends.abort();
    delete root.dataset.kiosk;
  };
}
