// The dialogs of a kiosk: the warning before the wipe, and the staff's code.
import {make, openSheet} from '../page/sheet.js';

// Seconds left at which a screen reader speaks the countdown; it also speaks when the warning
// opens.
const spokenAt = new Set([20, 10, 5]);

/// The warning; stay() is called by its button. Returns {left(seconds), close}.
export function showWarning(words, stay) {
  const sheet = openSheet({title: words.title, role: 'alertdialog'});
  const left = make('p', '', {kind: 'big', 'aria-hidden': 'true'});
  const spoken = make('p', '', {kind: 'spoken', 'aria-live': 'assertive'});
  const button = make('button', words.stay, {kind: 'primary', type: 'button'});
  button.addEventListener('click', stay);
  const row = make('div', '', {kind: 'row'});
  row.append(button);
  sheet.body.append(make('p', words.line), left, spoken, row);
  sheet.show();
  return {
    close: sheet.close,
    left(seconds) {
      left.textContent = words.left.replace('{seconds}', seconds);
      if (spokenAt.has(seconds) || !spoken.textContent)
        spoken.textContent = words.told.replace('{seconds}', seconds);
    },
  };
}

/// Asks for the code. check(code) returns whether it is right, or a promise of that. After each
/// wrong code the wait for the next one doubles, up to a minute.
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
  const submit = make('button', words.go, {kind: 'primary', type: 'submit'});
  const close = make('button', words.close, {type: 'button'});
  const form = make('form', '', {kind: 'row'});
  let misses = 0;
  form.append(field, submit, close);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const code = field.value;
    field.value = '';
    if (submit.disabled) return;
    submit.disabled = true;
    if (await check(code)) return sheet.close();
    misses += 1;
    wrong.textContent = words.wrong;
    setTimeout(
      () => {
        submit.disabled = false;
      },
      Math.min(1000 * 2 ** misses, 60000),
    );
  });
  close.addEventListener('click', sheet.close);
  sheet.body.append(make('p', words.line), form, wrong);
  sheet.show();
}
