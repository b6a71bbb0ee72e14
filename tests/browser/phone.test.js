// The page on a phone: from an empty form to the printed report by touch; with half the window under the keyboard; with
// large letters.
import assert from 'node:assert/strict';
import {mkdirSync} from 'node:fs';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {openPage} from './page.js';

const phone = {
  viewport: {width: 390, height: 844},
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
};
const folder = fileURLToPath(new URL('../../build/screens/', import.meta.url));
mkdirSync(folder, {recursive: true});

test('an owner goes from an empty form to the printed report by touch', async () => {
  const it = await openPage('painter=', {
    ...phone,
    initScript: () => {
      window.print = () => {
        window.printed = true;
      };
    },
  });
  const {page} = it;
  let step = 0;
  const look = async () => {
    await it.idle();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
    step += 1;
    await page.screenshot({path: `${folder}walk-phone-${step}.png`});
  };
  const fill = async (name, value) => {
    const field = page
      .getByRole('textbox', {name, exact: true})
      .or(page.getByRole('combobox', {name, exact: true}))
      .first();
    await field.tap();
    await field.fill(value);
    await it.idle();
  };
  const goOn = async (name) => {
    await page.getByRole('button', {name: `下一步：${name}`}).tap();
    await look();
  };
  await look();
  await fill('企业名称', '芜湖某铸造厂');
  await page.getByRole('combobox', {name: '所在地区'}).selectOption({label: '安徽'});
  await fill('所属行业', '铸造');
  await page.getByRole('listbox').getByRole('option').first().tap();
  await fill('从业人员', '120');
  await fill('营业收入', '8000');
  await look();
  await goOn('能源');
  for (const [word, amount, unit] of [
    ['电', '310', '万kWh'],
    ['天然气', '12.5', '万m³'],
  ]) {
    await fill('添加能源', word);
    await page.getByRole('listbox').getByRole('option').first().tap();
    await it.idle();
    await page.keyboard.type(amount); // the new line's amount has the focus
    await it.idle();
    assert.equal(
      await page
        .getByRole('combobox', {name: /^单位：数量：/})
        .last()
        .inputValue(),
      unit,
    );
  }
  await look();
  const tce = (await page.evaluate(() => window.greengauge.assessment())).indicators.find(
    ({id, year}) => id === 'energy.tce' && year === 2025,
  ).value;
  assert.ok(Math.abs(tce - (310 * 1.229 + 12.5 * 13.3)) < 1e-6, String(tce));
  await goOn('产品与产值');
  await fill('工业总产值（当年价）', '8200');
  await goOn('绿色管理');
  await goOn('结果');
  assert.match(await page.getByRole('region', {name: '安徽省绿色工厂'}).innerText(), /信息不足/);
  await goOn('改进');
  await goOn('报告');
  await page.getByRole('button', {name: '打印 / 另存为 PDF'}).tap();
  await page.waitForFunction(() => window.printed);
  assert.match(
    await page.locator('.print-only > article.report').textContent(),
    /芜湖某铸造厂[\s\S]*547\.24/,
  );
  assert.deepEqual(it.faults, []);
});

test('with half the window under a keyboard the field that is typed in stays visible', async () => {
  const it = await openPage('', phone);
  const {page} = it;
  await it.sample('芜湖');
  await it.go('管理');
  await it.go('能源');
  const field = page.getByRole('textbox', {name: /^数量：/}).last();
  await field.tap();
  await page.setViewportSize({width: 390, height: 430});
  await it.idle();
  await page.waitForFunction(() => {
    const {top, bottom} = document.activeElement.getBoundingClientRect();
    return document.activeElement.matches('input') && top >= 96 && bottom <= innerHeight - 56; // between the bars
  });
  await page.keyboard.type('7');
  await it.idle();
  assert.match(await field.inputValue(), /7/);
  assert.deepEqual(it.faults, []);
});

test('with letters twice as large on a narrow phone nothing overlaps and nothing scrolls sideways', async () => {
  const it = await openPage('', {
    ...phone,
    viewport: {width: 360, height: 640},
    initScript: () => {
      document.addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.fontSize = '200%';
      });
    },
  });
  const {page} = it;
  const box = (selector) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => element.getBoundingClientRect().toJSON());
  await page.getByRole('combobox', {name: '载入示例'}).waitFor({state: 'attached'}); // in the footer
  await it.sample('苏州');
  for (const name of ['企业', '能源', '产值', '管理', '结果', '改进', '报告']) {
    await it.go(name);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360, name);
    const [header, strip, title] = [
      await box('#mirror header'),
      await box('#mirror aside'),
      await box('#mirror h1'),
    ];
    assert.ok(
      header.bottom <= strip.top + 1 && strip.bottom <= title.top,
      JSON.stringify([name, header, strip, title]),
    );
    const out = await page
      .locator('#mirror :is(button, select, input):visible')
      .evaluateAll(
        (all) =>
          all
            .map((control) => control.getBoundingClientRect())
            .filter(({left, right, width}) => width > 1 && (left < 0 || right > 360)).length,
      );
    assert.equal(out, 0, name);
  }
  assert.deepEqual(it.faults, []);
});
