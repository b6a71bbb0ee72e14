// How the page starts: with each painter, without requests to other servers, as the address says; and that it is idle
// afterwards.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openPage} from './page.js';

for (const painter of ['webgl', 'software', 'html']) {
  test(`the page starts (${painter}) without requests to other servers or breaking its security policy`, async () => {
    const it = await openPage(`painter=${painter}`);
    assert.equal(await it.page.evaluate(() => window.greengauge.painter), painter);
    assert.equal(await it.page.locator('h1').textContent(), '企业');
    await it.go('结果');
    await it.go('能源');
    assert.deepEqual(it.faults, []);
  });
}

test('no page draws anything while nothing happens', async () => {
  const names = ['firm', 'energy', 'output', 'management', 'results', 'improve', 'report'];
  await Promise.all(
    names.map(async (name) => {
      const it = await openPage(`painter=&page=${name}`, {clock: true});
      const frames = () => it.page.evaluate(() => window.greengauge.frames());
      const before = await frames();
      await it.page.clock.runFor(60_000); // a minute of timers and animation frames
      assert.equal(await frames(), before, name);
      assert.deepEqual(it.faults, []);
    }),
  );
});

test('the address chooses language, region, date and page', async () => {
  const it = await openPage('lang=en&region=CN-JS&date=2026-06-30&page=energy');
  assert.equal(await it.page.locator('h1').textContent(), 'Energy');
  assert.equal(await it.page.evaluate(() => document.documentElement.lang), 'en');
  const result = await it.page.evaluate(() => window.greengauge.assessment());
  assert.equal(result.date, '2026-06-30');
  assert.equal(result.region, 'CN-JS');
});

test('the canvas is painted', async () => {
  const it = await openPage('painter=');
  const shot = await it.page.screenshot({clip: {x: 240, y: 90, width: 60, height: 40}});
  const plain = await it.page.screenshot({clip: {x: 2, y: 400, width: 60, height: 40}});
  assert.notEqual(shot.length, plain.length); // the title's letters do not compress to nothing
});
