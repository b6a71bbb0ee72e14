// What a browser may do wrong or refuse: canvases that are falsified or lost, memory refused, a wrong clock, no service
// worker, extreme zoom, a tab hidden for hours. The page says so or works on.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {whenReady} from '../support/browser.mjs';
import {openPage} from './page.js';

async function assertWorks(it, name = '芜湖') {
  await it.page.getByRole('textbox', {name: '企业名称'}).fill(name);
  await it.idle();
  assert.equal((await it.page.evaluate(() => window.greengauge.firm())).name, name);
}

// As browsers do against fingerprinting: noise in every value that is read, or in a share of them.
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
  ['noise', noise(1)],
  ['a little noise', noise(0.1)],
  [
    'one white picture',
    'CanvasRenderingContext2D.prototype.getImageData = (x, y, w, h) => { const image = new ImageData(w, h); image.data.fill(255); return image; };',
  ],
  [
    'a refusal',
    'CanvasRenderingContext2D.prototype.getImageData = () => { throw new DOMException("no", "SecurityError"); };',
  ],
]) {
  test(`letters are not painted from a canvas that gives back ${what}: the page is plain HTML`, async () => {
    const it = await openPage('painter=', {initScript});
    assert.equal(await it.page.evaluate(() => window.greengauge.painter), 'html');
    await assertWorks(it);
    assert.equal(await it.page.locator('#canvas').isVisible(), false);
    assert.deepEqual(it.faults, []);
  });
}

test('a WebGL context that is lost, and comes back, leaves the page as it was', async () => {
  const it = await openPage('painter=webgl&region=CN-AH');
  const {page} = it;
  await it.sample('芜湖');
  assert.equal(await page.evaluate(() => window.greengauge.painter), 'webgl');
  await page.evaluate(() => {
    const canvas = document.getElementById('canvas');
    window.lost = (canvas.getContext('webgl2') ?? canvas.getContext('webgl')).getExtension(
      'WEBGL_lose_context',
    );
    canvas.addEventListener('webglcontextlost', (event) => event.preventDefault()); // so that it can be restored
    window.restored = new Promise((done) => {
      canvas.addEventListener('webglcontextrestored', () => done());
    });
    window.lost.loseContext();
  });
  await page.waitForFunction(() => window.greengauge.painter === 'software');
  await page.evaluate(() => {
    window.lost.restoreContext();
    return window.restored;
  });
  await it.idle();
  assert.equal(await page.evaluate(() => window.greengauge.painter), 'software');
  const colours = await page.evaluate(() => {
    const {data} = document
      .getElementById('canvas')
      .getContext('2d')
      .getImageData(0, 0, innerWidth, innerHeight);
    return new Set(new Uint32Array(data.buffer)).size;
  });
  assert.ok(colours > 50, `${colours} colours`);
  await assertWorks(it);
  assert.deepEqual(it.faults, []);
});

for (const [what, file, body, words] of [
  [
    'a pack that is not JSON',
    'cn-ah/green-factory.json',
    '{"id": "cn-ah.green-factory", ',
    'cn-ah/green-factory.json',
  ],
  ['a list without packs', 'index.json', '[]', 'policies/index.json'],
]) {
  test(`${what} keeps the page from opening and is named`, async () => {
    const {page} = await openPage('', {
      routes: {[`**/policies/${file}`]: {contentType: 'application/json', body}},
      started: false,
    });
    await page.getByText('Cannot open').waitFor();
    assert.ok((await page.locator('#loading-text').textContent()).includes(words), words);
  });
}

// Growing the memory fails once window.refuse is set.
const refuseMemory = `(() => {
  const {grow} = WebAssembly.Memory.prototype;
  WebAssembly.Memory.prototype.grow = function more(pages) {
    if (window.refuse) throw new RangeError('no more memory');
    return grow.call(this, pages);
  };
})();`;

const large = `{"format": "greengauge.firm/1", "name": "大", "region": "CN-AH", "answers": {"x": "${'很'.repeat(3_000_000)}"}}`;

for (const lang of ['zh', 'en'])
  test(`memory that is refused stops the program with a message, and what was saved is there again (${lang})`, async () => {
    const it = await openPage(`lang=${lang}`, {initScript: refuseMemory});
    const {page} = it;
    await page
      .getByRole('textbox', {name: lang === 'zh' ? '企业名称' : 'Name of the firm'})
      .fill('内存不足厂');
    await it.idle();
    await page.waitForFunction(() =>
      Object.keys(localStorage).some((key) => key.startsWith('greengauge.firm.')),
    );
    await page.evaluate((text) => {
      window.refuse = true;
      const data = new DataTransfer();
      data.items.add(new File([text], 'large.firm.json'));
      document.body.dispatchEvent(
        new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}),
      );
    }, large);
    const bar = page.getByRole('alert').filter({
      hasText: lang === 'zh' ? '页面的程序停止了' : 'The program of this page has stopped',
    });
    await bar.waitFor();
    assert.equal(await page.locator('#stopped').count(), 1);
    await page.getByRole('navigation').getByRole('button').nth(2).click(); // has no effect and throws nothing
    await Promise.all([
      page.waitForEvent('load'),
      bar.getByRole('button', {name: lang === 'zh' ? '刷新' : 'Reload'}).click(),
    ]);
    await whenReady(page);
    assert.equal((await page.evaluate(() => window.greengauge.firm())).name, '内存不足厂');
    // Only the stopped program itself has thrown.
    assert.deepEqual(
      it.faults.filter((fault) => !/Aborted|stopped|unreachable|no more memory/.test(fault)),
      [],
    );
  });

test('memory that is refused at the start is reported in place of the first screen', async () => {
  const {page} = await openPage('', {
    initScript:
      'for (const name of ["instantiate", "instantiateStreaming"]) WebAssembly[name] = () => Promise.reject(new RangeError("WebAssembly.instantiate(): Out of memory"));',
    started: false,
  });
  await page.getByText(/打不开.*Out of memory.*Cannot open/s).waitFor();
});

// As in a browser that does not load modules: an old one, or index.html opened from a folder.
test('a program that does not load leaves a hint after some seconds', async () => {
  const {page} = await openPage('', {routes: {'**/host.js': {body: ''}}, started: false});
  const hint = page.getByText('请改开单文件版 greengauge.html');
  const after = (seconds) =>
    page.locator('#loading-hint').evaluate((element, ms) => {
      for (const animation of element.getAnimations()) animation.currentTime = ms;
    }, 1000 * seconds);
  await after(4);
  assert.equal(await hint.isVisible(), false);
  await after(10);
  assert.equal(await hint.isVisible(), true);
});

const clockAt = (date) => `(() => {
  const ahead = new Date('${date}T12:00:00').getTime() - Date.now();
  const Real = Date;
  window.Date = class extends Real {
    constructor(...all) { all.length ? super(...all) : super(Real.now() + ahead); }
    static now() { return Real.now() + ahead; }
  };
})();`;

for (const [date, verdicts] of [
  ['1970-01-01', 0],
  ['2100-01-01', 1],
])
  test(`with a clock at ${date} the page works and states the date that the rules are for`, async () => {
    const it = await openPage('date=', {initScript: clockAt(date)});
    await it.sample('芜湖');
    const assessment = await it.page.evaluate(() => window.greengauge.assessment());
    assert.equal(assessment.date, date);
    assert.ok(assessment.programmes.length >= verdicts);
    if (date < '2000')
      assert.ok(assessment.programmes.every(({verdict}) => verdict !== 'may_apply'));
    await it.go('结果');
    await it.page.getByText(`判定用的日期 ${date} 离政策包最近一次核对`).waitFor();
    await it.go('企业');
    await assertWorks(it);
    await it.page.waitForFunction(() =>
      Object.keys(localStorage).some((key) => key.startsWith('greengauge.firm.')),
    );
    assert.deepEqual(it.faults, []);
  });

for (const [zoom, painter] of [
  [0.25, 'webgl'],
  [0.5, 'software'],
  [2, 'webgl'],
  [5, 'software'],
])
  test(`zoomed to ${100 * zoom} % the page fills the window and nothing is outside it (${painter})`, async () => {
    const viewport = {width: Math.round(1280 / zoom), height: Math.round(720 / zoom)};
    const it = await openPage(`painter=${painter}`, {viewport, deviceScaleFactor: zoom});
    const {page} = it;
    await it.sample('芜湖');
    await it.go('结果');
    const canvas = await page.evaluate(() => [
      document.getElementById('canvas').width,
      document.documentElement.scrollWidth - innerWidth,
    ]);
    assert.ok(Math.abs(canvas[0] - 1280) <= 16 * zoom, `${canvas[0]} px wide`);
    assert.ok(canvas[1] <= 0, `${canvas[1]} px too wide`);
    const outside = await page
      .locator('#mirror :is(button, h1, h2, input)')
      .evaluateAll(
        (all) =>
          all
            .map((one) => one.getBoundingClientRect())
            .filter(
              ({width, left, right}) =>
                width > 0 && (left < -0.5 || right > document.documentElement.clientWidth + 0.5),
            ).length,
      );
    assert.equal(outside, 0);
    assert.deepEqual(it.faults, []);
  });

test('a tab that is hidden for hours paints nothing meanwhile and continues as it was', async () => {
  const it = await openPage('', {clock: true});
  const {page} = it;
  await page.getByRole('textbox', {name: '企业名称'}).fill('睡了一夜的厂');
  await it.idle();
  const frames = () => page.evaluate(() => window.greengauge.frames());
  const show = (visible) =>
    page.evaluate((is) => {
      Object.defineProperty(document, 'visibilityState', {
        value: is ? 'visible' : 'hidden',
        configurable: true,
      });
      Object.defineProperty(document, 'hidden', {value: !is, configurable: true});
      document.dispatchEvent(new Event('visibilitychange'));
    }, visible);
  await show(false);
  assert.ok(
    await page.evaluate(() =>
      Object.values(localStorage).some((text) => text.includes('睡了一夜的厂')),
    ),
    'saved at once',
  );
  await it.idle();
  const before = await frames();
  await page.clock.fastForward(14 * 3600e3); // as when a computer sleeps: each timer runs once, late
  await it.idle();
  assert.equal(await frames(), before);
  await show(true);
  await it.idle();
  assert.ok((await frames()) - before < 10);
  await assertWorks(it, '醒来的厂');
  assert.deepEqual(it.faults, []);
});

for (const [what, initScript] of [
  [
    'is refused',
    'navigator.serviceWorker.register = () => Promise.reject(new DOMException("no", "SecurityError"));',
  ],
  ['is unknown to the browser', 'delete Navigator.prototype.serviceWorker;'],
])
  test(`where a service worker ${what} the page works without`, async () => {
    const it = await openPage('', {initScript, serviceWorkers: 'allow'});
    await assertWorks(it);
    assert.equal(await it.page.locator('#update').count(), 0); // the bar that would offer a new version
    assert.deepEqual(it.faults, []);
  });
