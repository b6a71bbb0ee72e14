// third-party.txt: whose code and letters the page carries, by name, version and licence.
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
  const deeper = await readFile('/usr/include/nlohmann/detail/abi_macros.hpp', 'utf8').catch(() => '');
  return ['MAJOR', 'MINOR', 'PATCH'].map((part) =>
    found(text + deeper, new RegExp(`define NLOHMANN_JSON_VERSION_${part}\\s+(\\d+)`), 'nlohmann/json')).join('.');
}

/// Packages of web/package.json that become part of the page, with what they need.
async function bundledPackages(web) {
  const {packages} = JSON.parse(await readFile(join(web, 'package-lock.json'), 'utf8'));
  return Object.entries(packages).filter(([path, {dev}]) => path && !dev)
    .map(([path, {version, license}]) => [path.replace(/^.*node_modules\//, ''), version, license]);
}

export async function thirdParty(root) {
  const cmake = await readFile(join(root, 'src/cmake/imgui.cmake'), 'utf8');
  const compiler = execFileSync('em++', ['--version'], {encoding: 'utf8'});
  const parts = [
    ['Dear ImGui', found(cmake, /GREENGAUGE_IMGUI_VERSION (\S+?)\)/, 'Dear ImGui'), 'MIT'],
    ['nlohmann/json', await jsonVersion(), 'MIT'],
    ['Emscripten runtime, with musl and LLVM libc++', found(compiler, /(\d+\.\d+\.\d+)/, 'Emscripten'),
      'MIT, Apache-2.0 WITH LLVM-exception'],
    ['WenQuanYi Micro Hei (fonts/han.woff2: a subset)', '0.2.0-beta', 'Apache-2.0'],
    ...await bundledPackages(join(root, 'web')),
  ];
  return parts.map((part) => `${part.join('\t')}\n`).join('');
}
