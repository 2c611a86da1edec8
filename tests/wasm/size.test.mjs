// What the headless engine weighs after brotli, as servers send it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';

const KB = 1000;
const root = new URL('../../', import.meta.url);
const brotli = (path) => brotliCompressSync(readFileSync(new URL(path, root)), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 },
}).length;

test('the headless engine is at most 40 KB', () => {
  const size = brotli('target/engine/engine_bg.wasm');
  console.log(`engine wasm: ${size} bytes`);
  assert.ok(size <= 40 * KB, `${size} bytes`);
});
