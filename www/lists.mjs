// The lists of words and phrases that the rules look for, as one ES module for the element and the
// headless package: node www/lists.mjs file
//
// Each is a text file beside the code that uses it. They stand in the order of src/text/lists.rs, which
// is the other half.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const SRC = new URL('../src/', import.meta.url);

/** The table of all lists: of what kind each is and its path below src, in their order. */
const TABLE = Array.from(readFileSync(new URL('text/lists.rs', SRC), 'utf8').matchAll(/^ {4}(phrases|words) "(.+)"$/gm));

/** The files of all lists, below src, in their order. */
export const files = () => TABLE.map(([, , path]) => `${path}.txt`);

const isPhrases = (file) => TABLE.some(([, kind, path]) => kind === 'phrases' && file === `${path}.txt`);

/** What parts the slots of a phrase in the module; src/text/phrases.rs knows it, too. */
const SLOT = '!';

/** The module's text. */
export function lists() {
  const all = files().map(bare).join('~');
  if (all.split('~').length !== files().length) throw new Error('a list has a tilde: lists are parted by those');
  const chained = sorted(all).split('~').map((list, i) => respaced(inOrder(list, files()[i]), files()[i]));
  return `export default ${JSON.stringify(`${chained.join('~')}~`)};\n`;
}

/** Lists of words that stand in pairs or lines. */
export const PAIRED = ['text/numbers.txt', 'reading/irregular_forms.txt', 'reading/name_variants.txt'];

/** Words by their endings, phrases each after the one that it shares most with: shorter when compressed. */
function inOrder(list, path) {
  if (PAIRED.includes(path)) return list;
  const backwards = (word) => Array.from(word).reverse().join('');
  if (!isPhrases(path)) return list.split(/\s+/).sort((a, b) => (backwards(a) < backwards(b) ? -1 : 1)).join(' ');
  const rest = list.split('\n').map((line) => [line, shared(line)]);
  const chain = rest.splice(0, 1);
  while (rest.length > 0) {
    const [, last] = chain.at(-1);
    const likeness = ([, parts]) => [...parts].reduce((sum, part) => sum + (last.has(part) ? part.length : 0), 0);
    const best = rest.reduce((a, b) => (likeness(b) > likeness(a) ? b : a));
    chain.push(...rest.splice(rest.indexOf(best), 1));
  }
  return chain.map(([line]) => line).join('\n');
}

/**
 * Phrases with a blank between words of one slot, and a sign between slots: most words stand in such
 * choices, and those with a blank behind them are what brotli knows by heart.
 */
function respaced(list, path) {
  if (!isPhrases(path)) return list;
  if (list.includes(SLOT)) throw new Error(`${path} has a “${SLOT}”: slots are parted by those`);
  return list.replace(/^.*?(?= =>|$)/gm, (phrase) => phrase.replace(/[ |]/g, (sign) => (sign === ' ' ? SLOT : ' ')));
}

/** The words of a line, and each with the next. */
function shared(line) {
  const words = line.split(/[\s|?]+/);
  return new Set(words.flatMap((word, i) => [word, `${word} ${words[i + 1]}`]));
}

/** Alternatives have no order: each next to the one that it stands with most, they are shorter when compressed. */
function sorted(all) {
  const SLOTS = /[^\s|?~]+(\|[^\s|?~]+)+/g;
  const [count, together] = [{}, {}];
  const times = (a, b) => together[`${a} ${b}`] ?? 0;
  for (const word of all.split(/[\s|?+~]+/)) count[word] = (count[word] ?? 0) + 1;
  for (const words of all.match(SLOTS).map((slot) => slot.split('|'))) {
    for (const a of words) for (const b of words) together[`${a} ${b}`] = times(a, b) + 1;
  }
  return all.replace(SLOTS, (slot) => {
    const rest = slot.split('|').sort((a, b) => count[b] - count[a] || (a < b ? -1 : 1));
    const chain = rest.splice(0, 1);
    while (rest.length > 0) {
      const last = chain.at(-1);
      const best = rest.reduce((a, b) => (times(last, b) > times(last, a) ? b : a));
      chain.push(...rest.splice(rest.indexOf(best), 1));
    }
    return chain.join('|');
  });
}

/** A list without its comments and empty lines. */
function bare(path) {
  const lines = readFileSync(new URL(path, SRC), 'utf8').split(/\r?\n/);
  return lines.filter((line) => line && !line.startsWith('//')).join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(process.argv[2], lists());
