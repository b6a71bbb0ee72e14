// The ways to paint, best first: WebGL, the software rasteriser into a plain 2D canvas, none (the mirror alone
// as plain HTML). What cannot be had, or is lost, gives way to the next.
const ways = ['webgl', 'software', 'html'];

/// The first way to try: what the address asks for, else what the reader needs.
export function wantedPainter(asked, glyphsTrustworthy) {
  if (ways.includes(asked)) return asked;
  const highContrast = matchMedia('(forced-colors: active)').matches;
  return highContrast || !glyphsTrustworthy ? 'html' : 'webgl';
}

/// `lost` is called when another way has taken over.
export function createPainter(core, wanted, lost) {
  let name = 'html';
  let context = null;  // of the software painter

  const attempts = {
    webgl() {
      if (!core.paintWebgl()) return false;
      document.getElementById('canvas').addEventListener('webglcontextlost', () => {
        choose('software');
        lost();
      }, {once: true});
      return true;
    },
    software() {
      // A canvas that ever was asked for WebGL gives no other context.
      const canvas = document.createElement('canvas');
      canvas.id = 'canvas';
      canvas.ariaHidden = 'true';
      document.getElementById('canvas').replaceWith(canvas);
      context = canvas.getContext('2d', {alpha: false});
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

  choose(wanted);
  return {
    name: () => name,
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
