/** Where the wasm module is. Builds in one file have its bytes here in its place. */
export const wasm = new URL('./engine_bg.wasm', import.meta.url);
