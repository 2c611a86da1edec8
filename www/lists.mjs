// The lists of words and phrases that the rules look for, as one ES module for the element and the
// headless package: node www/lists.mjs file
//
// Each is a text file beside the code that uses it, and is known there by its name below the folder
// of its module. src/text/lists.rs is the other half.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const SRC = new URL('../src/', import.meta.url);

/** The module's text. */
export function lists() {
  const files = readdirSync(SRC, { recursive: true }).map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.txt') && !path.endsWith('_bad.txt')).sort();
  const names = files.map((path) => path.replace(/^(rules\/[^/]+|[^/]+)\//, '').replace(/\.txt$/, ''));
  const keys = names.map(key);
  const twice = names.find((name, i) => keys.indexOf(key(name)) !== i);
  if (twice) throw new Error(`another list has the name or key of ${twice}: call it something else`);
  const all = files.map((path, i) => `${names[i]}\n${bare(path)}`).join('\f');
  return `export default ${JSON.stringify(sorted(all))};\n`;
}

/** By what the module knows a list: key_of in src/text/lists.rs. */
function key(name) {
  let id = 0;
  const one = name.length > 4 && name !== 'yours' ? name.replace(/(?<![su'i])s$/, '') : name;
  for (const byte of Buffer.from(one)) id = Math.imul((id << 5 | id >>> 27) ^ byte, 0x9e3779b1);
  return id >>> 9 & 0xffff;
}

/** Alternatives have no order: each next to the one that it stands with most, they are shorter when compressed. */
function sorted(all) {
  const SLOTS = /[^\s|?]+(\|[^\s|?]+)+/g;
  const [count, together] = [{}, {}];
  const times = (a, b) => together[`${a} ${b}`] ?? 0;
  for (const word of all.split(/[\s|?+]+/)) count[word] = (count[word] ?? 0) + 1;
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
