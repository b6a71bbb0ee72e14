// Chinese characters for a device without a Chinese font: a font of the most common ones, loaded
// only on such a device.
//
// No browser reports which characters it can draw. So two different characters are drawn and
// compared: if their pictures are equal, both are the box that a browser draws for a missing one.
import {fetchFile} from './files.js';

const family = 'GreenGauge Han'; // the last name in --font of style.css
const maxWait = 5000; // ms; after that the page opens without the font

function hasChinese() {
  const context = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  if (!context) return true;
  const picture = (character) => {
    context.clearRect(0, 0, 40, 40);
    context.font = `32px ${getComputedStyle(document.documentElement).getPropertyValue('--font')}`;
    context.fillText(character, 4, 34);
    return context.getImageData(0, 0, 40, 40).data;
  };
  try {
    const [one, other] = ['绿', '标'].map(picture);
    return one.some((value, i) => value !== other[i]);
  } catch {
    return true; // the browser does not allow reading the canvas, so this cannot be found out
  }
}

/// Fulfilled when the font is loaded, is not needed, or takes too long.
export async function loadFallbackFont() {
  if (hasChinese()) return;
  const timeout = new Promise((done) => {
    setTimeout(done, maxWait);
  });
  const loaded = fetchFile('fonts/han.woff2')
    .then((bytes) => new FontFace(family, bytes).load())
    .then((face) => document.fonts.add(face));
  await Promise.race([loaded, timeout]).catch(() => {}); // boxes are better than no page
}
