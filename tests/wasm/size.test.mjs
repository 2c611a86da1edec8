// What the headless engine weighs after brotli, as servers send it. The budget is 40 KB; until it is
// reached, this limit only keeps it from growing unseen.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';

const KB = 1000;
const root = new URL('../../', import.meta.url);
const brotli = (path) => brotliCompressSync(readFileSync(new URL(path, root)), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 },
}).length;

test('the headless engine does not grow', () => {
  const size = brotli('target/engine/engine_bg.wasm');
  console.log(`engine wasm: ${size} bytes`);
  assert.ok(size <= 56 * KB, `${size} bytes`);
});
