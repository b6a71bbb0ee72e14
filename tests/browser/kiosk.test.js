// A kiosk: a visitor's data is gone after the visit, and the page offers no way out. The page's clock is set forward.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {exitOf} from '../../web/kiosk/code.mjs';
import {violations} from '../support/axe.mjs';
import {keepFile, whenReady} from '../support/browser.mjs';
import {holdMemory, tracesOf} from '../support/traces.mjs';
import {openPage} from './page.js';

const secrets = ['秘密铸造厂甲', '8765432.1', '机密备注'];

async function openKiosk(settings = {}, {query = '', ...options} = {}) {
  const it = await openPage(`kiosk&${query}`, {
    initScript: holdMemory,
    clock: true,
    routes: {'**/kiosk.json': {json: {on: true, region: 'CN-AH', lang: 'zh', ...settings}}},
    ...options,
  });
  it.begin = async (name = '点这里开始') => {
    await it.page.getByRole('button', {name}).click();
    await it.idle();
  };
  // The timers that are due have run when this returns.
  it.later = (seconds) => it.page.clock.fastForward(1000 * seconds);
  it.warning = it.page.getByRole('alertdialog');
  it.fresh = async () => {
    await it.page.waitForFunction(() => !window.visitorA);
    await whenReady(it.page);
  };
  return it;
}

async function visitorA(it) {
  const {page} = it;
  await page.evaluate(() => {
    window.visitorA = true;
  });
  await it.begin();
  await page.getByRole('textbox', {name: '企业名称'}).fill(secrets[0]);
  await it.idle();
  await it.go('能源');
  const add = page.getByRole('combobox', {name: '添加能源'});
  await add.fill('柴油');
  await it.idle();
  await page.keyboard.press('Enter');
  await it.idle();
  await page.keyboard.type(secrets[1]);
  await it.idle();
  await it.go('企业');
  await page.getByRole('textbox', {name: '企业名称'}).fill(`${secrets[0]}${secrets[2]}`);
  await it.idle();
  await page.evaluate(() => window.greengauge.idle());
}

async function assertClean(it) {
  assert.deepEqual(await tracesOf(secrets, it.page), []);
  assert.equal(await it.page.getByRole('button', {name: '点这里开始'}).count(), 1);
  for (const way of ['goBack', 'goForward']) {
    await it.page[way]().catch(() => {});
    if (!it.page.url().startsWith('http')) continue;
    await whenReady(it.page);
    assert.deepEqual(await tracesOf(secrets, it.page), [], way);
  }
}

test('after a visitor has left, the wipe removes every trace; before it, all of them are found', async () => {
  const it = await openKiosk();
  await visitorA(it);
  const before = await tracesOf(secrets, it.page);
  for (const secret of secrets) assert.ok(before.includes(`heap: ${secret}`), secret);
  assert.ok(before.includes(`script: ${secrets[0]}`));
  assert.ok(before.includes(`field: ${secrets[2]}`) || before.includes(`document: ${secrets[2]}`));
  assert.equal(before.filter((line) => /Storage|databases|address|history/.test(line)).length, 0); // not even during the visit
  await it.later(61);
  await it.warning.waitFor();
  await it.later(30);
  await it.fresh();
  await assertClean(it);
  assert.deepEqual(it.faults, []);
});

test('a visitor who ends the visit is asked first, and then leaves no trace', async () => {
  const it = await openKiosk();
  await visitorA(it);
  await it.page.getByRole('button', {name: '结束并清除'}).click();
  const dialog = it.page.getByRole('dialog');
  await dialog.getByRole('button', {name: '继续填写'}).click();
  await it.idle();
  assert.equal(
    await it.page.getByRole('textbox', {name: '企业名称'}).inputValue(),
    secrets[0] + secrets[2],
  );
  await it.page.getByRole('button', {name: '结束并清除'}).click();
  await dialog.getByRole('button', {name: '结束并清除'}).click();
  await it.fresh();
  await assertClean(it);
});

test('without a network the page is wiped all the same, and starts again when the network is back', async () => {
  const it = await openKiosk();
  const {page} = it;
  await visitorA(it);
  await it.context.setOffline(true);
  await page.evaluate(async () => {
    // no service worker either
    for (const registration of await navigator.serviceWorker.getRegistrations())
      await registration.unregister();
  });
  await page.route('**/*', (route) => route.abort());
  await it.later(91);
  await page.getByText('正在等待网络').waitFor();
  assert.deepEqual(await tracesOf(secrets, page), []);
  await page.unroute('**/*');
  await it.context.setOffline(false);
  await it.later(5); // it tries the server again
  await it.fresh();
  await assertClean(it);
});

test('the warning counts down and is read out; any touch dismisses it and reaches nothing beneath', async () => {
  const it = await openKiosk({}, {hasTouch: true, viewport: {width: 1080, height: 1920}});
  const {page, warning} = it;
  await it.begin();
  await page.getByRole('textbox', {name: '企业名称'}).fill('还在填');
  await it.later(61);
  await warning.waitFor();
  const left = async () => Number((await warning.innerText()).match(/(\d+) 秒/)[1]);
  const first = await left();
  assert.ok(first < 30, `${first}`);
  await it.later(5);
  assert.ok((await left()) <= first - 5);
  assert.match(await warning.locator('[aria-live=assertive]').innerText(), /秒后清除/);
  const heading = await page.locator('h1').textContent();
  const navigation = await page
    .getByRole('navigation')
    .getByRole('button', {name: '结果'})
    .boundingBox();
  await page.touchscreen.tap(navigation.x + 20, navigation.y + 20);
  await warning.waitFor({state: 'detached'});
  await it.idle();
  assert.equal(await page.locator('h1').textContent(), heading);
  await it.later(40);
  assert.equal(await warning.count(), 0);
  await it.later(21);
  await warning.waitFor();
  await page.keyboard.press('Tab');
  await warning.waitFor({state: 'detached'});
  assert.equal((await page.evaluate(() => window.greengauge.firm())).name, '还在填');
  assert.deepEqual(it.faults, []);
});

test('no link leads out, nothing is copied, no file is offered, nothing is stored', async () => {
  const it = await openKiosk();
  const {page} = it;
  await it.page.getByRole('button', {name: '先看一家示例工厂'}).click();
  await it.idle();
  await it.go('结果');
  assert.equal(await page.locator('a[href]').count(), 0);
  let downloads = 0;
  page.on('download', () => {
    downloads += 1;
  });
  for (const name of ['报告', '改进', '企业', '结果']) {
    await it.go(name);
    assert.equal(
      await page
        .getByRole('button', {name: /试用政策包|删除我的数据|保存|打印|HTML|XLSX|CSV|打开企业文件/})
        .count(),
      0,
      name,
    );
  }
  assert.equal(downloads, 0);
  await it.go('企业');
  const field = page.getByRole('textbox', {name: '企业名称'});
  await field.focus();
  await page.keyboard.press('Control+A');
  const copied = await page.evaluate(() => {
    let reached = false;
    document.addEventListener('copy', () => {
      reached = true;
    });
    const went = document.execCommand('copy');
    return {went, reached};
  });
  assert.equal(copied.reached, false);
  assert.equal(
    await page.evaluate(() => {
      const event = new KeyboardEvent('keydown', {
        key: 's',
        ctrlKey: true,
        cancelable: true,
        bubbles: true,
      });
      return document.body.dispatchEvent(event);
    }),
    false,
  );
  await field.fill('不保存');
  await it.later(1); // past the pause after which a page saves
  await it.idle();
  assert.deepEqual(
    await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)]),
    [[], []],
  );
  assert.deepEqual(it.faults, []);
});

test('the first screen begins in either language, with the region that was set, and large targets', async () => {
  const it = await openKiosk(
    {scale: 1.25},
    {hasTouch: true, viewport: {width: 1080, height: 1920}},
  );
  const {page} = it;
  for (const button of await page.getByRole('button').all()) {
    const {height} = await button.boundingBox();
    assert.ok(height >= 44, await button.textContent());
  }
  await it.begin('Start in English');
  assert.equal(await page.locator('h1').textContent(), 'Firm');
  assert.equal(await page.evaluate(() => window.greengauge.firm().region), 'CN-AH');
  await it.later(61);
  assert.match(await it.warning.innerText(), /Are you still there/);
});

test('staff leave the kiosk with their code; after a wrong one the next try has to wait', async () => {
  const it = await openKiosk({exit: exitOf('2468', 'a grain of salt', 500)});
  const {page} = it;
  await page.getByRole('button', {name: '工作人员'}).click();
  const sheet = page.getByRole('dialog', {name: '退出展示模式'});
  await sheet.getByLabel('密码').fill('1357');
  await sheet.getByRole('button', {name: '确定'}).click();
  await sheet.getByText('密码不对').waitFor();
  assert.equal(await sheet.getByRole('button', {name: '确定'}).isDisabled(), true);
  await it.later(2);
  await sheet.getByRole('button', {name: '确定', disabled: false}).waitFor();
  await sheet.getByLabel('密码').fill('2468');
  await sheet.getByRole('button', {name: '确定'}).click();
  await page.getByRole('heading', {name: '企业', exact: true}).waitFor();
  await it.later(1000);
  assert.equal(await it.warning.count(), 0);
  assert.ok(await page.getByRole('combobox', {name: '载入示例'}).count());
  await it.go('报告');
  assert.match((await keepFile(page, '网页文件 HTML')).name, /\.html$/);
  assert.deepEqual(it.faults, []);
});

test('the page cannot be zoomed, so that the next visitor finds it as it was', async () => {
  const it = await openKiosk(
    {},
    {hasTouch: true, isMobile: true, viewport: {width: 800, height: 1280}},
  );
  const {page} = it;
  await it.begin();
  const client = await page.context().newCDPSession(page);
  const scale = () => page.evaluate(() => visualViewport.scale);
  await client.send('Input.synthesizePinchGesture', {
    x: 400,
    y: 700,
    scaleFactor: 3,
    relativeSpeed: 800,
  });
  assert.equal(await scale(), 1);
  await page.evaluate(() => {
    window.wheels = [];
    const hear = (event) =>
      window.wheels.push({zooms: event.ctrlKey, prevented: event.defaultPrevented});
    addEventListener('wheel', hear, {capture: true, passive: true}); // after the kiosk's own listener
  });
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.waitForFunction(() => window.wheels.length);
  await page.keyboard.up('Control');
  assert.deepEqual(await page.evaluate(() => window.wheels), [{zooms: true, prevented: true}]);
  await page.getByRole('button', {name: '结束并清除'}).waitFor();
});

test('a faulty kiosk.json is reported instead of opening an unguarded page', async () => {
  const it = await openPage('', {
    routes: {'**/kiosk.json': {body: '{"on": true,'}},
    started: false,
  });
  await it.page.getByText('展示设置有误，请改正后再打开：kiosk.json').waitFor();
  assert.equal(await it.page.getByText('打开得很慢').count(), 0);
});

for (const painter of ['software', 'html'])
  test(`the screens of a kiosk are accessible (${painter})`, async () => {
    const it = await openKiosk({exit: exitOf('2468', 'x', 1)}, {query: `painter=${painter}`});
    const {page} = it;
    const check = async (what) => {
      assert.deepEqual(await violations(page), [], what);
    };
    await check('first screen');
    await page.getByRole('button', {name: '工作人员'}).click();
    await page.getByRole('dialog').waitFor();
    await check('code');
    await page.keyboard.press('Escape');
    await it.begin();
    await check('page');
    await it.later(61);
    await it.warning.waitFor();
    await check('warning');
  });
