// House patterns: import this, and the element and score() take `options.patterns`. The module is
// in this file, so that it is there at once; it is compiled when the first pattern is looked for.
import { initSync, Pattern } from './patterns.js';
import module from './patterns_bg.wasm';

const MOST = 200; // compiled patterns that are kept
const compiled = new Map();
let begun;

/** Where patterns are in texts: which, in which text, from where to where in bytes of UTF-8. */
function places(patterns, texts) {
  begun ??= initSync({ module });
  return patterns.flatMap((pattern, which) => (pattern ? texts : []).flatMap((text, where) => {
    const ends = compile(pattern).find(text);
    return Array.from(ends, (end, i) => (i % 2 ? [end] : [which, where, end])).flat();
  }));
}

function compile(text) {
  if (compiled.has(text)) return compiled.get(text);
  if (compiled.size >= MOST) {
    for (const pattern of compiled.values()) pattern.free();
    compiled.clear();
  }
  try {
    compiled.set(text, new Pattern(text));
  } catch (why) {
    throw typeof why === 'string' ? new TypeError(`InMail Coach: ${why}`) : why;
  }
  return compiled.get(text);
}

globalThis[Symbol.for('inmail-coach/patterns')] = places;
