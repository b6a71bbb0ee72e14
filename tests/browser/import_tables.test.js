// Files of bills as people have them: workbooks of several sheets, several files at once, pages named .xls, files with
// a password, papers that hold no table.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {openPage} from './page.js';

const tables = join(dirname(fileURLToPath(import.meta.url)), '../tables');
const energy = (it) => it.page.evaluate(() => window.greengauge.firm().years?.['2025']?.energy);

/// Drops files of tests/tables, or with other bytes, on a new page.
async function dropped(...files) {
  const it = await openPage('page=report&region=CN-AH');
  const all = files.map((file) =>
    typeof file === 'string' ? {name: file, bytes: [...readFileSync(join(tables, file))]} : file,
  );
  await it.page.evaluate((some) => {
    const data = new DataTransfer();
    for (const {name, bytes} of some) data.items.add(new File([Uint8Array.from(bytes)], name));
    document.body.dispatchEvent(
      new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}),
    );
  }, all);
  return it;
}

const says = (it, words) =>
  it.page.waitForFunction(
    (text) => document.getElementById('mirror').innerText.includes(text),
    words,
  );

async function take(it, count) {
  await it.page.getByRole('button', {name: `填入 ${count} 行`}).click();
  await it.idle();
  return (await energy(it)).map(({carrier, amount, unit}) => [carrier, amount, unit]);
}

test('of sheets for years that of the year is opened, and the others are told', async () => {
  const it = await dropped('sheets-one-per-year.xlsx');
  await says(it, '有 2 张表能读出能源');
  assert.deepEqual(await take(it, 3), [
    ['electricity.grid', 430, '万kWh'],
    ['natural_gas', 21, '万m³'],
    ['diesel', 18, 't'],
  ]);
  assert.deepEqual(it.faults, []);
});

test('of sheets for energies one is opened, and the others are told', async () => {
  const it = await dropped('sheets-one-per-energy.xlsx');
  await says(it, '有 3 张表能读出能源');
});

test('a hidden sheet is not taken for the visible one; hidden rows are told', async () => {
  const it = await dropped('hidden-sheet-wins.xlsx');
  assert.deepEqual(await take(it, 2), [
    ['electricity.grid', 430, '万kWh'],
    ['diesel', 18, 't'],
  ]);
  await says(await dropped('hidden-row.xlsx'), '有 1 行是隐藏的');
});

test('a unit that is merged over two rows counts for both', async () => {
  const it = await dropped('merged-unit.xlsx');
  assert.deepEqual(await take(it, 3), [
    ['electricity.grid', 200, '万kWh'],
    ['electricity.grid', 230, '万kWh'],
    ['natural_gas', 21, '万m³'],
  ]);
});

test('of several files the first is opened, and the others are named', async () => {
  const it = await dropped('two-files-a.csv', 'two-files-b.csv');
  await says(it, '还没有打开：two-files-b.csv');
  assert.deepEqual(await take(it, 1), [['electricity.grid', 430, '万kWh']]);
});

test('a page that was named .xls is read as the table that it shows', async () => {
  const it = await dropped('html-named.xls');
  assert.deepEqual(await take(it, 2), [
    ['electricity.grid', 430, '万kWh'],
    ['diesel', 18, 't'],
  ]);
});

test('a workbook with a password and a PDF are called what they are', async () => {
  await says(await dropped('password-protected-stub.xlsx'), '设了打开密码');
  await says(
    await dropped({name: '账单.pdf', bytes: [0x25, 0x50, 0x44, 0x46]}),
    '不能从“账单.pdf”读出表格',
  );
});

test('what is asked stands before the rows, and is not taken', async () => {
  const it = await openPage('page=energy&region=CN-AH');
  await it.page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '能源\t单位\t用量\n电力\t万kWh\t430\n宿舍用电\t万kWh\t20\n');
    document.body.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true}));
  });
  await says(it, '请先看这几点');
  await says(it, '生活和基建用能不计入');
  assert.deepEqual(await take(it, 1), [['electricity.grid', 430, '万kWh']]);
  assert.deepEqual(it.faults, []);
});
