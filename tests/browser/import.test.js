// Files that are opened: bills as CSV and XLSX, firm files, and files that are refused.
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {decodeText} from '../../web/export/bills.js';
import {writeByOpenpyxl} from '../support/workbook.mjs';
import {closeAfterTest, openPage} from './page.js';

const energy = (it) => it.page.evaluate(() => window.greengauge.firm().years?.['2025']?.energy);
const type = 'application/octet-stream';

async function choose(it, button, file) {
  const chooser = it.page.waitForEvent('filechooser');
  await it.page.getByRole('button', {name: button, exact: true}).click();
  await (await chooser).setFiles(file);
}

// As dropping files from the desktop does.
const drop = (it, files) =>
  it.page.evaluate((all) => {
    const data = new DataTransfer();
    for (const {name, bytes} of all) data.items.add(new File([Uint8Array.from(bytes)], name));
    document.body.dispatchEvent(
      new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}),
    );
  }, files);

const bytesOf = (text) => [...Buffer.from(text)];

for (const [button, ending] of [
  ['模板 XLSX', 'xlsx'],
  ['模板 CSV', 'csv'],
]) {
  test(`bills in the template's form come back unchanged (${ending})`, async () => {
    const it = await openPage('page=report');
    const {page} = it;
    const lines = [
      {
        carrier: 'electricity.grid',
        amount: 430.1,
        unit: '万kWh',
        months: [35.7, 36, 36.1, 36, 35.9, 35.8, 35.8, 35.8, 35.8, 35.8, 35.7, 35.7],
      },
      {carrier: 'natural_gas', amount: 21.123456789, unit: '万m³'},
      {carrier: 'heat', amount: 1200, unit: 'GJ', flow: 'sold'},
      {carrier: 'natural_gas', amount: 0, unit: '万m³', use: 'feedstock'},
    ];
    await page.evaluate(
      (list) =>
        window.greengauge.load({
          format: 'greengauge.firm/1',
          name: '往返',
          region: 'CN-AH',
          years: {2025: {energy: list}},
        }),
      lines,
    );
    await it.idle();
    const download = page.waitForEvent('download');
    await page.getByRole('button', {name: button}).click();
    const file = await download;
    assert.equal(file.suggestedFilename(), `往返 账单模板.${ending}`);
    const buffer = readFileSync(await file.path());
    await page.evaluate(() =>
      window.greengauge.load({format: 'greengauge.firm/1', region: 'CN-AH', years: {2025: {}}}),
    );
    await it.idle();
    await choose(it, '选择账单文件…', {name: file.suggestedFilename(), mimeType: type, buffer});
    await page.getByRole('button', {name: '填入 4 行'}).click();
    await it.idle();
    assert.deepEqual(await energy(it), lines);
    assert.deepEqual(it.faults, []);
  });
}

test('a CSV as Excel writes it in China (GB 18030) is read, and each row says how it was understood', async () => {
  const it = await openPage('page=report&region=CN-AH');
  // 能源,单位,数量 / 电力,万kWh,430 / 柴油,t,18 / 自来水,t,5 in GB 18030
  const bytes = [
    0xc4,
    0xdc,
    0xd4,
    0xb4,
    0x2c,
    0xb5,
    0xa5,
    0xce,
    0xbb,
    0x2c,
    0xca,
    0xfd,
    0xc1,
    0xbf,
    0x0d,
    0x0a,
    0xb5,
    0xe7,
    0xc1,
    0xa6,
    0x2c,
    0xcd,
    0xf2,
    ...bytesOf('kWh,430\r\n'),
    0xb2,
    0xf1,
    0xd3,
    0xcd,
    ...bytesOf(',t,18\r\n'),
    0xd7,
    0xd4,
    0xc0,
    0xb4,
    0xcb,
    0xae,
    ...bytesOf(',t,5\r\n'),
  ];
  await drop(it, [{name: '账单.csv', bytes}]);
  const rows = it.page.getByRole('table', {name: '每一行的理解'});
  await rows.waitFor();
  await it.idle();
  assert.match(await rows.innerText(), /自来水[\s\S]*不是能源/);
  await it.page.getByRole('button', {name: '填入 2 行'}).click();
  await it.idle();
  assert.deepEqual(await energy(it), [
    {carrier: 'electricity.grid', amount: 430, unit: '万kWh'},
    {carrier: 'diesel', amount: 18, unit: 't'},
  ]);
  assert.deepEqual(it.faults, []);
});

test('a workbook of another program: dates as headings, bills in one sheet of several, large ones without workers', async () => {
  const it = await openPage('page=report&region=CN-AH');
  const folder = mkdtempSync(join(tmpdir(), 'bills-'));
  closeAfterTest({close: () => rmSync(folder, {recursive: true})});
  const path = join(folder, 'bills.xlsx');
  const month = (m) => ({day: `2025-${String(m).padStart(2, '0')}-01`});
  writeByOpenpyxl(
    path,
    {
      说明: [['本表仅供参考'], ['制表：张三']],
      账单: [
        ['能源', '单位', ...Array.from({length: 12}, (_, i) => month(i + 1))],
        ['电力', '万kWh', ...Array(12).fill(35.5)],
      ],
    },
    8000,
  );
  const buffer = readFileSync(path);
  assert.ok(buffer.length > 320_000); // above this size the library would unpack in a worker, which the page's policy refuses
  await choose(it, '选择账单文件…', {name: 'bills.xlsx', mimeType: type, buffer});
  await it.page.getByRole('button', {name: '填入 1 行'}).click();
  await it.idle();
  assert.deepEqual(await energy(it), [
    {carrier: 'electricity.grid', amount: 426, unit: '万kWh', months: Array(12).fill(35.5)},
  ]);
  assert.deepEqual(it.faults, []);
});

test('text is decoded by its byte order mark, else as UTF-8 if it is valid, else as GB 18030', () => {
  assert.equal(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0xe7, 0x94, 0xb5)), '电');
  assert.equal(decodeText(Uint8Array.of(0xe7, 0x94, 0xb5)), '电');
  assert.equal(decodeText(Uint8Array.of(0xff, 0xfe, 0x35, 0x75)), '电');
  assert.equal(decodeText(Uint8Array.of(0xfe, 0xff, 0x75, 0x35)), '电');
  assert.equal(decodeText(Uint8Array.of(0xb5, 0xe7)), '电');
});

test('a firm file is saved and opened again unchanged', async () => {
  const it = await openPage('page=report');
  await it.sample('芜湖');
  const before = await it.page.evaluate(() => window.greengauge.firm());
  const download = it.page.waitForEvent('download');
  await it.page.getByRole('button', {name: '保存企业文件'}).click();
  const file = await download;
  assert.equal(file.suggestedFilename(), '芜湖江城铸造有限公司（示例）.firm.json');
  const buffer = readFileSync(await file.path());
  await it.sample('苏州');
  await choose(it, '打开企业文件…', {name: file.suggestedFilename(), mimeType: type, buffer});
  await it.page.waitForFunction(() => window.greengauge.firm().name.startsWith('芜湖'));
  assert.deepEqual(await it.page.evaluate(() => window.greengauge.firm()), before);
  assert.equal(await it.page.getByText('知道了').count(), 0);
});

test('a fault in a file is reported, and the firm on the page stays', async () => {
  const it = await openPage('page=firm');
  const {page} = it;
  const told = async (words) => {
    await page.getByText(words).first().waitFor();
    await page.getByRole('button', {name: '知道了'}).click();
    await it.idle();
  };
  await it.sample('芜湖');
  await drop(it, [
    {name: 'mine.firm.json', bytes: bytesOf('{"format": "greengauge.firm/1", "name": ')},
  ]);
  await told(/“mine\.firm\.json”不是可以打开的企业文件/);
  await drop(it, [{name: 'book.xls', bytes: [0xd0, 0xcf, 0x11, 0xe0]}]);
  await told(/旧格式 XLS/);
  await drop(it, [{name: 'book.xlsx', bytes: [0x50, 0x4b, 3, 4, 1, 2, 3]}]);
  await told(/不是可以读取的 XLSX/);
  await drop(it, [{name: 'photo.png', bytes: [0x89, 0x50]}]);
  await told(/不能从“photo\.png”读出表格/);
  await drop(it, [{name: 'program.exe', bytes: [0x4d, 0x5a]}]);
  await told(/不是本页认识的文件/);
  await drop(
    it,
    Array.from({length: 301}, (_, i) => ({name: `${i}.json`, bytes: [0x7b]})),
  );
  await told(/文件太多（301 个）/);
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(20_000_001)], 'large.json'));
    document.body.dispatchEvent(
      new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}),
    );
  });
  await told(/文件太大（20\.0 MB）/);
  assert.match(await page.evaluate(() => window.greengauge.firm().name), /芜湖/);
  // A firm file with a faulty value is opened.
  await drop(it, [
    {
      name: 'a.json',
      bytes: bytesOf(
        '{"format": "greengauge.firm/1", "name": "甲", "region": "CN-AH", "years": {"2025": {"energy": [{"carrier": "diesel", "amount": -1, "unit": "t"}]}}}',
      ),
    },
  ]);
  await page.getByText('/years/2025/energy/0/amount').first().waitFor();
  await told(/已打开“a\.json”，其中 1 处/);
  assert.equal(await page.evaluate(() => window.greengauge.firm().name), '甲');
  assert.deepEqual(it.faults, []);
});
