// The lists as pages get them: every one is there, in its place, with the lines of its file.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { lists } from '../../www/lists.mjs';

const SRC = new URL('../../src/', import.meta.url);
const order = readFileSync(new URL('text/lists.order', SRC), 'utf8').trim().split('\n');
const files = readdirSync(SRC, { recursive: true }).filter((path) => path.endsWith('.txt') && !path.endsWith('_bad.txt'));
const nameOf = (path) => path.replace(/^(rules\/[^/]+|[^/]+)\//, '').replace(/\.txt$/, '');

/** The same for lines that differ in the order of alternatives alone. */
const sorted = (line) => line.replace(/[^\s?]+/g, (slot) => slot.split('|').sort().join('|'));

test('every list stands in its place with all of its lines', () => {
  const all = JSON.parse(lists().replace(/^export default (.*);\n$/, '$1')).split('~');
  assert.equal(all.length, order.length);
  assert.deepEqual(files.map(nameOf).sort(), [...order].sort());
  for (const path of files) {
    const lines = readFileSync(new URL(path, SRC), 'utf8').split(/\r?\n/).filter((line) => line && !line.startsWith('//'));
    assert.deepEqual(all[order.indexOf(nameOf(path))].split('\n').map(sorted), lines.map(sorted), path);
  }
});
