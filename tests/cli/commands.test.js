// The command line as `greengauge --help` promises it: exits, what goes to which stream, and the words of faults.
import assert from 'node:assert';
import fs from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {faulty_firm, firm, folder, pack, packs, root, run, write} from './harness.js';

const good = packs('good');
const own = ['--policies', good, '--date', '2026-11-20'];
const firm_file = write('firm.json', firm());
const faulty_file = write('faulty.json', faulty_firm());
const near = (value, expected) =>
  assert.ok(Math.abs(value - expected) <= 1e-12 * expected, `${value}, not ${expected}`);
const unknown_unit = '/years/2025/energy/0/unit: 不认识的单位“furlong”；按未知处理。\n';

test('wrong usage ends with 2, says what is wrong and how it is used, on standard error', () => {
  const usage = /^没有给出命令\n用法：\n {2}greengauge assess FIRM /;
  const nothing = run([]);
  assert.deepStrictEqual([nothing.status, nothing.stdout], [2, '']);
  assert.match(nothing.stderr, usage);
  assert.match(run(['judge', '--lang', 'en']).stderr, /judge/);
  assert.strictEqual(run(['judge']).status, 2);
});

test('wrong usage of a command', () => {
  const english = (words, fault) => {
    const {status, stdout, stderr} = run([words[0], '--lang', 'en', ...words.slice(1)]);
    assert.deepStrictEqual([status, stdout], [2, ''], words.join(' '));
    assert.ok(stderr.startsWith(`${fault}\nUsage:\n`), `${words.join(' ')}: ${stderr}`);
  };
  english(['assess'], 'this command takes 1 operand');
  english(['assess', firm_file, firm_file], 'this command takes 1 operand');
  english(['explain', firm_file], 'this command takes 2 operands');
  english(['batch', firm_file], 'this command takes 0 operands');
  english(['assess', firm_file, '--verbose'], 'this command has no option “--verbose”');
  english(['lint', '-o', 'x'], 'this command has no option “-o”');
  english(['lint', '--format', 'json'], 'this command has no option “--format”');
  english(['batch', '--no-advice'], 'this command has no option “--no-advice”');
  english(['assess', firm_file, '--format', 'xml'], 'this command cannot write the format “xml”');
  english(
    ['explain', firm_file, 'energy.tce', '--format', 'html'],
    'this command cannot write the format “html”',
  );
  english(['assess', firm_file, '--format', ''], 'this command cannot write the format “”');
  english(
    ['assess', firm_file, '--date', '2026-02-29'],
    '--date must be a day written YYYY-MM-DD; found “2026-02-29”',
  );
  english(
    ['assess', firm_file, '--date', 'today'],
    '--date must be a day written YYYY-MM-DD; found “today”',
  );
  english(['batch', '--jobs', '0'], '--jobs must be a whole number from 1 to 256; found “0”');
  english(['batch', '--jobs', '257'], '--jobs must be a whole number from 1 to 256; found “257”');
  english(['batch', '--jobs', 'two'], '--jobs must be a whole number from 1 to 256; found “two”');
  english(['assess', firm_file, '--date'], 'option “--date” needs a value');
  english(['assess', firm_file, '--policies'], 'option “--policies” needs a value');
});

test('a number of jobs with something behind it was taken for the number', () => {
  assert.strictEqual(run(['batch', '--jobs', '2x', ...own]).status, 2);
});

test('a language that the program does not speak', () => {
  const {status, stdout, stderr} = run(['assess', firm_file, '--lang', 'de']);
  assert.deepStrictEqual([status, stdout], [2, '']);
  assert.match(stderr, /^语言只有 zh 和 en，读到“de”\n/);
});

test('the version is the one that CMakeLists.txt declares', () => {
  const declared = /VERSION (\d+\.\d+\.\d+)/.exec(
    fs.readFileSync(path.join(root, 'CMakeLists.txt'), 'utf8'),
  )[1];
  assert.strictEqual(run(['--version']).stdout, `绿标尺 ${declared}\n`);
});

test('help and version are no faults', () => {
  for (const word of ['help', '--help', '-h', '--version']) {
    const {status, stdout, stderr} = run([word]);
    assert.deepStrictEqual([status, stderr], [0, ''], word);
    assert.notStrictEqual(stdout, '');
  }
});

// Of each format: where the firm's energy stands, as it is written.
const energy_in = {
  text: (out) => out.match(/^ {2}综合能耗 {2}(\S+)/m)[1],
  json: (out) => String(JSON.parse(out).indicators.find(({id}) => id === 'energy.tce').value),
  html: (out) => out.match(/<dt>综合能耗<\/dt>\s*<dd>([^\s<]+)/)[1],
  csv: (out) => out.match(/^indicator,energy\.tce,(?:[^,]*,){4}([^,]*),[^,]*,tce,/m)[1],
};

test('a good firm: the assessment on standard output, nothing on standard error, exit 0', () => {
  const verdict = {
    text: /^项目 {2}【可以申报】$/m,
    json: /"verdict": ?"may_apply"/,
    html: /<h3>项目 <b>可以申报<\/b><\/h3>/,
    csv: /^programme,cn\.programme,项目,,,may_apply,/m,
  };
  for (const [format, energy] of Object.entries(energy_in)) {
    const {status, stdout, stderr} = run(['assess', firm_file, '--format', format, ...own]);
    assert.deepStrictEqual([status, stderr], [0, ''], format);
    near(Number(energy(stdout)), 122.9);
    assert.match(stdout, verdict[format]);
  }
  assert.strictEqual(
    run(['assess', firm_file, ...own]).stdout,
    run(['assess', firm_file, '--format', 'text', ...own]).stdout,
  );
});

test('the exit is 0 whatever the verdict', () => {
  const verdict = (change) => {
    const {status, stdout} = run(
      ['assess', '-', '--format', 'json', ...own],
      JSON.stringify(firm(change)),
    );
    assert.strictEqual(status, 0);
    return JSON.parse(stdout).programmes[0].verdict;
  };
  assert.strictEqual(
    verdict(() => {}),
    'may_apply',
  );
  assert.strictEqual(
    verdict((one) => {
      one.answers['veto.accident'] = true;
    }),
    'not_eligible',
  );
  assert.strictEqual(
    verdict((one) => {
      one.years[2025].energy[0].amount = 1000;
    }),
    'gaps',
  );
  assert.strictEqual(
    verdict((one) => {
      one.answers = {};
    }),
    'needs_information',
  );
  assert.strictEqual(
    verdict((one) => {
      one.years[2025].energy[0].amount = null;
    }),
    'needs_information',
  );
});

test('JSON has the keys of the contract, in its order', () => {
  const assessment = JSON.parse(run(['assess', firm_file, '--format', 'json', ...own]).stdout);
  assert.deepStrictEqual(Object.keys(assessment), [
    'format',
    'date',
    'region',
    'name',
    'policies',
    'indicators',
    'programmes',
    'targets',
    'obligations',
    'advice',
    'diagnostics',
  ]);
  assert.strictEqual(assessment.format, 'greengauge.assessment/1');
  assert.strictEqual(assessment.date, '2026-11-20');
  assert.match(assessment.policies.sha256, /^[0-9a-f]{64}$/);
  assert.deepStrictEqual(assessment.policies.packs, [{id: 'cn.test', version: '1'}]);
  const energy = assessment.indicators.find((one) => one.id === 'energy.tce');
  assert.deepStrictEqual(Object.keys(energy).slice(0, 6), [
    'id',
    'year',
    'value',
    'unit',
    'missing',
    'cite',
  ]);
  near(energy.value, 122.9);
  const [programme] = assessment.programmes;
  assert.deepStrictEqual(programme.title, {zh: '项目', en: 'Programme'});
  const size = programme.requirements.find((one) => one.id === 'cn.programme/size');
  assert.deepStrictEqual(Object.keys(size).slice(0, 10), [
    'id',
    'kind',
    'status',
    'product',
    'actual',
    'threshold',
    'unit',
    'gap',
    'missing',
    'cite',
  ]);
  near(size.actual, 122.9);
  assert.deepStrictEqual(
    [size.kind, size.status, size.product, size.threshold, size.unit, size.gap],
    ['condition', 'met', null, 100, 'tce', 0],
  );
  assert.deepStrictEqual(Object.keys(assessment.advice).slice(0, 3), [
    'questions',
    'changes',
    'flips',
  ]);
  assert.deepStrictEqual(assessment.diagnostics, []);
});

test('1 000 000 kWh and 10 t of diesel are 122.9 + 14.571 tce, in whatever units they were entered', () => {
  const total = (lines) => {
    const one = firm((changed) => {
      changed.years[2025].energy = lines;
    });
    const {stdout} = run(['assess', '-', '--format', 'json', ...own], JSON.stringify(one));
    return JSON.parse(stdout).indicators.find((indicator) => indicator.id === 'energy.tce').value;
  };
  near(
    total([
      {carrier: 'electricity.grid', amount: 1000000, unit: 'kWh'},
      {carrier: 'diesel', amount: 10, unit: 't'},
    ]),
    137.471,
  );
  near(
    total([
      {carrier: 'electricity.grid', amount: 100, unit: '万kWh'},
      {carrier: 'diesel', amount: 10000, unit: 'kg'},
    ]),
    137.471,
  );
  near(
    total([
      {carrier: 'electricity.grid', amount: 1, unit: 'GWh'},
      {carrier: 'diesel', amount: 0.001, unit: '万t'},
    ]),
    137.471,
  );
});

test('the same packs, firm and date give the same bytes', () => {
  const words = ['assess', firm_file, '--format', 'json', ...own];
  assert.strictEqual(run(words).stdout, run(words).stdout);
});

test('the date picks the law', () => {
  const programmes = (date) =>
    JSON.parse(
      run(['assess', firm_file, '--format', 'json', '--policies', good, '--date', date]).stdout,
    ).programmes.length;
  assert.strictEqual(programmes('2025-06-02'), 0);
  assert.strictEqual(programmes('2025-06-03'), 1);
});

test('a faulty firm: the assessment with its diagnostics, the same on standard error, exit 1', () => {
  const {status, stdout, stderr} = run(['assess', faulty_file, '--format', 'json', ...own]);
  assert.strictEqual(status, 1);
  assert.strictEqual(stderr, 'faulty.json:' + unknown_unit);
  const assessment = JSON.parse(stdout);
  assert.deepStrictEqual(assessment.diagnostics, [
    {
      severity: 'error',
      at: '/years/2025/energy/0/unit',
      code: 'unit.unknown',
      message: '不认识的单位“furlong”；按未知处理。',
    },
  ]);
  const energy = assessment.indicators.find((one) => one.id === 'energy.tce');
  assert.strictEqual(energy.value, null);
  // The fault, or the entry that is missing because of it, is named beside the unknown figure.
  const told = {
    text: /^! \/years\/2025\/energy\/0\/unit: .*“furlong”/m,
    html: /<li>[^<]*“furlong”/,
    csv: /,\/years\/2025\/energy\/0\/unit,/,
  };
  for (const [format, words] of Object.entries(told)) {
    const other = run(['assess', faulty_file, '--format', format, ...own]);
    assert.strictEqual(other.status, 1, format);
    assert.strictEqual(energy_in[format](other.stdout), format === 'csv' ? '' : '未知', format);
    assert.match(other.stdout, words);
    assert.strictEqual(other.stderr, 'faulty.json:' + unknown_unit, format);
  }
});

test('a warning is told, and the exit is 0', () => {
  const odd = write(
    'odd.json',
    firm((one) => {
      one.answers.favourite_colour = 'green';
    }),
  );
  const {status, stderr} = run(['assess', odd, ...own]);
  assert.strictEqual(status, 0);
  assert.match(stderr, /^odd\.json:\/answers\/favourite_colour: /);
});

test('every fault has its line, with the file as it was named', () => {
  const worse = write(
    'sub/worse.json',
    firm((one) => {
      one.region = 'FR';
      one.years[2025].energy[0].amount = -5;
      one.answers['veto.accident'] = 'maybe';
    }),
  );
  const {status, stderr} = run(['assess', worse, ...own]);
  assert.strictEqual(status, 1);
  const places = stderr
    .trimEnd()
    .split('\n')
    .map((line) => line.split(': ')[0])
    .sort();
  assert.deepStrictEqual(places, [
    'sub/worse.json:/answers/veto.accident',
    'sub/worse.json:/region',
    'sub/worse.json:/years/2025/energy/0/amount',
  ]);
  const absolute = run(['assess', path.join(folder, faulty_file), ...own]).stderr;
  assert.strictEqual(absolute, path.join(folder, 'faulty.json') + ':' + unknown_unit);
});

test('an unreadable firm: nothing on standard output, exit 1', () => {
  const unreadable = {
    'not-json.json': 'employees: 12',
    'empty.json': '',
    'half.json': JSON.stringify(firm()).slice(0, 50),
    'array.json': '[]',
    'other-format.json': JSON.stringify({format: 'greengauge.firm/2'}),
    'no-format.json': '{}',
    'binary.json': '\u0000\u0001\u0002',
  };
  for (const [name, content] of Object.entries(unreadable)) {
    write(name, content);
    for (const words of [
      ['assess', name],
      ['assess', name, '--format', 'json'],
      ['explain', name, 'energy.tce'],
    ]) {
      const {status, stdout, stderr} = run([...words, ...own]);
      assert.deepStrictEqual([status, stdout], [1, ''], words.join(' '));
      assert.ok(stderr.startsWith(`${name}:`), stderr);
    }
  }
});

test('a firm that is not there, or is a folder', () => {
  for (const name of ['nowhere.json', 'good']) {
    const {status, stdout, stderr} = run(['assess', name, '--lang', 'en', ...own]);
    assert.deepStrictEqual([status, stdout, stderr], [1, '', `cannot read ${name}\n`]);
  }
});

test('nothing is written to the -o file of an unreadable firm', () => {
  run(['assess', 'not-json.json', '-o', 'never.json', ...own]);
  assert.ok(!fs.existsSync(path.join(folder, 'never.json')));
});

test('- reads the firm from standard input', () => {
  const words = ['--format', 'json', ...own];
  const from_file = run(['assess', firm_file, ...words]);
  const from_input = run(['assess', '-', ...words], JSON.stringify(firm()));
  assert.deepStrictEqual(from_input, from_file);
  const faulty = run(['assess', '-', ...words], JSON.stringify(faulty_firm()));
  assert.strictEqual(faulty.status, 1);
  assert.strictEqual(faulty.stderr, '-:' + unknown_unit);
  const nothing = run(['assess', '-', ...words], '');
  assert.deepStrictEqual([nothing.status, nothing.stdout], [1, '']);
});

test('-o writes to a file what would have gone to standard output', () => {
  for (const format of ['text', 'json', 'html', 'csv']) {
    const plain = run(['assess', firm_file, '--format', format, ...own]);
    const {status, stdout, stderr} = run([
      'assess',
      firm_file,
      '--format',
      format,
      '-o',
      `out.${format}`,
      ...own,
    ]);
    assert.deepStrictEqual([status, stdout, stderr], [0, '', '']);
    assert.strictEqual(fs.readFileSync(path.join(folder, `out.${format}`), 'utf8'), plain.stdout);
  }
  const faulty = run(['assess', faulty_file, '-o', 'faulty.txt', ...own]);
  assert.deepStrictEqual(
    [faulty.status, faulty.stdout, faulty.stderr],
    [1, '', 'faulty.json:' + unknown_unit],
  );
  assert.ok(fs.existsSync(path.join(folder, 'faulty.txt')));
});

test('-o to a place that cannot be written', () => {
  const {status, stdout, stderr} = run([
    'assess',
    firm_file,
    '-o',
    'no/such/folder/out.txt',
    '--lang',
    'en',
    ...own,
  ]);
  assert.deepStrictEqual(
    [status, stdout, stderr],
    [1, '', 'cannot write no/such/folder/out.txt\n'],
  );
});

test('--lang en speaks English, and nothing else changes', () => {
  const chinese = run(['assess', firm_file, ...own]).stdout;
  const english = run(['assess', firm_file, '--lang', 'en', ...own]).stdout;
  assert.match(chinese, /绿标尺自测报告/);
  assert.match(chinese, /综合能耗/);
  assert.match(english, /GreenGauge self-check/);
  assert.match(english, /Total energy {2}122\.9/);
  assert.doesNotMatch(english.replaceAll('示例', ''), /[\u4e00-\u9fff]/);
  const json = (lang) =>
    run(['assess', firm_file, '--format', 'json', '--lang', lang, ...own]).stdout;
  assert.strictEqual(json('zh'), json('en'));
  assert.strictEqual(
    run(['assess', faulty_file, '--lang', 'en', ...own]).stderr,
    'faulty.json:/years/2025/energy/0/unit: Unknown unit “furlong”; it counts as unknown.\n',
  );
});

test('--no-advice leaves the questions out', () => {
  const open = write(
    'open.json',
    firm((one) => {
      one.answers = {};
    }),
  );
  const questions = (...words) =>
    JSON.parse(run(['assess', open, '--format', 'json', ...words, ...own]).stdout).advice.questions;
  assert.deepStrictEqual(
    questions().map((one) => one.input),
    ['/answers/veto.accident'],
  );
  assert.deepStrictEqual(questions('--no-advice'), []);
});

test('packs with a planted error: told on standard error with folder, file and pointer; exit 1', () => {
  const planted = packs('planted', (one) => {
    one.programmes[0].requirements[0].test = 'energy.tce > 100 MWh';
  });
  const fault =
    'planted/cn/test.json:/programmes/0/requirements/0/test: ' +
    'rule, column 14: dimension of “100 MWh”: expected coal, found energy\n';
  const words = ['--policies', planted, '--date', '2026-11-20', '--lang', 'en'];
  const assessed = run(['assess', firm_file, '--format', 'json', ...words]);
  assert.strictEqual(assessed.status, 1);
  assert.strictEqual(assessed.stderr, fault);
  // What is faulty is left out, the rest still works; a clause that cannot be read stays unknown.
  assert.strictEqual(JSON.parse(assessed.stdout).programmes[0].verdict, 'needs_information');
  for (const other of [['explain', firm_file, 'energy.tce'], ['inputs'], ['batch']]) {
    const {status, stderr} = run([...other, ...words]);
    assert.deepStrictEqual([status, stderr], [1, fault], other[0]);
  }
});

test('packs that are not there', () => {
  const {status, stdout, stderr} = run([
    'assess',
    firm_file,
    '--policies',
    'nowhere',
    '--lang',
    'en',
  ]);
  assert.deepStrictEqual([status, stdout, stderr], [1, '', 'no policy packs found in nowhere\n']);
});

test('a pack that is no JSON', () => {
  packs('broken');
  write('broken/cn/half.json', '{"id": ');
  const {status, stdout, stderr} = run([
    'assess',
    firm_file,
    '--policies',
    'broken',
    '--date',
    '2026-11-20',
    '--lang',
    'en',
  ]);
  assert.strictEqual(status, 1);
  assert.match(stderr, /^broken\/cn\/half\.json: [^:]*: line 1, column /);
  assert.match(stdout, /122\.9/);
});

test('lint: the faults on standard output, exit 1 for an error only', () => {
  const clean = run(['lint', '--lang', 'en', ...own]);
  assert.deepStrictEqual([clean.status, clean.stderr], [0, '']);
  assert.strictEqual(clean.stdout, '1 pack: 0 errors, 0 other messages\n');
  const lapsing = packs('lapsing', (one) => {
    one.documents[0].until = '2026-12-31';
  });
  const warned = run(['lint', '--lang', 'en', '--policies', lapsing, '--date', '2026-11-20']);
  assert.strictEqual(warned.status, 0);
  assert.strictEqual(
    warned.stdout,
    'warning: cn/test.json:/documents/0/until: document std expires on 2026-12-31\n' +
      '1 pack: 0 errors, 1 other message\n',
  );
  const dangling = packs('dangling', (one) => {
    one.programmes[0].cite.document = 'gone';
  });
  const failed = run(['lint', '--lang', 'en', '--policies', dangling, '--date', '2026-11-20']);
  assert.strictEqual(failed.status, 1);
  assert.strictEqual(
    failed.stdout,
    'error: cn/test.json:/programmes/0/cite: the cited document “gone” does not exist\n' +
      '1 pack: 1 error, 0 other messages\n',
  );
});

test('lint FILE tells what the file brings among the other packs, and nothing else', () => {
  const lapsing = packs('official', (one) => {
    one.documents[0].until = '2026-12-31';
  });
  const words = ['--lang', 'en', '--policies', lapsing, '--date', '2026-11-20'];
  const mine = pack();
  const programme = {...mine.programmes[0], id: 'cn-sd.programme', from: '2025-02-30'};
  const province = {
    id: 'cn-sd.mine',
    version: '1',
    region: 'cn-sd',
    title: mine.title,
    programmes: [programme],
  };
  const linted = run(['lint', write('mine.json', province), ...words]);
  assert.deepStrictEqual([linted.status, linted.stderr], [1, '']);
  assert.strictEqual(
    linted.stdout,
    'error: mine.json:/programmes/0/from: “2025-02-30” is not a day of the calendar\n' +
      'error: mine.json:/region: unknown region “cn-sd”: write CN for the country, or the code of a province in capitals, such as CN-AH\n' +
      '2 packs: 2 errors, 0 other messages\n',
  );
  write('drafts/mine.json', {...province, region: 'CN-SD', programmes: []});
  const drafts = run(['lint', 'drafts', ...words]);
  assert.deepStrictEqual(
    [drafts.status, drafts.stdout],
    [0, '2 packs: 0 errors, 0 other messages\n'],
  );
  const absent = run(['lint', 'nowhere.json', ...words]);
  assert.deepStrictEqual([absent.status, absent.stdout], [1, '']);
  assert.match(absent.stderr, /nowhere\.json/);
  const half = run(['lint', write('half.json', '{"id": "a"，'), ...words]);
  assert.match(half.stdout, /^error: half\.json: .* line 1, column 11, .*; write , for “，”\n/);
});

test('a file takes the place of the pack with its id: a slip in it is told with its hint', () => {
  const changed = pack();
  changed.programmes[0].requirements[0].test = 'energy.tec > 100 tce';
  const linted = run(['lint', write('changed.json', changed), '--lang', 'en', ...own]);
  assert.strictEqual(
    linted.stdout,
    'error: changed.json:/programmes/0/requirements/0/test: rule, column 1: ' +
      'no input, indicator or table is called “energy.tec”; did you mean “energy.tce”?\n1 pack: 1 error, 0 other messages\n',
  );
});

test('lint of a province alone says that it needs the whole folder', () => {
  const alone = packs('alone', (one) => {
    one.region = 'CN-SD';
  });
  const linted = run(['lint', '--lang', 'en', '--policies', alone]);
  assert.match(linted.stderr, /^alone contains no national packs/);
});

test('every command tells how it is used', () => {
  for (const words of [
    ['lint', '--help'],
    ['assess', '-h'],
    ['inputs', '--region', 'CN', '--help'],
  ]) {
    const {status, stdout, stderr} = run([...words, '--lang', 'en']);
    assert.deepStrictEqual([status, stderr], [0, ''], words.join(' '));
    assert.match(stdout, /^Usage:\n[\s\S]*greengauge lint \[FILE…\]\n/);
  }
});

test('explain: the steps on standard output', () => {
  const {status, stdout, stderr} = run(['explain', firm_file, 'energy.tce', ...own]);
  assert.deepStrictEqual([status, stderr], [0, '']);
  assert.match(stdout, /0\.1229 kgce\/kWh/);
  assert.match(stdout, /122\.9/);
  assert.match(stdout, /GB 1/);
  const json = JSON.parse(
    run(['explain', firm_file, 'cn.programme/size', '--format', 'json', ...own]).stdout,
  );
  assert.ok(Array.isArray(json) && json.length === 1);
  assert.strictEqual(json[0].id, 'cn.programme/size');
});

test('explain of an id that nobody has ends with 2', () => {
  for (const id of ['nope', 'cn.programme/nope', '']) {
    const {status, stdout, stderr} = run(['explain', firm_file, id, '--lang', 'en', ...own]);
    assert.deepStrictEqual([status, stdout], [2, ''], id);
    assert.strictEqual(
      stderr,
      `no indicator, requirement, target or obligation has the id “${id}”\n`,
    );
  }
});

test('explain of a faulty firm tells its faults and ends with 1', () => {
  const {status, stdout, stderr} = run(['explain', faulty_file, 'energy.tce', ...own]);
  assert.deepStrictEqual([status, stderr], [1, 'faulty.json:' + unknown_unit]);
  assert.notStrictEqual(stdout, '');
});

test('inputs lists every question with its unit and who asks it', () => {
  const {status, stdout, stderr} = run(['inputs', '--format', 'json', ...own]);
  assert.deepStrictEqual([status, stderr], [0, '']);
  const accident = JSON.parse(stdout).find((one) => one.id === 'veto.accident');
  assert.strictEqual(accident.type, 'boolean');
  assert.deepStrictEqual(accident.asked_by, ['cn.programme']);
  assert.match(run(['inputs', ...own]).stdout, /veto\.accident/);
});

test('without --policies it finds the packs of the source tree', () => {
  // 1 000 000 kWh, 100 000 m³ of gas and 10 t of diesel: 122.9 + 133 + 14.571 = 270.471 tce.
  const one = firm((changed) => {
    changed.years[2025].energy.push(
      {carrier: 'natural_gas', amount: 10, unit: '万m³'},
      {carrier: 'diesel', amount: 10, unit: 't'},
    );
  });
  const {stdout} = run(
    ['assess', '-', '--format', 'json', '--date', '2026-11-20'],
    JSON.stringify(one),
  );
  const energy = JSON.parse(stdout).indicators.find((indicator) => indicator.id === 'energy.tce');
  near(energy.value, 270.471);
});

test('the sample firms are read without a fault', () => {
  const samples = path.join(root, 'assets', 'samples');
  const files = fs.readdirSync(samples).filter((name) => name.endsWith('.firm.json'));
  assert.ok(files.length >= 2);
  for (const name of files) {
    const {stdout} = run([
      'assess',
      path.join(samples, name),
      '--format',
      'json',
      '--date',
      '2026-11-20',
    ]);
    assert.deepStrictEqual(
      JSON.parse(stdout).diagnostics.filter((one) => one.severity === 'error'),
      [],
      name,
    );
  }
});

test('coverage says which programmes are encoded where, and what lapses', () => {
  const {status, stdout, stderr} = run(['coverage', '--format', 'json', ...own]);
  assert.deepStrictEqual([status, stderr], [0, '']);
  const coverage = JSON.parse(stdout);
  assert.strictEqual(coverage.date, '2026-11-20');
  assert.deepStrictEqual(coverage.regions, ['CN']);
  assert.deepStrictEqual(coverage.lapses, []);
  assert.strictEqual(coverage.programmes.length, 1);
  assert.notStrictEqual(run(['coverage', ...own]).stdout, '');
});
