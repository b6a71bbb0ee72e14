// The ways to paint, best first: WebGL, the software rasteriser into a plain 2D canvas, none (the mirror alone
// as plain HTML). What cannot be had, or is lost, gives way to the next. WebGL takes long to come to life: unless the
// address asks for it, the page opens in software, and WebGL takes over once there is time, if a graphics card is behind it.
const ways = ['webgl', 'software', 'html'];

/// The way to paint: what the address asks for, else what the reader needs.
export function wantedPainter(asked, glyphsTrustworthy) {
  if (ways.includes(asked)) return asked;
  const highContrast = matchMedia('(forced-colors: active)').matches;
  return highContrast || !glyphsTrustworthy ? 'html' : 'webgl';
}

/// `lost` is called when another way has taken over.
/// `later` says that WebGL may wait for improve().
export function createPainter(core, wanted, {lost, later}) {
  let name = 'html';
  let context = null; // of the software painter

  // A canvas gives contexts of one kind only.
  function putFreshCanvas() {
    const [before, canvas] = [document.getElementById('canvas'), document.createElement('canvas')];
    canvas.id = 'canvas';
    canvas.ariaHidden = 'true';
    before.replaceWith(canvas);
    return {canvas, undo: () => canvas.replaceWith(before)};
  }

  const attempts = {
    webgl() {
      if (!core.paintWebgl(later)) return false;
      document.getElementById('canvas').addEventListener(
        'webglcontextlost',
        () => {
          choose('software');
          lost();
        },
        {once: true},
      );
      return true;
    },
    software() {
      context = putFreshCanvas().canvas.getContext('2d', {alpha: false});
      if (!context) return false;
      core.paintPlain(true);
      return true;
    },
    html() {
      core.paintPlain(false);
      return true;
    },
  };

  function choose(first) {
    name = ways.slice(ways.indexOf(first)).find((way) => attempts[way]());
  }

  choose(later && wanted === 'webgl' ? 'software' : wanted);
  return {
    name: () => name,
    /// To WebGL, where that had to wait. The caller paints a frame at once, so that nobody sees the new canvas empty.
    improve() {
      if (!later || wanted !== 'webgl' || name !== 'software') return false;
      const {undo} = putFreshCanvas();
      if (attempts.webgl()) name = 'webgl';
      else undo();
      return name === 'webgl';
    },
    /// After a frame of the module: what it painted, onto the page.
    show() {
      if (name === 'software') context.putImageData(core.picture(), 0, 0);
    },
    /// The reader looks at the plain page, or at the canvas again.
    rest(hidden) {
      if (name === 'software') core.paintPlain(!hidden);
    },
  };
}
