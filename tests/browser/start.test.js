import assert from 'node:assert/strict';
import {test} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {whenReady} from '../support/browser.mjs';
import {openPage} from './page.js';

for (const painter of ['webgl', 'software', 'html']) {
  test(`the page starts (${painter}), asks nobody else for anything and breaks no security policy`, async () => {
    const it = await openPage(`painter=${painter}`);
    try {
      assert.equal(await it.page.evaluate(() => window.greengauge.painter), painter);
      assert.equal(await it.page.locator('h1').textContent(), '企业');
      await it.go('结果');
      await it.go('能源');
      assert.deepEqual(it.faults, []);
    } finally {
      await it.close();
    }
  });
}

test('nothing is drawn while nothing happens, on any page', async () => {
  const it = await openPage('page=firm');
  try {
    const frames = (page) => page.evaluate(() => window.greengauge.frames());
    const tabs = [it.page];
    const address = new URL(it.page.url());
    for (const name of ['energy', 'output', 'management', 'results', 'improve', 'report']) {
      address.searchParams.set('page', name);
      tabs.push(await it.context.newPage());
      await tabs.at(-1).goto(address.href);
      await whenReady(tabs.at(-1));
    }
    await wait(1000);  // what is fetched on demand has come
    const before = await Promise.all(tabs.map(frames));
    await wait(5000);
    assert.deepEqual(await Promise.all(tabs.map(frames)), before);
    assert.deepEqual(it.faults, []);
  } finally {
    await it.close();
  }
});

test('the address chooses language, region, date and page', async () => {
  const it = await openPage('lang=en&region=CN-JS&date=2026-06-30&page=energy');
  try {
    assert.equal(await it.page.locator('h1').textContent(), 'Energy');
    assert.equal(await it.page.evaluate(() => document.documentElement.lang), 'en');
    const result = await it.page.evaluate(() => window.greengauge.assessment());
    assert.equal(result.date, '2026-06-30');
    assert.equal(result.region, 'CN-JS');
  } finally {
    await it.close();
  }
});

test('the canvas is really painted', async () => {
  const it = await openPage();
  try {
    const shot = await it.page.screenshot({clip: {x: 240, y: 90, width: 60, height: 40}});
    const plain = await it.page.screenshot({clip: {x: 2, y: 400, width: 60, height: 40}});
    assert.notEqual(shot.length, plain.length);  // the title's letters do not compress to nothing
  } finally {
    await it.close();
  }
});
