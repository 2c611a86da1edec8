// What has to be true of every page of the site, read as a file.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { sources } from '../../dist/npm/engine.js';
import { files, pages, site, textOf } from './built.mjs';

const named = Object.fromEntries(pages.map(({ name, html }) => [name, html]));
const all = (html, pattern) => [...html.matchAll(pattern)].map(([, found]) => found);

test('the pages that were asked for are there', () => {
  const rules = JSON.parse(readFileSync(new URL('../../www/rules/live.json', import.meta.url), 'utf8')).rules;
  assert.ok(rules.length > 50);
  for (const { id } of rules) assert.ok(named[`rules/${id}.html`], `rules/${id}.html`);
  for (const name of ['index', '404', 'evidence', 'how-good', 'glossary', 'rules/index', 'rules/score', 'rules/false-alarms', 'guides/index',
    'guides/embed', 'guides/extension', 'guides/headless', 'guides/house-rules', 'guides/outcomes', 'guides/csp', 'guides/privacy', 'guides/hosting']) {
    assert.ok(named[`${name}.html`], name);
  }
});

test('every link and every anchor leads somewhere', () => {
  for (const { name, html } of pages) {
    const alive = html.replace(/<pre.*?<\/pre>/gs, '');
    for (const address of all(alive, /(?:href|src)="([^"]*)"/g)) {
      if (address.startsWith('https://')) continue;
      assert.doesNotMatch(address, /^(\/|[a-z]+:)/, `${name}: ${address} works under no sub-path`);
      const [path, anchor] = address.split('#');
      const target = path ? posix.join(posix.dirname(name), path) : name;
      // The page in place of a missing one looks for its style at three depths.
      if (name === '404.html' && target.startsWith('..')) continue;
      assert.ok(files.includes(target), `${name}: ${address}`);
      if (anchor) assert.ok(all(named[target], /id="([^"]+)"/g).includes(anchor), `${name}: no ${address}`);
    }
  }
});

/** Where links may lead beside the sources of the rules: each looked up by a person. */
const KNOWN = [
  'https://github.com/Sourya3212/cold-email-grader', 'https://github.com/Whizkevina/inboxqualify', 'https://github.com/jabrielm92/ColdIQ',
];

test('links to elsewhere are well formed, and lead to a source or to a place that is known', () => {
  const known = new Set([...KNOWN, ...sources().map(({ address }) => address)]);
  for (const address of known) {
    const { protocol, hostname, href } = new URL(address);
    assert.ok(protocol === 'https:' && hostname.includes('.') && [address, `${address}/`].includes(href), address);
  }
  const used = pages.flatMap(({ name, html }) => all(html, /<a [^>]*href="(https?:[^"]*)"/g).map((address) => [name, textOf(address)]));
  assert.ok(used.length > 100);
  for (const [name, address] of used) assert.ok(known.has(address), `${name}: ${address}`);
});

test('the glossary explains every term that the jargon rule knows, and the rule’s page leads there', () => {
  const lists = ['jargon', 'jargon_short'].map((name) => readFileSync(new URL(`../../src/rules/clarity/${name}.txt`, import.meta.url), 'utf8'));
  const count = lists.join('\n').split('\n').filter((line) => line && !line.startsWith('#')).length;
  const links = all(named['rules/jargon.html'], /href="\.\.\/glossary\.html#([^"]+)"/g);
  assert.ok(count > 40);
  assert.equal(links.length, count);
});

test('compressed twins hold the same bytes', () => {
  const copy = mkdtempSync(join(tmpdir(), 'inmail-coach-twins-'));
  try {
    cpSync(join(site, 'guides'), join(copy, 'guides'), { recursive: true });
    cpSync(join(site, 'inmail-coach'), join(copy, 'inmail-coach'), { recursive: true });
    execFileSync(process.execPath, [new URL('../../www/compress.mjs', import.meta.url).pathname, copy]);
    for (const name of ['guides/embed.html', 'inmail-coach/index.js', files.find((file) => file.endsWith('.wasm') && file.startsWith('inmail-coach/'))]) {
      const bytes = readFileSync(join(copy, name));
      assert.deepEqual(brotliDecompressSync(readFileSync(join(copy, `${name}.br`))), bytes, name);
      assert.deepEqual(gunzipSync(readFileSync(join(copy, `${name}.gz`))), bytes, name);
    }
  } finally {
    rmSync(copy, { recursive: true });
  }
});

test('a strict policy stands on every page, and nothing on it is inline', () => {
  for (const { name, html } of pages) {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
    for (const part of ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "form-action 'none'", "base-uri 'none'",
      "require-trusted-types-for 'script'", `trusted-types inmail-coach-site${name === 'outcomes.html' ? ' inmail-outcomes' : ''}`]) assert.ok(policy.split('; ').includes(part), `${name}: ${part}`);
    assert.doesNotMatch(html, /<style|\sstyle="|\son[a-z]+="|<script(?! type="module" src=)/, name);
    for (const script of all(html, /<script[^>]*>([^<]*)/g)) assert.equal(script, '', name);
  }
});

test('every page has a language, a title and a description of its own, and ordered headings', () => {
  const [titles, descriptions] = [new Set(), new Set()];
  for (const { name, html } of pages) {
    assert.match(html, /<html lang="en">/, name);
    const title = /<title>(.+)<\/title>/.exec(html)[1];
    const description = textOf(/<meta name="description" content="([^"]+)"/.exec(html)[1]);
    assert.ok(title.length <= 90 && !titles.has(title), `${name}: title ${title}`);
    assert.ok(description.length >= 25 && description.length <= 320 && !descriptions.has(description), `${name}: description ${description}`);
    titles.add(title);
    descriptions.add(description);
    const levels = all(html, /<h([1-6])/g).map(Number);
    assert.deepEqual([levels[0], levels.filter((level) => level === 1).length], [1, 1], `${name}: one main heading, first`);
    levels.forEach((level, i) => assert.ok(i === 0 || level - levels[i - 1] <= 1, `${name}: h${level} after h${levels[i - 1]}`));
    for (const image of all(html, /(<img[^>]*>)/g)) assert.match(image, /alt="[^"]*" width="\d+" height="\d+"/, name);
    const ids = all(html, /\sid="([^"]+)"/g);
    assert.equal(new Set(ids).size, ids.length, `${name}: an id twice`);
  }
});

test('the service worker keeps every file, under a name made of their bytes', () => {
  const worker = readFileSync(`${site}sw.js`, 'utf8');
  assert.deepEqual(JSON.parse(/const FILES = (\[.*\]);/.exec(worker)[1]), files.filter((name) => name !== 'sw.js'));
  assert.match(worker, /const VERSION = "[0-9a-f]{12}";/);
});

test('the site’s own scripts and styles stay small', () => {
  const own = files.filter((name) => /^site\/.*\.(js|css)$/.test(name) || name === 'sw.js');
  const size = own.reduce((sum, name) => sum + brotliCompressSync(readFileSync(site + name)).length, 0);
  console.log(`site: ${size} bytes`);
  assert.ok(size > 0 && size <= 15_000, `${size} bytes`);
});
