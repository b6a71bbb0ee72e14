// Words for when the message catalogue is unavailable: before it is loaded, or after a crash.
// Both languages are put into the element; style.css shows the one that the page is in.

/// Returns `element` with the words appended.
export function bilingual(element, zh, en) {
  for (const [lang, text] of [
    ['zh-CN', zh],
    ['en', en],
  ]) {
    const span = document.createElement('span');
    span.lang = lang;
    span.textContent = text;
    element.append(span);
  }
  return element;
}
