// The report: printed, and saved as HTML, XLSX and CSV, with the data of the page.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {violations} from '../support/axe.mjs';
import {keepFile} from '../support/browser.mjs';
import {readByOpenpyxl} from '../support/workbook.mjs';
import {openPage} from './page.js';

const keep = ({page}, name) => keepFile(page, name);

// Counted in the PDF itself: each page is an object of type Page.
const pagesOf = (pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g).length;

const printing = () => {
  window.printed = 0;
  window.print = () => {
    window.printed += 1;
  };
};

for (const [part, lang] of [
  ['芜湖', 'zh'],
  ['芜湖', 'en'],
  ['苏州', 'zh'],
  ['苏州', 'en'],
]) {
  test(`the report of ${part} prints on 2 to 4 pages and an annex (${lang})`, async () => {
    const it = await openPage(`page=report&lang=${lang}`, {initScript: printing});
    const {page} = it;
    await it.sample(part);
    await page.getByRole('button', {name: /打印|Print/}).click();
    await page.waitForFunction(() => window.printed === 1);
    const article = page.locator('.print-only > article.report');
    assert.equal(await article.getAttribute('lang'), lang === 'zh' ? 'zh-CN' : 'en');
    assert.equal(await article.isVisible(), false); // only in print
    assert.equal(await page.locator('.print-only [style]').count(), 0);
    const pdf = await page.pdf({preferCSSPageSize: true});
    assert.ok(pagesOf(pdf) >= 3 && pagesOf(pdf) <= 9, `${pagesOf(pdf)} pages`);
    // In print nothing else is shown, and nothing is wider than the paper.
    await page.emulateMedia({media: 'print'});
    assert.equal(await article.isVisible(), true);
    assert.equal(await page.locator('#mirror').isVisible(), false);
    assert.equal(await page.locator('#canvas').isVisible(), false);
    await page.setViewportSize({width: 688, height: 1000}); // 182 mm, the paper less its margins
    const proper = await article.evaluate(
      (whole) =>
        whole.querySelector('.steps').getBoundingClientRect().top -
        whole.getBoundingClientRect().top,
    );
    const page_height = 1017; // 269 mm
    assert.ok(proper > page_height && proper <= 4 * page_height, `${proper} px before the annex`);
    // A block that is taller than half a page and must not be broken could leave the page before it half empty.
    const unbroken = await article.evaluate(
      (whole, most) =>
        [...whole.querySelectorAll('*')]
          .filter(
            (element) =>
              getComputedStyle(element).breakInside === 'avoid' &&
              element.getBoundingClientRect().height > most,
          )
          .map((element) => element.outerHTML.slice(0, 80)),
      page_height / 2,
    );
    assert.deepEqual(unbroken, []);
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('.report *')]
        .filter(
          (element) =>
            element.getBoundingClientRect().right > 688.5 ||
            (element instanceof HTMLElement &&
              element.scrollWidth > element.clientWidth + 1 &&
              getComputedStyle(element).display !== 'inline' &&
              element.tagName !== 'CAPTION'),
        )
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    assert.deepEqual(wide, []);
    assert.deepEqual(it.faults, []);
  });
}

test("the browser's menu prints the report of the firm that the page shows", async () => {
  const it = await openPage('page=report', {initScript: printing});
  await it.sample('芜湖');
  await it.page.getByRole('button', {name: /打印/}).click();
  await it.page.waitForFunction(() => window.printed === 1);
  await it.sample('苏州');
  await it.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  assert.match(await it.page.locator('.print-only').innerHTML(), /苏州运河印染/);
  assert.equal(await it.page.locator('.print-only').count(), 1);
});

test("the saved HTML is one file that needs no other, under the firm's name", async () => {
  const it = await openPage('page=report');
  await it.sample('芜湖');
  const file = await keep(it, '网页文件 HTML');
  assert.equal(file.name, '芜湖江城铸造有限公司（示例） 自评报告.html');
  await it.page.getByText(/^已生成/).waitFor();
  const html = readFileSync(file.path, 'utf8');
  const other = await it.context.newPage();
  const asked = [];
  other.on('request', (request) => asked.push(request.url()));
  await other.setContent(html);
  assert.deepEqual(asked, []);
  assert.deepEqual(await violations(other), []);
  assert.match(await other.locator('h1').innerText(), /自评报告/);
  assert.deepEqual(it.faults, []);
});

test('a workbook opened by another program has the numbers of the assessment, and no formula', async () => {
  const it = await openPage('page=report');
  await it.sample('芜湖');
  await it.page.evaluate(() => {
    const firm = window.greengauge.firm();
    firm.name = '=HYPERLINK("http://x")';
    firm.years['2025'].products[0].id = '=1+1';
    window.greengauge.load(firm);
  });
  await it.idle();
  const book = readByOpenpyxl((await keep(it, '工作簿 XLSX')).path);
  assert.deepEqual(Object.keys(book), ['能源', '指标', '结论', '依据']);
  const assessment = await it.page.evaluate(() => window.greengauge.assessment());
  const [head, ...rows] = book['指标'];
  const at = (name) => head.indexOf(name);
  const shown = rows
    .filter((row) => typeof row[at('数值')] === 'number')
    .map((row) => [row[at('年度')], row[at('产品')] ?? null, row[at('标识')], row[at('数值')]]);
  const computed = assessment.indicators
    .filter(({value}) => typeof value === 'number')
    .map(({year, product, id, value}) => [year, product ?? null, id, value]);
  assert.ok(computed.length > 20);
  assert.deepEqual(shown, computed);
  const cells = Object.values(book).flat(2);
  assert.equal(
    cells.some((cell) => cell?.formula),
    false,
  );
  assert.ok(cells.includes('=1+1'));
  // The lines of the energy sheet add up to its total.
  const energy = book['能源'].slice(1);
  const tce = energy.map((row) => Math.round(row[6] * 100));
  const total = energy.findIndex((row) => row[0] === '综合能耗');
  assert.equal(
    tce.slice(0, total).reduce((sum, part) => sum + part, 0),
    tce[total],
  );
  assert.equal(tce[total], 161695);
  assert.deepEqual(it.faults, []);
});

test('CSV begins with a byte order mark and holds the same', async () => {
  const it = await openPage('page=report&lang=en');
  await it.sample('苏州');
  const file = await keep(it, 'Table CSV');
  assert.match(file.name, /report\.csv$/);
  const bytes = readFileSync(file.path);
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  const {indicators} = await it.page.evaluate(() => window.greengauge.assessment());
  const tce = indicators.find(({id, year}) => id === 'energy.tce' && year === 2025).value;
  assert.match(
    bytes.toString(),
    new RegExp(`indicator,energy\\.tce,[^\\r]*,2025,,,${String(tce).replace('.', '\\.')},`),
  );
});

test("without the report's module the page says so and stays usable", async () => {
  const it = await openPage('page=report');
  await it.sample('芜湖');
  await it.page.route('**/greengauge-report.wasm', (route) => route.abort());
  await it.page.getByRole('button', {name: '网页文件 HTML'}).click();
  await it.page.getByText(/^没有做成/).waitFor();
  await it.page.unroute('**/greengauge-report.wasm');
  await it.page.getByRole('button', {name: '知道了'}).click();
  await it.idle();
  assert.match((await keep(it, '网页文件 HTML')).name, /html$/);
});

test('a report made with packs on trial says so', async () => {
  const it = await openPage('page=results', {initScript: printing});
  await it.sample('芜湖');
  const pack = {
    id: 'x.trial',
    version: '1',
    region: 'CN',
    title: {zh: '试', en: 'Trial'},
    documents: [],
    inputs: [],
  };
  const chooser = it.page.waitForEvent('filechooser');
  await it.page.getByRole('button', {name: '试用政策包…'}).click();
  await (await chooser).setFiles({
    name: 'mine.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(pack)),
  });
  await it.page.getByText(/非官方政策包/).waitFor();
  await it.go('报告');
  await it.page.getByRole('button', {name: /打印/}).click();
  await it.page.waitForFunction(() => window.printed === 1);
  const report = it.page.locator('.print-only');
  assert.match(await report.innerHTML(), /自带的政策包（mine\.json）/);
  const {policies} = await it.page.evaluate(() => window.greengauge.assessment());
  assert.ok((await report.innerHTML()).includes(policies.sha256));
});

for (const query of ['page=report', 'page=report&lang=en&painter=html', 'page=report&phone']) {
  test(`axe finds nothing on the report page and every action is reached by Tab (${query})`, async () => {
    const phone = query.includes('phone') && {
      viewport: {width: 360, height: 740},
      hasTouch: true,
      isMobile: true,
    };
    const it = await openPage(query, {...phone});
    const {page} = it;
    await it.sample(query.includes('en') ? '苏州' : '芜湖');
    assert.deepEqual(await violations(page), []);
    const names = query.includes('lang=en')
      ? [
          'Print / save as PDF',
          'HTML file',
          'Workbook XLSX',
          'Table CSV',
          'Choose a file of bills…',
          'Template XLSX',
          'Template CSV',
          'Save the firm file',
          'Open a firm file…',
        ]
      : [
          '打印 / 另存为 PDF',
          '网页文件 HTML',
          '工作簿 XLSX',
          '数据表 CSV',
          '选择账单文件…',
          '模板 XLSX',
          '模板 CSV',
          '保存企业文件',
          '打开企业文件…',
        ];
    for (const name of names) await it.tabTo(name);
    assert.equal(
      await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
      true,
    );
    if (phone) {
      const small = await page
        .getByRole('navigation')
        .getByRole('button')
        .evaluateAll(
          (all) =>
            all
              .map((button) => button.getBoundingClientRect())
              .filter(({width, height}) => width < 44 || height < 44).length,
        );
      assert.equal(small, 0);
    }
    assert.deepEqual(it.faults, []);
  });
}
