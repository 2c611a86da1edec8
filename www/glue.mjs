// Makes of wasm-bindgen's glue a function that gives one, a fifth as long. A module that has trapped is
// beyond help, and its memory with it: what comes after it has a glue and a memory of its own, and what
// still points to the old one does not reach the new.
//
// What the module imports and how it is called is read off what wasm-bindgen wrote; what is not as it is
// known here ends the build. Loading is www/element/load.js.
import { readFileSync, writeFileSync } from 'node:fs';

const IMPORT = /^ {8}(\d+): function\((.*)\) \{\n([^]*?)^ {8}\},\n/gm;
const EXPORT = /^export function (\w+)\((.*)\) \{\n([^]*?)^\}\n/gm;

/** How a value comes back: what wasm-bindgen wrote around it, and what is written for it. */
const RESULTS = [
  [/^const ret = (.*);\nreturn ret;$/, (value) => value],
  [/^const ret = (.*);\nreturn isLikeNone\(ret\) \? 0 : addToExternrefTable0\(ret\);$/, (value) => `held(${value})`],
  [/^const ret = (.*);\nreturn isLikeNone\(ret\) \? Number\.MAX_SAFE_INTEGER : \(ret\) >>> 0;$/, (value) => `${value} ?? Number.MAX_SAFE_INTEGER`],
  [/^const ret = (.*);\n(?:const|var) ptr1 = .*passStringToWasm0[^]*\(arg0 >>> 0\) \+ 4 \* 0, ptr1, true\);$/, (value) => `give(arg0, ${value}, putText)`],
  [/^const ret = (.*);\n(?:const|var) ptr1 = passArrayF64ToWasm0[^]*\(arg0 >>> 0\) \+ 4 \* 0, ptr1, true\);$/, (value) => `give(arg0, ${value}, putNumbers)`],
  [/^const table = (.*);\n((?:table\.set\(.*\);\n?)+)$/, (table, rest) => `{ const table = ${table};\n${rest} }`],
  [/^throw (.*);$/, (what) => `{ throw ${what}; }`],
  [/^([^;\n]*);$/, (call) => call],
];

function result(body) {
  const lines = body.replace(/^ +/gm, '').trimEnd();
  for (const [form, write] of RESULTS) {
    const found = form.exec(lines);
    if (found) return write(...found.slice(1)).replace(/\b(arg\d) >>> 0/g, '$1').replaceAll('getStringFromWasm0(', 'read(');
  }
  throw new Error(`the glue has a new form:\n${body}`);
}

/** A call of the module with what it is given: texts and numbers are put into its memory. */
function call(body) {
  let [, given] = /(?:= |^ *)(wasm\.\$\d+\(.*\));$/m.exec(body.replace(/^.*\b(ptr|len)\d = .*\n/gm, '')) ?? [];
  if (!given) throw new Error(`the glue has a new form:\n${body}`);
  for (const [, at, kind, name] of body.matchAll(/ptr(\d) = pass(String|ArrayF64)ToWasm0\((\w+),/g)) {
    given = given.replace(`ptr${at}, len${at}`, `...${kind === 'String' ? 'putText' : 'putNumbers'}(${name})`);
  }
  for (const [, alias, name] of body.matchAll(/const (\w+) = \+(\w+);/g)) given = given.replace(alias, name);
  given = given.replace(/isLikeNone\((\w+)\) \? 0 : addToExternrefTable0\(\1\)/, 'held($1)');
  if (/getArrayU8/.test(body)) return `taken(${given}, (at, length) => bytes(at, length).slice())`;
  return /getStringFromWasm0/.test(body) ? `taken(${given}, read)` : given;
}

/** Changes the glue in place. */
export function factory(file) {
  const script = readFileSync(file, 'utf8');
  const imports = [];
  for (const [, at, given, body] of script.matchAll(IMPORT)) imports[at] = `(${given}) => ${result(body)}`;
  const calls = Object.fromEntries([...script.matchAll(EXPORT)].map(([, name, given, body]) => [name, [given, call(body)]]));
  const { mount, takeWords, ...methods } = calls;
  const own = (form) => form.exec(script)[1];
  const [hold, table, alloc, dealloc, start] = [
    /const idx = (wasm\.\$\d+)\(\);/, /(wasm\.\$\d+)\.set\(idx, obj\);/,
    /passStringToWasm0\(\w+, (wasm\.\$\d+), /, /(wasm\.\$\d+)\(ret\[0\], ret\[1\] \* 1, 1\);/, /^ {4}(wasm\.\$\d+)\(\);\n {4}return wasm;/m,
  ].map(own);
  writeFileSync(file, `export default (guard) => {
let wasm;
const bytes = (at, length) => new Uint8Array(wasm.memory.buffer, at, length);
// From time to time another decoder: one alone refuses in Safari once it has read 2 GB.
let decoder;
let left = 0;
const read = (at, length) => {
  if (left < length) [decoder, left] = [new TextDecoder('utf-8', { ignoreBOM: true }), 1e9];
  left -= length;
  return decoder.decode(bytes(at, length));
};
const putText = (it) => {
  const from = new TextEncoder().encode(it);
  const at = ${alloc}(from.length, 1);
  bytes(at, from.length).set(from);
  return [at, from.length];
};
const putNumbers = (from) => {
  const at = ${alloc}(from.length * 8, 8);
  new Float64Array(wasm.memory.buffer, at, from.length).set(from);
  return [at, from.length];
};
const give = (at, it, put) => {
  const pair = it == null ? [0, 0] : put(it);
  new Int32Array(wasm.memory.buffer, at, 2).set(pair);
};
const taken = ([at, length], as) => {
  if (!at) return undefined;
  const it = as(at, length);
  ${dealloc}(at, length, 1);
  return it;
};
const held = (it) => {
  if (it == null) return 0;
  const at = ${hold}();
  ${table}.set(at, it);
  return at;
};
return {
  imports: { i: [${Array.from(imports, (it) => it ?? '').join(',\n')}] },
  start: ({ exports }) => {
    wasm = guard(exports);
    ${start}();
  },
  mount: (${mount[0]}) => {
    const it = ${mount[1]};
    return {
      ${Object.entries(methods).map(([name, [given, does]]) => `${name}: (${given.replace(/^it,? ?/, '')}) => ${does},`).join('\n      ')}
    };
  },
  takeWords: (${takeWords[0]}) => ${takeWords[1]},
};
};
`);
}
