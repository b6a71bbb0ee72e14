// Files that a visitor drops on the page or chooses: policy packs, a firm file, bills. They are
// read here, on this device. What a file is, is decided by its name and, for a firm file, by its
// content. Of mixed files, for instance a dropped folder, only the packs are used, or if there are
// none, the bills. If the files cannot be used, the program is notified and shows why.
const limits = {files: 300, bytes: 20e6};

// The files of a dropped file or folder, [path, file] each; the path begins at what was dropped.
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
    if (found.length > limits.files) break;
  }
  return found;
}

// The schema and the list of packs are beside the packs but are not packs.
const isPack = ([name]) => /\.json$/i.test(name) && !/(^|\/)(pack\.schema|index)\.json$/.test(name);
const isOfBills = ([name]) => /\.(csv|tsv|txt|xlsx|xlsm|xls|html?)$/i.test(name);
const isPaper = ([name]) => /\.(pdf|ofd|png|jpe?g|heic|bmp|docx?)$/i.test(name);
const sizeOf = (files) => files.reduce((sum, [, file]) => sum + file.size, 0);

// By name or by format. Even if the rest of the file is damaged, it is then reported as a firm
// file.
const isFirm = (name, bytes) =>
  /\.firm\.json$/i.test(name) ||
  /^[\s\uFEFF]*\{[^{}]*"format"\s*:\s*"greengauge\.firm\//.test(
    new TextDecoder().decode(bytes.subarray(0, 4096)),
  );

/// `packFaults`, `chosenSheet`: see installExports.
export function installFileDrop({core, requests, requestFrame, packFaults, chosenSheet}) {
  const refuse = (why, name = '', detail = '') =>
    requests.notify({what: 'file', why, name, detail});

  // The first of several, with a word about the others; so of several sheets.
  async function openBills([[name, bytes], ...others]) {
    const tell = (why, detail) => requests.notify({what: 'file', why, name, detail, opened: 'yes'});
    try {
      const {readBills} = await import('./bills.js');
      const {text, sheets, hiddenRows} = await readBills(name, bytes);
      const chosen = sheets ? await chosenSheet(sheets) : {text, of: 1};
      requests.notify({what: 'bills', name, text: chosen.text});
      if (hiddenRows) tell('hidden_rows', String(hiddenRows));
      if (chosen.of > 1) tell('one_sheet', String(chosen.of));
      if (others.length) tell('first_only', others.map(([other]) => other).join(', '));
    } catch (error) {
      refuse(error.why ?? 'not_made', name, error.message);
    }
  }

  async function open(all) {
    if (!all.length) return;
    if (all.length > limits.files) return refuse('too_many', '', String(all.length));
    const size = sizeOf(all);
    if (size > limits.bytes) return refuse('too_large', '', (size / 1e6).toFixed(1));
    const bills = all.filter(isOfBills);
    const packs = all.filter(isPack);
    const [files] = [packs, bills, all].filter((some) => some.length);
    const read = await Promise.all(
      files.map(async ([path, file]) => [path, new Uint8Array(await file.arrayBuffer())]),
    );
    const [[name, bytes]] = read;
    if (files === bills) return openBills(read);
    if (files.every(isPaper)) return refuse('no_table', name);
    if (read.length === 1 && isFirm(name, bytes)) {
      return requests.notify({what: 'firm-file', name, text: new TextDecoder().decode(bytes)});
    }
    if (files === all && !/\.json$/i.test(name)) return refuse('unknown_kind', name);
    try {
      const faults = await packFaults(read);
      core.tryPacks(read, faults); // the page shows the packs, or what is wrong with them
      requestFrame();
    } catch (error) {
      refuse('not_made', name, error.message);
    }
  }

  // A click on a control with that look opens a file chooser.
  function installChooser(look, accept) {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.accept = accept;
    input.addEventListener('change', () => {
      open([...input.files].map((file) => [file.name, file]));
      input.value = '';
    });
    document.getElementById('mirror').addEventListener('click', (event) => {
      if (event.target.closest(`[data-look~="${look}"]`)) input.click();
    });
  }
  installChooser('pick-packs', '.json,application/json');
  installChooser('pick-firm', '.json,application/json');
  installChooser(
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
    await open(entries.some(Boolean) ? inFolders.flat() : files);
  });
}
