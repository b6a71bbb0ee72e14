// What visitors hold from earlier versions, opened by this tree's page modules: links (tests/browser/old_links.json) and
// records of the browser's storage (kept_records.json). Prints {"firms": [{what, text}], "faults": [...]}: a fault is
// something that did not open, or opened as another firm than the one that was stored.
import {readFileSync} from 'node:fs';
import {isDeepStrictEqual} from 'node:util';
import {receive} from '../../web/handover/receive.js';
import {createRecords} from '../../web/storage/records.js';

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const faults = [];
const firms = [];

function opened(what, text, wanted) {
  let found;
  try {
    found = JSON.parse(text);
  } catch {
    faults.push(`${what}: does not open`);
    return;
  }
  if (!isDeepStrictEqual(found, wanted)) faults.push(`${what}: opens as another firm`);
  firms.push({what, text: JSON.stringify(found)});
}

for (const {what, link, firm} of read('../browser/old_links.json')) {
  const {firm: text} = receive(link.slice(link.indexOf('#f=') + 3), null);
  opened(`link: ${what}`, text, firm);
}

for (const {what, key, value, firm} of read('kept_records.json')) {
  const kept = new Map([[key, value]]);
  const records = createRecords({
    get length() {
      return kept.size;
    },
    key: (i) => [...kept.keys()][i],
    getItem: (name) => kept.get(name) ?? null,
  });
  const [listed] = records.list();
  const record = listed && records.read(listed.id);
  if (listed?.name !== firm.name) faults.push(`record: ${what}: is listed under another name`);
  opened(`record: ${what}`, record?.faulty ? undefined : record?.firm, firm);
}

console.log(JSON.stringify({firms, faults}));
