// Shows the firm on the page as QR codes in a dialog; a phone that scans them opens the portal with
// it. In: the firm file's text, the portal's address, words. If the firm is too large for codes, or
// no address is known, the dialog says so.
import {make, openSheet} from '../page/sheet.js';
import {qrcode} from '../vendor/qr.js';
import {partsOf} from './link.js';

const margin = 4; // modules; ISO/IEC 18004 requires that many
const svg = 'http://www.w3.org/2000/svg';

/// One link as an SVG image. The address is put in as bytes, the firm in the mode for 45
/// characters.
function drawCode(address, part, label) {
  const code = qrcode(0, 'M');
  code.addData(address, 'Byte');
  code.addData(part, 'Alphanumeric');
  code.make();
  const count = code.getModuleCount();
  let path = '';
  for (let y = 0; y < count; y += 1)
    for (let x = 0; x < count; x += 1)
      if (code.isDark(y, x)) path += `M${x + margin} ${y + margin}h1v1h-1z`;
  const image = document.createElementNS(svg, 'svg');
  const side = count + 2 * margin;
  for (const [name, value] of Object.entries({
    viewBox: `0 0 ${side} ${side}`,
    role: 'img',
    'aria-label': label,
    class: 'code',
    'shape-rendering': 'crispEdges',
  }))
    image.setAttribute(name, value);
  const background = document.createElementNS(svg, 'rect');
  for (const [name, value] of Object.entries({width: side, height: side, fill: '#fff'}))
    background.setAttribute(name, value);
  const dark = document.createElementNS(svg, 'path');
  dark.setAttribute('d', path);
  dark.setAttribute('fill', '#000');
  image.append(background, dark);
  return image;
}

/// `portal`: an address without a fragment, or '' if none is known. `words`: title, line, several,
/// none, too_much, label, next, back, close, with {number} and {count} as placeholders.
export function showCodes({firm, portal, words}) {
  const parts = portal ? partsOf(firm) : [];
  const {body, show, close} = openSheet({title: words.title});
  const frame = make('div');
  const position = make('p', '', {'aria-live': 'polite'}); // which of the codes is shown
  const buttons = make('div', '', {kind: 'row'});
  let at = 0;

  const fill = (text) => text.replace('{number}', at + 1).replace('{count}', parts.length);
  const turn = (step) => {
    at = (at + step + parts.length) % parts.length;
    frame.replaceChildren(drawCode(`${portal}#f=`, parts[at], fill(words.label)));
    position.textContent = fill(words.several);
  };
  const button = (text, action, kind) => {
    const made = make('button', text, {kind, type: 'button'});
    made.addEventListener('click', action);
    buttons.append(made);
  };

  if (!parts.length) {
    body.append(make('p', portal ? words.too_much : words.none));
  } else {
    body.append(make('p', words.line), frame);
    if (parts.length > 1) {
      body.append(position);
      button(words.back, () => turn(-1), '');
      button(words.next, () => turn(1), 'primary');
    }
    body.append(make('p', portal, {kind: 'muted'}));
    turn(0);
  }
  button(words.close, close, parts.length > 1 ? '' : 'primary');
  body.append(buttons);
  show();
}
