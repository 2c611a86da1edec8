import type { Draft, Options, Report, Rule, Source } from './types.js';

export type * from './types.js';

/** Loads the module, once. Without `wasm` it finds its own, in Node on the disk. */
export function init(options?: { wasm?: URL | string | Request | Response | BufferSource | WebAssembly.Module }): Promise<void>;
/** The report of a draft: a plain object, nothing to free. Throws a TypeError on a malformed draft. */
export function score(draft: Draft, options?: Options): Report;
/** Every rule: what it looks for, why, and what it costs. */
export function rules(): Rule[];
/** Every source that a rule cites. */
export function sources(): Source[];
