// Loads the wasm module, once for all coaches on the page, and starts it anew when it has failed.
import glue from './inmail-coach.js';
import { wasm } from './wasm.js';
import lists from './lists.js';
import * as says from './says.js';
import views from './views.js';
import words from './words.js';

/** After so many failures something is wrong that a new start does not mend. */
const MOST = 3;

/** Called when the module has failed, one for each coach that it runs. */
export const running = new Set();

let loading;
let compiled; // kept: a new start asks the network for nothing
let failures = 0;

/** Gives the function that puts a widget into a page. Rejects with an error whose message can be shown to people. */
export function load() {
  if (failures >= MOST) return Promise.reject(new Error(says.stopped));
  loading ??= start().catch((error) => {
    loading = undefined; // the next coach may try again
    throw new Error(reason(error), { cause: error });
  });
  return loading;
}

async function start() {
  const own = glue(guard);
  const started = await (compiled ? WebAssembly.instantiate(compiled, own.imports) : fetched(own.imports));
  compiled ??= started.module;
  own.start(started.instance ?? started);
  own.takeWords(lists + views + words);
  return own.mount;
}

async function fetched(imports) {
  if (ArrayBuffer.isView(wasm)) return WebAssembly.instantiate(wasm, imports);
  const response = await fetch(wasm);
  if (!response.ok) throw new Error(response.status);
  // A server that does not know the type of wasm is not refused.
  return response.headers.get('content-type') === 'application/wasm'
    ? WebAssembly.instantiateStreaming(response, imports)
    : WebAssembly.instantiate(await response.arrayBuffer(), imports);
}

/** The module's functions, of which none runs once one has failed: its memory is then in no known state. */
function guard(exports) {
  let failed;
  let depth = 0;
  const watched = (call) => (...args) => {
    // A timer or a listener that is left asks in vain; whoever is in the middle of a call leaves it.
    if (failed && !depth) return undefined;
    if (failed) throw failed.error;
    depth += 1;
    try {
      return call(...args);
    } catch (error) {
      if (!failed) {
        failed = { error };
        loading = undefined;
        failures += 1;
        for (const stop of [...running]) stop();
      }
      throw failed.error;
    } finally {
      depth -= 1;
    }
  };
  return Object.fromEntries(Object.entries(exports).map(([name, it]) => [name, typeof it === 'function' ? watched(it) : it]));
}

/** What to tell the owner of the page. A forbidden module and a missing one need different cures. */
function reason(error) {
  if (typeof WebAssembly === 'undefined') return 'InMail Coach needs WebAssembly, which this browser does not have.';
  const text = String(error?.message ?? error);
  const forbidden = (error instanceof WebAssembly.CompileError || error instanceof EvalError)
    && /security policy|unsafe-eval|csp|blocked|disallowed/i.test(text);
  return forbidden
    ? 'InMail Coach: the content security policy of this page forbids WebAssembly. '
      + "Add 'wasm-unsafe-eval' to its script-src directive."
    : `InMail Coach could not load ${wasm.href ?? 'its module'}: ${text}. Is it there? May this page read it `
      + '(connect-src, Access-Control-Allow-Origin)?';
}
