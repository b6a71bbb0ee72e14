// Receives a firm from a link's fragment. A firm that is divided into several links is gathered in
// the browser's storage: each scan opens the page again with one part, and nothing else survives
// between two scans. Parts belong together if their checksum and count are equal. Parts that were
// gathered more than an hour ago are ignored, and replaced by the next ones.
//
// In: the fragment, and the storage (null if refused). Out: the message to the program.
import {BadLink, join, limits, readPart} from './link.js';

const key = 'greengauge.parts';
const maxAge = 3600e3; // ms

function gathered(storage, sum, count) {
  try {
    const there = JSON.parse(storage.getItem(key));
    const fits =
      there.sum === sum && there.count === count && Math.abs(Date.now() - there.at) < maxAge;
    const texts = Object.entries(there.texts).filter(([, text]) => typeof text === 'string');
    if (fits) return {sum, count, texts: Object.fromEntries(texts)};
  } catch {
    /* nothing there, or it cannot be read */
  }
  return {sum, count, texts: {}};
}

/// Returns {firm} (a file's text), {have, count} while parts are missing, or {error}: a code of
/// BadLink, or "no_storage".
export function receive(fragment, storage) {
  try {
    const part = readPart(fragment);
    if (part.count === 1) return {firm: join([part])};
    const all = gathered(storage, part.sum, part.count);
    all.texts[part.number] = fragment;
    all.at = Date.now();
    const texts = Object.values(all.texts);
    if (texts.length < part.count) {
      try {
        storage.setItem(key, JSON.stringify(all));
      } catch {
        return {error: 'no_storage'};
      }
      return {have: texts.length, count: part.count};
    }
    storage?.removeItem(key);
    return {firm: join(texts.slice(0, limits.parts).map(readPart))};
  } catch (error) {
    if (error instanceof BadLink) return {error: error.code};
    throw error;
  }
}
