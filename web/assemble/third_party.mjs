// Third-party code that is compiled into the page: [name, version, licence] each.
import {execFileSync} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';

const found = (text, pattern, what) => {
  const match = pattern.exec(text);
  if (!match) throw new Error(`The version of ${what} was not found`);
  return match[1];
};

async function jsonVersion() {
  const text = await readFile('/usr/include/nlohmann/json.hpp', 'utf8');
  const deeper = await readFile('/usr/include/nlohmann/detail/abi_macros.hpp', 'utf8').catch(
    () => '',
  );
  return ['MAJOR', 'MINOR', 'PATCH']
    .map((part) =>
      found(
        text + deeper,
        new RegExp(`define NLOHMANN_JSON_VERSION_${part}\\s+(\\d+)`),
        'nlohmann/json',
      ),
    )
    .join('.');
}

export async function compiledIn(root) {
  const cmake = await readFile(join(root, 'src/cmake/imgui.cmake'), 'utf8');
  const compiler = execFileSync('em++', ['--version'], {encoding: 'utf8'});
  return [
    ['Dear ImGui', found(cmake, /GREENGAUGE_IMGUI_VERSION (\S+?)\)/, 'Dear ImGui'), 'MIT'],
    ['nlohmann/json', await jsonVersion(), 'MIT'],
    [
      'Emscripten runtime, with musl and LLVM libc++',
      found(compiler, /(\d+\.\d+\.\d+)/, 'Emscripten'),
      'MIT, Apache-2.0 WITH LLVM-exception',
    ],
    ['WenQuanYi Micro Hei (fonts/han.woff2: a subset)', '0.2.0-beta', 'Apache-2.0'],
  ];
}
