// Keeps the focus when the control that has it is removed or disabled.
//
// The browser would then put the focus nowhere: the next Tab would start at the top of the page,
// and a screen reader would fall silent. Instead the focus goes to the title if another page is
// shown, else to the nearest control that remains, first those after it, then those before it. What
// was near the control can only be seen while it is still there, so the order is noted before a
// patch is applied.

/// note(isRemoved) is called before a patch, restore() after it. `isRemoved` says whether the patch
/// removes the element that it is given.
export function createFocusKeeper(root) {
  const controls = () => [...root.querySelectorAll('button, a, input, select, textarea')];
  const pageTitle = () => root.querySelector('h1');
  let focused = null;
  let order = null; // of the controls, if the focused one is about to be removed
  let title; // of the page, then

  return {
    note(isRemoved) {
      focused = root.contains(document.activeElement) ? document.activeElement : null;
      const leaves = focused && isRemoved(focused);
      order = leaves ? controls() : null;
      title = leaves ? pageTitle()?.textContent : null;
    },
    restore() {
      if (!focused) return;
      if (document.activeElement !== document.body && !document.activeElement.disabled) return;
      const shown = pageTitle();
      if (order && shown && shown.textContent !== title) {
        shown.tabIndex = -1;
        shown.focus({preventScroll: true});
        return;
      }
      const all = order ?? controls();
      const at = all.indexOf(focused);
      if (at < 0) return;
      [...all.slice(at + 1), ...all.slice(0, at).reverse()]
        .find((control) => control.isConnected && !control.disabled && control.tabIndex >= 0)
        ?.focus({preventScroll: true});
    },
  };
}
