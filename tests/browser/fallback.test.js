// Where a policy refuses WebAssembly, or a browser lacks it, the same module in JavaScript does the same.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {keepFile} from '../support/browser.mjs';
import {openPage} from './page.js';

const firm = JSON.parse(readFileSync(new URL('../../assets/samples/foundry-wuhu.firm.json', import.meta.url), 'utf8'));

const assess = ({page}) => page.evaluate((given) => {
  const {ok} = window.greengauge.load(given);
  return JSON.stringify({ok, result: window.greengauge.assessment()});
}, firm);

const hasTranslation = ({page}) => page.evaluate(() =>
  performance.getEntriesByType('resource').some(({name}) => /\/greengauge(-report)?-js-/.test(name)));

async function during(opening, work) {
  const it = await opening;
  try {
    return await work(it);
  } finally {
    await it.close();
  }
}

const csvOf = async (it) => readFileSync((await keepFile(it.page, '数据表 CSV')).path, 'utf8');

test('the same assessment and the same report, with WebAssembly, with a policy against it, and without it', async () => {
  const [expected, csv] = await during(openPage('page=report'), async (it) => {
    const result = await assess(it);
    await it.idle();
    const table = await csvOf(it);
    assert.equal(await hasTranslation(it), false);
    return [result, table];
  });

  await during(openPage('', {initScript: () => { delete window.WebAssembly; }}), async (it) => {
    assert.equal(await assess(it), expected);
    assert.equal(await hasTranslation(it), true);
    assert.deepEqual(it.faults, []);
  });

  await during(openPage('painter=software', {withoutWasm: true}), async (it) => {
    assert.equal(await assess(it), expected);
    assert.equal(await hasTranslation(it), true);
    await it.go('报告');
    assert.equal(await csvOf(it), csv);
  });
});
