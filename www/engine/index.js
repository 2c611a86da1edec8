// The headless engine: score() without a page, in Node, in a worker or in a page.
import load, { score as judge, takeWords } from './engine.js';
import { pack } from './pack.js';
import catalogue, { others } from './catalogue.js';
import lists from './lists.js';
import { wasm as own } from './wasm.js';
import words from './words.js';

let ready;
let isReady = false;

// Loads the module, once. `wasm` says where it is: an address, its bytes or a compiled module.
// Without it the file beside this one is taken, in Node from the disk.
export function init({ wasm } = {}) {
  ready ??= begin(wasm).catch((error) => {
    ready = undefined;
    throw error;
  });
  return ready;
}

async function begin(wasm = own) {
  if (wasm instanceof URL && wasm.protocol === 'file:') {
    const { readFile } = await import('node:fs/promises');
    wasm = await readFile(wasm);
  }
  await load({ module_or_path: wasm });
  takeWords(lists + words);
  isReady = true;
}

// The report of a draft. A malformed draft is a TypeError.
export function score(draft, options) {
  if (!isReady) throw new Error('InMail Coach: score() needs `await init()` first');
  const answer = judge(...pack(draft, options));
  if (!answer.startsWith('{')) throw new TypeError(`InMail Coach: ${answer}`);
  return JSON.parse(answer);
}

// Every rule: what it looks for, why, and what it costs.
export const rules = () => {
  const all = sources();
  const [, ids, titles, whats, whys, actions, places] = groups();
  return ids.flatMap((id, i) => {
    if (!catalogue[id]) return [];
    const { category, severity, points, ...examples } = catalogue[id];
    const cited = places[i].split(' ').map((place) => all[place].id);
    return [{ id, title: titles[i], category, severity, points, what: whats[i], why: whys[i], action: actions[i], ...examples, sources: cited }];
  });
};

const STRENGTHS = ['platform', 'vendor', 'single-sender', 'opinion'];

// Every source.
export const sources = () => groups().slice(7)
  .map(([id, title, year, population, strength, address, conflicts]) => (
    { id, title, year: Number(year), population, strength: STRENGTHS[strength], address, ...(conflicts && { conflicts }) }
  )).concat(structuredClone(others));

const groups = () => words.trim().split('\t').map((group) => group.trim().split('\n'));
