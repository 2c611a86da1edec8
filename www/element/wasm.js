/** Where the wasm module is. Builds in one file have its bytes here in its place. */
export const wasm = new URL('./inmail-coach_bg.wasm', import.meta.url);
