// Accessibility of every page and painter, checked by axe-core.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {violations} from '../support/axe.mjs';
import {openPage} from './page.js';

for (const query of ['painter=webgl', 'painter=html', 'painter=html&lang=en']) {
  test(`axe finds nothing on any page (${query})`, async () => {
    const it = await openPage(query);
    const pages = query.includes('en')
      ? ['Firm', 'Energy', 'Output', 'Manage', 'Results', 'Improve', 'Report']
      : ['企业', '能源', '产品与产值', '绿色管理', '结果', '改进', '报告'];
    await it.sample(query.includes('en') ? '苏州' : '芜湖');
    for (const name of pages) {
      await it.go(name);
      assert.deepEqual(await violations(it.page), [], name);
    }
  });
}

test('axe finds nothing on opened results, nor beside a refused pack', async () => {
  const it = await openPage('painter=html&page=results');
  await it.sample('芜湖');
  for (const name of [
    /^逐条查看：国家/,
    /^从官方文本录入：取水/,
    /^详情：不适用/,
    /^详情：已列名/,
    /^详情：规划目标/,
  ]) {
    await it.page.getByRole('button', {name}).click();
    await it.idle();
  }
  const chooser = it.page.waitForEvent('filechooser');
  await it.page.getByRole('button', {name: '试用政策包…'}).click();
  await (await chooser).setFiles({
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{'),
  });
  await it.page.getByText('政策包有错误，没有启用').waitFor();
  await it.idle();
  assert.deepEqual(await violations(it.page), []);
});
