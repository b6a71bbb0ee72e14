// Which way to paint: what the address asks for, what the browser can, what the reader needs.
export function choosePainter(wanted, glyphsTrustworthy) {
  const highContrast = matchMedia('(forced-colors: active)').matches;
  if (wanted === 'webgl') return {webgl: true};
  const plain = wanted === 'html' || highContrast || !glyphsTrustworthy;
  return {webgl: !plain};
}
