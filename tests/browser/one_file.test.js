// dist/greengauge.html opened from a folder: everything from entry to report with that file alone.
import assert from 'node:assert/strict';
import {copyFile, mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {keepFile, launchFirefox, whenReady} from '../support/browser.mjs';
import {holdMemory, tracesOf} from '../support/traces.mjs';
import {readByOpenpyxl} from '../support/workbook.mjs';
import {closeAfterTest, openContext} from './page.js';

const built = fileURLToPath(new URL('../../dist/greengauge.html', import.meta.url));

async function openFile(query = '', {initScript, browser} = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'greengauge-stick-'));
  closeAfterTest({close: () => rm(folder, {recursive: true})});
  const file = join(folder, '绿标尺 greengauge.html');
  await copyFile(built, file);
  const page = await (await openContext({acceptDownloads: true}, browser)).newPage();
  const faults = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(pathToFileURL(file).href) && !request.url().startsWith('data:'))
      faults.push(`request to ${request.url()}`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught ${error}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  if (initScript) await page.addInitScript(initScript);
  await page.goto(`${pathToFileURL(file)}?date=2026-11-20${query}`);
  await whenReady(page);
  return {page, faults};
}

async function doMainJob({page}) {
  const go = async (name) => {
    await page.getByRole('navigation').getByRole('button', {name, exact: true}).click();
    await page.evaluate(() => window.greengauge.idle());
  };
  const samples = page.getByRole('combobox', {name: '载入示例'});
  await samples.selectOption(await samples.locator('option').nth(1).getAttribute('value'));
  await go('能源');
  await go('结果');
  await page.getByRole('heading', {name: '国家绿色工厂'}).first().waitFor();
  const verdicts = await page.evaluate(() =>
    window.greengauge.assessment().programmes.map(({verdict}) => verdict),
  );
  assert.ok(verdicts.length > 5);
  await go('报告');
  await page.getByRole('button', {name: /打印/}).click();
  await page.waitForFunction(() => window.printed === 1);
  assert.match(await page.locator('.print-only').innerHTML(), /自评报告/);
}

async function exportReport({page}) {
  const html = await keepFile(page, '网页文件 HTML');
  assert.match(await readFile(html.path, 'utf8'), /自评报告/);
  const workbook = await keepFile(page, '工作簿 XLSX');
  assert.deepEqual(Object.keys(readByOpenpyxl(workbook.path)), ['能源', '指标', '结论', '依据']);
}

const countPrints = () => {
  window.printed = 0;
  window.print = () => {
    window.printed += 1;
  };
};

test('the single file works up to the report, with no other file beside it (Chromium)', async () => {
  const it = await openFile('', {initScript: countPrints});
  await doMainJob(it);
  await exportReport(it);
  assert.deepEqual(it.faults, []);
});

// Firefox's downloads cannot be observed here; it makes the report in the same way and prints it.
test('the single file works up to the report, with no other file beside it (Firefox)', async () => {
  const browser = closeAfterTest(await launchFirefox());
  const it = await openFile('', {browser, initScript: countPrints});
  await doMainJob(it);
  assert.deepEqual(it.faults, []);
});

test('the single file works without WebAssembly', async () => {
  const it = await openFile('&lang=en', {
    initScript: () => {
      delete window.WebAssembly;
    },
  });
  assert.equal(await it.page.locator('h1').textContent(), 'Firm');
  assert.deepEqual(it.faults, []);
});

test('the single file has a policy by which it can load and send nothing', async () => {
  const html = await readFile(built, 'utf8');
  const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html);
  assert.match(
    policy,
    /^default-src 'none'; script-src 'sha256-[^']+' 'wasm-unsafe-eval'; style-src 'sha256-[^']+'; img-src data:; /,
  );
  assert.doesNotMatch(policy, /(connect|frame|worker)-src|'unsafe-/);
});

test('the single file as a kiosk: no trace of a visitor is left after the wipe', async () => {
  const it = await openFile('&kiosk', {initScript: holdMemory});
  const {page} = it;
  const secret = '甲厂的秘密';
  await page.getByRole('button', {name: '点这里开始'}).click();
  await page.getByRole('textbox', {name: '企业名称'}).fill(secret);
  await page.evaluate(() => {
    window.visitorA = true;
  });
  await page.evaluate(() => window.greengauge.idle());
  const before = await tracesOf([secret], page);
  assert.ok(before.includes(`heap: ${secret}`) && before.includes(`script: ${secret}`));
  await page.getByRole('button', {name: '结束并清除'}).click();
  await page.getByRole('dialog').getByRole('button', {name: '结束并清除'}).click();
  await page.waitForFunction(() => !window.visitorA);
  await whenReady(page);
  assert.match(page.url(), /kiosk/);
  assert.equal(await page.getByRole('button', {name: '点这里开始'}).count(), 1);
  assert.deepEqual(await tracesOf([secret], page), []);
  await page.goBack().catch(() => {});
  if (page.url().startsWith('file:')) {
    await whenReady(page);
    assert.deepEqual(await tracesOf([secret], page), []);
  }
  assert.deepEqual(it.faults, []);
});
