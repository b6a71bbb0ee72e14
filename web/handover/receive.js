// A firm that comes in a link's fragment, whole or in parts that are scanned one after the other.
// In: the fragment and the storage that keeps parts (null: none). Out: what the app is told.
import {BadLink, join, most, readPart} from './link.js';

const key = 'greengauge.parts';
const hour = 3600e3;

function kept(storage, sum, count) {
  try {
    const there = JSON.parse(storage.getItem(key));
    const fits =
      there.sum === sum && there.count === count && Math.abs(Date.now() - there.at) < hour;
    const texts = Object.entries(there.texts).filter(([, text]) => typeof text === 'string');
    if (fits) return {sum, count, texts: Object.fromEntries(texts)};
  } catch {
    /* none, or not ours */
  }
  return {sum, count, texts: {}};
}

/// {firm} (a file's text), {have, count} while parts are missing, or {error} (see BadLink, or "no_storage").
export function receive(fragment, storage) {
  try {
    const part = readPart(fragment);
    if (part.count === 1) return {firm: join([part])};
    const all = kept(storage, part.sum, part.count);
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
    return {firm: join(texts.slice(0, most.parts).map(readPart))};
  } catch (error) {
    if (error instanceof BadLink) return {error: error.code};
    throw error;
  }
}
