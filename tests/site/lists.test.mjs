// The lists as pages get them: every one is there, in its place, with the lines of its file.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { files, lists } from '../../www/lists.mjs';

const SRC = new URL('../../src/', import.meta.url);
const there = readdirSync(SRC, { recursive: true }).filter((path) => path.endsWith('.txt') && !path.endsWith('_bad.txt'));

/** The same for lines that differ in the order of alternatives alone. */
const sorted = (line) => line.replace(/[^\s?]+/g, (slot) => slot.split('|').sort().join('|'));

test('every list stands in its place with all of its lines', () => {
  const all = JSON.parse(lists().replace(/^export default (.*);\n$/, '$1')).split('~');
  assert.equal(all.length, files().length);
  assert.deepEqual(there.sort(), files().sort());
  for (const [place, path] of files().entries()) {
    const lines = readFileSync(new URL(path, SRC), 'utf8').split(/\r?\n/).filter((line) => line && !line.startsWith('//'));
    assert.deepEqual(all[place].split('\n').map(sorted), lines.map(sorted), path);
  }
});
