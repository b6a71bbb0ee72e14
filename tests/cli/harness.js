// What the tests of the command line share: the program, a scratch folder, a small pack of its own (so
// that a change of policy changes no expectation here), and firms.
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export const root = path.join(
  import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
  '..',
  '..',
);
export const program = path.join(root, 'build', 'native', 'greengauge');
export const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'greengauge-cli-'));
process.on('exit', () => fs.rmSync(folder, {recursive: true, force: true}));

/// Runs the program in the scratch folder: {status, stdout, stderr}.
export function run(words, input = '') {
  const {status, stdout, stderr, error} = spawnSync(program, words, {
    cwd: folder,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error) throw error;
  return {status, stdout, stderr};
}

/// Writes a file below the scratch folder and answers its name.
export function write(name, content) {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), {recursive: true});
  fs.writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return name;
}

const cite = () => ({document: 'std', clause: '1', confidence: 'A'});
const text = (zh, en) => ({zh, en});

export const pack = () => ({
  id: 'cn.test',
  version: '1',
  region: 'CN',
  title: text('试验', 'Test'),
  documents: [{id: 'std', title: text('标准', 'Standard'), number: 'GB 1', read: 'full'}],
  inputs: [
    {
      id: 'employees',
      of: 'firm',
      type: 'number',
      title: text('从业人员', 'Employees'),
      group: 'firm',
    },
    {
      id: 'veto.accident',
      of: 'firm',
      type: 'boolean',
      title: text('事故', 'Accident'),
      group: 'record',
    },
  ],
  carriers: [
    {
      id: 'electricity.grid',
      title: text('电', 'Power'),
      kind: 'grid_power',
      unit: 'kWh',
      units: ['kWh', '万kWh'],
    },
    {id: 'diesel', title: text('柴油', 'Diesel'), kind: 'fuel', unit: 't', units: ['t', 'kg']},
  ],
  factors: [
    {
      id: 'cn.coal',
      kind: 'coal_equivalent',
      title: text('折标', 'Coal equivalent'),
      cite: cite(),
      rows: [
        {carrier: 'electricity.grid', value: 0.1229, unit: 'kgce/kWh'},
        {carrier: 'diesel', value: 1.4571, unit: 'kgce/kg'},
      ],
    },
  ],
  indicators: [
    {
      id: 'energy.tce',
      of: 'year',
      unit: 'tce',
      title: text('综合能耗', 'Total energy'),
      cite: cite(),
    },
  ],
  programmes: [
    {
      id: 'cn.programme',
      title: text('项目', 'Programme'),
      from: '2025-06-03',
      cite: cite(),
      requirements: [
        {
          id: 'size',
          kind: 'condition',
          test: 'energy.tce > 100 tce',
          unit: 'tce',
          title: text('规模', 'Size'),
        },
        {
          id: 'accident',
          kind: 'veto',
          test: 'not veto.accident',
          title: text('无事故', 'No accidents'),
        },
      ],
    },
  ],
});

/// A folder of packs with the small one in it, changed by `change`.
export function packs(name, change = () => {}) {
  const one = pack();
  change(one);
  write(`${name}/cn/test.json`, one);
  return name;
}

/// 1 000 000 kWh × 0.1229 kgce/kWh = 122.9 tce.
export const firm = (change = () => {}) => {
  const one = {
    format: 'greengauge.firm/1',
    name: '示例',
    region: 'CN',
    answers: {'veto.accident': false},
    years: {2025: {energy: [{carrier: 'electricity.grid', amount: 1000000, unit: 'kWh'}]}},
  };
  change(one);
  return one;
};

export const faulty_firm = () =>
  firm((one) => {
    one.years[2025].energy[0].unit = 'furlong';
  });
