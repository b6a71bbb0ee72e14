// Answers: from a suggested question to its field, dates, and lead values typed in from an official text.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openPage} from './page.js';

test('a suggested question leads to its field, which gets the focus and is scrolled into view', async () => {
  const it = await openPage();
  const {page} = it;
  await it.sample('芜湖');
  const next = page
    .getByRole('complementary')
    .getByRole('button', {name: '能耗、水耗、排放等主要指标优于行业平均吗？'});
  await next.click();
  await it.idle();
  assert.equal(await page.locator('h1').textContent(), '绿色管理');
  const group = page.getByRole('radiogroup', {name: '能耗、水耗、排放等主要指标优于行业平均吗？'});
  assert.equal(await group.evaluate((element) => element.contains(document.activeElement)), true);
  await page.waitForFunction(() => {
    const box = document.activeElement.getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight;
  });
  await page.keyboard.press('ArrowRight');
  await it.idle();
  assert.deepEqual(it.faults, []);
});

test('the date of an event is entered in a date field of the browser', async () => {
  const it = await openPage();
  const {page} = it;
  await it.sample('芜湖');
  await it.go('绿色管理');
  const event = page.getByRole('radiogroup', {
    name: '近三年在国务院或部委督查中被发现存在严重问题吗？',
  });
  await event.getByRole('radio', {name: '是', exact: true}).check();
  await it.idle();
  const date = page.getByLabel('督查发现问题的日期');
  assert.equal(await date.getAttribute('type'), 'date');
  await date.fill('2022-03-01');
  await it.idle();
  assert.equal(
    (await page.evaluate(() => window.greengauge.firm())).answers['veto.central_inspection.date'],
    '2022-03-01',
  );
});

test('a lead value is typed in from an official text by keyboard and marked as entered by the visitor', async () => {
  const it = await openPage('page=results');
  const {page} = it;
  await it.sample('芜湖');
  await page.getByRole('button', {name: '逐条查看：国家绿色工厂'}).click();
  await it.idle();
  const form = page.getByRole('button', {name: '从官方文本录入：工业用水重复利用率'});
  await form.focus();
  await page.keyboard.press('Enter');
  await it.idle();
  await page.keyboard.press('Tab');
  await page.keyboard.type('75');
  await it.idle();
  const row = page.getByRole('row').filter({hasText: '工业用水重复利用率'});
  assert.match(await row.innerText(), /自填标准值/);
  const {options} = await page.evaluate(() => window.greengauge.firm());
  assert.deepEqual(options.supplied['cn.green-factory/water_reuse'], {lead: 75, unit: '%'});
});
