/** Where the wasm module is, and the worker that reads files. */
export const wasm = new URL('./outcomes_bg.wasm', import.meta.url);
export const worker = new URL('./outcomes-worker.js', import.meta.url);
