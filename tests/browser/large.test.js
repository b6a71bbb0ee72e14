// Input that is far too large or hostile: files of 50 MB, ten thousand energy lines, a hundred products, endless nesting,
// names of a megabyte or of odd characters. Each is answered, and the page works on.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {keepFile, whenReady} from '../support/browser.mjs';
import {openPage} from './page.js';

const pages = ['能源', '产品与产值', '绿色管理', '结果', '改进', '报告', '企业'];
const firm = (more) => ({format: 'greengauge.firm/1', name: '大', region: 'CN-AH', ...more});

// Drops a file; its text is made on the page: `begin`, then `unit` so many times, then `end`.
const drop = (it, name, {begin = '', unit, times, end = ''}) =>
  it.page.evaluate(
    ([file, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text.begin, text.unit.repeat(text.times), text.end], file));
      document.body.dispatchEvent(
        new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}),
      );
    },
    [name, {begin, unit, times, end}],
  );

const load = (it, file) =>
  it.page.evaluate((given) => {
    const start = performance.now();
    const {ok, diagnostics} = window.greengauge.load(given);
    return {
      ok,
      faults: diagnostics.map(({code}) => code),
      seconds: (performance.now() - start) / 1000,
    };
  }, file);

async function during(work) {
  const it = await openPage('region=CN-AH');
  await work(it);
  assert.deepEqual(it.faults, []);
}

const lines = (count) =>
  Array.from({length: count}, (_, i) => ({carrier: 'diesel', amount: i + 1, unit: 't'}));
const products = (count) =>
  Array.from({length: count}, (_, i) => ({
    id: `p${i}`,
    product: 'cement.clinker',
    output: {value: 1000 + i, unit: 't'},
    energy_share: 1 / count,
  }));

for (const [what, year, tonnes] of [
  ['ten thousand energy lines', {energy: lines(10_000), products: products(1)}, 50_005_000],
  ['a hundred products', {energy: lines(4), products: products(100)}, 10],
]) {
  test(`${what}: each page opens within seconds`, () =>
    during(async (it) => {
      const loaded = await load(it, firm({years: {2025: year}}));
      assert.deepEqual([loaded.ok, loaded.faults], [true, []]);
      for (const page of pages) {
        const start = performance.now();
        await it.go(page);
        const seconds = (performance.now() - start) / 1000;
        assert.ok(seconds < 15, `${page}: ${seconds} s`);
      }
      // 1 + 2 + … t of diesel at 1.4571 kgce/kg (GB/T 2589—2020, table A.1)
      const tce = await it.page.evaluate(
        () => window.greengauge.assessment().indicators.find(({id}) => id === 'energy.tce').value,
      );
      assert.ok(Math.abs(tce / (tonnes * 1.4571) - 1) < 1e-9, `${tce}`);
    }));
}

test('a file of 50 MB is refused unread, one just below the limit is opened', () =>
  during(async (it) => {
    const {page} = it;
    await it.sample('芜湖');
    await drop(it, 'large.firm.json', {unit: ' ', times: 50_000_000});
    await page.getByText(/文件太大（50\.0 MB）/).waitFor();
    await page.getByRole('button', {name: '知道了'}).click();
    assert.match(await page.evaluate(() => window.greengauge.firm().name), /芜湖/);
    await drop(it, 'nearly.firm.json', {
      begin:
        '{"format": "greengauge.firm/1", "name": "将满", "region": "CN-AH", "answers": {"x": "',
      unit: 'x',
      times: 19_000_000,
      end: '"}}',
    });
    await page.waitForFunction(() => window.greengauge.firm().name === '将满', undefined, {
      timeout: 30_000,
    });
  }));

test('a firm file for which the memory of the report module must grow is exported', () =>
  during(async (it) => {
    const {ok} = await load(
      it,
      firm({
        years: {2025: {energy: [{carrier: 'diesel', amount: 1, unit: 't'}]}},
        'x.note': 'x'.repeat(15_000_000),
      }),
    );
    assert.ok(ok);
    await it.go('报告');
    const file = await keepFile(it.page, '数据表 CSV');
    assert.match(readFileSync(file.path, 'utf8'), /energy\.tce/);
  }));

test('endless nesting is reported as a fault of the file', () =>
  during(async (it) => {
    await it.sample('芜湖');
    await drop(it, 'deep.firm.json', {
      begin: '{"format": "greengauge.firm/1", "answers": {"x": ',
      unit: '[',
      times: 1_000_000,
    });
    await it.page.getByText(/“deep\.firm\.json”不是可以打开的企业文件/).waitFor();
    assert.match(await it.page.evaluate(() => window.greengauge.firm().name), /芜湖/);
  }));

for (const [what, name] of [
  ['a megabyte long', '厂'.repeat(350_000)],
  ['of control characters', 'a\u0000b\u0001\u001b[31m\u007f\u0085\n\t\r\u2028c'],
  ['that turns the direction of writing', '\u202Egpj.exe\u202C \u2066甲\u2069 אבג مصنع'],
  [
    'of markup',
    '</title><script>window.hit = 1</script><img src=x onerror="window.hit = 1">{{7*7}}${7*7}',
  ],
  ['of what are no characters', '\uFFFF甲\uFFFE\u{10FFFF}\uFEFF'],
]) {
  test(`a name ${what} is shown, saved, reported, and does no harm`, () =>
    during(async (it) => {
      const {page} = it;
      const {ok, seconds} = await load(
        it,
        firm({
          name,
          industry: '3391',
          years: {
            2025: {
              energy: [{carrier: 'diesel', amount: 1, unit: 't'}],
              products: [{id: name.slice(0, 1000), product: 'other'}],
            },
          },
        }),
      );
      assert.ok(ok && seconds < 5);
      for (const one of ['能源', '结果']) await it.go(one);
      const shown = await page.evaluate(() => window.greengauge.firm().name);
      assert.equal(shown, name);
      await page.waitForFunction(() =>
        Object.keys(localStorage).some((key) => key.startsWith('greengauge.firm.')),
      );
      await it.go('报告');
      const file = await keepFile(page, '网页文件 HTML');
      assert.match(
        file.name,
        /^[^\\/:*?"<>|\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]{1,80}\.html$/u,
      );
      const html = readFileSync(file.path, 'utf8');
      assert.doesNotMatch(
        html,
        /<script|<img|[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069]/,
      );
      const other = await it.context.newPage();
      await other.setContent(html);
      assert.equal(await other.evaluate(() => window.hit), undefined);
      await other.close();
      await page.reload();
      await whenReady(page);
      assert.equal(await page.evaluate(() => window.greengauge.firm().name), shown);
      assert.equal(await page.evaluate(() => window.hit), undefined);
    }));
}

test('a name with half a surrogate pair is reported as a fault, and the firm on the page stays', () =>
  during(async (it) => {
    await it.sample('芜湖');
    const {ok, faults} = await load(it, firm({name: '\uD800甲'}));
    assert.equal(ok, false);
    assert.ok(faults.length >= 1);
    assert.match(await it.page.evaluate(() => window.greengauge.firm().name), /芜湖/);
  }));
