// One firm a line in, one assessment a line out, in order; a bad line stops nothing.
import assert from 'node:assert';
import {test} from 'node:test';
import {faulty_firm, firm, packs, run, write} from './harness.js';

const own = ['--policies', packs('good'), '--date', '2026-11-20'];
const named = (name) =>
  JSON.stringify(
    firm((one) => {
      one.name = name;
    }),
  );
const lines_of = (text) =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

test('no firm, no line', () => {
  assert.deepStrictEqual(run(['batch', ...own], ''), {status: 0, stdout: '', stderr: ''});
});

test('a line is the assessment that assess would have written', () => {
  const {status, stdout, stderr} = run(['batch', ...own], named('甲') + '\n');
  assert.deepStrictEqual([status, stderr], [0, '']);
  const file = write('one.json', named('甲'));
  const assessed = run(['assess', file, '--format', 'json', '--no-advice', ...own]).stdout;
  assert.strictEqual(stdout, JSON.stringify(JSON.parse(assessed)) + '\n');
});

test('order is kept, with one job and with several', () => {
  const names = Array.from({length: 1200}, (_, i) => `企业 ${i}`);
  const input = names.map(named).join('\n') + '\n';
  const single = run(['batch', ...own], input);
  assert.strictEqual(single.status, 0);
  assert.deepStrictEqual(
    lines_of(single.stdout).map((one) => one.name),
    names,
  );
  const several = run(['batch', '--jobs', '3', ...own], input);
  assert.deepStrictEqual(several, single);
});

test('an unreadable line has its error in its place, the others their assessments, exit 1', () => {
  const input =
    [named('一'), 'not json', named('三'), '', '{"format": "greengauge.firm/9"}', named('六')].join(
      '\n',
    ) + '\n';
  for (const jobs of ['1', '4']) {
    const {status, stdout, stderr} = run(['batch', '--jobs', jobs, '--lang', 'en', ...own], input);
    assert.strictEqual(status, 1);
    assert.strictEqual(stderr, '');
    const lines = lines_of(stdout);
    assert.deepStrictEqual(
      lines.map((one) => one.name ?? one.line),
      ['一', 2, '三', 4, 5, '六'],
    );
    for (const one of [lines[1], lines[3], lines[4]]) {
      assert.deepStrictEqual(Object.keys(one), ['line', 'error']);
      assert.deepStrictEqual(Object.keys(one.error), ['severity', 'at', 'code', 'message']);
      assert.strictEqual(one.error.severity, 'error');
      assert.notStrictEqual(one.error.message, one.error.code);
    }
    assert.deepStrictEqual([lines[1].error.at, lines[1].error.code], ['', 'json.syntax']);
    assert.deepStrictEqual([lines[3].error.at, lines[3].error.code], ['', 'json.syntax']);
    assert.deepStrictEqual([lines[4].error.at, lines[4].error.code], ['/format', 'firm.format']);
  }
});

test('the seventeenth line is called 17', () => {
  const input =
    Array.from({length: 16}, (_, i) => named(`${i + 1}`)).join('\n') + '\n[\n' + named('18');
  const lines = lines_of(run(['batch', ...own], input).stdout);
  assert.strictEqual(lines.length, 18);
  assert.strictEqual(lines[16].line, 17);
  assert.strictEqual(lines[17].name, '18');
});

test('a readable line with a fault has its assessment with diagnostics, exit 1', () => {
  const {status, stdout, stderr} = run(
    ['batch', ...own],
    JSON.stringify(faulty_firm()) + '\n' + named('二') + '\n',
  );
  assert.deepStrictEqual([status, stderr], [1, '']);
  const [first, second] = lines_of(stdout);
  assert.deepStrictEqual(
    first.diagnostics.map((one) => [one.at, one.code]),
    [['/years/2025/energy/0/unit', 'unit.unknown']],
  );
  assert.deepStrictEqual(second.diagnostics, []);
});

test('the line that ends the input may lack its end, and lines may end as on Windows', () => {
  const plain = run(['batch', ...own], named('一') + '\n' + named('二') + '\n');
  assert.deepStrictEqual(run(['batch', ...own], named('一') + '\n' + named('二')), plain);
  assert.deepStrictEqual(
    run(['batch', ...own], named('一') + '\r\n' + named('二') + '\r\n'),
    plain,
  );
});

test('advice only when asked for', () => {
  const open =
    JSON.stringify(
      firm((one) => {
        one.answers = {};
      }),
    ) + '\n';
  const questions = (...words) =>
    lines_of(run(['batch', ...words, ...own], open).stdout)[0].advice.questions.length;
  assert.strictEqual(questions(), 0);
  assert.strictEqual(questions('--advice'), 1);
});

test('an error line tells what made the line unreadable, not a fault before it', () => {
  const line = '{"format": "greengauge.firm/9", "name": "a", "name": "b"}\n';
  const [one] = lines_of(run(['batch', ...own], line).stdout);
  assert.deepStrictEqual([one.error.at, one.error.code], ['/format', 'firm.format']);
});
