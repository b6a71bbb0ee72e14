// What the visitor does to the controls of the mirror, as events for the program.
//
// The controls are ordinary elements, so the browser itself moves the focus, edits text, runs input
// methods and opens lists. This file only reports what came of it: send(kind, node, text), with the
// kinds of core.js. `nodeOf(element)` is the id of the node that an element belongs to, 0 if none.
const isTextField = (target) => target.matches('input:not([type=radio]), textarea');
// A list whose entries are commands, not values.
const isCommandList = (target) => target.matches('select[data-look~="act"]');

/// Returns {isComposing}: whether an input method is putting a character together.
export function installEvents({root, nodeOf, send}) {
  let composing = false;

  root.addEventListener('click', (event) => {
    const id = nodeOf(event.target);
    if (id && event.target.closest('button, a, input, [role=option]')) send('click', id);
  });
  root.addEventListener('input', (event) => {
    if (isTextField(event.target)) send('input', nodeOf(event.target), event.target.value);
  });
  root.addEventListener('change', (event) => {
    if (isTextField(event.target) || event.target.matches('select'))
      send('change', nodeOf(event.target), event.target.value);
    if (isCommandList(event.target)) event.target.selectedIndex = 0; // ready for the next command
  });
  // A closed list changes its value with each arrow key, which would run every command on the way.
  // The keys open the list instead.
  root.addEventListener('keydown', (event) => {
    if (!isCommandList(event.target) || event.altKey) return;
    if (!/^Arrow|^Page|^Home$|^End$/.test(event.key)) return;
    event.preventDefault();
    event.target.showPicker?.();
  });
  root.addEventListener('focusin', (event) => {
    // The focus ring is for those who need one: a button that was just clicked gets none.
    if (isTextField(event.target) || event.target.matches(':focus-visible'))
      send('focus', nodeOf(event.target));
  });
  root.addEventListener('focusout', (event) => send('blur', nodeOf(event.target)));
  root.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'mouse') send('hover', nodeOf(event.target));
  });
  root.addEventListener('compositionstart', () => {
    composing = true;
  });
  root.addEventListener('compositionend', () => {
    composing = false;
  });
  // Choosing an option with the mouse must not take the focus from its field.
  root.addEventListener('mousedown', (event) => {
    if (event.target.closest('[role=option]')) event.preventDefault();
  });
  root.addEventListener('keydown', (event) => {
    if (composing || event.isComposing || !event.target.matches('[role=combobox]')) return;
    if (!['ArrowDown', 'ArrowUp', 'Enter', 'Escape'].includes(event.key)) return;
    event.preventDefault();
    send('key', nodeOf(event.target), event.key);
  });

  return {isComposing: () => composing};
}
