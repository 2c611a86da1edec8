/** Where the wasm module is. The one-file build has its bytes here in its place. */
export const wasm = new URL('./inmail-coach_bg.wasm', import.meta.url);
