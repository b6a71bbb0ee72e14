// Saves by itself what is entered, where the browser allows it, and keeps several firms apart.
// In: what the app asks for (firm-changed, firm-left, firm-open …). Out: records, and what is told to the app:
// the list of firms and a firm to be shown. Two windows with the same firm follow each other; what both changed at
// once becomes two firms, and nothing is overwritten.
import {browserStorage, createRecords, newId} from './records.js';

const pause = 400; // ms without a change, then it is saved
const mostMarks = 100; // of a record's past

const localTime = (iso) => {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return '';
  const two = (n) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
};

/// `tell` hands a message to the app, `serve` takes what it asks for. Answers {storage, handlers, start}.
export function createSaving({core, tell, serve}) {
  const storage = browserStorage();
  const records = createRecords(storage);
  let isFull = false;
  const state = () => (!storage ? 'refused' : records.isOff() ? 'off' : isFull ? 'full' : 'kept');
  let current = ''; // id of the firm on the page; '' until something of it was changed
  let seen = {rev: 0, marks: []}; // its record's, when it was last read or written here
  let isOurs = false; // that state was written here
  let timer = 0; // something waits to be saved

  const isSeen = (record) => record.marks.at(-1) === seen.marks.at(-1);

  function setCurrent(id, record) {
    current = id;
    seen = {rev: record?.rev ?? 0, marks: record?.marks ?? []};
    isOurs = false;
    try {
      sessionStorage.setItem('greengauge.open', id);
    } catch {
      /* then the latest is opened after a reload */
    }
  }

  function tellList(notice) {
    if (notice) tell({what: 'storage-notice', notice});
    const list = records
      .list()
      .map(({id, name, saved, faulty}) => ({id, name, saved: localTime(saved), faulty: !!faulty}));
    tell({what: 'firms', state: state(), current, list});
  }

  function save(firm) {
    clearTimeout(timer);
    timer = 0;
    const there = records.read(current);
    const meanwhile = there && !isSeen(there); // another window was quicker: both are kept
    if (!current || meanwhile) {
      const same = records.list().find((record) => record.firm === firm); // a file that was opened before
      setCurrent(same?.id ?? newId(), same);
    }
    seen = {rev: seen.rev + 1, marks: [...seen.marks, newId()].slice(-mostMarks)};
    isOurs = true;
    const stored = records.write(current, firm, seen);
    const before = state();
    isFull = !stored && !records.isOff();
    tellList(meanwhile ? 'copied' : state() === 'full' && before !== 'full' ? 'full' : undefined);
  }

  // Another firm may have taken the page since the last frame: that is heard first.
  const flush = () => {
    serve();
    if (timer) save(core.firm());
  };
  const blank = () => tell({what: 'firm', id: '', firm: ''});

  function open(id) {
    const record = records.read(id);
    if (!record || record.faulty) return false;
    setCurrent(id, record);
    tell({what: 'firm', id, firm: record.firm});
    return true;
  }

  // Another window wrote or removed a firm, perhaps the one on this page.
  function follow(id) {
    serve(); // an entry made since the last frame is a change, too
    if (id !== current || !current) return tellList();
    const record = records.read(id);
    if (record && isSeen(record)) return;
    if (timer) return flush(); // changed here, too
    if (record && isOurs && !record.marks.includes(seen.marks.at(-1))) {
      save(core.firm()); // both were saved at one moment, and the other window wrote over what stood here
    } else if (record) {
      open(id);
      tellList();
    } else {
      setCurrent('');
      blank();
      tellList('gone');
    }
  }

  addEventListener('storage', (event) => {
    if (event.storageArea === storage && records.heardChoice(event.key)) return tellList();
    if (event.storageArea === storage && (event.key === null || records.idOf(event.key)))
      follow(records.idOf(event.key) ?? current);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) flush();
    else follow(current);
  });
  addEventListener('pagehide', flush);

  return {
    storage,
    handlers: {
      'firm-changed'() {
        clearTimeout(timer);
        timer = setTimeout(flush, pause);
      },
      /// The app shows another firm, which is not kept yet; `firm` is the one that was left.
      'firm-left'({firm}) {
        if (timer) save(firm);
        setCurrent('');
        tellList();
      },
      'firm-open'({id}) {
        flush();
        open(id);
        tellList();
      },
      'firm-remove'({id}) {
        if (id === current) {
          clearTimeout(timer);
          timer = 0;
          setCurrent('');
          blank();
        }
        records.remove(id);
        tellList();
      },
      saving({on}) {
        flush();
        records.turn(on);
        isFull = false;
        tellList();
      },
      'erase-all'() {
        clearTimeout(timer);
        timer = 0;
        setCurrent('');
        records.removeAll();
        try {
          sessionStorage.removeItem('greengauge.open');
        } catch {
          /* then there is nothing */
        }
        blank();
        tellList('erased');
      },
    },
    /// Shows the firm that this window, or else this browser, had last; or `before`, which stood here.
    start(before) {
      const all = records.list();
      if (before !== undefined) {
        if (!all.some(({id, firm}) => firm === before && open(id))) core.load(before);
        return tellList();
      }
      let last = null; // '' is a firm that was just begun
      try {
        last = sessionStorage.getItem('greengauge.open');
      } catch {
        /* as in a new window */
      }
      all.some(({id}) => (last === null || id === last) && open(id));
      tellList();
    },
  };
}
