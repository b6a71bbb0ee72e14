import {openPage} from './page.js';
const shots = async (name, query, options, act) => {
  const it = await openPage(query, options);
  try {
    await act?.(it);
    await it.idle();
    const height = await it.page.evaluate(() => document.documentElement.scrollHeight);
    await it.page.setViewportSize({width: options.viewport.width, height: Math.min(Math.max(height, 600), 6000)});
    await it.idle();
    await it.page.waitForTimeout(300);
    await it.idle();
    await it.page.screenshot({path: `/tmp/h2shots/${name}.png`});
    if (it.faults.length) console.log(name, it.faults);
  } finally { await it.close(); }
};
const wide = {viewport: {width: 1280, height: 900}}, phone = {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true, deviceScaleFactor: 1.5};
const motor = async (it) => {
  const zh = (a, b) => it.page.evaluate(() => document.documentElement.lang).then((l) => l.startsWith('zh') ? a : b);
  await it.sample('芜湖');
  await it.page.getByRole('button', {name: await zh('试一试', 'Try it')}).first().click();
  await it.idle();
  await it.page.evaluate(() => {
    const firm = window.greengauge.firm();
    firm.plan = {prices: {'electricity.grid': {value: 0.7, unit: '元/kWh'}}, measures: [{id: '水泵', measure: 'motor', cost: {value: 20, unit: '万元'},
      answers: {power: {value: 7.5, unit: 'kW'}, count: 100, hours: {value: 6000, unit: 'h'}, load: 0.8, grade_now: 'level3', grade_new: 'level1'}}]};
    window.greengauge.load(firm);
  });
};
const which = process.argv[2]?.split(',');
const all = {
  'improve-zh-wide': () => shots('improve-zh-wide', 'page=improve', wide, motor),
  'improve-en-wide': () => shots('improve-en-wide', 'page=improve&lang=en', wide, motor),
  'improve-zh-phone': () => shots('improve-zh-phone', 'page=improve', phone, motor),
  'improve-en-phone': () => shots('improve-en-phone', 'page=improve&lang=en', phone, motor),
  'suzhou': () => shots('suzhou', 'page=improve', wide, (it) => it.sample('苏州')),
  'suzhou-phone': () => shots('suzhou-phone', 'page=improve', phone, (it) => it.sample('苏州')),
  'results': () => shots('results', 'page=results', wide, async (it) => {
    await it.sample('苏州');
    await it.page.getByRole('button', {name: /历年趋势/}).click();
    await it.idle();
  }),
  'results-phone': () => shots('results-phone', 'page=results', phone, async (it) => {
    await it.sample('苏州');
    await it.page.getByRole('button', {name: /历年趋势/}).click();
    await it.idle();
  }),
  'years': () => shots('years', 'page=results', wide, async (it) => {
    await it.page.evaluate(() => window.greengauge.load({format: 'greengauge.firm/1', name: 'x', region: 'CN-AH', industry: '3391', answers: {},
      years: {2020: {totals: {'energy.tce': {value: 1000, unit: 'tce'}}, answers: {value_added: {value: 5000, unit: '万元'}}},
        2022: {totals: {'energy.tce': {value: 1040, unit: 'tce'}}, answers: {value_added: {value: 5300, unit: '万元'}, price_index: 1.08}},
        2023: {totals: {'energy.tce': {value: 990, unit: 'tce'}}, answers: {}},
        2024: {totals: {'energy.tce': {value: 940, unit: 'tce'}}, answers: {value_added: {value: 5800, unit: '万元'}, price_index: 1.15}},
        2025: {totals: {'energy.tce': {value: 900, unit: 'tce'}}, answers: {value_added: {value: 6000, unit: '万元'}, price_index: 1.2}}},
      options: {supplied: {'cn.green-factory/energy_intensity': {lead: 0.08, base: 0.2, unit: 'tce/万元'}}}}));
    await it.idle();
    await it.page.getByRole('button', {name: /历年趋势/}).click();
    await it.idle();
    await it.page.getByRole('button', {name: /逐条查看：国家绿色工厂/}).click();
    await it.idle();
  }),
};
for (const [name, run] of Object.entries(all)) if (!which || which.includes(name)) { try { await run(); console.log(name); } catch (e) { console.log(name, String(e).slice(0, 400)); } }
