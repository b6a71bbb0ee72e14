// A browser that fails the page: canvases that lie or are lost, memory that is refused, a clock that is wrong, a service
// worker that may not be, a window far too small or large, a tab that was asleep. The page says so, or goes on.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {launchBrowser, servePortal} from '../support/browser.mjs';
import {openPage} from './page.js';

async function during(opening, work) {
  const it = await opening;
  try {
    await work(it);
    return it;
  } finally {
    await it.close();
  }
}

async function assertWorks(it, name = '芜湖') {
  await it.page.getByRole('textbox', {name: '企业名称'}).fill(name);
  await it.idle();
  assert.equal((await it.page.evaluate(() => window.greengauge.firm())).name, name);
}

// What browsers do that guard against recognition: noise in everything that is read, or in what is not one colour.
const noise = (share) => `(() => {
  const {getImageData} = CanvasRenderingContext2D.prototype;
  let state = 1;
  CanvasRenderingContext2D.prototype.getImageData = function read(...box) {
    const image = getImageData.apply(this, box);
    for (let i = 0; i < image.data.length; i += 1) {
      state = Math.imul(state, 1664525) + 1013904223 >>> 0;
      if (state / 2 ** 32 < ${share}) image.data[i] ^= 1 + (state & 255) % 255;
    }
    return image;
  };
})();`;

for (const [what, initScript] of [
  ['noise', noise(1)], ['a little noise', noise(0.1)],
  ['one white picture', 'CanvasRenderingContext2D.prototype.getImageData = (x, y, w, h) => { const image = new ImageData(w, h); image.data.fill(255); return image; };'],
  ['a refusal', 'CanvasRenderingContext2D.prototype.getImageData = () => { throw new DOMException("no", "SecurityError"); };'],
]) {
  test(`letters are not painted from a canvas that gives back ${what}: the page is plain HTML`, () =>
    during(openPage('', {initScript}), async (it) => {
      assert.equal(await it.page.evaluate(() => window.greengauge.painter), 'html');
      await assertWorks(it);
      assert.equal(await it.page.locator('#canvas').isVisible(), false);
      assert.deepEqual(it.faults, []);
    }));
}

test('a WebGL context that is lost, and comes back, leaves the page as it was', () => during(openPage('painter=webgl&region=CN-AH'), async (it) => {
  const {page} = it;
  await it.sample('芜湖');
  assert.equal(await page.evaluate(() => window.greengauge.painter), 'webgl');
  await page.evaluate(() => {
    const canvas = document.getElementById('canvas');
    window.lost = (canvas.getContext('webgl2') ?? canvas.getContext('webgl')).getExtension('WEBGL_lose_context');
    window.lost.loseContext();
  });
  await page.waitForFunction(() => window.greengauge.painter === 'software');
  await page.evaluate(() => window.lost.restoreContext());
  await page.waitForTimeout(300);
  await it.idle();
  assert.equal(await page.evaluate(() => window.greengauge.painter), 'software');
  const colours = await page.evaluate(() => {
    const {data} = document.getElementById('canvas').getContext('2d').getImageData(0, 0, innerWidth, innerHeight);
    return new Set(new Uint32Array(data.buffer)).size;
  });
  assert.ok(colours > 50, `${colours} colours`);
  await assertWorks(it);
  assert.deepEqual(it.faults, []);
}));

test('a pack that is no JSON, and a list without packs, keep the page from opening and are named', async () => {
  const [server, browser] = await Promise.all([servePortal(), launchBrowser()]);
  for (const [file, body, words] of [
    ['cn-ah/green-factory.json', '{"id": "cn-ah.green-factory", ', 'cn-ah/green-factory.json'],
    ['index.json', '[]', 'policies/index.json'],
  ]) {
    const context = await browser.newContext({serviceWorkers: 'block'});
    const page = await context.newPage();
    await page.route(`**/policies/${file}`, (route) => route.fulfill({contentType: 'application/json', body}));
    await page.goto(`${server.address}/index.html`);
    await page.getByText('Cannot open').waitFor();
    assert.ok((await page.locator('#loading-text').textContent()).includes(words), words);
    await context.close();
  }
  await browser.close();
  await server.close();
});

// More memory is refused from the moment on when the page is told so.
const refuseMemory = `(() => {
  const {grow} = WebAssembly.Memory.prototype;
  WebAssembly.Memory.prototype.grow = function more(pages) {
    if (window.refuse) throw new RangeError('no more memory');
    return grow.call(this, pages);
  };
})();`;

const large = `{"format": "greengauge.firm/1", "name": "大", "region": "CN-AH", "answers": {"x": "${'很'.repeat(3_000_000)}"}}`;

for (const lang of ['zh', 'en'])
  test(`memory that is refused stops the program with a message, and what was saved is there again (${lang})`, () =>
    during(openPage(`lang=${lang}`, {initScript: refuseMemory}), async (it) => {
      const {page} = it;
      await page.getByRole('textbox', {name: lang === 'zh' ? '企业名称' : 'Name of the firm'}).fill('内存不足厂');
      await it.idle();
      await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith('greengauge.firm.')));
      await page.evaluate((text) => {
        window.refuse = true;
        const data = new DataTransfer();
        data.items.add(new File([text], 'large.firm.json'));
        document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}));
      }, large);
      const bar = page.getByRole('alert').filter({hasText: lang === 'zh' ? '页面的程序停止了' : 'The program of this page has stopped'});
      await bar.waitFor();
      assert.equal(await page.locator('#stopped').count(), 1);
      await page.getByRole('navigation').getByRole('button').nth(2).click();  // nothing happens, and nothing breaks
      await Promise.all([page.waitForEvent('load'), bar.getByRole('button', {name: lang === 'zh' ? '刷新' : 'Reload'}).click()]);
      await page.waitForFunction(() => window.greengauge?.painter);
      assert.equal((await page.evaluate(() => window.greengauge.firm())).name, '内存不足厂');
      // What the stopped program itself threw is all that was thrown.
      assert.deepEqual(it.faults.filter((fault) => !/Aborted|stopped|unreachable|no more memory/.test(fault)), []);
    }));

test('memory that is refused at the start is told in place of the first screen', () => during(openPage('', {
  initScript: 'for (const name of ["instantiate", "instantiateStreaming"]) WebAssembly[name] = () => Promise.reject(new RangeError("WebAssembly.instantiate(): Out of memory"));',
  started: false,
}), async ({page}) => {
  await page.getByText(/打不开.*Out of memory.*Cannot open/s).waitFor();
}));

// As where modules are not taken: a folder opened by a double click, an old browser.
test('a program that never comes leaves a hint what to do', () => during(openPage('', {
  routes: {'**/host.js': {body: ''}}, started: false,
}), async ({page}) => {
  assert.equal(await page.getByText('打开得很慢').isVisible(), false);
  await page.getByText('请改开单文件版 greengauge.html').waitFor({timeout: 20_000});
}));

const clockAt = (date) => `(() => {
  const ahead = new Date('${date}T12:00:00').getTime() - Date.now();
  const Real = Date;
  window.Date = class extends Real {
    constructor(...all) { all.length ? super(...all) : super(Real.now() + ahead); }
    static now() { return Real.now() + ahead; }
  };
})();`;

for (const [date, verdicts] of [['1970-01-01', 0], ['2100-01-01', 1]])
  test(`with a clock at ${date} the page works, and says of which day the rules are`, () =>
    during(openPage('date=', {initScript: clockAt(date)}), async (it) => {
      await it.sample('芜湖');
      const assessment = await it.page.evaluate(() => window.greengauge.assessment());
      assert.equal(assessment.date, date);
      assert.ok(assessment.programmes.length >= verdicts);
      if (date < '2000') assert.ok(assessment.programmes.every(({verdict}) => verdict !== 'may_apply'));
      await it.go('结果');
      await it.page.getByText(`判定用的日期 ${date} 离政策包最近一次核对`).waitFor();
      await it.go('企业');
      await assertWorks(it);
      await it.page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith('greengauge.firm.')));
      assert.deepEqual(it.faults, []);
    }));

for (const [zoom, painter] of [[0.25, 'webgl'], [0.5, 'software'], [2, 'webgl'], [5, 'software']])
  test(`zoomed to ${100 * zoom} % the page fills the window and nothing stands outside (${painter})`, () => {
    const viewport = {width: Math.round(1280 / zoom), height: Math.round(720 / zoom)};
    return during(openPage(`painter=${painter}`, {viewport, deviceScaleFactor: zoom}), async (it) => {
      const {page} = it;
      await it.sample('芜湖');
      await it.go('结果');
      const canvas = await page.evaluate(() => [document.getElementById('canvas').width, document.documentElement.scrollWidth - innerWidth]);
      assert.ok(Math.abs(canvas[0] - 1280) <= 16 * zoom, `${canvas[0]} px wide`);
      assert.ok(canvas[1] <= 0, `${canvas[1]} px too wide`);
      const outside = await page.locator('#mirror :is(button, h1, h2, input)').evaluateAll((all) => all.map((one) => one.getBoundingClientRect())
        .filter(({width, left, right}) => width > 0 && (left < -0.5 || right > document.documentElement.clientWidth + 0.5)).length);
      assert.equal(outside, 0);
      assert.deepEqual(it.faults, []);
    });
  });

test('a tab that slept for hours paints nothing meanwhile, and goes on where it was', () => during(openPage('', {
  initScript: '{ const now = Date.now.bind(Date); let ahead = 0; Date.now = () => now() + ahead; window.later = (hours) => { ahead += 3600e3 * hours; }; }',
}), async (it) => {
  const {page} = it;
  const client = await it.context.newCDPSession(page);
  await page.getByRole('textbox', {name: '企业名称'}).fill('睡了一夜的厂');
  await it.idle();
  const frames = await page.evaluate(() => window.greengauge.frames());
  // Hidden, as saving hears of it; then frozen, as browsers do with tabs that nobody looks at.
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', {value: 'hidden', configurable: true});
    Object.defineProperty(document, 'hidden', {value: true, configurable: true});
    document.dispatchEvent(new Event('visibilitychange'));
  });
  assert.ok(await page.evaluate(() => Object.values(localStorage).some((text) => text.includes('睡了一夜的厂'))), 'saved at once');
  await client.send('Page.setWebLifecycleState', {state: 'frozen'});
  await new Promise((done) => { setTimeout(done, 1000); });
  await client.send('Page.setWebLifecycleState', {state: 'active'});
  await page.evaluate(() => {
    window.later(14);
    delete document.visibilityState;
    delete document.hidden;
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await it.idle();
  assert.ok(await page.evaluate(() => window.greengauge.frames()) - frames < 12);
  await assertWorks(it, '醒来的厂');
  assert.deepEqual(it.faults, []);
}));

for (const [what, initScript] of [
  ['is refused', 'navigator.serviceWorker.register = () => Promise.reject(new DOMException("no", "SecurityError"));'],
  ['is unknown to the browser', 'delete Navigator.prototype.serviceWorker;'],
]) test(`where a service worker ${what} the page works without`, () => during(openPage('', {initScript, serviceWorkers: 'allow'}), async (it) => {
  await assertWorks(it);
  await it.page.waitForTimeout(300);
  assert.equal(await it.page.evaluate(() => document.querySelectorAll('#update button').length), 0);
  assert.deepEqual(it.faults, []);
}));
