// Makes of wasm-bindgen's glue a function that gives one. A module that has trapped is beyond help, and
// its memory with it: what comes after it has a glue and a memory of its own, and what still points to
// the old one does not reach the new.
import { readFileSync, writeFileSync } from 'node:fs';

/** What is cut out: loading is www/element/load.js, and no browser that runs the rest lacks `encodeInto`. */
const LOADING = /^async function __wbg_load[^]*$/m;
const FALLBACK = /^if \(!\('encodeInto' in cachedTextEncoder\)\) \{[^]*?^\}\n/m;

/** What the module throws where a timer comes too late for what it was for. It has done nothing by then. */
const REFUSAL = /throw new Error\(getStringFromWasm0\(arg0, arg1\)\);/;

/** Changes the glue in place. */
export function factory(file) {
  let script = readFileSync(file, 'utf8');
  for (const [part, other] of [[LOADING, ''], [FALLBACK, ''], [REFUSAL, 'throw null;']]) {
    if (!part.test(script)) throw new Error(`${file} has no ${part}`);
    script = script.replace(part, other);
  }
  writeFileSync(file, `export default (guard) => {
${script.replaceAll(/^export /gm, '')}
return {
  imports: __wbg_get_imports(),
  start: ({ exports }) => { __wbg_finalize_init({ exports: guard(exports) }); },
  mount, takeWords,
};
};
`);
}
