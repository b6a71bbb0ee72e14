// The focus stays on the page: when the control that has it disappears, the next useful control gets it. And the
// browser's own functions: back, arrow keys on a closed list, print.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openPage} from './page.js';

const focused = (page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at === document.body
      ? 'nothing'
      : `${at.localName}: ${at.getAttribute('aria-label') || at.textContent || at.value}`;
  });

async function withPage(query, work) {
  const it = await openPage(query);
  await work(it, it.page);
  assert.deepEqual(it.faults, []);
}

for (const painter of ['software', 'html'])
  test(`the focus goes to what comes next (${painter})`, () =>
    withPage(`painter=${painter}`, async (it, page) => {
      await it.sample('芜湖');
      const press = async (name, key = 'Enter') => {
        await page.getByRole('button', {name, exact: true}).first().focus();
        await page.keyboard.press(key);
        await it.idle();
      };
      await press('下一步：能源');
      assert.equal(await focused(page), 'h1: 能源');
      await press('详情：柴油');
      await press('删除：柴油');
      assert.notEqual(await focused(page), 'nothing');
      await press('撤销');
      await press('重做'); // which is disabled then
      assert.notEqual(await focused(page), 'nothing');
    }));

test('back and forward turn to the pages before and after, and keep what was entered', () =>
  withPage('', async (it, page) => {
    await it.go('能源');
    await it.go('结果');
    const heading = (name) => page.getByRole('heading', {level: 1, name, exact: true});
    await page.goBack();
    await heading('能源').waitFor();
    await page.getByRole('navigation').getByRole('button', {name: '企业'}).click();
    await it.idle();
    await page.getByRole('textbox', {name: '企业名称'}).fill('甲');
    await page.goBack();
    await heading('能源').waitFor();
    await page.goForward();
    await heading('企业').waitFor();
    assert.equal(await page.getByRole('textbox', {name: '企业名称'}).inputValue(), '甲');
  }));

test('an arrow key on a list of commands opens it and runs no command', () =>
  withPage('', async (it, page) => {
    await page.getByRole('textbox', {name: '企业名称'}).fill('甲');
    await it.idle();
    const samples = page.getByRole('combobox', {name: '载入示例'});
    await samples.focus();
    await page.keyboard.press('ArrowDown');
    await it.idle();
    assert.equal((await page.evaluate(() => window.greengauge.firm())).name, '甲');
    for (const key of ['ArrowDown', 'Enter']) await page.keyboard.press(key);
    await page.waitForFunction(() => window.greengauge.firm().name !== '甲');
    await it.idle();
    assert.equal(await samples.evaluate((list) => list.selectedIndex), 0);
  }));

test('printed from the menu of the browser without a report, the page says how to print one', () =>
  withPage('', async (it, page) => {
    await page.emulateMedia({media: 'print'});
    assert.match(
      await page.evaluate(() => getComputedStyle(document.body, '::before').content),
      /打印 \/ 另存为 PDF/,
    );
    assert.equal(await page.locator('#mirror').isVisible(), false);
  }));
