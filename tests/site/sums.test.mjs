// dist/SHA256SUMS names every file that ships, and its bytes.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { test } from 'node:test';

const dist = new URL('../../dist/', import.meta.url);
const sums = new Map(readFileSync(new URL('SHA256SUMS', dist), 'utf8').trimEnd().split('\n')
  .map((line) => [line.slice(66), line.slice(0, 64)]));

test('every sum is that of its file', () => {
  for (const [path, sum] of sums) {
    assert.equal(createHash('sha256').update(readFileSync(new URL(path, dist))).digest('hex'), sum, path);
  }
});

test('no file goes without one', () => {
  const found = readdirSync(dist, { recursive: true })
    .filter((path) => statSync(new URL(path, dist)).isFile())
    .filter((path) => path !== 'SHA256SUMS' && !path.startsWith('extension/store/'));
  assert.deepEqual([...sums.keys()], found.sort());
  for (const path of ['site/index.html', 'npm/package.json', 'npm/engine_bg.wasm', 'extension/chrome/manifest.json']) {
    assert.ok(sums.has(path), path);
  }
});
