// The checks of sources.mjs, tried: in copies of a few files below build/lint_selftest, each with one planted break, the
// check must name the file; in the same files without a break it must find nothing.
import {cpSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {spawnSync} from 'node:child_process';
import {dirname, join} from 'node:path';

const root = new URL('../..', import.meta.url).pathname;
const scratch = join(root, 'build/lint_selftest');
// Whole folders, so that headers and the sources that they name are together.
const copied = [
  'CMakeLists.txt',
  'src/units',
  'src/policy',
  'src/assess',
  'src/report/words',
  'src/app',
];

const included = (file, header) => ({file, text: `#include "${header}"\n`, check: 'layers'});
const breaks = [
  included('src/units/convert.cpp', 'policy/model.h'), // a layer above
  included('src/units/convert.cpp', 'units.h'), // without its folder
  included('src/report/words/text.cpp', 'app/app.h'),
  included('src/report/words/words.cpp', 'report/advice/advice.h'), // only text.cpp may
  included('src/app/app.cpp', 'imgui.h'),
  included('src/app/pages/energy/page.cpp', 'app/pages/improve/view.h'), // another page
  included('src/app/parts/amount.cpp', 'app/pages/energy/view.h'),
  included('src/app/host/kiosk.cpp', 'app/pages/energy/view.h'),
  included('src/app/screen.h', 'app/pages/energy/view.h'),
  included('src/assess/assess.cpp', 'assess/advice/advice.h'),
  included('src/assess/judge/score.cpp', 'assess/derive/derivation.h'),
  included('src/assess/energy/line.cpp', 'assess/plan/measures.h'),
  included('src/assess/plan/plan.cpp', 'assess/advice/advice.h'),
  included('src/policy/link.cpp', 'policy/lint/lint.h'),
  included('src/policy/read/pack.cpp', 'policy/lint/lint.h'),
  {file: 'src/another/thing.cpp', text: '#include "base/json.h"\n', check: 'layers', whole: true},
  {file: 'src/app/app.cpp', text: '\n', check: 'openings'},
  {file: 'src/app/state.h', text: '#pragma once\n', check: 'openings'},
  {
    file: 'src/assess/judge/unannounced.cpp',
    text: '// A file that no header names.\n',
    check: 'headers',
    whole: true,
  },
];

const run = (check, tree) =>
  spawnSync('node', [join(root, 'tests/lint/sources.mjs'), check, tree], {encoding: 'utf8'});

let failed = 0;
function expect(what, good, output) {
  if (good) return;
  failed += 1;
  console.log(`${what}\n${output}`);
}

rmSync(scratch, {recursive: true, force: true});
for (const folder of copied) cpSync(join(root, folder), join(scratch, folder), {recursive: true});
for (const check of ['layers', 'openings', 'headers']) {
  const {status, stdout} = run(check, scratch);
  expect(`${check}: finds a fault where there is none`, status === 0, stdout);
}
for (const {file, text, check, whole} of breaks) {
  const path = join(scratch, file);
  const before = whole ? null : readFileSync(path, 'utf8');
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, text + (before ?? ''));
  const {status, stdout} = run(check, scratch);
  expect(
    `${check}: does not see ${JSON.stringify(text)} in ${file}`,
    status === 1 && stdout.includes(`${file}:1: `),
    stdout,
  );
  if (whole) rmSync(path);
  else writeFileSync(path, before);
}
rmSync(scratch, {recursive: true, force: true});
process.exitCode = failed ? 1 : 0;
