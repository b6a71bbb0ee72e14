// A firm file as the fragment of a link, or of several, and back. No browser is needed here.
// A part is base43 of: version (1), its number and how many there are (0–15 each), the checksum of the whole text
// (CRC-32 of its UTF-8 bytes, big end first), then its share of the text compressed with deflate and our dictionary.
import {Inflate, deflateSync} from '../vendor/deflate.js';
import {fromBase43, toBase43} from './base43.js';
import {dictionary} from './dictionary.js';

const version = 1;
const head = 6; // bytes
/// A part fits a QR code that a phone reads from a screen; more parts than these nobody scans.
export const most = {share: 560, parts: 6, fragment: 8000, text: 262144};

/// What is wrong with a fragment: `code` is "shape", "version", "damaged", "too_long" or "mixed".
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

/// JSON text without the white space between its tokens; order and spelling of all values stay.
const dense = (json) => json.replace(/("(?:[^"\\]|\\.)*")|\s+/g, '$1');

/// The parts of a firm file (JSON text), each to stand behind "#f="; none if it is too much for links.
export function partsOf(json) {
  const text = new TextEncoder().encode(dense(json));
  if (text.length > most.text) return [];
  const packed = deflateSync(text, {level: 9, dictionary});
  const count = Math.ceil(packed.length / most.share);
  if (count > most.parts) return [];
  const share = Math.ceil(packed.length / count); // equal codes look alike and read alike
  const sum = checksum(text);
  return Array.from({length: count}, (_, number) => {
    const slice = packed.subarray(number * share, (number + 1) * share);
    const part = new Uint8Array(head + slice.length);
    part.set([
      version,
      (number << 4) | (count - 1),
      sum >>> 24,
      (sum >>> 16) & 255,
      (sum >>> 8) & 255,
      sum & 255,
    ]);
    part.set(slice, head);
    return toBase43(part);
  });
}

/// One part: {number (from 0), count, sum, share}. Throws BadLink.
export function readPart(fragment) {
  if (fragment.length > most.fragment) throw new BadLink('too_long');
  let text = fragment;
  try {
    text = decodeURIComponent(fragment); // some scanners write the signs as %2A
  } catch {
    throw new BadLink('shape');
  }
  const bytes = fromBase43(text.trim().replace(/ /g, '+'));
  if (!bytes || bytes.length <= head) throw new BadLink('shape');
  if (bytes[0] !== version) throw new BadLink('version');
  const number = bytes[1] >> 4,
    count = (bytes[1] & 15) + 1;
  if (number >= count || count > most.parts) throw new BadLink('shape');
  const sum = ((bytes[2] << 24) | (bytes[3] << 16) | (bytes[4] << 8) | bytes[5]) >>> 0;
  return {number, count, sum, share: bytes.subarray(head)};
}

// In small bites, so that what unpacks into very much is given up before it has.
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
    if (size > most.text) throw new BadLink('too_long');
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

/// The firm file's text of all parts of one whole, in any order. Throws BadLink.
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
