// Keeps text fields from covering the bars at the top and bottom of the window.
//
// On the canvas most controls are transparent: what is seen is painted. A field that is being
// edited, and a text area, show themselves, so that the caret and the input method are the
// browser's own. Such a field lies above the canvas and so above the painted bars. The part of it
// that is beneath a bar is therefore cut off with clip-path.

/// Returns a function that updates the cuts; `isOnCanvas()` says whether the page is painted.
export function createBarCutter(root, isOnCanvas) {
  function cutField(field) {
    if (field !== document.activeElement && !field.matches('.area')) {
      if (field.style.clipPath) field.style.clipPath = '';
      return;
    }
    const box = field.getBoundingClientRect();
    let top = 0;
    let bottom = 0;
    for (const bar of root.querySelectorAll('.fixed')) {
      if (bar.contains(field)) continue;
      const over = bar.getBoundingClientRect();
      if (over.right <= box.left || over.left >= box.right) continue;
      if (over.bottom <= box.top || over.top >= box.bottom) continue;
      if (over.top <= box.top) top = Math.max(top, over.bottom - box.top);
      else bottom = Math.max(bottom, box.bottom - over.top);
    }
    const cut = top || bottom ? `inset(${top}px -9px ${bottom}px)` : '';
    if (field.style.clipPath !== cut) field.style.clipPath = cut;
  }

  function cutFields() {
    if (isOnCanvas()) for (const field of root.querySelectorAll('.text_field')) cutField(field);
  }

  addEventListener('scroll', cutFields, {passive: true});
  root.addEventListener('focusin', cutFields);
  root.addEventListener('focusout', () => queueMicrotask(cutFields));
  return cutFields;
}
