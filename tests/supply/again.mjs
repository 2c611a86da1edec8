// Builds the engine once more, in another folder and from nothing, and compares it with
// target/engine to the byte: node tests/supply/again.mjs, after `make engine`.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const made = 'target/engine';
const MADE = /\/examples\/[^/]+\/(?:node_modules|target|dist)$/;
// As deep as no path of this machine is likely to be.
const there = join(mkdtempSync(join(tmpdir(), 'inmail-coach-again-')), 'some', 'other', 'place');
const sums = (folder) => readdirSync(join(folder, made)).sort()
  .map((name) => `${createHash('sha256').update(readFileSync(join(folder, made, name))).digest('hex')}  ${name}`).join('\n');

try {
  mkdirSync(there, { recursive: true });
  for (const name of ['Cargo.toml', 'Cargo.lock', 'Makefile', 'package.json', 'package-lock.json', 'README.md', 'src', 'wasm', 'www', 'tests', 'examples']) {
    cpSync(join(root, name), join(there, name), { recursive: true, filter: (path) => !MADE.test(path) });
  }
  symlinkSync(join(root, 'node_modules'), join(there, 'node_modules'));
  // Old, so that make takes the tools for newer than what asks for them.
  execFileSync('touch', ['-t', '202001010000', join(there, 'package.json'), join(there, 'package-lock.json')]);
  execFileSync('make', ['-C', there, 'engine'], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, MAKEFLAGS: '' } });
  const [here, again] = [sums(root), sums(there)];
  if (here !== again) {
    console.error(`The same source gave other bytes.\nhere:\n${here}\nin ${there}:\n${again}`);
    process.exitCode = 1;
  } else {
    console.log(`Built twice, the same bytes:\n${here}`);
  }
} finally {
  rmSync(join(there, '..', '..', '..'), { recursive: true, force: true });
}
