// Where a policy refuses WebAssembly, or a browser lacks it, the module's translation to JavaScript gives the same
// results.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {keepFile} from '../support/browser.mjs';
import {openPage} from './page.js';

const firm = JSON.parse(
  readFileSync(new URL('../../assets/samples/foundry-wuhu.firm.json', import.meta.url), 'utf8'),
);

const assess = ({page}) =>
  page.evaluate((given) => {
    const {ok} = window.greengauge.load(given);
    return JSON.stringify({ok, result: window.greengauge.assessment()});
  }, firm);

const hasTranslation = ({page}) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .some(({name}) => /\/greengauge(-report)?-js-/.test(name)),
  );

const csvOf = async (it) => readFileSync((await keepFile(it.page, '数据表 CSV')).path, 'utf8');

test('assessment and report are the same with WebAssembly, with a policy against it, and without it', async () => {
  const usual = await openPage('page=report');
  const expected = await assess(usual);
  await usual.idle();
  const csv = await csvOf(usual);
  assert.equal(await hasTranslation(usual), false);

  const without = await openPage('painter=', {
    initScript: () => {
      delete window.WebAssembly;
    },
  });
  assert.equal(await assess(without), expected);
  assert.equal(await hasTranslation(without), true);
  assert.deepEqual(without.faults, []);

  const refused = await openPage('painter=software', {withoutWasm: true});
  assert.equal(await assess(refused), expected);
  assert.equal(await hasTranslation(refused), true);
  await refused.go('报告');
  assert.equal(await csvOf(refused), csv);
});
