// Bytes in the characters that a QR code holds at 5.5 bits each and that stand in a link's fragment as they are:
// two bytes in three of them (43³ > 2¹⁶), a last single byte in two. As RFC 9285 does with 45 characters, of which
// two (the space and %) do not survive in a link.
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$*+-./:';
const base = alphabet.length;

/// Of `bytes` in a Uint8Array the text, 3 characters for 2 bytes.
export function toBase43(bytes) {
  let text = '';
  for (let i = 0; i < bytes.length; i += 2) {
    const pair = i + 1 < bytes.length;
    let value = pair ? bytes[i] * 256 + bytes[i + 1] : bytes[i];
    for (let n = pair ? 3 : 2; n > 0; n -= 1) {
      text += alphabet[value % base];
      value = Math.floor(value / base);
    }
  }
  return text;
}

/// The bytes, or null where the text was not made by `toBase43`.
export function fromBase43(text) {
  if (text.length % 3 === 1) return null;
  const bytes = new Uint8Array(Math.floor(text.length / 3) * 2 + (text.length % 3 ? 1 : 0));
  for (let i = 0, to = 0; i < text.length; i += 3) {
    const digits = [...text.slice(i, i + 3)].map((character) => alphabet.indexOf(character));
    if (digits.includes(-1)) return null;
    const value = digits.reduceRight((sum, digit) => sum * base + digit, 0);
    if (value >= (digits.length === 3 ? 65536 : 256)) return null;
    if (digits.length === 3) bytes[to++] = value >> 8;
    bytes[to++] = value & 255;
  }
  return bytes;
}
