// Devices without a Chinese font, and readers with forced colours.
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {closeAfterTest, openPage} from './page.js';

const fontRequests = (page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({name}) => name.replace(/.*\//, ''))
      .filter((name) => name.endsWith('.woff2')),
  );

test('with a Chinese font on the system, none is fetched', async () => {
  const it = await openPage('painter=software');
  assert.deepEqual(await fontRequests(it.page), []);
});

test('without one, the page loads its own: two different characters look different on the canvas', async () => {
  const fonts = mkdtempSync(join(tmpdir(), 'fonts-'));
  closeAfterTest({close: () => rmSync(fonts, {recursive: true})});
  mkdirSync(join(fonts, 'cache'));
  writeFileSync(
    join(fonts, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
    <fontconfig><dir>/usr/share/fonts/truetype/dejavu</dir><cachedir>${fonts}/cache</cachedir></fontconfig>`,
  );
  // Without the timeout of five seconds, which a busy machine may need.
  const initScript = () => {
    const later = window.setTimeout;
    window.setTimeout = (work, ms, ...rest) => (ms === 5000 ? 0 : later(work, ms, ...rest));
  };
  const it = await openPage('painter=software', {
    initScript,
    env: {FONTCONFIG_FILE: join(fonts, 'fonts.conf')},
  });
  assert.deepEqual(await fontRequests(it.page), ['han.woff2']);
  assert.ok(await it.page.evaluate(() => document.fonts.check('16px "GreenGauge Han"', '绿')));
  // In the painted navigation "能源" and "结果" differ, so neither is a row of boxes.
  const pictures = await Promise.all(
    ['能源', '结果'].map(async (name) => {
      const box = await it.page.getByRole('navigation').getByRole('button', {name}).boundingBox();
      return it.page.screenshot({
        clip: {x: box.x + 44, y: box.y + 4, width: 40, height: box.height - 8},
      });
    }),
  );
  assert.notDeepEqual(pictures[0], pictures[1]);
  assert.deepEqual(it.faults, []);
});

test('with forced colours the page is plain HTML', async () => {
  const it = await openPage('painter=', {forcedColors: 'active'});
  assert.equal(await it.page.evaluate(() => window.greengauge.painter), 'html');
  assert.ok(await it.page.getByRole('heading', {level: 1}).isVisible());
});

test('forced colours that are turned on later change to plain HTML', async () => {
  const it = await openPage('painter=');
  assert.notEqual(await it.page.evaluate(() => window.greengauge.painter), 'html');
  await it.page.emulateMedia({forcedColors: 'active'});
  await it.page.waitForFunction(() => window.greengauge.painter === 'html');
  await it.idle();
  assert.ok(await it.page.getByRole('heading', {level: 1}).isVisible());
});
