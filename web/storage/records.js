// The firms that are kept in this browser, one record each in localStorage.
//
// A record, under the key "greengauge.firm.ID", is one line of JSON about it, then the firm file as
// it is: {"record": 1, "rev": number of writes, "marks": names of its latest states, the present
// one last, "saved": time, "name": of the firm}. So the list of firms is read without parsing the
// files. The marks show whether a state was written by someone who had seen the one before (see
// saving.js).
//
// Whatever a browser refuses, the page keeps working: a record that cannot be stored (storage
// refused, full or turned off by the visitor) is kept in memory as long as the page is open, and is
// stored once that is possible. A record that cannot be read is listed as faulty and left as it is.
const prefix = 'greengauge.firm.';
const choice = 'greengauge.saving'; // "off" if the visitor turned autosave off
const version = 1;

/// The browser's storage, or null if it is refused.
export function browserStorage() {
  try {
    const storage = window.localStorage;
    storage.setItem('greengauge.probe', '1');
    storage.removeItem('greengauge.probe');
    return storage;
  } catch (error) {
    // Full is not refused: what is stored can be read.
    return error.name === 'QuotaExceededError' && localStorage.length ? localStorage : null;
  }
}

function parse(value) {
  const end = value.indexOf('\n');
  try {
    const about = JSON.parse(value.slice(0, end));
    if (end > 0 && about.record === version && Number.isInteger(about.rev)) {
      const hasMarks = Array.isArray(about.marks) && about.marks.length;
      return {
        rev: about.rev,
        marks: hasMarks ? about.marks.map(String) : [`rev ${about.rev}`],
        name: String(about.name),
        saved: String(about.saved),
        firm: value.slice(end + 1),
      };
    }
  } catch {
    /* faulty */
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

/// A random id, of a record or of a state.
export const newId = () =>
  crypto.getRandomValues(new Uint32Array(2)).reduce((id, n) => id + n.toString(36), '');

/// With `storage` null everything is kept in memory only.
export function createRecords(storage) {
  const memory = new Map(); // id -> record that could not be stored
  let off = storage?.getItem(choice) === 'off';
  const broken = new Set(); // ids of records whose firm file cannot be read
  const value = (id) => memory.get(id) ?? storage?.getItem(prefix + id) ?? null;

  function ids() {
    const found = new Set(memory.keys());
    for (let i = 0; i < (storage?.length ?? 0); i += 1) {
      const key = storage.key(i);
      if (key.startsWith(prefix)) found.add(key.slice(prefix.length));
    }
    return [...found];
  }

  // Stores what was kept in memory.
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
    /// Whether the visitor turned autosave off: a choice that all windows share.
    isOff: () => off,
    setOn(on) {
      off = !on;
      try {
        if (on) storage.removeItem(choice);
        else storage.setItem(choice, 'off');
      } catch {
        /* full: the choice holds for this window only */
      }
      if (on) storeAll();
    },
    /// Another window changed that key. If it is the choice, takes it over and returns true.
    followChoice(key) {
      if (key !== choice) return false;
      off = storage.getItem(choice) === 'off';
      if (!off) storeAll();
      return true;
    },
    /// The id of the firm of a storage key, or null.
    idOf: (key) => (key?.startsWith(prefix) ? key.slice(prefix.length) : null),
    /// {firm, rev, marks, name, saved, faulty}, or null if there is none.
    read(id) {
      if (value(id) === null) return null;
      const record = parse(value(id));
      if (!record.faulty && !firmOf(record.firm)) {
        broken.add(id);
        record.faulty = true;
      }
      return record;
    },
    /// All records with their ids, latest first.
    list: () =>
      ids()
        .map((id) => ({id, ...parse(value(id)), ...(broken.has(id) && {faulty: true})}))
        .sort((a, b) => (a.saved < b.saved ? 1 : -1)),
    /// Returns whether the record is stored; otherwise it is kept in memory.
    write(id, firm, {rev, marks}) {
      const saved = new Date().toISOString();
      const name = String(firmOf(firm)?.name ?? '');
      const text = `${JSON.stringify({record: version, rev, marks, saved, name})}\n${firm}`;
      try {
        if (!storage || off) throw new Error('not stored');
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
    /// Removes everything that this page ever stored in this browser, except the choice to turn
    /// autosave off.
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
