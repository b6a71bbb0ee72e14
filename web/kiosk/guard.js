// Closes the ways out of the page in a kiosk, and the ways to take something with it that the kiosk
// does not offer: links, new windows, files, copying, the browser's menus and shortcuts, zooming. A
// page cannot stop everything: full screen, printing and downloads are the browser's own settings
// (README.md, "A kiosk").
const shortcuts = new Set(['s', 'p', 'o', 'u', 'n', 't', 'w', 'j', 'h', 'd', 'l', 'g', 'f']);

// A page that one visitor enlarged would stay so for the next one.
const zooms = new Set(['+', '-', '=', '0']);

/// `files`: whether files may be opened and saved. Returns a function that ends the guard.
export function guard({files}) {
  const ends = new AbortController();
  const root = document.documentElement;
  root.dataset.kiosk = ''; // style.css then allows no pinch zoom
  const options = {capture: true, signal: ends.signal};
  const block = (event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  // A page cannot always clear the clipboard, so nothing may be copied to it.
  for (const kind of ['copy', 'cut', 'contextmenu', 'dragstart'])
    addEventListener(kind, block, options);
  if (!files) for (const kind of ['dragover', 'drop']) addEventListener(kind, block, options);
  for (const kind of ['click', 'auxclick'])
    addEventListener(
      kind,
      (event) => {
        if (event.target.closest?.(files ? 'a[href]:not([download])' : 'a[href]')) block(event);
      },
      options,
    );
  addEventListener(
    'keydown',
    (event) => {
      const held = event.ctrlKey || event.metaKey;
      const isShortcut = held && (shortcuts.has(event.key.toLowerCase()) || zooms.has(event.key));
      const leaves = event.altKey && ['ArrowLeft', 'ArrowRight', 'Home'].includes(event.key);
      if (isShortcut || leaves || /^F([1-9]|1[0-2])$/.test(event.key)) block(event);
    },
    options,
  );
  addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey) block(event);
    },
    {...options, passive: false},
  );
  return () => {
    ends.abort();
    delete root.dataset.kiosk;
  };
}
