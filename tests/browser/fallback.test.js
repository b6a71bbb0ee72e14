// Where a policy refuses WebAssembly, or a browser lacks it, the same module in JavaScript does the same.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {openPage} from './page.js';

const firm = JSON.parse(readFileSync(new URL('../../assets/samples/foundry-wuhu.firm.json', import.meta.url), 'utf8'));

const assess = ({page}) => page.evaluate((given) => {
  const {ok} = window.greengauge.load(given);
  return JSON.stringify({ok, result: window.greengauge.assessment()});
}, firm);

const hasTranslation = ({page}) => page.evaluate(() =>
  performance.getEntriesByType('resource').some(({name}) => name.includes('/greengauge-js-')));

async function during(opening, work) {
  const it = await opening;
  try {
    return await work(it);
  } finally {
    await it.close();
  }
}

test('the same assessment to the last bit, with WebAssembly, with a policy against it, and without it', async () => {
  const expected = await during(openPage(), async (it) => {
    assert.equal(await hasTranslation(it), false);
    return assess(it);
  });

  await during(openPage('', {initScript: () => { delete window.WebAssembly; }}), async (it) => {
    assert.equal(await assess(it), expected);
    assert.equal(await hasTranslation(it), true);
    assert.deepEqual(it.faults, []);
  });

  await during(openPage('painter=software', {withoutWasm: true}), async (it) => {
    assert.equal(await assess(it), expected);
    assert.equal(await hasTranslation(it), true);
    await it.go('结果');
    assert.equal(await it.page.locator('h1').textContent(), '结果');
  });
});
