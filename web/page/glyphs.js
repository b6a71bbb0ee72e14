// Letters drawn by the browser itself, one at a time, with the page's own font stack.
const stack = () => getComputedStyle(document.documentElement).getPropertyValue('--font');
const side = 1400; // the largest glyph is 512 px per em at 2.5 em

// Privacy browsers may falsify what is read from a canvas, or refuse it: draw a known square and compare.
function readsTruly(context) {
  context.fillStyle = '#000';
  context.fillRect(2, 2, 4, 4);
  let data;
  try {
    ({data} = context.getImageData(0, 0, 8, 8));
  } catch {
    return false;
  }
  for (let y = 0; y < 8; y += 1) {
    for (let x = 0; x < 8; x += 1) {
      const inside = x >= 2 && x < 6 && y >= 2 && y < 6;
      if (data[(y * 8 + x) * 4 + 3] !== (inside ? 255 : 0)) return false;
    }
  }
  return true;
}

export function createGlyphs() {
  const context = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  let heap = () => null;
  const families = stack();
  let font = '';

  function choose(pixels, bold) {
    const wanted = `${bold ? 700 : 400} ${pixels}px ${families}`;
    if (wanted === font) return;
    font = wanted;
    context.font = wanted;
  }

  function resize(width, height) {
    if (context.canvas.width >= width && context.canvas.height >= height) return;
    context.canvas.width = Math.min(side, Math.max(width, context.canvas.width));
    context.canvas.height = Math.min(side, Math.max(height, context.canvas.height));
    font = '';
  }

  const isSpace = (code) => code === 32 || code === 0xa0 || code === 0x3000;

  return {
    trustworthy: context !== null && readsTruly(context),

    attach(module) {
      heap = () => module.HEAPU8;
    },

    advance(code, pixels, bold) {
      if (!context) return pixels * (code < 0x2e80 ? 0.55 : 1);
      choose(pixels, bold);
      return context.measureText(String.fromCodePoint(code)).width;
    },

    /// Fills metrics (width, height, left, top, advance as floats) and alpha; 0 if nothing is to be seen.
    rasterise(code, pixels, bold, metricsAt, alphaAt, capacity) {
      if (!context || isSpace(code)) return 0;
      const letter = String.fromCodePoint(code);
      resize(Math.ceil(pixels * 2.5), Math.ceil(pixels * 2.5));
      choose(pixels, bold);
      const box = context.measureText(letter);
      const left = Math.floor(-box.actualBoundingBoxLeft) - 1;
      const top = Math.ceil(box.actualBoundingBoxAscent) + 1;
      const width = Math.ceil(box.actualBoundingBoxRight) + 1 - left;
      const height = Math.ceil(box.actualBoundingBoxDescent) + 1 + top;
      if (width <= 2 || height <= 2 || width * height > capacity) return 0;
      context.clearRect(0, 0, context.canvas.width, context.canvas.height);
      context.fillText(letter, -left, top);
      let data;
      try {
        ({data} = context.getImageData(0, 0, width, height));
      } catch {
        return 0; // refused; the page is plain HTML then
      }
      const bytes = heap();
      for (let i = 0; i < width * height; i += 1) bytes[alphaAt + i] = data[i * 4 + 3];
      new Float32Array(bytes.buffer, metricsAt, 5).set([width, height, left, top, box.width]);
      return 1;
    },
  };
}
