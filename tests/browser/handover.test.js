// A result goes to a phone: the QR code on the screen, read by an independent reader, opens the same firm there.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import readCode from 'jsqr';
import {violations} from '../support/axe.mjs';
import {whenReady} from '../support/browser.mjs';
import {openPage} from './page.js';

const sample = JSON.parse(
  readFileSync(new URL('../../assets/samples/foundry-wuhu.firm.json', import.meta.url), 'utf8'),
);
const portal = 'https://portal.example/绿标尺/index.html';
const button = /用手机带走/;

// What a camera would read from the code that is on the screen.
async function photograph(it) {
  const shot = await it.page.locator('svg.code').screenshot();
  const page = await it.context.newPage();
  const {pixels, width, height} = await page.evaluate(async (picture) => {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    const {data} = context.getImageData(0, 0, image.width, image.height);
    const url = await new Promise((done) => {
      const reader = new FileReader();
      reader.onload = () => done(reader.result);
      reader.readAsDataURL(new Blob([data]));
    });
    return {pixels: url.slice(url.indexOf(',') + 1), width: image.width, height: image.height};
  }, shot.toString('base64'));
  await page.close();
  const code = readCode(new Uint8ClampedArray(Buffer.from(pixels, 'base64')), width, height, {
    inversionAttempts: 'dontInvert',
  });
  assert.ok(code, 'the code can be read');
  return Buffer.from(code.binaryData).toString();
}

// The phone: the link's fragment on this test's server, in another context.
const phone = (link, options = {}) =>
  openPage('', {
    viewport: {width: 390, height: 844},
    hash: `#${link.split('#')[1]}`,
    ...options,
  });

const noise = (length) => {
  let state = 1,
    text = '';
  while (text.length < length) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    text += state.toString(16);
  }
  return text.slice(0, length);
};

for (const painter of ['software', 'html'])
  test(`the code opens the portal with the same firm, and the fragment is removed from the address (${painter})`, async () => {
    const kiosk = await openPage(`kiosk&painter=${painter}`, {
      routes: {'**/kiosk.json': {json: {on: true, portal}}},
      viewport: {width: 1080, height: 1920},
    });
    await kiosk.page.getByRole('button', {name: '点这里开始'}).click();
    await kiosk.page.evaluate((firm) => window.greengauge.load(firm), sample);
    await kiosk.idle();
    await kiosk.go('结果');
    await kiosk.page.getByRole('button', {name: button}).click();
    const sheet = kiosk.page.getByRole('dialog', {name: '用手机带走结果'});
    assert.match(await sheet.innerText(), /https:\/\/portal\.example/);
    const link = await photograph(kiosk);
    assert.deepEqual(await violations(kiosk.page), []);
    await kiosk.page.keyboard.press('Escape');
    await sheet.waitFor({state: 'detached'});
    assert.deepEqual(kiosk.faults, []);
    assert.ok(link.startsWith(`${new URL(portal).href}#f=`), link.slice(0, 60));

    const it = await phone(link);
    assert.deepEqual(await it.page.evaluate(() => window.greengauge.firm()), sample);
    assert.equal(await it.page.locator('h1').textContent(), '结果');
    assert.equal(await it.page.evaluate(() => location.hash), '');
    assert.equal(it.page.url().includes('#'), false);
    assert.deepEqual(it.faults, []);
  });

test('on a page that has a firm the visitor is asked, and both firms remain', async () => {
  const {partsOf} = await import('../../web/handover/link.js');
  const [part] = partsOf(JSON.stringify(sample));
  const it = await openPage();
  await it.page.getByRole('textbox', {name: '企业名称'}).fill('手机上已有的厂');
  await it.idle();
  await it.page.evaluate((fragment) => {
    location.hash = fragment;
  }, `f=${part}`);
  const dialog = it.page.getByRole('dialog');
  await dialog.getByText(sample.name).waitFor();
  assert.equal(await it.page.evaluate(() => location.hash), '');
  await dialog.getByRole('button', {name: '打开'}).click();
  await it.idle();
  assert.deepEqual(await it.page.evaluate(() => window.greengauge.firm()), sample);
  await it.go('企业');
  const list = it.page.getByRole('table', {name: '企业列表与保存'});
  await list.getByRole('row').filter({hasText: '手机上已有的厂'}).waitFor();
  await list.getByRole('row').filter({hasText: sample.name}).waitFor();
  assert.deepEqual(it.faults, []);
});

test('a firm too large for one code is spread over several, which the phone collects over several visits', async () => {
  const large = {...sample, 'x.note': noise(3000)};
  const desk = await openPage('', {routes: {'**/kiosk.json': {json: {portal}}}});
  const links = [];
  await desk.page.evaluate((firm) => window.greengauge.load(firm), large);
  await desk.idle();
  await desk.page.getByRole('button', {name: button}).click();
  const sheet = desk.page.getByRole('dialog', {name: '用手机带走结果'});
  const [, count] = (await sheet.getByText(/第 1 个，共/).innerText()).match(/共 (\d) 个/);
  for (let i = 0; i < Number(count); i += 1) {
    links.push(await photograph(desk));
    await sheet.getByRole('button', {name: '下一个'}).click();
  }
  assert.equal(new Set(links).size, Number(count));
  const it = await phone(links[0]);
  await it.page.getByText(`已收到 ${links.length} 个二维码中的 1 个`).waitFor();
  const origin = it.page.url().split('/index')[0];
  for (const link of links.slice(1)) {
    // each scan opens the page again
    await it.page.goto('about:blank');
    await it.page.goto(`${origin}/index.html#${link.split('#')[1]}`);
    await whenReady(it.page);
  }
  assert.deepEqual(await it.page.evaluate(() => window.greengauge.firm()), large);
  assert.equal(await it.page.evaluate(() => localStorage.getItem('greengauge.parts')), null);
});

test('a firm too large for all codes, and a missing address, are reported', async () => {
  const cases = [
    [{'x.note': noise(20000)}, {portal}, '二维码装不下'],
    [{}, {}, '没有设置接收数据的网址'],
  ];
  for (const [more, settings, words] of cases) {
    const it = await openPage('', {routes: {'**/kiosk.json': {json: settings}}});
    await it.page.evaluate((firm) => window.greengauge.load(firm), {...sample, ...more});
    await it.idle();
    await it.page.getByRole('button', {name: button}).click();
    await it.page.getByRole('dialog').getByText(words).waitFor();
    assert.equal(await it.page.locator('svg.code').count(), 0);
  }
});

for (const [what, link, words] of [
  ['damaged', '#f=/50T7R*SE7/4.REG0NIQHO*G4+OI*MWM5KVG1LOEPERR2G7D40Q', '不完整或被改动'],
  ['of another program', '#f=hello world', '不是绿标尺生成的'],
  ['endless', `#f=${'0'.repeat(9000)}`, '超出一份企业文件的大小'],
])
  test(`a link that is ${what} is reported and changes nothing`, async () => {
    const it = await phone(link);
    await it.page.locator('.note').filter({hasText: words}).waitFor();
    assert.equal(await it.page.evaluate(() => location.hash), '');
    assert.equal((await it.page.evaluate(() => window.greengauge.firm())).name, '');
    assert.deepEqual(it.faults, []);
  });
