// What the stores would get: manifests, files, permissions, words.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { unzipSync } from 'fflate';

const root = new URL('../../', import.meta.url).pathname;
const dist = join(root, 'dist/extension');
const BROWSERS = ['chrome', 'firefox'];
const manifest = (browser) => JSON.parse(readFileSync(join(dist, browser, 'manifest.json'), 'utf8'));
const files = (browser) => readdirSync(join(dist, browser), { recursive: true })
  .filter((name) => statSync(join(dist, browser, name)).isFile()).sort();
const hash = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');
const PERMISSIONS = { chrome: ['contextMenus', 'sidePanel', 'storage'], firefox: ['menus', 'storage'] };

for (const browser of BROWSERS) {
  test(`${browser}: these permissions and no others, and no way into any page`, () => {
    const about = manifest(browser);
    assert.equal(about.manifest_version, 3);
    assert.deepEqual(about.permissions.sort(), PERMISSIONS[browser]);
    for (const key of ['host_permissions', 'optional_permissions', 'optional_host_permissions', 'content_scripts',
      'web_accessible_resources', 'externally_connectable', 'chrome_url_overrides', 'update_url']) {
      assert.equal(about[key], undefined, key);
    }
    const policy = about.content_security_policy.extension_pages;
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /script-src 'self' 'wasm-unsafe-eval';/);
    assert.match(policy, /connect-src 'self'/);
    assert.match(policy, /require-trusted-types-for 'script'; trusted-types inmail-outcomes$/);
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*|data:|blob:/);
  });

  test(`${browser}: every file that the manifest and the pages name is there`, () => {
    const about = manifest(browser);
    const named = [
      ...Object.values(about.icons), about.action.default_popup, about.options_ui.page,
      'outcomes.html', about.side_panel?.default_path ?? about.sidebar_action.default_panel, about.background.service_worker ?? about.background.scripts[0],
    ];
    for (const page of named.filter((name) => name.endsWith('.html'))) {
      const html = readFileSync(join(dist, browser, page), 'utf8');
      named.push(...[...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, name]) => name));
      assert.doesNotMatch(html, /<style|style=|<script(?![^>]* src=)| on[a-z]+=/, page);
    }
    for (const name of named) assert.ok(existsSync(join(dist, browser, name)), name);
  });

  test(`${browser}: the same elements as on the site, to the byte`, () => {
    for (const element of ['inmail-coach', 'inmail-outcomes']) {
      for (const name of readdirSync(join(root, 'dist/site', element))) {
        assert.equal(hash(join(dist, browser, element, name)), hash(join(root, 'dist/site', element, name)), name);
      }
    }
  });

  test(`${browser}: the archive holds these files, unchanged`, () => {
    const archive = unzipSync(readFileSync(join(dist, `inmail-coach-${browser}-${manifest(browser).version}.zip`)));
    assert.deepEqual(Object.keys(archive).sort(), files(browser));
    for (const [name, bytes] of Object.entries(archive)) assert.ok(readFileSync(join(dist, browser, name)).equals(bytes), name);
  });

  test(`${browser}: icons have the sizes that they say`, () => {
    for (const [size, name] of Object.entries(manifest(browser).icons)) {
      const png = readFileSync(join(dist, browser, name));
      assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [Number(size), Number(size)], name);
    }
  });

  test(`${browser}: scripts can be read, fetch nothing from elsewhere, and draw on no page`, () => {
    for (const name of files(browser).filter((file) => /^\w+\.js$/.test(file))) {
      const script = readFileSync(join(dist, browser, name), 'utf8');
      assert.doesNotMatch(script, /\beval\(|new Function|innerHTML|executeScript|XMLHttpRequest|\bfetch\(|import\(/, name);
      assert.ok(script.split('\n').length > 20, `${name} is not minified`);
      assert.doesNotMatch(script, /\/(root|home|Users)\//, name);
    }
  });
}

test('both have the version of the crate', () => {
  const version = /^version = "(.+)"$/m.exec(readFileSync(join(root, 'Cargo.toml'), 'utf8'))[1];
  for (const browser of BROWSERS) assert.equal(manifest(browser).version, version);
});

test('the store text gives a reason for each permission, and a summary that fits', () => {
  const listing = readFileSync(join(root, 'www/extension/store/listing.md'), 'utf8');
  for (const permission of new Set(Object.values(PERMISSIONS).flat())) assert.match(listing, new RegExp(`^- \`${permission}\``, 'm'));
  for (const browser of BROWSERS) {
    assert.ok(manifest(browser).description.length <= 132);
    assert.ok(listing.includes(manifest(browser).description));
  }
});

test('web-ext lint has no error for Firefox', () => {
  let out;
  try {
    out = execFileSync('web-ext', ['lint', '--source-dir', join(dist, 'firefox'), '--output', 'json', '--no-config-discovery', '--no-input'], {
      encoding: 'utf8', env: { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}` },
    });
  } catch (error) { // its status tells of errors, its output of which
    out = error.stdout;
  }
  const { errors, warnings } = JSON.parse(out);
  const line = ({ code, file, line: at, message }) => `${code} ${file ?? ''}:${at ?? ''} ${message}`;
  console.log(`web-ext lint: ${errors.length} errors, ${warnings.length} warnings`);
  for (const warning of warnings) console.log(line(warning));
  assert.deepEqual(errors.map(line), []);
});
