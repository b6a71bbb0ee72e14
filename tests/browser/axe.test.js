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
      ? ['Firm', 'Energy', 'Output', 'Manage', 'Results']
      : ['企业', '能源', '产品与产值', '绿色管理', '结果'];
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
