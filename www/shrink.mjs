// Makes a module and its glue smaller, in place: node www/shrink.mjs folder name
//
// wasm-opt first, and again once it is known in what order the functions are best; then the names of
// imports and exports, which are long so that no two packages' are alike: inside one module a number
// tells them apart in a fiftieth of the room.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { pathToFileURL } from 'node:url';
import { orders } from './order.mjs';

const OPT = new URL('../node_modules/binaryen/bin/wasm-opt', import.meta.url).pathname;
const FEATURES = ['bulk-memory', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'reference-types', 'multivalue'];
const SMALL = [
  // Copying large functions into their only caller makes the file shorter and its compressed form
  // longer; these sizes were the best of a dozen tried.
  '-Oz', '--one-caller-inline-max-function-size=20', '--always-inline-max-function-size=5',
  // The first kilobyte of memory is the end of the stack, where nothing points to.
  '--low-memory-unused',
  // Both make the file shorter and its compressed form longer.
  '--skip-pass=local-cse', '--skip-pass=simplify-locals',
];
const FIRST = [
  ...SMALL, '--strip-debug', '--strip-producers', '--strip-target-features',
  '--flatten', '--rereloop', '-Oz', '--flatten', '--rereloop', '-Oz', '--generate-global-effects', '-Oz',
  '--reorder-functions-by-name', '--reorder-locals',
];
const NAMES = 0;
const IMPORTS = 2;
const EXPORTS = 7;
const CODE = 10;

export function shrink(folder, name) {
  const [wasm, glue] = [join(folder, `${name}_bg.wasm`), join(folder, `${name}.js`)];
  const opt = (flags) => execFileSync(process.execPath, [OPT, ...flags, ...FEATURES.map((feature) => `--enable-${feature}`), wasm, '-o', wasm]);
  opt(FIRST);
  const unordered = readFileSync(wasm);
  const [{ bytes, names, exported }] = orders(functions(unordered)).map((order) => {
    writeFileSync(wasm, ranked(unordered, order));
    opt(['--optimize-level=3', '--shrink-level=2', '--generate-stack-ir', '--optimize-stack-ir', '--reorder-functions-by-name', '--reorder-locals', '--strip-debug']);
    const done = rename(readFileSync(wasm));
    return { ...done, size: brotliCompressSync(done.bytes).length };
  }).sort((a, b) => a.size - b.size);
  let script = readFileSync(glue, 'utf8');
  for (const [old, short] of names) {
    if (!script.includes(old)) throw new Error(`${glue} gives no ${old}`);
    script = script.replaceAll(old, short);
  }
  script = script.replace(/\bwasm\.(\w+)/g, (found, old) => (exported.has(old) ? `wasm.${exported.get(old)}` : found));
  writeFileSync(wasm, bytes);
  writeFileSync(glue, script);
}

/** The module with short names for what it imports and exports, and those names by the old ones. */
function rename(module) {
  const [names, exported] = [new Map(), new Map()];
  const out = [module.subarray(0, 8)];
  for (const [id, body] of sections(module)) {
    out.push(...section(id, id === IMPORTS ? imports(body, names) : id === EXPORTS ? exports(body, exported) : body));
  }
  return { bytes: Buffer.concat(out), names, exported };
}

/** The module with its functions called by the places that they are to have. */
function ranked(module, order) {
  const [imported] = number(new Map(sections(module)).get(IMPORTS), 0);
  const places = [];
  order.forEach((one, place) => { places[one] = place; });
  const name = (place, i) => [...encoded(imported + i), ...text(String(place).padStart(9, '0'))];
  const list = [...encoded(places.length), ...places.flatMap(name)];
  return Buffer.concat([module, ...section(NAMES, Buffer.from([...text('name'), 1, ...encoded(list.length), ...list]))]);
}

/** The bodies of its functions. */
function functions(module) {
  const code = new Map(sections(module)).get(CODE);
  const bodies = [];
  let [count, at] = number(code, 0);
  while (count-- > 0) {
    const [size, from] = number(code, at);
    at = from + size;
    bodies.push(code.subarray(from, at));
  }
  return bodies;
}

/** Its sections, each by what it holds. */
function sections(module) {
  const all = [];
  for (let at = 8; at < module.length;) {
    const [size, from] = number(module, at + 1);
    all.push([module[at], module.subarray(from, from + size)]);
    at = from + size;
  }
  return all;
}

const section = (id, body) => [Buffer.from([id, ...encoded(body.length)]), body];
const text = (word) => [word.length, ...Buffer.from(word)];

function imports(body, names) {
  let [count, at] = number(body, 0);
  const out = [Buffer.from(encoded(count))];
  const read = () => {
    const [length, from] = number(body, at);
    at = from + length;
    return body.toString('utf8', from, at);
  };
  const write = (word) => out.push(Buffer.from([word.length]), Buffer.from(word));
  while (count-- > 0) {
    const [module, name] = [read(), read()];
    if (!names.has(module)) names.set(module, 'i');
    if (!names.has(name)) names.set(name, `${names.size - 1}`);
    write(names.get(module));
    write(names.get(name));
    if (body[at] !== 0) throw new Error(`${name} is no function`);
    const [, end] = number(body, at + 1); // the function's type
    out.push(body.subarray(at, end));
    at = end;
  }
  return Buffer.concat(out);
}

function exports(body, names) {
  let [count, at] = number(body, 0);
  const out = [Buffer.from(encoded(count))];
  while (count-- > 0) {
    const [length, from] = number(body, at);
    const name = body.toString('utf8', from, from + length);
    if (name !== 'memory') names.set(name, `$${names.size}`);
    const short = names.get(name) ?? name;
    const [, end] = number(body, from + length + 1); // the kind, and which
    out.push(Buffer.from([short.length]), Buffer.from(short), body.subarray(from + length, end));
    at = end;
  }
  return Buffer.concat(out);
}

/** A number in LEB128, and where the next begins. */
function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7, at += 1) {
    value |= (bytes[at] & 127) << shift;
    if (bytes[at] < 128) return [value, at + 1];
  }
}

const encoded = (value) => (value < 128 ? [value] : [value & 127 | 128, ...encoded(value >> 7)]);

if (import.meta.url === pathToFileURL(process.argv[1]).href) shrink(process.argv[2], process.argv[3]);
