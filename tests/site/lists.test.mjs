// The lists as pages get them: every one is there, in its place, with the lines of its file.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { PAIRED, files, lists } from '../../www/lists.mjs';

const SRC = new URL('../../src/', import.meta.url);
const there = readdirSync(SRC, { recursive: true }).filter((path) => path.endsWith('.txt') && !path.endsWith('_bad.txt'));

const table = readFileSync(new URL('text/lists.rs', SRC), 'utf8').matchAll(/^ {4}(phrases|words) "(.+)"$/gm);
const kinds = Object.fromEntries(Array.from(table, ([, kind, path]) => [`${path}.txt`, kind]));

/** The same for lines that differ in the order of alternatives alone. */
const sorted = (line) => line.replace(/[^\s?]+/g, (slot) => slot.split('|').sort().join('|'));

/** Phrases with the signs of their files: pages get a blank between words to choose from, and a mark between slots. */
const respaced = (text) => text.replace(/^.*?(?= =>|$)/gm, (phrase) => phrase.replace(/[ !]/g, (sign) => (sign === ' ' ? '|' : ' ')));

test('every list stands in its place with all of its lines', () => {
  const all = JSON.parse(lists().replace(/^export default (.*);\n$/, '$1')).split('~');
  assert.equal(all.pop(), '', 'the words of the rules follow behind the last tilde');
  assert.equal(all.length, files().length);
  assert.deepEqual(there.sort(), files().sort());
  for (const [place, path] of files().entries()) {
    const lines = readFileSync(new URL(path, SRC), 'utf8').split(/\r?\n/).filter((line) => line && !line.startsWith('//'));
    // Phrases have no order, nor have words that do not stand in pairs.
    const parts = (text) => text.split(kinds[path] === 'phrases' ? '\n' : /\s+/).map(sorted);
    const given = kinds[path] === 'phrases' ? respaced(all[place]) : all[place];
    const [shown, written] = [parts(given), parts(lines.join('\n'))];
    if (PAIRED.includes(path)) assert.deepEqual(shown, written, path);
    else assert.deepEqual(shown.sort(), written.sort(), path);
  }
});
