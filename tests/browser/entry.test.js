// Entering data: input method, keyboard alone, numbers that are not numbers, pasting into a field.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openPage} from './page.js';

test('a Chinese name is typed by input method', async () => {
  const it = await openPage();
  const keyboard = await it.context.newCDPSession(it.page);
  await it.page.getByRole('textbox', {name: '企业名称'}).focus();
  await keyboard.send('Input.imeSetComposition', {
    text: "an'hui",
    selectionStart: 6,
    selectionEnd: 6,
  });
  await it.idle();
  await keyboard.send('Input.imeSetComposition', {
    text: '安徽',
    selectionStart: 2,
    selectionEnd: 2,
  });
  await it.idle();
  await keyboard.send('Input.insertText', {text: '安徽省𠮷祥机械'});
  await it.idle();
  assert.equal((await it.page.evaluate(() => window.greengauge.firm())).name, '安徽省𠮷祥机械');
  assert.equal(
    await it.page.getByRole('textbox', {name: '企业名称'}).inputValue(),
    '安徽省𠮷祥机械',
  );
  assert.deepEqual(it.faults, []);
});

test('from an empty form to the printed report by keyboard alone', async () => {
  const it = await openPage('', {
    initScript: () => {
      window.print = () => {
        window.printed = true;
      };
    },
  });
  const {page} = it;
  const type = async (field, text) => {
    await it.tabTo(field);
    await page.keyboard.type(text);
    await it.idle();
  };
  const turnTo = async (name) => {
    await it.tabTo(name);
    await page.keyboard.press('Enter');
    await it.idle();
  };
  await type('企业名称', '键盘机械厂');
  await it.tabTo('所在地区');
  const region = page.getByRole('combobox', {name: '所在地区'});
  for (let i = 0; i < 40 && (await region.inputValue()) !== 'CN-AH'; i += 1)
    await page.keyboard.press('ArrowDown');
  await it.idle();
  await type('所属行业', '3391');
  await page.keyboard.press('Enter');
  await it.idle();
  await turnTo('能源');
  for (const [word, amount, unit] of [
    ['wangdian', '100', '万kWh'],
    ['trq', '10', '万m³'],
    ['chaiyou', '10', 't'],
  ]) {
    await type('添加能源', word);
    await page.keyboard.press('Enter');
    await it.idle();
    assert.match(
      await page.evaluate(() => document.activeElement.getAttribute('aria-label')),
      /^数量：/,
    );
    await page.keyboard.type(amount);
    await it.idle();
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.value), unit);
  }
  const energy = (await page.evaluate(() => window.greengauge.assessment())).indicators.find(
    ({id, year}) => id === 'energy.tce' && year === 2025,
  );
  assert.ok(Math.abs(energy.value - 270.471) < 1e-9, String(energy.value));
  await turnTo('产品与产值');
  await type('工业总产值（当年价）', '5200');
  await turnTo('绿色管理');
  await page.getByRole('radiogroup').first().waitFor();
  await turnTo('结果');
  assert.match(await page.getByRole('region', {name: '安徽省绿色工厂'}).innerText(), /信息不足/);
  await turnTo('改进');
  await turnTo('报告');
  await turnTo('打印 / 另存为 PDF');
  await page.waitForFunction(() => window.printed);
  assert.match(
    await page.locator('.print-only > article.report').textContent(),
    /键盘机械厂[\s\S]*270\.47/,
  );
  assert.equal((await page.evaluate(() => window.greengauge.firm())).industry, '3391');
});

test('text that is not a number stays in the field, with a message beside it', async () => {
  const it = await openPage();
  await it.sample('芜湖');
  await it.go('能源');
  const field = it.page.getByRole('textbox', {name: '数量：柴油'});
  await field.fill('18吨');
  await field.blur();
  await it.idle();
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  assert.equal(await field.inputValue(), '18吨');
  const ids = (await field.getAttribute('aria-describedby')).split(' ');
  assert.match(await it.page.locator(`#${ids[0]}`).textContent(), /不是数字/);
});

test('a number is pasted and its field offers the numeric keypad', async () => {
  const it = await openPage();
  await it.sample('芜湖');
  await it.go('能源');
  const field = it.page.getByRole('textbox', {name: '数量：柴油'});
  assert.equal(await field.getAttribute('inputmode'), 'decimal');
  await field.focus();
  await it.page.keyboard.press('Control+A');
  await it.page.keyboard.insertText('１，２００');
  await it.idle();
  assert.equal(
    (await it.page.evaluate(() => window.greengauge.firm())).years['2025'].energy[4].amount,
    1200,
  );
});
