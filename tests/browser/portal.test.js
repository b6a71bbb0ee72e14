// A portal of another origin that embeds the page, both served by a real nginx: the page with web/deploy/nginx.conf.
import assert from 'node:assert/strict';
import {cp, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {contentSecurityPolicy} from '../../web/serve.mjs';
import {launchBrowser, portal as built} from '../support/browser.mjs';
import {configured, freePort, startNginx} from '../support/nginx.mjs';

const at = {};  // addresses: gauge, portal, stranger (a portal that is not on the list)
let folder, nginx, browser;

// As strict as a portal may be: nothing inline, frames and scripts only from where the page is.
const portalPolicy = () => [
  "default-src 'none'", `script-src 'self' ${at.gauge}`, "style-src 'self'", `frame-src ${at.gauge}`,
  "img-src 'self'", "connect-src 'self'", "base-uri 'none'", "form-action 'none'",
].join('; ');

const portalServer = (port) => `server {
  listen 127.0.0.1:${port}; root ${folder}/portal; charset utf-8;
  add_header Content-Security-Policy "${portalPolicy()}";
}`;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'greengauge-portal-'));
  const ports = [await freePort(), await freePort(), await freePort()];
  // Another host name, so that the sites differ and not just the origins.
  Object.assign(at, {gauge: `http://localhost:${ports[0]}`, portal: `http://127.0.0.1:${ports[1]}`, stranger: `http://127.0.0.1:${ports[2]}`});
  await cp(built, join(folder, 'gauge'), {recursive: true});
  await writeFile(join(folder, 'gauge/embed.json'), JSON.stringify({origins: [at.portal]}));
  await cp(join(built, 'portal-demo'), join(folder, 'portal'), {recursive: true});
  for (const name of await readdir(join(folder, 'portal'))) {
    const text = await readFile(join(folder, 'portal', name), 'utf8');
    await writeFile(join(folder, 'portal', name), text.replaceAll('../', `${at.gauge}/`));
  }
  const gauge = await configured({root: join(folder, 'gauge'), port: ports[0], portal: `${at.portal} ${at.stranger}`});
  nginx = await startNginx([gauge, portalServer(ports[1]), portalServer(ports[2])], ports);
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await nginx?.close();
  if (folder) await rm(folder, {recursive: true});
});

// Opens a page of the portal; everything that leaves it is kept.
async function openPortal(address) {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  const told = [], requests = [];
  page.on('console', (message) => told.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => told.push(`uncaught: ${error}`));
  page.on('request', (request) => requests.push({url: request.url(), method: request.method(), sent: request.postData()}));
  const frame = page.frameLocator('iframe');
  try {
    await page.goto(address);
    await frame.locator('#mirror h1').waitFor();
    await page.getByText('绿标尺已就绪').waitFor();
  } catch (failure) {
    await context.close();
    throw failure;
  }
  return {page, frame, told, requests, close: () => context.close()};
}

async function loadAndSend({page, frame}) {
  await page.getByRole('button', {name: '填入我在门户登记的企业资料'}).click();
  await frame.getByRole('navigation').getByRole('button', {name: '结果', exact: true}).click();
  await page.waitForTimeout(500);
  assert.equal(await page.locator('#result li').count(), 0, 'nothing comes before consent');
  const send = frame.getByRole('button', {name: '发送给门户'});
  await send.scrollIntoViewIfNeeded();
  await send.click();
  await page.locator('#result li').first().waitFor();
  assert.match(await page.locator('#status').textContent(), /示范机械有限公司/);
  assert.match(await page.locator('#result').textContent(), /国家绿色工厂：/);
  await frame.getByRole('button', {name: '再次发送'}).waitFor();
}

// What was fetched from the page's server: its own files, by GET and without a word of the visitor's.
function assertNothingLeft({requests}) {
  for (const {url, method, sent} of requests) {
    assert.equal(method, 'GET');
    assert.equal(sent, null);
    assert.ok([at.gauge, at.portal].some((origin) => url.startsWith(`${origin}/`)), url);
    assert.ok(!decodeURIComponent(url).includes('示范机械'), url);
  }
}

for (const [what, name] of [['the element', 'index.html'], ['a sandboxed iframe without allow-same-origin', 'frame.html']]) {
  test(`${what}: handshake, a firm of the portal's, the result after consent, and nothing else leaves`, async () => {
    const it = await openPortal(`${at.portal}/${name}`);
    try {
      await loadAndSend(it);
      assertNothingLeft(it);
      assert.deepEqual(it.told, []);
    } finally {
      await it.close();
    }
  });
}

test('the frame follows the height of its content and comes to rest', async () => {
  const it = await openPortal(`${at.portal}/index.html`);
  try {
    const heights = await it.page.evaluate(async () => {
      const gauge = document.querySelector('green-gauge');
      const seen = [];
      gauge.addEventListener('resize', ({detail}) => seen.push(detail.height));
      gauge.firstElementChild.style.maxHeight = 'none';
      await new Promise((done) => { setTimeout(done, 1500); });
      return {seen, last: gauge.firstElementChild.getBoundingClientRect().height};
    });
    assert.ok(heights.seen.length <= 2, `${heights.seen}`);
    await it.frame.getByRole('navigation').getByRole('button', {name: '绿色管理', exact: true}).click();
    await it.page.waitForFunction((last) => document.querySelector('green-gauge iframe').getBoundingClientRect().height !== last, heights.last);
    const frame = it.page.frames()[1];
    await it.page.waitForTimeout(500);
    const [inner, outer] = [await frame.evaluate(() => document.documentElement.scrollHeight),
      await it.page.evaluate(() => document.querySelector('green-gauge iframe').clientHeight)];
    assert.ok(Math.abs(inner - outer) <= 1, `${inner} in ${outer}`);
  } finally {
    await it.close();
  }
});

test('a message from an origin that is not on the list is ignored and logged once', async () => {
  const it = await openPortal(`${at.stranger}/index.html`);
  try {
    await it.page.evaluate(() => {
      const {contentWindow} = document.querySelector('iframe');
      for (let i = 0; i < 3; i += 1) contentWindow.postMessage({greengauge: 1, type: 'init'}, '*', [new MessageChannel().port2]);
      document.querySelector('green-gauge').load({format: 'greengauge.firm/1', name: '陌生人', region: 'CN-JS'});
    });
    await it.page.waitForTimeout(500);
    const firm = await it.page.frames()[1].evaluate(() => window.greengauge.firm());
    assert.notEqual(firm.name, '陌生人');
    await it.frame.getByRole('navigation').getByRole('button', {name: '结果', exact: true}).click();
    assert.equal(await it.frame.getByRole('button', {name: '发送给门户'}).count(), 0);
    assert.deepEqual(it.told, [`warning: GreenGauge: ${at.stranger} is not in embed.json; its messages are ignored.`]);
  } finally {
    await it.close();
  }
});

test('what the port does not know is answered by an error and changes nothing', async () => {
  const it = await openPortal(`${at.portal}/index.html`);
  try {
    const told = await it.page.evaluate(async () => {
      const gauge = document.querySelector('green-gauge');
      const codes = [];
      gauge.addEventListener('error', ({detail}) => codes.push(detail.code));
      gauge.load('not a firm');
      gauge.load({format: 'something else'});
      gauge.load({format: 'greengauge.firm/1', name: '好', region: 'CN-AH'});
      await new Promise((done) => { setTimeout(done, 500); });
      return codes;
    });
    assert.deepEqual(told, ['message.invalid', 'firm.invalid']);
    assert.equal(await it.page.frames()[1].evaluate(() => window.greengauge.firm().name), '好');
  } finally {
    await it.close();
  }
});

test('two on one page do not hear each other', async () => {
  const it = await openPortal(`${at.portal}/index.html`);
  try {
    const names = await it.page.evaluate(async () => {
      const first = document.querySelector('green-gauge');
      const second = first.cloneNode();
      const ready = new Promise((done) => { second.addEventListener('ready', done); });
      first.after(second);
      await ready;
      first.load({format: 'greengauge.firm/1', name: '甲', region: 'CN-AH'});
      second.load({format: 'greengauge.firm/1', name: '乙', region: 'CN-AH'});
      await new Promise((done) => { setTimeout(done, 500); });
    }).then(() => Promise.all(it.page.frames().slice(1).map((frame) => frame.evaluate(() => window.greengauge.firm().name))));
    assert.deepEqual(names.sort(), ['乙', '甲'].sort());
    assert.deepEqual(it.told, []);
  } finally {
    await it.close();
  }
});

test('nginx sends the stated headers, types and compressed files', async () => {
  const get = (name, headers = {}) => fetch(`${at.gauge}/${name}`, {headers});
  const page = await get('index.html');
  assert.equal(page.headers.get('content-security-policy'),
    `${contentSecurityPolicy}; frame-ancestors 'self' ${at.portal} ${at.stranger}`);
  assert.equal(page.headers.get('access-control-allow-origin'), '*');
  assert.equal(page.headers.get('cache-control'), 'no-cache');
  assert.match(page.headers.get('content-type'), /^text\/html; charset=utf-8$/);
  assert.equal((await get('greengauge.wasm')).headers.get('content-type'), 'application/wasm');
  assert.equal((await get('manifest.webmanifest')).headers.get('content-type'), 'application/manifest+json');
  assert.equal((await get('manifest.webmanifest')).headers.get('content-security-policy')?.length > 0, true);
  assert.equal((await get('greengauge.wasm', {'Accept-Encoding': 'gzip'})).headers.get('content-encoding'), 'gzip');
  const [chunk] = (await readdir(join(folder, 'gauge'))).filter((name) => /^greengauge-js-.*\.js$/.test(name));
  assert.match((await get(chunk)).headers.get('cache-control'), /immutable/);
  assert.equal((await get('nothing.js')).status, 404);
  assert.equal((await fetch(`${at.gauge}/index.html`, {method: 'POST'})).status, 403);
});

test('with its module nginx hands out the .br files of the build, and what is unpacked is the file', async () => {
  const port = await freePort();
  const server = await configured({root: join(folder, 'gauge'), port, portal: at.portal, brotli: true});
  const other = await startNginx([server], [port], ['/usr/lib/nginx/modules/ngx_http_brotli_static_module.so']);
  try {
    for (const name of ['greengauge.wasm', 'host.js', 'index.html']) {
      const address = `http://localhost:${port}/${name}`;
      const answer = await fetch(address, {headers: {'Accept-Encoding': 'gzip, br'}});
      assert.equal(answer.headers.get('content-encoding'), 'br', name);
      assert.deepEqual(Buffer.from(await answer.arrayBuffer()), await readFile(join(folder, 'gauge', name)));
      assert.equal((await fetch(address, {headers: {'Accept-Encoding': 'gzip'}})).headers.get('content-encoding'), 'gzip');
    }
    assert.equal((await fetch(`http://localhost:${port}/greengauge.wasm`)).headers.get('content-type'), 'application/wasm');
  } finally {
    await other.close();
  }
});
