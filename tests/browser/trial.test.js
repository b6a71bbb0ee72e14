// Packs of a visitor's own on trial: taken, refused, hostile.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {openPage} from './page.js';

// The worked example of policies/README.md.
const guide = readFileSync(new URL('../../policies/README.md', import.meta.url), 'utf8');
const example = guide.match(/<!-- file: cn-zj\/efficiency\.json -->\s*```json\n([\s\S]*?)```/)[1];
const firm = JSON.parse(guide.match(/<!-- file: firm\.json -->\s*```json\n([\s\S]*?)```/)[1]);

async function drop(it, name, text) {
  await it.page.evaluate(
    ([file, words]) => {
      const data = new DataTransfer();
      data.items.add(new File([words], file, {type: 'application/json'}));
      document
        .getElementById('mirror')
        .dispatchEvent(
          new DragEvent('drop', {bubbles: true, cancelable: true, dataTransfer: data}),
        );
    },
    [name, text],
  );
}

test('a pack dropped on the page gives a verdict, is marked on every page, and can be turned off again', async () => {
  const it = await openPage('page=results');
  const {page} = it;
  await page.evaluate((file) => window.greengauge.load(file), firm);
  await drop(it, 'efficiency.json', example);
  await page.getByText('非官方政策包，仅本次有效').waitFor();
  await it.idle();
  const card = page.getByRole('region', {name: '浙江示例能效项目'});
  assert.match(await card.innerText(), /可以申报/);
  for (const name of ['企业', '能源', '产品与产值', '绿色管理', '结果']) {
    await it.go(name);
    assert.equal(await page.getByText('非官方政策包，仅本次有效').count(), 1);
  }
  await page.getByRole('button', {name: '停用，恢复官方政策包'}).click();
  await it.idle();
  assert.equal(await page.getByText('非官方政策包').count(), 0);
  assert.equal(await card.count(), 0);
  assert.deepEqual(it.faults, []);
});

test('a faulty pack chosen with the button is refused, with file and pointer', async () => {
  const it = await openPage('page=results');
  const {page} = it;
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', {name: '试用政策包…'}).click();
  await (await chooser).setFiles({
    name: 'efficiency.json',
    mimeType: 'application/json',
    buffer: Buffer.from(example.replace('3000 tce"', '3000 kWh"')),
  });
  await page.getByText('政策包有错误，没有启用').waitFor();
  await it.idle();
  assert.match(
    await page.locator('main').innerText(),
    /efficiency\.json:\/programmes\/0\/requirements\/0\/test/,
  );
  await page.getByRole('button', {name: '知道了'}).click();
  await it.idle();
  assert.equal(await page.getByText('政策包有错误').count(), 0);
  assert.deepEqual(it.faults, []);
});

test('a dropped firm file is opened', async () => {
  const it = await openPage();
  await drop(it, 'mine.firm.json', JSON.stringify(firm));
  await it.page.waitForFunction((name) => window.greengauge.firm().name === name, firm.name);
});

test('a hostile pack is shown as text: no code runs, nothing is fetched, the firm stays', async () => {
  const it = await openPage('page=results');
  const {page} = it;
  const attack =
    '<img src="https://evil.example/x" onerror="window.hit = 1"><script>window.hit = 1</script>';
  const pack = JSON.parse(example);
  pack.programmes[0].title = {zh: `${attack}项目`, en: attack};
  for (const document of pack.documents) document.title = {zh: attack, en: attack};
  await page.evaluate((file) => window.greengauge.load(file), firm);
  const before = await page.evaluate(() => JSON.stringify(window.greengauge.firm()));
  for (const url of [
    'https://example.org/law',
    'javascript:window.hit=1',
    'data:text/html,<script>window.hit=1</script>',
  ]) {
    for (const document of pack.documents) document.url = url;
    const name = `${url.split(':')[0]} ${attack.slice(0, 20)}.json`;
    await drop(it, name, JSON.stringify(pack));
    await page.getByText(`非官方政策包，仅本次有效　${name}`).waitFor();
    await it.idle();
    assert.ok((await page.locator('#mirror').innerText()).includes(`${attack}项目`));
    for (const turned of ['结果', '报告']) await it.go(turned);
    await it.go('结果');
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map(({protocol}) => protocol));
    assert.deepEqual(
      links.filter((protocol) => protocol !== 'https:'),
      [],
    );
    assert.equal(await page.locator('img, #mirror script').count(), 0);
  }
  assert.equal(await page.evaluate(() => window.hit), undefined);
  assert.equal(await page.evaluate(() => JSON.stringify(window.greengauge.firm())), before);
  assert.deepEqual(it.faults, []);
});
