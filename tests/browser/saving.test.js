// Saving in the browser: across a reload, several firms, two windows, storage that is refused or full.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {whenReady} from '../support/browser.mjs';
import {openPage} from './page.js';

const nameOn = (page) => page.evaluate(() => window.greengauge.firm().name);
const named = (page, name) =>
  page.waitForFunction((wanted) => window.greengauge.firm().name === wanted, name);
const records = (page) =>
  page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('greengauge.firm.'))
      .map((key) => JSON.parse(localStorage[key].slice(localStorage[key].indexOf('\n') + 1)).name)
      .sort(),
  );
const kept = (page, names) =>
  page.waitForFunction((wanted) => {
    const found = Object.keys(localStorage)
      .filter((key) => key.startsWith('greengauge.firm.'))
      .map((key) => JSON.parse(localStorage[key].slice(localStorage[key].indexOf('\n') + 1)).name)
      .sort();
    return JSON.stringify(found) === JSON.stringify(wanted);
  }, names);

async function call(it, name, page = it.page) {
  await page.getByRole('textbox', {name: '企业名称'}).fill(name);
  await page.evaluate(() => window.greengauge.idle());
}

async function again(page) {
  await page.reload();
  await whenReady(page);
}

async function secondTab(it) {
  const page = await it.context.newPage();
  await page.goto(it.page.url());
  await whenReady(page);
  return page;
}

const list = (page) => page.getByRole('table', {name: '企业列表与保存'});

test('entries are there after a reload, to the last letter; looking around stores nothing', async () => {
  const it = await openPage();
  await it.go('能源');
  await it.go('企业');
  await it.sample('芜湖');
  await again(it.page);
  assert.equal(await nameOn(it.page), '');
  assert.deepEqual(await records(it.page), []);
  await call(it, '自动保存机械厂');
  await again(it.page); // at once: a page saves when it is left
  assert.equal(await nameOn(it.page), '自动保存机械厂');
  const elsewhere = await secondTab(it);
  assert.equal(await nameOn(elsewhere), '自动保存机械厂');
  assert.deepEqual(it.faults, []);
});

test('several firms: new, copy, switch with undo, remove, delete everything', async () => {
  const it = await openPage();
  const {page} = it;
  await call(it, '甲厂');
  await kept(page, ['甲厂']);
  await page.getByRole('button', {name: '新填一家企业'}).click();
  await it.idle();
  assert.equal(await nameOn(page), '');
  await call(it, '乙厂');
  await page.getByRole('button', {name: '复制这家企业'}).click();
  await kept(page, ['乙厂', '乙厂（副本）', '甲厂']);
  await it.idle();
  await list(page)
    .getByRole('row')
    .filter({hasText: '甲厂'})
    .getByRole('button', {name: '打开'})
    .click();
  await named(page, '甲厂');
  await page.getByRole('button', {name: '撤销'}).click();
  await it.idle();
  assert.equal(await nameOn(page), '');
  await page.getByRole('button', {name: '重做'}).click();
  await it.idle();
  assert.equal(await nameOn(page), '甲厂');

  await list(page)
    .getByRole('row')
    .filter({hasText: '副本'})
    .getByRole('button', {name: '删除'})
    .click();
  const dialog = page.getByRole('dialog');
  assert.match(await dialog.innerText(), /乙厂（副本）.*不能撤销/s);
  await dialog.getByRole('button', {name: '删除'}).click();
  await kept(page, ['乙厂', '甲厂']);

  await it.idle();
  await page.getByRole('button', {name: '删除我的数据'}).click();
  await dialog.getByRole('button', {name: '全部删除'}).click();
  await page.getByText('本机上的数据已全部删除').waitFor();
  assert.equal(await nameOn(page), '');
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
  assert.equal(await page.evaluate(() => sessionStorage.getItem('greengauge.open')), null);
  await again(page);
  assert.equal(await nameOn(page), '');
  assert.deepEqual(it.faults, []);
});

test('two windows with one firm follow each other', async () => {
  const it = await openPage();
  await call(it, '甲厂');
  await kept(it.page, ['甲厂']);
  const other = await secondTab(it);
  await call(it, '甲厂，第二个窗口', other);
  await named(it.page, '甲厂，第二个窗口');
  await call(it, '甲厂，第一个窗口');
  await named(other, '甲厂，第一个窗口');
  assert.deepEqual(await records(it.page), ['甲厂，第一个窗口']);
  await other.getByRole('button', {name: '删除', exact: true}).click();
  await other.getByRole('dialog').getByRole('button', {name: '删除'}).click();
  await it.page.getByText('这家企业在另一个窗口里被删除了').waitFor();
  assert.equal(await nameOn(it.page), '');
  assert.deepEqual(it.faults, []);
});

// While window.held, the window gets no events of what another one stores.
const deaf = () => {
  window.late = [];
  window.saves = 0; // of firms, while it is held
  const {setItem} = Storage.prototype;
  Storage.prototype.setItem = function count(key, value) {
    setItem.call(this, key, value);
    if (window.held && key.startsWith('greengauge.firm.')) window.saves += 1;
  };
  for (const [target, type] of [
    [window, 'storage'],
    [document, 'visibilitychange'],
  ]) {
    target.addEventListener(type, (event) => {
      if (!window.held) return;
      event.stopImmediatePropagation();
      if (type === 'storage') window.late.push(event.key);
    });
  }
  window.hear = () => {
    window.held = false;
    for (const key of window.late)
      dispatchEvent(new StorageEvent('storage', {key, storageArea: localStorage}));
  };
};

test('changes that two windows make at the same moment are both kept, as two firms', async () => {
  const it = await openPage();
  await it.context.addInitScript(deaf); // before the page's own listeners
  await again(it.page);
  await call(it, '甲厂');
  await kept(it.page, ['甲厂']);
  const other = await secondTab(it);
  for (const window of [it.page, other])
    await window.evaluate(() => {
      window.held = true;
    });
  await Promise.all([call(it, '甲厂，第一个窗口'), call(it, '甲厂，第二个窗口', other)]);
  for (const window of [it.page, other]) await window.waitForFunction(() => window.saves === 1);
  for (const window of [it.page, other]) await window.evaluate(() => window.hear());
  await kept(it.page, ['甲厂，第一个窗口', '甲厂，第二个窗口']);
  assert.equal(await nameOn(it.page), '甲厂，第一个窗口');
  assert.equal(await nameOn(other), '甲厂，第二个窗口');
  assert.deepEqual(it.faults, []);
});

// Browsers copy the storage for every process: a window may write before it has seen what another one wrote.
test('a state that another window overwrote without having seen it is kept, too', async () => {
  const it = await openPage();
  await call(it, '甲厂');
  await kept(it.page, ['甲厂']);
  const before = await it.page.evaluate(() =>
    Object.entries(localStorage).find(([key]) => key.startsWith('greengauge.firm.')),
  );
  await call(it, '甲厂，第一个窗口');
  await kept(it.page, ['甲厂，第一个窗口']);
  const other = await it.context.newPage();
  await other.goto(new URL('licences.txt', it.page.url()).href);
  await other.evaluate(([key, value]) => {
    const about = JSON.parse(value.slice(0, value.indexOf('\n')));
    const after = {
      ...about,
      rev: about.rev + 1,
      marks: [...about.marks, 'unseen'],
      name: '甲厂，第二个窗口',
    };
    localStorage.setItem(
      key,
      JSON.stringify(after) + value.slice(value.indexOf('\n')).replace('甲厂', '甲厂，第二个窗口'),
    );
  }, before);
  await kept(it.page, ['甲厂，第一个窗口', '甲厂，第二个窗口']);
  assert.equal(await nameOn(it.page), '甲厂，第一个窗口');
  await it.page.getByText('在另一个窗口').first().waitFor();
  assert.deepEqual(it.faults, []);
});

const refusals = {
  refused: () =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('no', 'SecurityError');
      },
    }),
  full: () => {
    const {setItem} = Storage.prototype;
    Storage.prototype.setItem = function set(key, value) {
      if (key.startsWith('greengauge.firm.')) throw new DOMException('full', 'QuotaExceededError');
      setItem.call(this, key, value);
    };
  },
};

for (const [how, initScript] of Object.entries(refusals))
  test(`storage that is ${how} is reported once, and the page works on with several firms`, async () => {
    const it = await openPage('', {initScript, clock: true});
    const {page} = it;
    assert.equal(
      (await page.getByText('请记得保存企业文件').count()) +
        (await page.getByText('最近的修改没有存下').count()),
      0,
    );
    await call(it, '甲厂');
    const words = page
      .locator('.note')
      .filter({hasText: how === 'full' ? '存储空间已满' : '不允许网页保存数据'});
    await words.waitFor();
    await words.getByRole('button', {name: '知道了'}).click();
    await it.idle();
    await call(it, '甲厂二');
    await page.clock.fastForward(600); // past the pause after which it would be saved
    await it.idle();
    assert.equal(await words.count(), 0);
    await page.getByRole('button', {name: '新填一家企业'}).click();
    await it.idle();
    await list(page)
      .getByRole('row')
      .filter({hasText: '甲厂二'})
      .getByRole('button', {name: '打开'})
      .click();
    await named(page, '甲厂二');
    await again(page);
    assert.equal(await nameOn(page), '');
    assert.deepEqual(it.faults, []);
  });

test('records that cannot be read do no harm: the next good one opens, the bad ones can be removed', async () => {
  const good =
    '{"record":1,"rev":3,"saved":"2026-11-01T08:00:00.000Z","name":"好记录"}\n' +
    '{"format":"greengauge.firm/1","name":"好记录","region":"CN-AH","answers":{},"years":{}}';
  const it = await openPage('', {
    initScript: `
    if (!localStorage.length) {
      localStorage['greengauge.firm.good'] = ${JSON.stringify(good)};
      localStorage['greengauge.firm.noise'] = 'no record at all';
      localStorage['greengauge.firm.cut'] = '{"record":1,"rev":1,"saved":"2026-11-02T08:00:00.000Z","name":"断"}\\n{"format":"greengau';
      localStorage['greengauge.firm.newer'] = '{"record":2,"rev":1,"saved":"2027-01-01T00:00:00.000Z"}\\n{}';
    }`,
  });
  assert.equal(await nameOn(it.page), '好记录');
  const bad = list(it.page).getByRole('row').filter({hasText: '读不出的记录'});
  assert.equal(await bad.count(), 3);
  assert.equal(await bad.getByRole('button', {name: '打开'}).count(), 0);
  await bad.first().getByRole('button', {name: '删除'}).click();
  await it.page.getByRole('dialog').getByRole('button', {name: '删除'}).click();
  await it.page.waitForFunction(() => localStorage.length === 3);
  assert.deepEqual(it.faults, []);
});
