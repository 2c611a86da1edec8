// Loads the wasm module, once for all coaches on the page.
import init, * as module from './inmail-coach.js';
import { wasm } from './wasm.js';
import lists from './lists.js';
import words from './words.js';

let loading;

/** The functions of the wasm module. Rejects with an error whose message can be shown to people. */
export function load() {
  loading ??= start().catch((error) => {
    loading = undefined; // the next coach may try again
    throw new Error(reason(error), { cause: error });
  });
  return loading;
}

async function start() {
  await init({ module_or_path: wasm });
  module.takeWords(words, lists);
  return module;
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
    : `InMail Coach could not be loaded: ${text}`;
}
