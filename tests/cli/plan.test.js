// What becomes of a firm's plan of measures in `greengauge assess`, by the packs of the source tree.
import assert from 'node:assert';
import {test} from 'node:test';
import {firm, run, write} from './harness.js';

// 10 × 7.5 kW × 0.8 × 6 000 h × (1/0.904 − 1/0.94) = 12 960 ÷ 0.84976 kWh
const kwh = 12960 / 0.84976;
const near = (value, expected) =>
  assert.ok(Math.abs(value - expected) <= 1e-12 * Math.abs(expected), `${value}, not ${expected}`);

const planned = firm((one) => {
  one.plan = {
    prices: {'electricity.grid': {value: 0.7, unit: '元/kWh'}},
    measures: [
      {
        id: '水泵',
        measure: 'motor',
        cost: {value: 2, unit: '万元'},
        answers: {
          power: {value: 7.5, unit: 'kW'},
          count: 10,
          hours: {value: 6000, unit: 'h'},
          load: 0.8,
          grade_now: 'level3',
          grade_new: 'level1',
        },
      },
    ],
  };
});
const file = write('planned.json', planned);
const assess = (...words) => run(['assess', file, '--date', '2026-11-20', ...words]);

test('the plan stands behind the keys of the contract, with what it saves and what becomes of it', () => {
  const {status, stdout, stderr} = assess('--format', 'json');
  assert.deepStrictEqual([status, stderr], [0, '']);
  const result = JSON.parse(stdout);
  assert.strictEqual(Object.keys(result).at(-1), 'plan');
  const [measure] = result.plan.measures;
  assert.deepStrictEqual(
    [measure.id, measure.measure, measure.pointer],
    ['水泵', 'motor', '/plan/measures/0'],
  );
  near(measure.kwh, kwh);
  near(measure.tce, (kwh * 0.1229) / 1000);
  near(measure.yuan, kwh * 0.7);
  near(measure.payback_years, 20000 / (kwh * 0.7));
  const energy = result.plan.indicators.find(({id}) => id === 'energy.tce');
  near(energy.before, 122.9);
  near(energy.after, ((1000000 - kwh) * 0.1229) / 1000);
  assert.deepStrictEqual(
    result.plan.verdicts.map(({id}) => id),
    result.programmes.map(({id}) => id),
  );
  for (const one of result.plan.verdicts) {
    assert.strictEqual(one.before, result.programmes.find(({id}) => id === one.id).verdict);
  }
});

test('the text names measures, savings and what changes, in both languages', () => {
  const zh = assess().stdout;
  assert.match(
    zh,
    /== 节能措施计划（全部实施后） ==\n {2}水泵：少用外购电力.* 15,251 kWh\/年.*1\.87 吨标准煤/,
  );
  assert.match(zh, /综合能耗：由“122\.9 吨标准煤”变为“121\.0\d* 吨标准煤”/);
  assert.match(
    assess('--lang', 'en').stdout,
    /== Plan of measures[^\n]*\n {2}水泵: .*saves [^\n]*15,251 kWh a year/,
  );
});

test('a firm without a plan has no such key, and no such heading', () => {
  const plain = write('unplanned.json', firm());
  const {stdout} = run(['assess', plain, '--date', '2026-11-20', '--format', 'json']);
  assert.ok(!('plan' in JSON.parse(stdout)));
  assert.doesNotMatch(run(['assess', plain, '--date', '2026-11-20']).stdout, /节能措施计划/);
});
