// The page embedded in a portal of another origin. nginx serves both, the page with web/deploy/nginx.conf.
import assert from 'node:assert/strict';
import {cp, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {contentSecurityPolicy} from '../../web/serve.mjs';
import {portal as built} from '../support/browser.mjs';
import {configured, freePort, startNginx} from '../support/nginx.mjs';
import {closeAfterTest, openContext} from './page.js';

const at = {}; // addresses: gauge, portal, stranger (a portal that is not on the list)
let folder, nginx;

// As strict as a portal can be: nothing inline, frames and scripts only from the page's origin.
const portalPolicy = () =>
  [
    "default-src 'none'",
    `script-src 'self' ${at.gauge}`,
    "style-src 'self'",
    `frame-src ${at.gauge}`,
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const portalServer = (port) => `server {
  listen 127.0.0.1:${port}; root ${folder}/portal; charset utf-8;
  add_header Content-Security-Policy "${portalPolicy()}";
}`;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'greengauge-portal-'));
  const ports = [await freePort(), await freePort(), await freePort()];
  // Another host name: another site, not just another origin.
  Object.assign(at, {
    gauge: `http://localhost:${ports[0]}`,
    portal: `http://127.0.0.1:${ports[1]}`,
    stranger: `http://127.0.0.1:${ports[2]}`,
  });
  await cp(built, join(folder, 'gauge'), {recursive: true});
  await writeFile(join(folder, 'gauge/embed.json'), JSON.stringify({origins: [at.portal]}));
  await cp(join(built, 'portal-demo'), join(folder, 'portal'), {recursive: true});
  for (const name of await readdir(join(folder, 'portal'))) {
    const text = await readFile(join(folder, 'portal', name), 'utf8');
    await writeFile(join(folder, 'portal', name), text.replaceAll('../', `${at.gauge}/`));
  }
  const gauge = await configured({
    root: join(folder, 'gauge'),
    port: ports[0],
    portal: `${at.portal} ${at.stranger}`,
  });
  nginx = await startNginx([gauge, portalServer(ports[1]), portalServer(ports[2])], ports);
});

after(async () => {
  await nginx?.close();
  if (folder) await rm(folder, {recursive: true});
});

// Opens a page of the portal and records its console messages and requests.
async function openPortal(address) {
  const page = await (await openContext()).newPage();
  const told = [],
    requests = [];
  page.on('console', (message) => {
    // The browser itself warns that WebGL without a graphics card is slow.
    if (!message.text().includes('GL Driver Message'))
      told.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => told.push(`uncaught: ${error}`));
  page.on('request', (request) =>
    requests.push({url: request.url(), method: request.method(), sent: request.postData()}),
  );
  const frame = page.frameLocator('iframe');
  await page.goto(address);
  await frame.locator('#mirror h1').waitFor();
  await page.getByText('绿标尺已就绪').waitFor();
  return {page, frame, told, requests, inner: page.frames()[1]};
}

const idle = (inner) => inner.evaluate(() => window.greengauge.idle());

// Waits until the portal has set the frame to the present height of its content, which the page sends through a port.
// Messages of a port come in order: whatever the page sent before has arrived, too.
async function follows({page, inner}) {
  await idle(inner);
  const height = await inner.evaluate(() =>
    Math.ceil(document.getElementById('mirror').getBoundingClientRect().height),
  );
  await page.waitForFunction(
    (wanted) => document.querySelector('iframe').style.height === `${wanted}px`,
    height,
  );
  return height;
}

async function loadAndSend(it) {
  const {page, frame, inner} = it;
  const earlier = await follows(it);
  await page.getByRole('button', {name: '填入我在门户登记的企业资料'}).click();
  await inner.waitForFunction(() => window.greengauge.firm().name === '示范机械有限公司');
  await frame.getByRole('navigation').getByRole('button', {name: '结果', exact: true}).click();
  assert.notEqual(await follows(it), earlier, 'there was a message to wait for');
  assert.equal(await page.locator('#result li').count(), 0, 'nothing comes before consent');
  const send = frame.getByRole('button', {name: '发送给门户'});
  await send.scrollIntoViewIfNeeded();
  await send.click();
  await page.locator('#result li').first().waitFor();
  assert.match(await page.locator('#status').textContent(), /示范机械有限公司/);
  assert.match(await page.locator('#result').textContent(), /国家绿色工厂：/);
  await frame.getByRole('button', {name: '再次发送'}).waitFor();
}

// Only files were fetched, by GET, from the two known origins, and no request contains what the visitor entered.
function assertNothingLeft({requests}) {
  for (const {url, method, sent} of requests) {
    assert.equal(method, 'GET');
    assert.equal(sent, null);
    assert.ok(
      [at.gauge, at.portal].some((origin) => url.startsWith(`${origin}/`)),
      url,
    );
    assert.ok(!decodeURIComponent(url).includes('示范机械'), url);
  }
}

for (const [what, name] of [
  ['the element', 'index.html'],
  ['a sandboxed iframe without allow-same-origin', 'frame.html'],
]) {
  test(`${what}: handshake, a firm from the portal, the result after consent, and nothing else is sent`, async () => {
    const it = await openPortal(`${at.portal}/${name}`);
    await loadAndSend(it);
    assertNothingLeft(it);
    assert.deepEqual(it.told, []);
  });
}

test('the frame follows the height of its content and settles', async () => {
  const it = await openPortal(`${at.portal}/index.html`);
  const {page, inner} = it;
  await follows(it);
  await page.evaluate(() => {
    const gauge = document.querySelector('green-gauge');
    window.heights = [];
    gauge.addEventListener('resize', ({detail}) => window.heights.push(detail.height));
    gauge.firstElementChild.style.maxHeight = 'none';
  });
  // If the height depended on the frame's, each animation frame would send another.
  const rest = async () => {
    for (let i = 0; i < 10; i += 1)
      for (const frame of [inner, page])
        await frame.evaluate(() => new Promise(requestAnimationFrame));
    return follows(it);
  };
  const first = await rest();
  assert.ok((await page.evaluate(() => window.heights)).length <= 2, 'it settles');
  await it.frame
    .getByRole('navigation')
    .getByRole('button', {name: '绿色管理', exact: true})
    .click();
  assert.notEqual(await rest(), first);
  const [innerHeight, outerHeight] = [
    await inner.evaluate(() => document.documentElement.scrollHeight),
    await page.evaluate(() => document.querySelector('green-gauge iframe').clientHeight),
  ];
  assert.ok(Math.abs(innerHeight - outerHeight) <= 1, `${innerHeight} in ${outerHeight}`);
});

test('a message from an origin that is not on the list is ignored and logged once', async () => {
  const {page, frame, inner, told} = await openPortal(`${at.stranger}/index.html`);
  await inner.evaluate(() => {
    window.heard = 0;
    addEventListener('message', () => {
      window.heard += 1;
    }); // after the page's own listener
  });
  await page.evaluate(() => {
    const {contentWindow} = document.querySelector('iframe');
    for (let i = 0; i < 3; i += 1)
      contentWindow.postMessage({greengauge: 1, type: 'init'}, '*', [new MessageChannel().port2]);
    document
      .querySelector('green-gauge')
      .load({format: 'greengauge.firm/1', name: '陌生人', region: 'CN-JS'});
  });
  await inner.waitForFunction(() => window.heard === 3);
  await idle(inner);
  assert.equal((await inner.evaluate(() => window.greengauge.firm())).name, '');
  await frame.getByRole('navigation').getByRole('button', {name: '结果', exact: true}).click();
  await idle(inner);
  assert.equal(await frame.getByRole('button', {name: '发送给门户'}).count(), 0);
  assert.deepEqual(told, [
    `warning: GreenGauge: ${at.stranger} is not in embed.json; its messages are ignored.`,
  ]);
});

test('an invalid message to the port is answered by an error and changes nothing', async () => {
  const {page, inner} = await openPortal(`${at.portal}/index.html`);
  const codes = await page.evaluate(
    () =>
      new Promise((done) => {
        const gauge = document.querySelector('green-gauge');
        const heard = [];
        gauge.addEventListener('error', ({detail}) => {
          heard.push(detail.code);
          if (detail.code === 'firm.invalid') done(heard); // the answer to the last
        });
        gauge.load('not a firm');
        gauge.load({format: 'greengauge.firm/1', name: '好', region: 'CN-AH'});
        gauge.load({format: 'something else'});
      }),
  );
  assert.deepEqual(codes, ['message.invalid', 'firm.invalid']);
  assert.equal(await inner.evaluate(() => window.greengauge.firm().name), '好');
});

test('of two elements on one page each gets only its own messages', async () => {
  const {page, told} = await openPortal(`${at.portal}/index.html`);
  await page.evaluate(async () => {
    const first = document.querySelector('green-gauge');
    const second = first.cloneNode();
    const ready = new Promise((done) => {
      second.addEventListener('ready', done);
    });
    first.after(second);
    await ready;
    first.load({format: 'greengauge.firm/1', name: '甲', region: 'CN-AH'});
    second.load({format: 'greengauge.firm/1', name: '乙', region: 'CN-AH'});
  });
  const names = await Promise.all(
    page
      .frames()
      .slice(1)
      .map(async (inner) => {
        await inner.waitForFunction(() => window.greengauge.firm().name);
        await idle(inner);
        return inner.evaluate(() => window.greengauge.firm().name);
      }),
  );
  assert.deepEqual(names.sort(), ['乙', '甲'].sort());
  assert.deepEqual(told, []);
});

test('nginx sends the headers, types and compressed files of the configuration', async () => {
  const get = (name, headers = {}) => fetch(`${at.gauge}/${name}`, {headers});
  const page = await get('index.html');
  assert.equal(
    page.headers.get('content-security-policy'),
    `${contentSecurityPolicy}; frame-ancestors 'self' ${at.portal} ${at.stranger}`,
  );
  assert.equal(page.headers.get('access-control-allow-origin'), '*');
  assert.equal(page.headers.get('cache-control'), 'no-cache');
  assert.match(page.headers.get('content-type'), /^text\/html; charset=utf-8$/);
  assert.equal((await get('greengauge.wasm')).headers.get('content-type'), 'application/wasm');
  assert.equal(
    (await get('manifest.webmanifest')).headers.get('content-type'),
    'application/manifest+json',
  );
  assert.equal(
    (await get('manifest.webmanifest')).headers.get('content-security-policy')?.length > 0,
    true,
  );
  assert.equal(
    (await get('greengauge.wasm', {'Accept-Encoding': 'gzip'})).headers.get('content-encoding'),
    'gzip',
  );
  const [chunk] = (await readdir(join(folder, 'gauge'))).filter((name) =>
    /^greengauge-js-.*\.js$/.test(name),
  );
  assert.match((await get(chunk)).headers.get('cache-control'), /immutable/);
  assert.equal((await get('nothing.js')).status, 404);
  assert.equal((await fetch(`${at.gauge}/index.html`, {method: 'POST'})).status, 403);
});

test('with its module nginx sends the .br files of the build, and they unpack to the originals', async () => {
  const port = await freePort();
  const server = await configured({
    root: join(folder, 'gauge'),
    port,
    portal: at.portal,
    brotli: true,
  });
  closeAfterTest(
    await startNginx([server], [port], ['/usr/lib/nginx/modules/ngx_http_brotli_static_module.so']),
  );
  for (const name of ['greengauge.wasm', 'host.js', 'index.html']) {
    const address = `http://localhost:${port}/${name}`;
    const answer = await fetch(address, {headers: {'Accept-Encoding': 'gzip, br'}});
    assert.equal(answer.headers.get('content-encoding'), 'br', name);
    assert.deepEqual(
      Buffer.from(await answer.arrayBuffer()),
      await readFile(join(folder, 'gauge', name)),
    );
    assert.equal(
      (await fetch(address, {headers: {'Accept-Encoding': 'gzip'}})).headers.get(
        'content-encoding',
      ),
      'gzip',
    );
  }
  assert.equal(
    (await fetch(`http://localhost:${port}/greengauge.wasm`)).headers.get('content-type'),
    'application/wasm',
  );
});
