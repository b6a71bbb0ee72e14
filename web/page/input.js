// What the visitor does besides using the controls: scrolling, resizing, zooming, undo and redo by
// keyboard, pasting outside a field. (What happens to the controls: see mirror/events.js.) In:
// requestFrame(), and send(kind, node, text), which hands an event to the program; node 0 is the
// page as a whole. Out: view(), the size and density that the next frame is built for.
const isTextField = (element) => element?.matches('input:not([type=radio]), textarea');

export function createInput({requestFrame, send}) {
  const root = document.documentElement;
  const coarse = matchMedia('(pointer: coarse)');
  let density = null;

  // A media query for the present density reports once when it no longer holds: when the page is
  // zoomed or moved to another screen. Then the query for the new density is watched.
  function watchDensity() {
    density?.removeEventListener('change', watchDensity);
    density = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    density.addEventListener('change', watchDensity);
    requestFrame();
  }

  addEventListener('resize', () => {
    // When a phone opens its keyboard, the field being edited stays in sight.
    if (document.activeElement?.matches('#mirror input, #mirror textarea'))
      document.activeElement.scrollIntoView({block: 'nearest'});
    requestFrame();
  });
  addEventListener('scroll', requestFrame, {passive: true});
  coarse.addEventListener('change', requestFrame);
  // Text fields have an undo of their own.
  addEventListener('keydown', (event) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
    if (isTextField(document.activeElement)) return;
    event.preventDefault();
    send('key', 0, key === 'y' || event.shiftKey ? 'redo' : 'undo');
  });
  // Text pasted while no field has the focus goes to the page: it may be a table of bills.
  addEventListener('paste', (event) => {
    if (isTextField(document.activeElement)) return;
    const text = event.clipboardData?.getData('text/plain');
    if (!text) return;
    send('input', 0, text.replace(/\r\n?/g, '\n')); // line ends as in a textarea
  });
  queueMicrotask(watchDensity);

  return {
    view() {
      const width = root.clientWidth;
      const height = innerHeight;
      const canvas = document.getElementById('canvas');
      const pixels = [Math.round(width * devicePixelRatio), Math.round(height * devicePixelRatio)];
      if (canvas.width !== pixels[0]) canvas.width = pixels[0];
      if (canvas.height !== pixels[1]) canvas.height = pixels[1];
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
      const textScale = parseFloat(getComputedStyle(root).fontSize) / 16;
      return {
        width,
        height,
        density: devicePixelRatio,
        scroll: scrollY,
        textScale,
        coarse: coarse.matches,
      };
    },
  };
}
