// Results: a sample and its verdicts, firm files through the page's interface, 文字版, a phone, a lost canvas.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {controlSizes, openPage} from './page.js';

const sample = (name) =>
  JSON.parse(readFileSync(new URL(`../../assets/samples/${name}.firm.json`, import.meta.url)));

test('a sample loads in one click; its verdict, each requirement and the source are shown', async () => {
  const it = await openPage();
  const {page} = it;
  await it.sample('芜湖');
  await it.go('结果');
  const card = page.getByRole('region', {name: '国家绿色工厂'});
  assert.match(await card.innerText(), /有差距/);
  await card.getByRole('button', {name: '逐条查看：国家绿色工厂'}).click();
  await it.idle();
  const row = card.getByRole('row').filter({hasText: '能源管理体系'}).first();
  assert.match(await row.innerText(), /不满足/);
  assert.match(await card.innerText(), /GB\/T 36132/);
  assert.deepEqual(it.faults, []);
});

test('a firm file goes in and comes out unchanged', async () => {
  const it = await openPage();
  for (const name of ['foundry-wuhu', 'dyeing-suzhou']) {
    const firm = sample(name);
    const answer = await it.page.evaluate((file) => window.greengauge.load(file), firm);
    assert.deepEqual(answer, {ok: true, diagnostics: []});
    assert.deepEqual(await it.page.evaluate(() => window.greengauge.firm()), firm);
    const result = await it.page.evaluate(() => window.greengauge.assessment());
    assert.equal(result.format, 'greengauge.assessment/1');
    assert.equal(result.name, firm.name);
  }
  const refused = await it.page.evaluate(() => window.greengauge.load({format: 'other'}));
  assert.equal(refused.ok, false);
});

test('文字版 shows the same as plain HTML and back, with nothing lost', async () => {
  const it = await openPage('painter=');
  const {page} = it;
  await it.sample('苏州');
  const turn = async (painter) => {
    await page.getByRole('button', {name: '文字版'}).click();
    await it.idle();
    assert.equal(await page.evaluate(() => window.greengauge.painter), painter);
  };
  // The text, and the values of the fields.
  const shown = () =>
    page.evaluate(() => [
      document.getElementById('mirror').textContent,
      [...document.querySelectorAll('#mirror :is(input, select, textarea)')].map((field) => [
        field.getAttribute('aria-label') || field.labels?.[0]?.textContent,
        field.type === 'radio' ? field.checked : field.value,
      ]),
    ]);
  for (const name of ['企业', '能源', '结果']) {
    await it.go(name);
    const before = await shown();
    await turn('html');
    assert.deepEqual(await shown(), before, `${name} as plain HTML`);
    await turn('webgl');
    assert.deepEqual(await shown(), before, `${name} painted again`);
  }
  await it.go('企业');
  assert.equal(
    await page.getByRole('textbox', {name: '企业名称'}).inputValue(),
    '苏州运河印染有限公司（示例）',
  );
});

test('on a phone nothing scrolls sideways and targets are large enough', async () => {
  const it = await openPage('', {
    viewport: {width: 390, height: 844},
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: 2,
  });
  await it.sample('芜湖');
  for (const name of ['企业', '能源', '产值', '管理', '结果']) {
    await it.go(name);
    assert.equal(await it.page.evaluate(() => document.documentElement.scrollWidth), 390);
    const small = (await controlSizes(it.page)).filter(({height}) => height < 43.5);
    assert.deepEqual(small, []);
  }
});

test('if the canvas is lost while typing, the text is kept', async () => {
  const it = await openPage('painter=webgl');
  const field = it.page.getByRole('textbox', {name: '企业名称'});
  await field.focus();
  await it.page.keyboard.type('abc');
  await it.page.evaluate(() => {
    const canvas = document.getElementById('canvas');
    const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
    context.getExtension('WEBGL_lose_context').loseContext();
  });
  await it.page.waitForFunction(() => window.greengauge.painter === 'software');
  await it.page.keyboard.type('def');
  await it.idle();
  assert.equal(await field.inputValue(), 'abcdef');
  assert.equal((await it.page.evaluate(() => window.greengauge.firm())).name, 'abcdef');
});
