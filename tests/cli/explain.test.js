// `greengauge explain` reads as people speak: titles and signs, places in words, days of documents, the other basis.
import assert from 'node:assert';
import {test} from 'node:test';
import {firm, run, write} from './harness.js';

const file = write(
  'explained.json',
  firm((one) => {
    one.answers['systems.energy'] = 'established';
    one.years[2025].answers = {output_value: {value: 2458, unit: '万元'}};
  }),
);
const explain = (id, ...words) =>
  run(['explain', file, id, '--date', '2026-11-20', ...words]).stdout;

test('a rule is told in words, then as the pack has it, then with the own numbers put in', () => {
  // 122.9 tce ÷ 2 458 万元 = 0.05 tce/万元
  const zh = explain('intensity.output_value');
  assert.match(
    zh,
    /综合能耗 ÷ \S+\n {4}规则：energy\.tce \/ output_value\n {4}= 122\.9 tce ÷ 2,458 万元\n {4}= 0\.05 /,
  );
  assert.match(zh, /企业填报：2025 年 · .*（\/years\/2025\/answers\/output_value）/);
  assert.match(zh, /GB\/T 2589—2020 .*2021-04-01 起/);
});

test('an answer is told by its title', () => {
  assert.match(
    explain('cn.green-factory/systems.energy'),
    /= “已建立并运行” ≥ “已建立并运行”\n {4}= “已建立并运行”/,
  );
  assert.doesNotMatch(explain('cn.green-factory/systems.energy', '--lang', 'en'), /= established/);
});

test('what does not count is no product that comes to nothing', () => {
  const zh = explain('cn.ee-leader/nonfossil_share');
  assert.doesNotMatch(zh, /× 0\.1229 kgce\/kWh = 0 /);
  assert.match(zh, /1,000,000 kWh 不计入这一项/);
});

test('the day of the assessment is a day', () => {
  const zh = explain('cn.green-factory/veto.accident');
  assert.match(zh, /评价日期\n {6}= 2026-11-20/);
  assert.doesNotMatch(zh, /1,795,132,800/);
});

test('what it would be on the other basis, or that nobody can tell', () => {
  assert.match(explain('energy.tce'), /电力按等价值折标准煤：没有公布的系数，无法计算/);
  const own = write(
    'own.json',
    firm((one) => {
      one.options = {equivalent_kgce_per_kWh: 0.3};
    }),
  );
  // 1 000 000 kWh × 0.3 kgce/kWh = 300 tce
  assert.match(
    run(['explain', own, 'energy.tce', '--date', '2026-11-20']).stdout,
    /电力按等价值折标准煤：300 吨标准煤/,
  );
  assert.doesNotMatch(explain('cn.green-factory/veto.accident'), /电力按/);
});
