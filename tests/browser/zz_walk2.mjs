import {openPage} from './page.js';
const it = await openPage('', {viewport: {width: 1366, height: 768}});
const {page} = it; let n = 0;
const shot = async (name) => { await it.idle(); await page.screenshot({path: `/tmp/w2-${String(++n).padStart(2, '0')}-${name}.png`}); };
const paste = (text) => page.evaluate((words) => { const data = new DataTransfer(); data.setData('text/plain', words);
  (document.activeElement ?? document.body).dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true})); }, text);
const fill = async (name, value) => { const f = page.getByRole('textbox', {name, exact: true}).or(page.getByRole('combobox', {name, exact: true})).first(); await f.click(); await f.fill(value); await it.idle(); };
try {
  await fill('企业名称', '苏州某印染有限公司');
  await page.getByRole('combobox', {name: '所在地区'}).selectOption({label: '江苏'});
  await fill('所属行业', 'yinran'); await shot('industry');
  await page.getByRole('listbox').getByRole('option').first().click(); await it.idle();
  await shot('firm');
  await it.go('能源');
  await page.evaluate(() => document.activeElement?.blur());
  await paste('能源\t单位\t2024年\t2025年\n电\t万千瓦时\t1850\t1790\n外购蒸汽\t吨\t42000\t40500\n天然气\t万立方米\t120\t115\n水\t吨\t1200000\t1150000\n');
  await shot('paste');
  const b = page.getByRole('button', {name: /^填入/}); console.log('buttons', await b.allInnerTexts());
  console.log(await page.getByRole('table', {name: '每一行的理解'}).innerText().catch((e) => 'no table'));
  if (await b.count()) { await b.first().click(); await shot('pasted'); }
  await it.go('产品与产值'); await shot('output');
  console.log(JSON.stringify(await page.evaluate(() => window.greengauge.firm()), null, 1).slice(0, 1500));
} catch (e) { console.log(e.message); await shot('fail'); }
await it.close();
