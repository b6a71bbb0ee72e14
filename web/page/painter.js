// Chooses how the page is painted and falls back to the next way when one is unavailable or lost:
//   webgl      the graphics card paints the canvas
//   software   the program's rasteriser makes a picture, which is copied to a 2D canvas
//   html       nothing is painted; the mirror's controls are shown as a plain page (文字版)
//
// WebGL is fastest but takes long to start. Unless the address names a painter, the page therefore
// opens in software, and improve() changes to WebGL once the browser is idle, if a graphics card is
// behind it. A canvas gives contexts of one kind only, so each change puts a fresh canvas in place
// of the old one. If WebGL is lost, for instance because the driver restarts, software takes over;
// no entry is lost, because the controls and the program's state do not depend on the canvas.
const painters = ['webgl', 'software', 'html'];

/// The painter that the address asks for, else the one that suits the reader and the browser.
export function wantedPainter(asked, glyphsTrustworthy) {
  if (painters.includes(asked)) return asked;
  const highContrast = matchMedia('(forced-colors: active)').matches;
  return highContrast || !glyphsTrustworthy ? 'html' : 'webgl';
}

/// `later`: WebGL may wait for improve(). onFallback() is called when another painter has taken
/// over.
export function createPainter(core, wanted, {later, onFallback}) {
  let name = 'html';
  let context = null; // of the software painter

  function putFreshCanvas() {
    const [before, canvas] = [document.getElementById('canvas'), document.createElement('canvas')];
    canvas.id = 'canvas';
    canvas.ariaHidden = 'true';
    before.replaceWith(canvas);
    return {canvas, undo: () => canvas.replaceWith(before)};
  }

  // Each returns whether the painter is available.
  const attempts = {
    webgl() {
      if (!core.paintWebgl(later)) return false;
      document.getElementById('canvas').addEventListener(
        'webglcontextlost',
        () => {
          choose('software');
          onFallback();
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
    name = painters.slice(painters.indexOf(first)).find((painter) => attempts[painter]());
  }

  choose(later && wanted === 'webgl' ? 'software' : wanted);
  return {
    name: () => name,
    /// Changes to WebGL if that had to wait. The caller then paints a frame at once, so that the
    /// new canvas is never seen empty.
    improve() {
      if (!later || wanted !== 'webgl' || name !== 'software') return false;
      const {undo} = putFreshCanvas();
      if (attempts.webgl()) name = 'webgl';
      else undo();
      return name === 'webgl';
    },
    /// Copies the frame that the program painted to the page.
    show() {
      if (name === 'software') context.putImageData(core.picture(), 0, 0);
    },
    /// The reader changed to the plain page (true) or back to the canvas: nothing need be painted
    /// in software while the canvas is hidden.
    setHidden(hidden) {
      if (name === 'software') core.paintPlain(!hidden);
    },
  };
}
