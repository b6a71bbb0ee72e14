import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {test} from 'node:test';
import {openPage} from './page.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

for (const query of ['painter=webgl', 'painter=html', 'painter=html&lang=en']) {
  test(`axe finds nothing on any page (${query})`, async () => {
    const it = await openPage(query);
    const pages = query.includes('en')
      ? ['Firm', 'Energy', 'Output', 'Manage', 'Results', 'Improve', 'Report']
      : ['企业', '能源', '产品与产值', '绿色管理', '结果', '改进', '报告'];
    try {
      await it.sample(query.includes('en') ? '苏州' : '芜湖');
      for (const name of pages) {
        await it.go(name);
        await it.page.evaluate(axe);
        const {violations} = await it.page.evaluate((wanted) => window.axe.run(document, {runOnly: wanted}), tags);
        const found = violations.map(({id, nodes}) => `${name}: ${id}: ${nodes.slice(0, 3).map((node) => node.html).join(' ')}`);
        assert.deepEqual(found, []);
      }
    } finally {
      await it.close();
    }
  });
}

test('axe finds nothing on results that are opened, nor beside a pack that is refused', async () => {
  const it = await openPage('painter=html&page=results');
  try {
    await it.sample('芜湖');
    for (const name of [/^逐条查看：国家/, /^从官方文本录入：取水/, /^详情：不适用/, /^详情：已列名/, /^详情：规划目标/]) {
      await it.page.getByRole('button', {name}).click();
      await it.idle();
    }
    const chooser = it.page.waitForEvent('filechooser');
    await it.page.getByRole('button', {name: '试用政策包…'}).click();
    await (await chooser).setFiles({name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{')});
    await it.page.getByText('政策包有错误，没有启用').waitFor();
    await it.idle();
    await it.page.evaluate(axe);
    const {violations} = await it.page.evaluate((wanted) => window.axe.run(document, {runOnly: wanted}), tags);
    assert.deepEqual(violations.map(({id, nodes}) => `${id}: ${nodes[0].html}`), []);
  } finally {
    await it.close();
  }
});
