// The dialogs of a kiosk: the warning before the wipe, and the trainer's code.
import {make, openSheet} from '../page/sheet.js';

const spoken = new Set([20, 10, 5]); // seconds left that are told anew; the first warning is told by itself

/// Counts down; `stay` is called by its button. Answers {left(seconds), close}.
export function warning(words, stay) {
  const sheet = openSheet({title: words.title, role: 'alertdialog'});
  const left = make('p', '', {kind: 'big', 'aria-hidden': 'true'});
  const told = make('p', '', {kind: 'told', 'aria-live': 'assertive'});
  const button = make('button', words.stay, {kind: 'primary', type: 'button'});
  button.addEventListener('click', stay);
  const row = make('div', '', {kind: 'row'});
  row.append(button);
  sheet.body.append(make('p', words.line), left, told, row);
  sheet.show();
  return {
    close: sheet.close,
    left(seconds) {
      left.textContent = words.left.replace('{seconds}', seconds);
      if (spoken.has(seconds) || !told.textContent)
        told.textContent = words.told.replace('{seconds}', seconds);
    },
  };
}

/// Asks for the code; `check(code)` answers a promise of whether it is right. Each wrong one makes the next wait longer.
export function askCode(words, check) {
  const sheet = openSheet({title: words.title});
  const field = make('input', '', {
    type: 'password',
    inputmode: 'numeric',
    autocomplete: 'off',
    'aria-label': words.field,
    maxlength: 32,
  });
  const wrong = make('p', '', {kind: 'alert', role: 'alert'});
  const go = make('button', words.go, {kind: 'primary', type: 'submit'});
  const close = make('button', words.close, {type: 'button'});
  const form = make('form', '', {kind: 'row'});
  let misses = 0;
  form.append(field, go, close);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const code = field.value;
    field.value = '';
    if (go.disabled) return;
    go.disabled = true;
    if (await check(code)) return sheet.close();
    misses += 1;
    wrong.textContent = words.wrong;
    setTimeout(
      () => {
        go.disabled = false;
      },
      Math.min(1000 * 2 ** misses, 60000),
    );
  });
  close.addEventListener('click', sheet.close);
  sheet.body.append(make('p', words.line), form, wrong);
  sheet.show();
}
