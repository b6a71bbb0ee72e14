// The improvement page: a change tried and applied, a measure with its inputs, charts as tables.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {violations} from '../support/axe.mjs';
import {openPage} from './page.js';

async function improving(query = '', options = {}) {
  const it = await openPage(`page=improve${query}`, options);
  await it.sample('芜湖');
  return it;
}

const answer = (page) => page.evaluate(() => window.greengauge.firm().answers['systems.energy']);

test('a change is tried by keyboard, applied, and undone', async () => {
  const it = await improving();
  const {page} = it;
  await it.tabTo('试一试');
  await page.keyboard.press('Enter');
  await it.idle();
  assert.equal(await answer(page), 'none');
  const table = page.getByRole('table', {name: '改动前后的结论'});
  assert.match(await table.textContent(), /国家绿色工厂.*有差距/);
  await it.tabTo('采用');
  await page.keyboard.press('Enter');
  await it.idle();
  assert.notEqual(await answer(page), 'none');
  await page.getByRole('button', {name: '撤销'}).first().click();
  await it.idle();
  assert.equal(await answer(page), 'none');
  assert.deepEqual(it.faults, []);
});

test('a measure: numbers by keyboard, hours by the slider, its chart as a figure with a table', async () => {
  const it = await improving('&lang=zh');
  const {page} = it;
  await page.getByRole('combobox', {name: '添加措施'}).selectOption('motor');
  await it.idle();
  for (const [name, value] of [
    ['额定功率', '7.5'],
    ['台数', '10'],
    ['年运行小时', '6000'],
    ['平均负载率', '0.8'],
  ]) {
    await page.getByRole('textbox', {name, exact: true}).fill(value);
    await it.idle();
  }
  for (const [name, grade] of [
    ['现有电机能效等级', '3 级（IE3）'],
    ['新电机能效等级', '1 级（IE5）'],
  ]) {
    await page.getByRole('radiogroup', {name}).getByRole('radio', {name: grade}).check();
    await it.idle();
  }
  await page.getByText('15,251 kWh/年').waitFor({state: 'attached'});
  const slider = page.getByRole('slider', {name: '拖动调整：年运行小时'});
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await it.idle();
  const hours = await page.evaluate(
    () => window.greengauge.firm().plan.measures[0].answers.hours.value,
  );
  assert.equal(hours, 6001);
  const figure = page.getByRole('figure', {name: '采取前后对比'});
  assert.equal(await figure.getByRole('table').getByRole('row').count(), 4);
  assert.deepEqual(it.faults, []);
});

for (const query of ['&painter=software', '&painter=html']) {
  test(`axe finds nothing on opened improvements (${query})`, async () => {
    const it = await improving(query);
    const {page} = it;
    await page.getByRole('button', {name: '试一试'}).first().click();
    await it.idle();
    await page.getByRole('combobox', {name: '添加措施'}).selectOption('transformer');
    await it.idle();
    assert.deepEqual(await violations(page), []);
  });
}

test('in 文字版 the data of a chart are shown as a table', async () => {
  const it = await improving('&painter=html');
  const {page} = it;
  await it.go('结果');
  await page.getByRole('button', {name: '详情：历年趋势'}).click();
  await it.idle();
  const tables = page.getByRole('figure').getByRole('table');
  await tables.first().waitFor({timeout: 10_000});
  assert.match(await tables.first().innerText(), /2020[\s\S]*2025/);
});

test('nothing scrolls sideways on a phone, and every page is in the bar', async () => {
  for (const width of [360, 390]) {
    const it = await improving('', {
      viewport: {width, height: 844},
      hasTouch: true,
      isMobile: true,
    });
    const {page} = it;
    await page.getByRole('button', {name: '试一试'}).first().click();
    await it.idle();
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    const entries = page.getByRole('navigation').getByRole('button');
    for (const box of await entries.evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect().toJSON()),
    )) {
      assert.ok(box.width >= 44 && box.height >= 44 && box.left >= 0 && box.right <= width + 0.5);
    }
  }
});
