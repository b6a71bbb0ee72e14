// What a person does beside working the controls: scrolls, resizes, zooms, points.
export function listen({requestFrame, send}) {
  const root = document.documentElement;
  const coarse = matchMedia('(pointer: coarse)');
  let density = null;

  function watchDensity() {
    density?.removeEventListener('change', watchDensity);
    density = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    density.addEventListener('change', watchDensity);
    requestFrame();
  }

  addEventListener('resize', () => {
    // A phone's keyboard came up: the field that it is for stays in sight.
    if (document.activeElement?.matches('#mirror input, #mirror textarea'))
      document.activeElement.scrollIntoView({block: 'nearest'});
    requestFrame();
  });
  addEventListener('scroll', requestFrame, {passive: true});
  coarse.addEventListener('change', requestFrame);
  // Undo and redo by keyboard, outside of fields that have their own.
  addEventListener('keydown', (event) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
    if (document.activeElement?.matches('input:not([type=radio]), textarea')) return;
    event.preventDefault();
    send('key', 0, key === 'y' || event.shiftKey ? 'redo' : 'undo');
  });
  // What is pasted while no field has the focus is the page's: a table of bills, perhaps.
  addEventListener('paste', (event) => {
    if (document.activeElement?.matches('input:not([type=radio]), textarea')) return;
    const text = event.clipboardData?.getData('text/plain');
    if (!text) return;
    send('input', 0, text.replace(/\r\n?/g, '\n')); // as a textarea keeps it
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
