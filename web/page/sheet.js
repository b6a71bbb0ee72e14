// A dialog above canvas and mirror, made of ordinary elements, for what must not be painted: a QR
// code for a camera, a secret code, and the warning of a kiosk, which must cover everything. The
// words in it come from the program's message catalogue.
const style = `
  .sheet { max-width: min(40rem, 94vw); max-height: 94vh; padding: 1.5rem; border: 1px solid var(--border);
    border-radius: 12px; background: var(--surface); color: var(--text); font: 1rem/1.5 var(--font); }
  .sheet::backdrop { background: #0008; }
  .sheet h2 { margin: 0 0 .5rem; font-size: 1.25rem; line-height: 1.4; }
  .sheet p { margin: .5rem 0; }
  .sheet .muted { color: var(--muted); font-size: .875rem; overflow-wrap: anywhere; }
  .sheet .big { font-size: 3rem; line-height: 1.2; font-weight: 700; text-align: center; }
  .sheet .spoken { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); }
  .sheet .alert { color: var(--red); }
  .sheet .row { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; margin-top: 1rem; }
  .sheet button { min-height: 2.75rem; padding: .25rem 1rem; font: inherit; color: var(--text); background: var(--surface);
    border: 1px solid var(--border-strong); border-radius: 8px; cursor: pointer; }
  .sheet button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 700; }
  .sheet button:disabled { color: var(--muted); border-color: var(--border); cursor: default; }
  .sheet input { min-height: 2.75rem; width: 12rem; padding: .25rem .75rem; font: inherit; color: var(--text);
    background: var(--surface); border: 1px solid var(--border-strong); border-radius: 8px; }
  .sheet :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
  .sheet .code { display: block; width: min(28rem, 82vw, 52vh); margin: 1rem auto .5rem; background: #fff; }
`;
let styled = false;
let opened = 0; // number of dialogs, for their ids

/// An element with a text, a class (`kind`) and attributes.
export function make(tag, text = '', {kind = '', ...attributes} = {}) {
  const element = document.createElement(tag);
  element.textContent = text;
  element.className = kind;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/// Makes a dialog with a title; returns {body, show, close}. closed() is called when the dialog is
/// closed, by close() or by the visitor.
export function openSheet({title, role = 'dialog', closed = () => {}}) {
  if (!styled) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    styled = true;
  }
  opened += 1;
  const id = `sheet-${opened}`;
  const dialog = make('dialog', '', {kind: 'sheet', role, 'aria-labelledby': id});
  const body = make('div');
  dialog.append(make('h2', title, {id}), body);
  dialog.addEventListener('close', () => {
    dialog.remove();
    closed();
  });
  document.body.append(dialog);
  return {
    body,
    show: () => dialog.showModal(),
    close: () => dialog.close(),
  };
}
