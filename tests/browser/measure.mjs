// node tests/browser/measure.mjs [PORTAL]: what a frame costs in WebAssembly, by page and painter, while one points,
// types (the assessment is then made anew, too) and turns pages. It prints and judges nothing; the aims are 2 ms for
// building a frame, 2 ms for the mirror, 16 ms for painting 1366 × 768. Last, the cold start on a processor slowed four
// times, to the first answer: 1500 ms.
import {fileURLToPath} from 'node:url';
import {serve} from '../../web/serve.mjs';
import {launchBrowser} from '../support/browser.mjs';

const portal = process.argv[2] ?? fileURLToPath(new URL('../../dist/portal', import.meta.url));
const server = await serve(portal);
const browser = await launchBrowser();
const pages = ['企业', '能源', '产品与产值', '绿色管理', '结果', '改进', '报告'];

const median = (all) => [...all].sort((a, b) => a - b)[all.length >> 1];

// In the page: every frame's parts, timed by wrapping the module's functions before host.js gets them.
const probe = () => {
  window.parts = {build: [], paint: [], patch: [], mirror: [], show: []};
  const timed =
    (part, work) =>
    (...given) => {
      const before = performance.now();
      try {
        return work(...given);
      } finally {
        window.parts[part].push(performance.now() - before);
      }
    };
  window.timed = timed;
};

for (const painter of ['html', 'software', 'webgl']) {
  for (const name of pages) {
    const context = await browser.newContext({viewport: {width: 1366, height: 768}});
    const page = await context.newPage();
    await page.addInitScript(probe);
    // host.js as served, with its steps of a frame timed.
    await page.route('**/host.js', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text())
        .replace(/core\.build\(\)/g, 'timed("build", core.build)()')
        .replace('const patch = core.patch();', 'const patch = timed("patch", core.patch)();')
        .replace(
          'mirror.apply(JSON.parse(patch))',
          'timed("mirror", () => mirror.apply(JSON.parse(patch)))()',
        )
        .replace('core.paint();', 'timed("paint", core.paint)();')
        .replace('painter.show();', 'timed("show", painter.show)();');
      await route.fulfill({response: answer, body});
    });
    await page.goto(`${server.address}/index.html?date=2026-11-20&painter=${painter}`);
    await page.waitForFunction(() => window.greengauge);
    await page.evaluate(() => window.greengauge.ready);
    const settle = () => page.evaluate(() => window.greengauge.idle());
    const samples = page.getByRole('combobox', {name: '载入示例'});
    await samples.selectOption(await samples.locator('option').nth(1).getAttribute('value'));
    await settle();
    await page.getByRole('navigation').getByRole('button', {name, exact: true}).click();
    await settle();
    const nodes = await page.locator('#mirror .node').count();
    const run = (what) =>
      page.evaluate(async (activity) => {
        for (const part of Object.keys(window.parts)) window.parts[part].length = 0;
        const idle = () => window.greengauge.idle();
        const field =
          document.querySelector('input[inputmode=decimal]') ??
          document.querySelector('input:not([type=radio])');
        const [here, other] = ['[aria-current]', 'nav button:not([aria-current])'].map((which) =>
          document.querySelector(which),
        );
        for (let i = 0; i < 15; i += 1) {
          if (activity === 'point') {
            for (const target of [here, other]) {
              target.dispatchEvent(
                new PointerEvent('pointerover', {bubbles: true, pointerType: 'mouse'}),
              );
              await idle();
            }
          } else if (activity === 'type' && field) {
            field.value = String(i);
            field.dispatchEvent(new InputEvent('input', {bubbles: true}));
            await idle();
          } else if (activity === 'turn') {
            for (const target of [other, here]) {
              target.click();
              await idle();
            }
          }
        }
        return window.parts;
      }, what);
    for (const activity of ['point', 'type', 'turn']) {
      const parts = await run(activity);
      const ms = (number) => (Number.isFinite(number) ? number.toFixed(2) : '–').padStart(6);
      // The mirror is brought up to date in few of the frames: the costliest half of them is what counts.
      const changes = parts.mirror
        .map((time, i) => time + parts.patch.filter((t) => t > 0.05)[i] || time)
        .sort((a, b) => b - a);
      console.log(
        `${painter.padEnd(9)} ${String(nodes).padStart(4)} nodes  ${activity.padEnd(5)}  frame${ms(median(parts.build))}, most` +
          `${ms(Math.max(...parts.build))}  mirror${ms(median(changes))}, most${ms(changes[0])}  paint${ms(median(parts.paint) + (median(parts.show) ?? 0))} ms  ${name}`,
      );
    }
    await context.close();
  }
}

// From the navigation, nothing in any cache, to the assessment of a firm on the page. The page measures itself and says so
// on its console: what Playwright puts into a page that it asks takes a fifth of a second at this speed.
const coldStart = () => {
  let api;
  Object.defineProperty(window, 'greengauge', {
    get: () => api,
    set(given) {
      api = given;
      api.ready.then(async () => {
        const usable = performance.now();
        const select = document.querySelector('header select');
        select.value = select.options[1].value;
        select.dispatchEvent(new Event('change', {bubbles: true}));
        await api.idle();
        console.log(JSON.stringify({usable, answered: performance.now()}));
      });
    },
  });
};

for (const painter of ['', 'html', 'software', 'webgl']) {
  const times = [];
  for (let round = 0; round < 5; round += 1) {
    const context = await browser.newContext({
      viewport: {width: 1366, height: 768},
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    await page.addInitScript(coldStart);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', {rate: 4});
    const said = page.waitForEvent('console', (message) => message.text().startsWith('{"usable"'));
    await page.goto(
      `${server.address}/index.html?date=2026-11-20${painter && `&painter=${painter}`}`,
      {waitUntil: 'commit'},
    );
    times.push(JSON.parse((await said).text()));
    await context.close();
  }
  const [usable, answered] = ['usable', 'answered'].map((what) =>
    median(times.map((time) => time[what])),
  );
  console.log(
    `${(painter || 'by itself').padEnd(9)} cold start, processor slowed 4 times: usable after ${usable.toFixed(0)} ms, ` +
      `first answer after ${answered.toFixed(0)} ms (the middle of ${times.length})`,
  );
}
await browser.close();
await server.close();
