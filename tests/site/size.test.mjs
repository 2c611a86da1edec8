// What a page has to load for the widget. Sizes after brotli, as servers send it.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';

const KB = 1000;
const folder = new URL('../../dist/site/inmail-coach/', import.meta.url);
const outcomes = new URL('../../dist/site/inmail-outcomes/', import.meta.url);
const brotli = (name, from = folder) => brotliCompressSync(readFileSync(new URL(name, from)), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 },
}).length;
const files = readdirSync(folder).filter((name) => /\.(js|wasm|css)$/.test(name));

test('the widget keeps to its budget', () => {
  const size = files.filter((name) => name.endsWith('.wasm')).reduce((sum, name) => sum + brotli(name), 0);
  console.log(`widget wasm: ${size} bytes`);
  assert.ok(size > 0 && size <= 80 * KB, `${size} bytes`);
});

test('and so does everything that a page loads for it', () => {
  const size = files.reduce((sum, name) => sum + brotli(name), 0);
  console.log(`all of it: ${size} bytes`);
  assert.ok(size <= 105 * KB, `${size} bytes`);
});

test('<inmail-outcomes> is one module of its own, within its budget, worker and all', () => {
  const size = readdirSync(outcomes).reduce((sum, name) => sum + brotli(name, outcomes), 0);
  console.log(`outcomes: ${size} bytes`);
  assert.ok(size > 0 && size <= 120 * KB, `${size} bytes`);
});
