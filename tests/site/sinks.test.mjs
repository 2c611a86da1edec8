// No file of ours, as it is written and as it ships, can turn text into markup or into a script, or send it
// anywhere. And every browser test is one that watches the network.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../../', import.meta.url).pathname;
const SINKS = /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTML\w*|srcdoc|createContextualFragment|DOMParser|document\.write\w*|parseFromString)\b|\beval\s*\(|\bnew Function\b|set(?:Timeout|Interval)\(\s*["'`]/;
const SENDERS = /\b(?:XMLHttpRequest|sendBeacon|WebSocket|EventSource|RTCPeerConnection|WebTransport|importScripts)\b/;

/** Who may fetch: each module its own wasm, the home page the one request that its reader asks for, the service worker the site. */
const FETCHERS = /^(?:www\/(?:element\/load|outcomes\/load|outcomes\/outcomes|engine\/index|site\/home|pages\/sw)\.js|dist\/(?:site\/(?:inmail-coach\/index|inmail-outcomes\/outcomes(?:-worker)?|site\/home|sw)|npm\/(?:development\/)?(?:index|element|engine|inline|patterns|outcomes|outcomes-worker)|extension\/\w+\/(?:inmail-coach\/index|inmail-outcomes\/outcomes(?:-worker)?))\.js)$/;

const files = (folder, ending) => readdirSync(root + folder, { recursive: true }).map((name) => `${folder}/${name.replaceAll('\\', '/')}`).filter((name) => ending.test(name));
/** Comments may speak of what the code may not do. */
const code = (name) => readFileSync(root + name, 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');

const written = [...['element', 'engine', 'extension', 'outcomes', 'patterns', 'site', 'pages'].flatMap((name) => files(`www/${name}`, /\.js$/)), ...files('src', /\.rs$/)];
const shipped = ['dist/site', 'dist/npm', 'dist/extension/chrome', 'dist/extension/firefox'].flatMap((name) => files(name, /\.js$/));

test('it would be seen', () => {
  for (const line of ['a.innerHTML = text', 'a.insertAdjacentHTML("x", y)', 'document.write(x)', 'eval (x)', 'new Function(x)', 'frame.srcdoc = x', "setTimeout('x()')"]) assert.match(line, SINKS);
  for (const line of ['new WebSocket(x)', 'navigator.sendBeacon(x)', 'new XMLHttpRequest']) assert.match(line, SENDERS);
  for (const line of ['retrieval(x)', 'evaluate(x)', 'const html = x']) assert.doesNotMatch(line, SINKS);
  assert.doesNotMatch('www/element/element.js', FETCHERS);
});

test('nothing makes markup or scripts of text', () => {
  assert.ok(written.length > 100 && shipped.length > 15);
  assert.deepEqual([...written, ...shipped].filter((name) => SINKS.test(code(name))), []);
});

test('nothing sends', () => {
  assert.deepEqual([...written, ...shipped].filter((name) => SENDERS.test(code(name))), []);
  assert.deepEqual([...written, ...shipped].filter((name) => name.endsWith('.js') && /\bfetch\s*\(/.test(code(name)) && !FETCHERS.test(name)), []);
});

test('every browser test watches the network', () => {
  const specs = files('tests/browser', /\.spec\.mjs$/);
  assert.ok(specs.length > 12);
  for (const name of specs) {
    const text = readFileSync(root + name, 'utf8');
    assert.match(text, /import \{[^}]*\btest\b[^}]*\} from '\.\/(?:coach|extension)\.mjs'/, name);
    assert.doesNotMatch(text, /import \{[^}]*\btest\b[^}]*\} from '@playwright\/test'/, name);
    // A browser or a context of a test's own is watched, too.
    const own = [...text.matchAll(/\b(?:newContext|launchPersistentContext|start)\(/g)].length;
    assert.ok(own <= [...text.matchAll(/\bwatch(?:ed)?\(/g)].length, `${name}: ${own} contexts of its own, not all watched`);
  }
  // The extension's tests are the coach's in a browser of their own, which takes the place of the one that is watched.
  const extension = readFileSync(`${root}tests/browser/extension.mjs`, 'utf8');
  assert.match(extension, /import \{ test as base\b[^}]*\} from '\.\/coach\.mjs'/);
  assert.match(extension, /export const test = base\.extend\(\{[^]*\bcontext: async/);
  assert.equal([...extension.matchAll(/\blaunchPersistentContext\(/g)].length, 1);
});
