// Loads the wasm module, once for all elements on the page. The compiled module is kept: the worker
// that reads files takes it over and fetches nothing.
import init, * as functions from './outcomes.js';
import lists from './lists.js';
import { wasm } from './wasm.js';

let loading;

/** The functions of the module, the module itself, and what the rules look for. */
export function load() {
  loading ??= start().catch((error) => {
    loading = undefined; // the next one may try again
    throw error;
  });
  return loading;
}

async function start() {
  const response = await fetch(wasm);
  if (!response.ok) throw new Error(`${response.status} for ${wasm.pathname}`);
  const module = await WebAssembly.compile(await response.arrayBuffer());
  await init({ module_or_path: module });
  functions.takeWords(lists);
  return { module, lists, ...functions };
}
