// The firms that are kept in this browser, one record each, so that several stand side by side.
// A record is a line of JSON about it, then the firm file as it is. Its marks name its latest states, the present one
// last: a state that is not among them was written over by somebody who had not seen it. What cannot be stored is kept in memory, so
// that everything works as long as the page is open.
const prefix = 'greengauge.firm.';
const choice = 'greengauge.saving'; // "off" where the visitor wants nothing saved by itself
const version = 1;

/// The browser's storage, or null where it is refused.
export function browserStorage() {
  try {
    const storage = window.localStorage;
    storage.setItem('greengauge.probe', '1');
    storage.removeItem('greengauge.probe');
    return storage;
  } catch (error) {
    // Full is not refused: what is there can be read.
    return error.name === 'QuotaExceededError' && localStorage.length ? localStorage : null;
  }
}

function parse(value) {
  const end = value.indexOf('\n');
  try {
    const about = JSON.parse(value.slice(0, end));
    if (end > 0 && about.record === version && Number.isInteger(about.rev)) {
      const marks =
        Array.isArray(about.marks) && about.marks.length
          ? about.marks.map(String)
          : [`rev ${about.rev}`];
      return {
        rev: about.rev,
        marks,
        name: String(about.name),
        saved: String(about.saved),
        firm: value.slice(end + 1),
      };
    }
  } catch {
    /* told as faulty */
  }
  return {faulty: true, rev: 0, marks: [], name: '', saved: ''};
}

const firmOf = (text) => {
  try {
    const firm = JSON.parse(text);
    return String(firm.format).startsWith('greengauge.firm/') ? firm : null;
  } catch {
    return null;
  }
};

export const newId = () =>
  crypto.getRandomValues(new Uint32Array(2)).reduce((id, n) => id + n.toString(36), '');

/// `storage` null: in memory only.
export function createRecords(storage) {
  const memory = new Map(); // what could not be stored
  let off = storage?.getItem(choice) === 'off';
  const broken = new Set(); // ids of records whose firm turned out to be none
  const value = (id) => memory.get(id) ?? storage?.getItem(prefix + id) ?? null;

  function ids() {
    const found = new Set(memory.keys());
    for (let i = 0; i < (storage?.length ?? 0); i += 1) {
      const key = storage.key(i);
      if (key.startsWith(prefix)) found.add(key.slice(prefix.length));
    }
    return [...found];
  }

  // What was kept in memory alone is stored.
  function storeAll() {
    for (const [id, text] of memory) {
      try {
        storage.setItem(prefix + id, text);
        memory.delete(id);
      } catch {
        return; // full
      }
    }
  }

  return {
    /// Whether the visitor wants nothing saved by itself: a choice that all windows share.
    isOff: () => off,
    turn(on) {
      off = !on;
      try {
        if (on) storage.removeItem(choice);
        else storage.setItem(choice, 'off');
      } catch {
        /* full: then for this window alone */
      }
      if (on) storeAll();
    },
    /// Another window changed that key: was it the choice?
    heardChoice(key) {
      if (key !== choice) return false;
      off = storage.getItem(choice) === 'off';
      if (!off) storeAll();
      return true;
    },
    /// The firm of a change that another window made, or null.
    idOf: (key) => (key?.startsWith(prefix) ? key.slice(prefix.length) : null),
    /// {firm, rev, marks, name, saved, faulty}, or null. Whatever stands there does no harm.
    read(id) {
      if (value(id) === null) return null;
      const record = parse(value(id));
      if (!record.faulty && !firmOf(record.firm)) {
        broken.add(id);
        record.faulty = true;
      }
      return record;
    },
    /// Latest first.
    list: () =>
      ids()
        .map((id) => ({id, ...parse(value(id)), ...(broken.has(id) && {faulty: true})}))
        .sort((a, b) => (a.saved < b.saved ? 1 : -1)),
    /// `rev` counts the states. Answers whether it is stored, and not only in memory (as it is while saving is off).
    write(id, firm, {rev, marks}) {
      const text = `${JSON.stringify({record: version, rev, marks, saved: new Date().toISOString(), name: String(firmOf(firm)?.name ?? '')})}\n${firm}`;
      try {
        if (!storage || off) throw new Error('not to be stored');
        storage.setItem(prefix + id, text);
        memory.delete(id);
        return true;
      } catch {
        memory.set(id, text);
        return false;
      }
    },
    remove(id) {
      memory.delete(id);
      storage?.removeItem(prefix + id);
    },
    /// Everything that this page ever stored in this browser but the choice to save nothing.
    removeAll() {
      memory.clear();
      if (!storage) return;
      const ours = Array.from({length: storage.length}, (_, i) => storage.key(i)).filter(
        (key) => key.startsWith('greengauge.') && key !== choice,
      );
      for (const key of ours) storage.removeItem(key);
    },
  };
}
