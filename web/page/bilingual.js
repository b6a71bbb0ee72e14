// Words of the page itself, where the application's cannot be had: in both languages; style.css shows the one of the page.

/// Answers `element` with the words in it.
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
