// `greengauge read`: tables as people have them, by the cases of tests/tables; encodings, files that are no
// tables, and what the exit status says.
import assert from 'node:assert';
import fs from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {root, run, write} from './harness.js';

const cases = path.join(root, 'tests/tables');
const policies = ['--policies', path.join(root, 'policies'), '--date', '2026-11-30'];
const read = (file, ...more) => run(['read', file, ...policies, '--year', '2025', ...more]);

test('each case is taken with the lines of its years, and asks what cannot be certain', () => {
  const {cases: all} = JSON.parse(fs.readFileSync(path.join(cases, 'expected.json'), 'utf8'));
  for (const {file, tce, asks} of all) {
    const {status, stdout} = read(path.join(cases, file), '--format', 'json', '--region', 'CN-AH');
    const table = JSON.parse(stdout);
    assert.strictEqual(table.format, 'greengauge.table/1', file);
    assert.deepStrictEqual(
      table.asks.map(({code}) => code),
      asks,
      file,
    );
    assert.deepStrictEqual(Object.keys(table.years), Object.keys(tce), file);
    assert.strictEqual(status, asks.length ? 3 : 0, file);
    if (!file.endsWith('.csv')) continue;
    // In GB 18030; the other files are held against their energy by tests/report/export/table_test.cpp.
    assert.deepStrictEqual(table.years['2025'].energy, [
      {carrier: 'electricity.grid', amount: 430, unit: '万kWh'},
      {carrier: 'diesel', amount: 18, unit: 't'},
    ]);
  }
});

test('a table in UTF-16 is read; a table that names no year is of the year before the date', () => {
  const table = '\ufeff能源\t单位\t用量\n柴油\tt\t18\n';
  const file = path.join(root, 'build', 'utf16.txt');
  fs.writeFileSync(file, table, 'utf16le');
  const {status, stdout} = run(['read', file, ...policies, '--format', 'json']);
  fs.rmSync(file);
  assert.strictEqual(status, 0);
  assert.deepStrictEqual(JSON.parse(stdout).years, {
    2025: {energy: [{carrier: 'diesel', amount: 18, unit: 't'}]},
  });
});

test('as text each row says what became of it, and questions come last', () => {
  write('bills.txt', '能源\t单位\t用量\n柴油\tt\t18\n宿舍用电\t万kWh\t2\n');
  const {status, stdout} = read('bills.txt', '--lang', 'en');
  assert.strictEqual(status, 3);
  assert.match(
    stdout,
    /^2 {2}柴油 {2}→ .*Diesel {2}2025 {2}18 t\n3 {2}宿舍用电 {2}→ Please check\n\? Row 3/,
  );
});

test('what is no table is called by its name and ends with 1', () => {
  for (const [bytes, words] of [
    ['PK\x03\x04', /XLSX/],
    ['%PDF-1.7', /PDF/],
    ['<html><table><tr><td>电力', /HTML/],
    ['\n\n', /no table/],
  ]) {
    write('file', bytes);
    const {status, stdout, stderr} = read('file', '--lang', 'en');
    assert.deepStrictEqual([status, stdout], [1, '']);
    assert.match(stderr, words);
  }
  assert.strictEqual(read('no such file').status, 3);
  assert.strictEqual(run(['read', 'file', '--year', '25']).status, 2);
});
