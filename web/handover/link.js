// A firm file as the fragment of a link, or of several, and back. No browser is needed here.
//
// The file's white space is removed and the text is compressed with a preset dictionary
// (dictionary.js). If the result is too much for one QR code that a phone can read from a screen,
// it is divided into equal parts, each a separate link; the page that is opened gathers them in any
// order (receive.js). A part is base43 (base43.js) of these bytes:
//   0     version, 1
//   1     number of this part, from 0 (high 4 bits); number of parts less one (low 4 bits)
//   2–5   CRC-32 of the whole text in UTF-8, most significant byte first: names the whole that the
//         part belongs to, and shows damage
//   6–    this part's share of the compressed text
// A link comes from anyone, so lengths are checked before and while it is unpacked.
import {Inflate, deflateSync} from '../vendor/deflate.js';
import {fromBase43, toBase43} from './base43.js';
import {dictionary} from './dictionary.js';

const version = 1;
const headLength = 6; // bytes

/// `share`: bytes of the compressed text in a part, for a QR code that a phone reads from a screen.
/// `parts`: more would not be scanned. `fragment`: characters of a link. `text`: bytes of a firm
/// file.
export const limits = {share: 560, parts: 6, fragment: 8000, text: 262144};

/// What is wrong with a fragment: `code` is "shape" (not a link of ours), "version", "damaged",
/// "too_long" or "mixed" (parts of different files).
export class BadLink extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

function checksum(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

/// JSON without the white space between its tokens; the order and spelling of all values stay.
const withoutSpace = (json) => json.replace(/("(?:[^"\\]|\\.)*")|\s+/g, '$1');

/// The parts of a firm file (JSON text), each to follow "#f="; none if the file is too large.
export function partsOf(json) {
  const text = new TextEncoder().encode(withoutSpace(json));
  if (text.length > limits.text) return [];
  const packed = deflateSync(text, {level: 9, dictionary});
  const count = Math.ceil(packed.length / limits.share);
  if (count > limits.parts) return [];
  const share = Math.ceil(packed.length / count); // codes of equal size are equally easy to scan
  const sum = checksum(text);
  return Array.from({length: count}, (_, number) => {
    const slice = packed.subarray(number * share, (number + 1) * share);
    const part = new Uint8Array(headLength + slice.length);
    part.set([
      version,
      (number << 4) | (count - 1),
      sum >>> 24,
      (sum >>> 16) & 255,
      (sum >>> 8) & 255,
      sum & 255,
    ]);
    part.set(slice, headLength);
    return toBase43(part);
  });
}

/// One part: {number (from 0), count, sum, share}. Throws BadLink.
export function readPart(fragment) {
  if (fragment.length > limits.fragment) throw new BadLink('too_long');
  let text = fragment;
  try {
    text = decodeURIComponent(fragment); // some scanners write * as %2A
  } catch {
    throw new BadLink('shape');
  }
  const bytes = fromBase43(text.trim().replace(/ /g, '+'));
  if (!bytes || bytes.length <= headLength) throw new BadLink('shape');
  if (bytes[0] !== version) throw new BadLink('version');
  const number = bytes[1] >> 4,
    count = (bytes[1] & 15) + 1;
  if (number >= count || count > limits.parts) throw new BadLink('shape');
  const sum = ((bytes[2] << 24) | (bytes[3] << 16) | (bytes[4] << 8) | bytes[5]) >>> 0;
  return {number, count, sum, share: bytes.subarray(headLength)};
}

// In small steps, so that a link that would unpack to a huge text is rejected early.
function unpack(packed) {
  const chunks = [];
  let size = 0,
    ended = false;
  const inflate = new Inflate({dictionary}, (chunk, last) => {
    size += chunk.length;
    chunks.push(chunk);
    ended = last;
  });
  for (let at = 0; at < packed.length; at += 64) {
    inflate.push(packed.subarray(at, at + 64), at + 64 >= packed.length);
    if (size > limits.text) throw new BadLink('too_long');
  }
  if (!ended) throw new BadLink('damaged');
  const text = new Uint8Array(size);
  let to = 0;
  for (const chunk of chunks) {
    text.set(chunk, to);
    to += chunk.length;
  }
  return text;
}

/// The firm file's text from all its parts (see readPart), in any order. Throws BadLink.
export function join(parts) {
  const [{count, sum}] = parts;
  const sorted = [...parts].sort((a, b) => a.number - b.number);
  const whole =
    sorted.length === count &&
    sorted.every((part, i) => part.number === i && part.count === count && part.sum === sum);
  if (!whole) throw new BadLink('mixed');
  const packed = new Uint8Array(sorted.reduce((size, {share}) => size + share.length, 0));
  let to = 0;
  for (const {share} of sorted) {
    packed.set(share, to);
    to += share.length;
  }
  let text;
  try {
    text = unpack(packed);
  } catch (error) {
    throw error instanceof BadLink ? error : new BadLink('damaged');
  }
  if (checksum(text) !== sum) throw new BadLink('damaged');
  return new TextDecoder().decode(text);
}
