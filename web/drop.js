// Policy packs (and firm files) that a visitor drops on the page or chooses: read here, on this device.
const most = {files: 300, bytes: 20e6};

// A dropped folder as its files, each with its path below what was dropped.
async function filesOf(entry, path = '') {
  if (!entry) return [];
  if (entry.isFile) {
    const file = await new Promise((done, fail) => { entry.file(done, fail); });
    return [[path + entry.name, file]];
  }
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    const some = await new Promise((done, fail) => { reader.readEntries(done, fail); });
    if (!some.length) break;
    for (const inner of some) found.push(...await filesOf(inner, `${path}${entry.name}/`));
    if (found.length > most.files) break;
  }
  return found;
}

// The schema and the list of packs lie beside the packs and are none.
const isPack = ([name]) => /\.json$/i.test(name) && !/(^|\/)(pack\.schema|index)\.json$/.test(name);

const isFirm = (bytes) => /^\s*\{[^{}]*"format"\s*:\s*"greengauge\.firm\//.test(new TextDecoder().decode(bytes.subarray(0, 4096)));

export function takeFiles({core, requestFrame}) {
  async function take(all) {
    const packs = all.filter(isPack);
    const files = packs.length ? packs : all.slice(0, 1);  // to be told what is wrong with it
    const size = files.reduce((sum, [, file]) => sum + file.size, 0);
    if (!files.length || files.length > most.files || size > most.bytes) return;
    const read = await Promise.all(files.map(async ([name, file]) => [name, new Uint8Array(await file.arrayBuffer())]));
    if (read.length === 1 && isFirm(read[0][1])) core.load(read[0][1]);
    else core.tryPacks(read);
    requestFrame();
  }

  const chooser = document.createElement('input');
  chooser.type = 'file';
  chooser.multiple = true;
  chooser.accept = '.json,application/json';
  chooser.addEventListener('change', () => {
    take([...chooser.files].map((file) => [file.name, file]));
    chooser.value = '';
  });
  document.getElementById('mirror').addEventListener('click', (event) => {
    if (event.target.closest('[data-look~="pick-packs"]')) chooser.click();
  });

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
