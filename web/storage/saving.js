// Autosave, with several firms kept apart and two windows kept from overwriting each other.
//
// The firm on the page has a record (records.js) once something of it was changed. It is written
// 0.4 s after the last change, and at once when the page is hidden or left.
//
// Two windows may show the same firm. Each write adds a mark, a random name for that state, to the
// record's list of marks; a window remembers the marks that it last read or wrote (`seen`). So a
// window can tell three cases apart when the record has changed:
//   - The last mark is the one it has seen: the record is as this window knows it.
//   - The marks contain the one it has seen: the other window continued from that state. This window
//     shows the new state; if it has unsaved changes of its own, they become a second firm, so that
//     neither is lost ("copied").
//   - The marks lack the one it wrote itself: both wrote at the same moment, and the other window wrote
//     over this one's state without having seen it. What is on this page becomes a second firm.
// A counter alone could not show the third case: both windows would have written the same number.
//
// In: requests of the program (firm-changed, firm-left, firm-open …) and storage events of other
// windows. Out: records, and messages to the program: the list of firms, and a firm to show.
import {browserStorage, createRecords, newId} from './records.js';

const pause = 400; // ms without a change until it is saved
const maxMarks = 100; // kept of a record's past states

const localTime = (iso) => {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return '';
  const two = (n) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
};

// The firm that this window shows, so that a reload opens it again. Session storage may be refused.
const openKey = 'greengauge.open';
const openFirm = {
  remember(id) {
    try {
      sessionStorage.setItem(openKey, id);
    } catch {
      /* after a reload the latest firm is opened */
    }
  },
  /// Its id, '' for a firm that was just begun, or null in a new window.
  recall() {
    try {
      return sessionStorage.getItem(openKey);
    } catch {
      return null;
    }
  },
  forget() {
    try {
      sessionStorage.removeItem(openKey);
    } catch {
      /* nothing is stored */
    }
  },
};

/// notify() hands a message to the program, dispatch() runs the requests that it has made since.
/// Returns {storage, handlers, start}.
export function createSaving({core, notify, dispatch}) {
  const storage = browserStorage();
  const records = createRecords(storage);
  let isFull = false;
  let current = ''; // id of the firm on the page; '' until something of it was changed
  let seen = {rev: 0, marks: []}; // its record's, when it was last read or written here
  let isOurs = false; // that state was written here
  let timer = 0; // runs while a change waits to be saved

  function state() {
    if (!storage) return 'refused';
    if (records.isOff()) return 'off';
    return isFull ? 'full' : 'kept';
  }

  const isSeen = (record) => record.marks.at(-1) === seen.marks.at(-1);

  function setCurrent(id, record) {
    current = id;
    seen = {rev: record?.rev ?? 0, marks: record?.marks ?? []};
    isOurs = false;
    openFirm.remember(id);
  }

  function stopTimer() {
    clearTimeout(timer);
    timer = 0;
  }

  /// `notice` is shown to the visitor once: 'copied', 'full', 'gone' or 'erased'.
  function notifyList(notice) {
    if (notice) notify({what: 'storage-notice', notice});
    const list = records
      .list()
      .map(({id, name, saved, faulty}) => ({id, name, saved: localTime(saved), faulty: !!faulty}));
    notify({what: 'firms', state: state(), current, list});
  }

  function save(firm) {
    stopTimer();
    const stored = records.read(current);
    const hasConflict = stored && !isSeen(stored); // another window wrote it: keep both
    if (!current || hasConflict) {
      // A file that was opened before continues its record.
      const same = records.list().find((record) => record.firm === firm);
      setCurrent(same?.id ?? newId(), same);
    }
    seen = {rev: seen.rev + 1, marks: [...seen.marks, newId()].slice(-maxMarks)};
    isOurs = true;
    const isStored = records.write(current, firm, seen);
    const before = state();
    isFull = !isStored && !records.isOff();
    notifyList(
      hasConflict ? 'copied' : state() === 'full' && before !== 'full' ? 'full' : undefined,
    );
  }

  // First the requests since the last frame: the page may show another firm by now.
  function flush() {
    dispatch();
    if (timer) save(core.firm());
  }

  const showBlank = () => notify({what: 'firm', id: '', firm: ''});

  function open(id) {
    const record = records.read(id);
    if (!record || record.faulty) return false;
    setCurrent(id, record);
    notify({what: 'firm', id, firm: record.firm});
    return true;
  }

  // Another window wrote or removed a firm, perhaps the one on this page.
  function followOtherWindow(id) {
    dispatch(); // an entry made since the last frame counts as a change
    if (id !== current || !current) return notifyList();
    const record = records.read(id);
    if (record && isSeen(record)) return;
    if (timer) return flush(); // changed here as well
    if (record && isOurs && !record.marks.includes(seen.marks.at(-1))) {
      save(core.firm()); // the other window wrote over the state that was written here
    } else if (record) {
      open(id);
      notifyList();
    } else {
      setCurrent('');
      showBlank();
      notifyList('gone');
    }
  }

  addEventListener('storage', (event) => {
    if (event.storageArea !== storage) return;
    if (records.followChoice(event.key)) return notifyList();
    if (event.key === null || records.idOf(event.key))
      followOtherWindow(records.idOf(event.key) ?? current);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) flush();
    else followOtherWindow(current);
  });
  addEventListener('pagehide', flush);

  return {
    storage,
    handlers: {
      'firm-changed'() {
        clearTimeout(timer);
        timer = setTimeout(flush, pause);
      },
      /// The page shows another firm, which has no record yet; `firm` is the one that was left.
      'firm-left'({firm}) {
        if (timer) save(firm);
        setCurrent('');
        notifyList();
      },
      'firm-open'({id}) {
        flush();
        open(id);
        notifyList();
      },
      'firm-remove'({id}) {
        if (id === current) {
          stopTimer();
          setCurrent('');
          showBlank();
        }
        records.remove(id);
        notifyList();
      },
      saving({on}) {
        flush();
        records.setOn(on);
        isFull = false;
        notifyList();
      },
      'erase-all'() {
        stopTimer();
        setCurrent('');
        records.removeAll();
        openFirm.forget();
        showBlank();
        notifyList('erased');
      },
    },
    /// Shows the firm that this window, or else this browser, showed last; or `before`, the firm
    /// file that was on the page before it was updated.
    start(before) {
      const all = records.list();
      if (before !== undefined) {
        if (!all.some(({id, firm}) => firm === before && open(id))) core.load(before);
        return notifyList();
      }
      const last = openFirm.recall();
      all.some(({id}) => (last === null || id === last) && open(id));
      notifyList();
    },
  };
}
