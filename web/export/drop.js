// Files that a visitor drops on the page or chooses: policy packs, firm files, bills. Read here, on this device; what
// cannot be taken is told on the page.
const most = {files: 300, bytes: 20e6};

// A dropped folder as its files, each with its path below what was dropped.
async function filesOf(entry, path = '') {
  if (!entry) return [];
  if (entry.isFile) {
    const file = await new Promise((done, fail) => {
      entry.file(done, fail);
    });
    return [[path + entry.name, file]];
  }
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    const some = await new Promise((done, fail) => {
      reader.readEntries(done, fail);
    });
    if (!some.length) break;
    for (const inner of some) found.push(...(await filesOf(inner, `${path}${entry.name}/`)));
    if (found.length > most.files) break;
  }
  return found;
}

// The schema and the list of packs lie beside the packs and are none.
const isPack = ([name]) => /\.json$/i.test(name) && !/(^|\/)(pack\.schema|index)\.json$/.test(name);
const isOfBills = ([name]) => /\.(csv|tsv|txt|xlsx|xlsm|xls)$/i.test(name);
const sizeOf = (files) => files.reduce((sum, [, file]) => sum + file.size, 0);

// A file that names the format, or that is called a firm file: what is wrong with it is told as of a firm file.
const isFirm = (name, bytes) =>
  /\.firm\.json$/i.test(name) ||
  /^[\s\uFEFF]*\{[^{}]*"format"\s*:\s*"greengauge\.firm\//.test(
    new TextDecoder().decode(bytes.subarray(0, 4096)),
  );

export function takeFiles({core, requests, requestFrame}) {
  const refuse = (why, name = '', detail = '') => requests.tell({what: 'file', why, name, detail});

  async function takeBills(name, bytes) {
    try {
      const {readBills} = await import('./bills.js');
      requests.tell({what: 'bills', name, ...(await readBills(name, bytes))});
    } catch (error) {
      refuse(error.why ?? 'not_made', name, error.message);
    }
  }

  async function take(all) {
    if (!all.length) return;
    if (all.length > most.files) return refuse('too_many', '', String(all.length));
    const size = sizeOf(all);
    if (size > most.bytes) return refuse('too_large', '', (size / 1e6).toFixed(1));
    const bills = all.filter(isOfBills);
    const packs = all.filter(isPack);
    const [files] = [packs, bills, all].filter((some) => some.length);
    const read = await Promise.all(
      files.map(async ([path, file]) => [path, new Uint8Array(await file.arrayBuffer())]),
    );
    const [[name, bytes]] = read;
    if (files === bills) return takeBills(name, bytes);
    if (read.length === 1 && isFirm(name, bytes)) {
      return requests.tell({what: 'firm-file', name, text: new TextDecoder().decode(bytes)});
    }
    if (files === all && !/\.json$/i.test(name)) return refuse('unknown_kind', name);
    core.tryPacks(read); // or it is told what is wrong with them
    requestFrame();
  }

  function chooser(look, accept) {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.accept = accept;
    input.addEventListener('change', () => {
      take([...input.files].map((file) => [file.name, file]));
      input.value = '';
    });
    document.getElementById('mirror').addEventListener('click', (event) => {
      if (event.target.closest(`[data-look~="${look}"]`)) input.click();
    });
  }
  chooser('pick-packs', '.json,application/json');
  chooser('pick-firm', '.json,application/json');
  chooser(
    'pick-bills',
    '.csv,.tsv,.txt,.xlsx,.xls,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  );

  const hasFiles = (event) => event.dataTransfer?.types.includes('Files');
  addEventListener('dragover', (event) => {
    if (hasFiles(event)) event.preventDefault();
  });
  addEventListener('drop', async (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.());
    const files = [...event.dataTransfer.files].map((file) => [file.name, file]);
    const inFolders = await Promise.all(entries.map((entry) => filesOf(entry)));
    await take(entries.some(Boolean) ? inFolders.flat() : files);
  });
}
