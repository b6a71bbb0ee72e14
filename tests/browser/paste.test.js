// Tables pasted from another program, and what belongs to an energy line: months, green part, litres.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {violations} from '../support/axe.mjs';
import {controlSizes, openPage} from './page.js';

const table =
  '能源名称\t计量单位\t消费量\r\n电力\t万千瓦时\t430\r\n柴油\t吨\t１８\r\n自来水\t吨\t52,000\r\n合计\t\t500\r\n';

const energy = (it) => it.page.evaluate(() => window.greengauge.firm().years?.['2025']?.energy);

// As Ctrl+V, without the system's clipboard.
const paste = (it, text) =>
  it.page.evaluate((words) => {
    const data = new DataTransfer();
    data.setData('text/plain', words);
    (document.activeElement ?? document.body).dispatchEvent(
      new ClipboardEvent('paste', {clipboardData: data, bubbles: true}),
    );
  }, text);

for (const painter of ['webgl', 'software', 'html']) {
  test(`a table pasted on the page is previewed, filled in, and undone in one step (${painter})`, async () => {
    const it = await openPage(`page=energy&region=CN-AH&painter=${painter}`);
    const {page} = it;
    await paste(it, table);
    await it.idle();
    const area = page.getByRole('textbox', {name: '粘贴能源表格'});
    assert.equal(await area.inputValue(), table.replaceAll('\r\n', '\n'));
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'TEXTAREA');
    const rows = page.getByRole('table', {name: '每一行的理解'});
    assert.match(await rows.innerText(), /自来水[\s\S]*不是能源/);
    assert.match(await rows.innerText(), /合计行，不用/);
    assert.equal(await energy(it), undefined);
    assert.deepEqual(await violations(page), []);
    await page.getByRole('button', {name: '填入 2 行'}).click();
    await it.idle();
    assert.deepEqual(await energy(it), [
      {carrier: 'electricity.grid', amount: 430, unit: '万kWh'},
      {carrier: 'diesel', amount: 18, unit: 't'},
    ]);
    await page.evaluate(() => document.activeElement?.blur());
    await page.keyboard.press('Control+z');
    await it.idle();
    assert.equal(await energy(it), undefined);
    assert.deepEqual(it.faults, []);
  });
}

test('pasting into a field stays in that field', async () => {
  const it = await openPage('page=energy');
  await it.sample('芜湖');
  await it.go('能源');
  await it.page.getByRole('textbox', {name: '数量：柴油'}).focus();
  await paste(it, table);
  await it.idle();
  assert.equal(await it.page.getByRole('textbox', {name: '粘贴能源表格'}).count(), 0);
});

test('a megabyte of pasted text leaves the page usable', async () => {
  const it = await openPage('page=energy');
  await paste(it, '柴油\t1\tt\n'.repeat(100_000));
  await it.idle();
  await it.page.waitForFunction(() => /表格太长/.test(document.getElementById('mirror').innerText));
  await it.page.getByRole('button', {name: '取消', exact: true}).click();
  await it.idle();
  assert.equal(await it.page.getByRole('textbox', {name: '粘贴能源表格'}).count(), 0);
  assert.deepEqual(it.faults, []);
});

test('months, green part and splitting a line work by keyboard on a phone, and axe finds nothing', async () => {
  const it = await openPage('page=energy&lang=en', {
    viewport: {width: 390, height: 844},
    hasTouch: true,
    isMobile: true,
  });
  const {page} = it;
  await page.evaluate(() =>
    window.greengauge.load({
      format: 'greengauge.firm/1',
      region: 'CN-AH',
      years: {
        2025: {
          energy: [
            {carrier: 'electricity.grid', amount: 43, unit: '万kWh'},
            {carrier: 'diesel', amount: 18, unit: 't'},
            {carrier: 'coke', amount: 9000, unit: 't'},
          ],
        },
      },
    }),
  );
  await it.idle();
  for (const name of [
    'Details: Grid electricity (no proof of origin)',
    'Month by month',
    'Of which green',
  ]) {
    await it.tabTo(name);
    await page.keyboard.press('Enter');
    await it.idle();
  }
  for (let month = 1; month <= 12; month += 1) {
    await it.tabTo(`Month ${month}`);
    await page.keyboard.type('4');
  }
  await it.idle();
  assert.equal((await energy(it))[0].amount, 48);
  await it.tabTo('Green part');
  await page.keyboard.type('8');
  await it.tabTo('Proof of green power');
  await page.keyboard.press('T');
  await it.idle();
  assert.deepEqual(await violations(page), []);
  await it.tabTo('Split into two lines');
  await page.keyboard.press('Enter');
  await it.idle();
  const lines = await energy(it);
  assert.equal(lines[0].amount, 40);
  assert.deepEqual(lines[1], {
    carrier: 'electricity.green',
    amount: 8,
    unit: '万kWh',
    proof: 'trade',
  });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
  const small = (await controlSizes(page)).filter(({height}) => height < 43.5);
  assert.deepEqual(small, []);
  assert.deepEqual(it.faults, []);
});
