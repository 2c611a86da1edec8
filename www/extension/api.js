/** The browser's own interface. Firefox calls it `browser`, Chrome `chrome`; both answer with promises. */
export const api = globalThis.browser ?? globalThis.chrome;
