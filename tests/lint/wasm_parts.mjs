// What makes up a WebAssembly module: node tests/lint/wasm_parts.mjs MODULE [SYMBOLS]
// Bytes of each section; and of the largest functions and of all by namespace where the module has names
// (link with --profiling-funcs to have them). SYMBOLS: how many functions to list, 30 without it.
import fs from 'node:fs';
import zlib from 'node:zlib';

const names = [
  'custom',
  'type',
  'import',
  'function',
  'table',
  'memory',
  'global',
  'export',
  'start',
  'element',
  'code',
  'data',
  'data count',
  'tag',
];

class Bytes {
  constructor(bytes, at = 0, end = bytes.length) {
    Object.assign(this, {bytes, at, end});
  }
  byte() {
    return this.bytes[this.at++];
  }
  /// An unsigned LEB128 number.
  number() {
    let value = 0,
      shift = 0,
      byte;
    do {
      byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      shift += 7;
    } while (byte & 0x80);
    return value;
  }
  part(size) {
    this.at += size;
    return new Bytes(this.bytes, this.at - size, this.at);
  }
  text() {
    const {at, end} = this.part(this.number());
    return this.bytes.toString('utf8', at, end);
  }
}

function sections_of(bytes) {
  if (bytes.readUInt32LE(0) !== 0x6d736100) throw new Error('not a WebAssembly module');
  const input = new Bytes(bytes, 8),
    sections = [];
  while (input.at < bytes.length) {
    const id = input.byte(),
      content = input.part(input.number());
    sections.push({
      name: id === 0 ? `custom "${content.text()}"` : (names[id] ?? `section ${id}`),
      id,
      content,
      bytes: content.end - content.at,
    });
  }
  return sections;
}

/// Sizes of the functions that the module defines, in order.
function sizes_of_functions({content}) {
  const input = new Bytes(content.bytes, content.at, content.end);
  return Array.from({length: input.number()}, () => {
    const size = input.number();
    input.part(size);
    return size;
  });
}

function imported_functions(section) {
  if (!section) return 0;
  const input = new Bytes(section.content.bytes, section.content.at, section.content.end);
  let functions = 0;
  for (let left = input.number(); left > 0; left--) {
    input.text(); // module
    input.text(); // name
    const kind = input.byte();
    if (kind === 0) {
      functions++;
      input.number();
    }
    if (kind === 1) input.byte();
    if (kind === 1 || kind === 2) {
      const hasMaximum = input.number() & 1;
      input.number();
      if (hasMaximum) input.number();
    }
    if (kind === 3) input.part(2);
  }
  return functions;
}

/// index: name, from the "name" section.
function function_names(section) {
  const found = new Map();
  if (!section) return found;
  const input = new Bytes(section.content.bytes, section.content.at, section.content.end);
  while (input.at < input.end) {
    const kind = input.byte(),
      part = input.part(input.number());
    if (kind === 1)
      for (let left = part.number(); left > 0; left--) found.set(part.number(), part.text());
  }
  return found;
}

/// greengauge::app, ImGui, std …
function group_of(name) {
  const plain = name.replace(
    /^(\(anonymous namespace\)::|non-virtual thunk to |(typeinfo|vtable) for )/,
    '',
  );
  const own = plain.match(/greengauge::(\w+)/);
  if (own) return `greengauge::${own[1]}`;
  if (/\bIm[A-Z]|imgui|stb_|stbtt/i.test(plain)) return 'Dear ImGui';
  if (/nlohmann/.test(plain)) return 'nlohmann::json';
  return /\bstd::/.test(plain) ? 'std' : 'other (C library, lambdas)';
}

function table(title, rows) {
  console.log(`\n${title}`);
  for (const [name, bytes] of rows)
    console.log(`${String(bytes).padStart(9)}  ${name.slice(0, 110)}`);
}

const whole = fs.readFileSync(process.argv[2]);
const sections = sections_of(whole);
const brotli = zlib.brotliCompressSync(whole, {
  params: {[zlib.constants.BROTLI_PARAM_QUALITY]: 11},
}).length;
console.log(`${process.argv[2]}: ${whole.length} bytes, ${brotli} as brotli`);
table(
  'Sections',
  sections.map((one) => [one.name, one.bytes]).sort((a, b) => b[1] - a[1]),
);
const code = sections.find((one) => one.id === 10);
const known = function_names(sections.find((one) => one.name === 'custom "name"'));
if (!code || known.size === 0) {
  console.log(
    '\nNo names of functions: link with --profiling-funcs to see what the code is made of.',
  );
} else {
  const first = imported_functions(sections.find((one) => one.id === 2));
  const functions = sizes_of_functions(code).map((size, i) => [
    known.get(first + i) ?? `function ${first + i}`,
    size,
  ]);
  const groups = new Map();
  for (const [name, size] of functions)
    groups.set(group_of(name), (groups.get(group_of(name)) ?? 0) + size);
  table(
    'Code by namespace',
    [...groups].sort((a, b) => b[1] - a[1]),
  );
  table(
    'Largest functions',
    functions.sort((a, b) => b[1] - a[1]).slice(0, Number(process.argv[3] ?? 30)),
  );
}
