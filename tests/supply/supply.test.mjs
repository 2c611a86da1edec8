// Where everything that the project is built from comes from, and under which licence.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { allows } from './licence.mjs';

const root = new URL('../../', import.meta.url);
const read = (name) => readFileSync(new URL(name, root), 'utf8');
const CRATES = 'registry+https://github.com/rust-lang/crates.io-index';
const NPM = 'https://registry.npmjs.org/';
/** What npm's packages may have besides: they are tools; of them only idb (ISC) ships. */
const FOR_TOOLS = ['0BSD', 'BlueOak-1.0.0', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MPL-2.0', 'Python-2.0', 'Zlib'];

const allowed = /^allow = \[(.*)\]$/m.exec(read('deny.toml'))[1].split(',').map((name) => name.trim().replace(/"/g, ''));
const metadata = JSON.parse(execFileSync('cargo', ['metadata', '--locked', '--all-features', '--format-version', '1'], {
  cwd: root, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'],
}));
const crates = metadata.packages.filter(({ source }) => source);
const packages = Object.entries(JSON.parse(read('package-lock.json')).packages).filter(([path]) => path);

test('every crate has a licence that is allowed', () => {
  assert.ok(crates.length > 10);
  const wrong = crates.filter(({ license }) => !allows(license, allowed)).map(({ name, license }) => `${name}: ${license}`);
  assert.deepEqual(wrong, []);
});

test('every crate comes from crates.io, with a checksum, in one version', () => {
  assert.deepEqual(crates.filter(({ source }) => source !== CRATES).map(({ id }) => id), []);
  const names = crates.map(({ name }) => name);
  assert.deepEqual(names.filter((name, i) => names.indexOf(name) !== i), []);
});

const locks = execFileSync('git', ['ls-files', '--', '*Cargo.lock'], { cwd: root, encoding: 'utf8' }).trim().split('\n');

for (const lock of locks) {
  test(`${lock}: nothing but crates.io, checksums and the project itself`, () => {
    const entries = read(lock).split('[[package]]').slice(1);
    const own = entries.filter((entry) => !entry.includes('\nsource = '));
    assert.ok(entries.length > own.length);
    for (const entry of own) assert.match(entry, /name = "inmail-coach/);
    for (const entry of entries.filter((one) => !own.includes(one))) {
      assert.ok(entry.includes(`source = "${CRATES}"`), entry);
      assert.match(entry, /checksum = "[0-9a-f]{64}"/);
    }
  });
}

test('every npm package comes from its registry, with a checksum and a licence that is allowed', () => {
  const wrong = packages.filter(([, { license, resolved, integrity }]) => !(resolved ?? NPM).startsWith(NPM)
    || !/^sha512-/.test(integrity) || !allows(license ?? '', [...allowed, ...FOR_TOOLS]))
    .map(([path, { license, resolved }]) => `${path}: ${license}, ${resolved}`);
  assert.deepEqual(wrong, []);
});

test('one tool of npm runs a script when it is installed', () => {
  const scripts = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
  assert.deepEqual(scripts, ['node_modules/esbuild']);
});

test('every dependency is listed with what it is for, and nothing else is', () => {
  const table = /\n## What it is built with\n([^]*?)\n## /.exec(read('CONTRIBUTING.md'))[1];
  const rows = [...table.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)];
  const own = metadata.packages.find(({ id }) => id === metadata.resolve.root);
  const npm = Object.keys(JSON.parse(read('package.json')).devDependencies);
  const needed = [...new Set(own.dependencies.map(({ name }) => name))].concat(npm);
  assert.deepEqual(rows.map(([, name]) => name).sort(), needed.sort());
  for (const [, name, reason] of rows) assert.ok(reason.length > 15, name);
});
