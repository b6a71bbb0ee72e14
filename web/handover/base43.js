// Bytes as text that fits both a QR code and the fragment of a link.
//
// A QR code has a mode for 45 characters that takes 5.5 bits for each, but two of them, the space
// and %, do not survive in a link. So this is RFC 9285 (base45) with the remaining 43 characters:
// two bytes are a number below 65536 and become three digits, the lowest first, since 43³ = 79507
// suffices; a last single byte becomes two. That is 8.25 bits of the code for each byte, whereas
// base64 would need the QR code's byte mode and 10.7 bits.
//
// Example: FF FF is 65535 = 3 + 19·43 + 35·43², the characters 3, J, Z.
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$*+-./:';
const base = alphabet.length;

/// The text of a Uint8Array.
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

/// The bytes, or null if the text was not made by `toBase43`.
export function fromBase43(text) {
  if (text.length % 3 === 1) return null;
  const bytes = new Uint8Array(Math.floor(text.length / 3) * 2 + (text.length % 3 ? 1 : 0));
  for (let i = 0, end = 0; i < text.length; i += 3) {
    const digits = [...text.slice(i, i + 3)].map((character) => alphabet.indexOf(character));
    if (digits.includes(-1)) return null;
    const value = digits.reduceRight((sum, digit) => sum * base + digit, 0);
    if (value >= (digits.length === 3 ? 65536 : 256)) return null;
    if (digits.length === 3) bytes[end++] = value >> 8;
    bytes[end++] = value & 255;
  }
  return bytes;
}
