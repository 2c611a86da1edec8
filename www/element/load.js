// Loads the wasm module, once for all coaches on the page.
import init, { mount, takeWords } from './inmail-coach.js';
import { wasm } from './wasm.js';
import lists from './lists.js';
import views from './views.js';
import words from './words.js';

let loading;

/** Gives the function that puts a widget into a page. Rejects with an error whose message can be shown to people. */
export function load() {
  loading ??= start().catch((error) => {
    loading = undefined; // the next coach may try again
    throw new Error(reason(error), { cause: error });
  });
  return loading;
}

async function start() {
  await init({ module_or_path: wasm });
  takeWords(views + words, lists);
  return mount;
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
