// The service worker: the page without a network, new versions of the page and of the policies, and damaged copies.
// Each test has a server and a folder of files that it may change; the page's clock is set forward.
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {serve} from '../../web/serve.mjs';
import {portal as built, watchPage, whenReady} from '../support/browser.mjs';
import {closeAfterTest, openContext} from './page.js';

/// Opens the page and waits until it is kept offline.
async function openKept(query = '') {
  const folder = await mkdtemp(join(tmpdir(), 'greengauge-offline-'));
  closeAfterTest({close: () => rm(folder, {recursive: true})});
  await cp(built, folder, {recursive: true, filter: (name) => !/\.(br|gz)$/.test(name)});
  const server = await serve(folder);
  let running = true;
  const cut = async () => {
    if (running) await server.close();
    running = false;
  };
  closeAfterTest({close: cut});
  const context = await openContext();
  await context.clock.install();
  const page = await context.newPage();
  const faults = watchPage(page, server.address);
  await page.goto(`${server.address}/index.html?date=2026-11-20${query}`);
  await whenReady(page);
  // The worker is in charge once it has stored every file.
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  return {
    page,
    folder,
    faults,
    cut,
    async reload() {
      await page.reload();
      await whenReady(page);
    },
    later: (seconds) => page.clock.fastForward(1000 * seconds),
  };
}

// Seconds without an entry, after which a new version is offered (3), and one more.
const rest = 4;

// The service worker looks for new policies when the page asks for it, by a message. Call noteWork() before; workDone()
// returns when it has handled the message.
const worker = (page) => page.context().serviceWorkers()[0];
const noteWork = (page) =>
  worker(page).evaluate(() => {
    const {waitUntil} = ExtendableEvent.prototype;
    self.done = new Promise((done) => {
      ExtendableEvent.prototype.waitUntil = function note(work) {
        if (this.type === 'message') work.then(done);
        waitUntil.call(this, work);
      };
    });
  });
const workDone = (page) => worker(page).evaluate(() => self.done);

const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const bar = (page) => page.locator('#update');

async function change(folder, name, how) {
  const path = join(folder, name);
  const before = await readFile(path, 'utf8');
  const after = how(before);
  assert.notEqual(after, before);
  await writeFile(path, after);
  return [sha256(before), sha256(after)];
}

// As a new build does: changes a file and its hash in the service worker's list.
async function deployNewVersion(folder) {
  const [before, now] = await change(folder, 'index.html', (html) =>
    html.replace('<html ', '<html data-version="2" '),
  );
  await change(folder, 'service-worker.js', (script) => script.replaceAll(before, now));
}

const version = (page) => page.evaluate(() => document.documentElement.dataset.version ?? '1');

test('after one visit the page opens without a network, and computes', async () => {
  const it = await openKept('&lang=en');
  await it.cut();
  await it.reload();
  await it.page.getByRole('textbox', {name: 'Name of the firm'}).fill('Offline Foundry');
  await it.page.keyboard.press('Tab');
  await it.page.getByRole('navigation').getByRole('button', {name: 'Results', exact: true}).click();
  await it.page.evaluate(() => window.greengauge.idle());
  assert.equal(
    await it.page.evaluate(() => window.greengauge.assessment().name),
    'Offline Foundry',
  );
  assert.deepEqual(it.faults, []);
});

test('the browser may install it', async () => {
  const it = await openKept();
  const client = await it.page.context().newCDPSession(it.page);
  const {errors, url} = await client.send('Page.getAppManifest');
  assert.match(url, /manifest\.webmanifest$/);
  assert.deepEqual(errors, []);
  const {installabilityErrors} = await client.send('Page.getInstallabilityErrors');
  // The tests' contexts are incognito ones.
  assert.deepEqual(
    installabilityErrors.map(({errorId}) => errorId).filter((id) => id !== 'in-incognito'),
    [],
  );
});

test('a new version is not offered in the middle of an entry; installing it keeps what was entered', async () => {
  const it = await openKept();
  const {page} = it;
  const name = page.getByRole('textbox', {name: '企业名称'});
  await name.fill('更新前的工厂');
  await deployNewVersion(it.folder);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update();
  });
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration()).waiting);
  await it.later(rest);
  assert.equal(await bar(page).isVisible(), false, 'the name is still being entered');
  await page.keyboard.press('Tab');
  await page.getByRole('navigation').getByRole('button', {name: '能源', exact: true}).click();
  await it.later(rest);
  await bar(page).waitFor();
  assert.equal(await version(page), '1');
  assert.match(await bar(page).innerText(), /新版本已就绪/);
  await Promise.all([
    page.waitForEvent('load'),
    bar(page).getByRole('button', {name: '更新'}).click(),
  ]);
  await whenReady(page);
  assert.equal(await version(page), '2');
  assert.equal(await page.evaluate(() => window.greengauge.firm().name), '更新前的工厂');
  await page.waitForFunction(() => document.querySelector('h1')?.textContent === '能源');
  assert.equal(await page.evaluate(() => sessionStorage.getItem('greengauge.update')), null);
  await it.cut();
  await it.reload();
  assert.equal(await version(page), '2');
  assert.deepEqual(it.faults, []);
});

test('a new version with a wrong file is not installed', async () => {
  const it = await openKept();
  const [before, listed] = await change(it.folder, 'style.css', (text) => `${text}/* new */`);
  await change(it.folder, 'service-worker.js', (script) => script.replaceAll(before, listed));
  await change(it.folder, 'style.css', (text) => `${text}/* and not what the list says */`);
  await deployNewVersion(it.folder);
  const failed = await it.page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update();
    const {installing} = registration;
    await new Promise((done) => {
      installing.onstatechange = done;
    });
    return installing.state;
  });
  assert.equal(failed, 'redundant');
  await it.cut();
  await it.reload();
  assert.equal(await version(it.page), '1');
});

for (const [what, spoil] of [
  ['damaged', (cache, key) => cache.put(key, new Response('nonsense'))],
  ['half-written', (cache, key, i) => (i % 2 ? cache.delete(key) : null)],
]) {
  test(`a ${what} copy is repaired as soon as there is a network`, async () => {
    const it = await openKept();
    await it.page.evaluate(`(async () => {
      const spoil = ${spoil};
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const [i, key] of (await cache.keys()).entries()) await spoil(cache, key, i);
      }
    })()`);
    await it.reload();
    await it.cut();
    await it.reload();
    assert.equal(await it.page.locator('h1').textContent(), '企业');
    assert.deepEqual(it.faults, []);
  });
}

test('policies that a site changed without a build are offered, but not an incomplete set', async () => {
  const it = await openKept();
  const {page} = it;
  const pack = 'policies/cn/green-factory.json';
  const {id, version: before} = JSON.parse(await readFile(join(it.folder, pack), 'utf8'));
  const versionOf = () =>
    page.evaluate(
      (wanted) =>
        window.greengauge.assessment().policies.packs.find((one) => one.id === wanted).version,
      id,
    );
  assert.equal(await versionOf(), before);
  await change(it.folder, pack, (text) =>
    text.replace(/"version": *"[^"]*"/, '"version": "2027.1"'),
  );
  const list = JSON.parse(await readFile(join(it.folder, 'policies/index.json'), 'utf8')).map(
    ({name}) => name,
  );
  // A list of names without hashes; one file is missing.
  await writeFile(
    join(it.folder, 'policies/index.json'),
    JSON.stringify([...list, 'cn/missing.json']),
  );
  await noteWork(page);
  await it.reload();
  await workDone(page);
  await it.later(rest);
  assert.equal(await bar(page).isVisible(), false);
  assert.equal(await versionOf(), before);
  await writeFile(join(it.folder, 'policies/index.json'), JSON.stringify(list));
  await it.reload();
  await bar(page).waitFor();
  await Promise.all([
    page.waitForEvent('load'),
    bar(page).getByRole('button', {name: '更新'}).click(),
  ]);
  await whenReady(page);
  assert.equal(await versionOf(), '2027.1');
  await it.cut();
  await it.reload();
  assert.equal(await versionOf(), '2027.1');
});
