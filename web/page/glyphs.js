// Glyphs for the program, drawn by the browser.
//
// The program paints its own text but carries no font: Chinese fonts have many megabytes, and every
// browser already has good ones. src/main_web.cpp calls advance() to measure a character and
// rasterise() to get its picture, once for each character, size and weight; the program keeps the
// pictures. A character is drawn black on a small canvas that is never shown, and the alpha channel
// of that canvas is copied into the program's memory. A browser that falsifies or refuses the
// reading of a canvas would give wrong glyphs; `trustworthy` says whether it reads correctly (see
// painter.js).
const stack = () => getComputedStyle(document.documentElement).getPropertyValue('--font');
const maxSide = 1400; // px; the largest glyph has 512 px per em and is at most 2.5 em wide

// Some privacy settings falsify what is read from a canvas, or refuse it: draw a square and
// compare.
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

  function setFont(pixels, bold) {
    const wanted = `${bold ? 700 : 400} ${pixels}px ${families}`;
    if (wanted === font) return;
    font = wanted;
    context.font = wanted;
  }

  // Only ever larger. Resizing resets the context, so the font must be set again.
  function resize(width, height) {
    if (context.canvas.width >= width && context.canvas.height >= height) return;
    context.canvas.width = Math.min(maxSide, Math.max(width, context.canvas.width));
    context.canvas.height = Math.min(maxSide, Math.max(height, context.canvas.height));
    font = '';
  }

  const isSpace = (code) => code === 32 || code === 0xa0 || code === 0x3000;

  return {
    trustworthy: context !== null && readsTruly(context),

    attach(module) {
      heap = () => module.HEAPU8;
    },

    /// The width of a character in px; without a canvas an estimate for the plain page.
    advance(code, pixels, bold) {
      if (!context) return pixels * (code < 0x2e80 ? 0.55 : 1);
      setFont(pixels, bold);
      return context.measureText(String.fromCodePoint(code)).width;
    },

    /// Writes width, height, left, top and advance as five floats to `metricsAt` and the alpha
    /// values, at most `capacity` bytes, to `alphaAt`. Returns 0 if there is nothing to see.
    rasterise(code, pixels, bold, metricsAt, alphaAt, capacity) {
      if (!context || isSpace(code)) return 0;
      const character = String.fromCodePoint(code);
      resize(Math.ceil(pixels * 2.5), Math.ceil(pixels * 2.5));
      setFont(pixels, bold);
      const box = context.measureText(character);
      const left = Math.floor(-box.actualBoundingBoxLeft) - 1;
      const top = Math.ceil(box.actualBoundingBoxAscent) + 1;
      const width = Math.ceil(box.actualBoundingBoxRight) + 1 - left;
      const height = Math.ceil(box.actualBoundingBoxDescent) + 1 + top;
      if (width <= 2 || height <= 2 || width * height > capacity) return 0;
      context.clearRect(0, 0, context.canvas.width, context.canvas.height);
      context.fillText(character, -left, top);
      let data;
      try {
        ({data} = context.getImageData(0, 0, width, height));
      } catch {
        return 0; // refused; the page is then plain HTML
      }
      const bytes = heap();
      for (let i = 0; i < width * height; i += 1) bytes[alphaAt + i] = data[i * 4 + 3];
      new Float32Array(bytes.buffer, metricsAt, 5).set([width, height, left, top, box.width]);
      return 1;
    },
  };
}
