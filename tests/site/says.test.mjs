// Every word that the coach shows stands in www/element/says.js, or belongs to a rule: the module's views and
// what stands around the editor hold none of their own.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import ts from 'typescript';
import * as all from '../../www/element/says.js';
import words from '../../www/element/words.js';

const root = new URL('../../', import.meta.url).pathname;
const read = (name) => readFileSync(root + name, 'utf8');
const listed = (folder, ending) => readdirSync(root + folder).filter((name) => name.endsWith(ending)).map((name) => `${folder}/${name}`);
const RUST = listed('src/widget', '.rs');
const DESK = [...listed('www/element/desk', '.js'), 'www/element/element.js'];

/** What is no word for people: names of keys, events, formats, attributes and draft fields, beside those of the style sheet. */
const NAMES = new Set([...read('www/element/style.css').matchAll(/[A-Za-z][\w-]*/g)].map(([name]) => name).concat(`
  Escape Enter Delete Arrow ArrowUp ArrowDown Home End PageUp PageDown F8 Backspace
  click blur focus focusin focusout keydown keyup mousedown mouseenter mouseleave mousemove afterprint
  open safe again undo fix ignore off copy insertText delete false null up on role class part type for value href target rel blank
  noopener noreferrer name slot fallback keep zone place view id aria-valuenow aria-valuetext aria-label aria-hidden aria-labelledby
  data-do data-field data-rules rules html compare-title preview-title section article option iframe inside radio radiogroup file sentence object string
  platform vendor single-sender fix-first inbox fixed inmail md json markdown application calendar plain ics
  firstName lastName company intent intents touch channel relationship sales recruiting networking other draft options timing datetime-local
  first-degree second-degree same-group coworker open-profile applicant direct-message message-request connection-note free-inmail checkbox
  timeZone short numeric digit en-CA h23 DTSTART DTEND pt Georgia serif http www w3 org svg
  compositionstart compositionend setDisabled applySafeFixes report unmount free insert write alert editor
  setDraft setOptions sessionStorage localStorage inmail-coach coach-ready coach-report coach-fix coach-error
  export const views last
`.split(/\s+/)));

/** An element as `el` takes it: its attributes are fixed, as long as none of them is read to people. */
const SPEC = /^[a-z]\w*(\|(?!aria-label=|placeholder=|title=|alt=)[\w-]+=[^|]*)+$/;

const { views, ...says } = all;

/** What it says to people: words that are no names. */
const said = (text) => (SPEC.test(text) ? [] : (text.match(/[A-Za-z][\w’'-]+/g) ?? []).filter((word) => !NAMES.has(word)));

/** The string literals of a Rust file. Comments and attributes are no strings; the compiler's own words are nobody else's. */
const ofRust = (code) => [...code.replace(/^\s*(\/\/.*|#!?\[.*\]|.*include_str!.*|.*panic!.*)$/gm, '').matchAll(/"((?:\\.|[^"\\])*)"/g)]
  .map(([, text]) => text.replace(/\\[nt]/g, ' '));

/** The texts of a script, of literals and of templates; not the errors that its page's owner reads, which say whose they are. */
function ofScript(code) {
  const found = [];
  const look = (node) => {
    const owners = /^InMail Coach: /.test(node.text ?? node.head?.text ?? '');
    if (ts.isImportDeclaration(node) || owners) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) found.push(node.text);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile('script.js', code, ts.ScriptTarget.ES2022));
  return found;
}

test('a word in the wrong place would be seen', () => {
  for (const line of ['    let a = "Not yet";', '    el("p|class=note|aria-label=Put aside")', '    text("opinion")', '    _ => joined(&["−", " points"]),']) {
    assert.notDeepEqual(ofRust(line).flatMap(said), [], line);
  }
  for (const line of ["h('p', {}, 'Copied.')", "h('p', { title: 'their inbox' })", 'say(`It is ${now} there`)']) {
    assert.notDeepEqual(ofScript(line).flatMap(said), [], line);
  }
});

test('views and desk have no words of their own', () => {
  assert.ok(RUST.length > 10 && DESK.length > 6);
  const texts = [...RUST.map((file) => [file, ofRust(read(file))]), ...DESK.map((file) => [file, ofScript(read(file))])];
  assert.ok(texts.flatMap(([, all]) => all).length > 300);
  assert.deepEqual(texts.flatMap(([file, all]) => all.filter((text) => said(text).length > 0).map((text) => `${file}: ${text}`)), []);
});

test('every word is shown somewhere', () => {
  const rust = RUST.map(read).join('\n');
  const desk = DESK.map(read).join('\n');
  const used = { views: (key) => rust.includes(`word!(${key})`), says: (key) => desk.includes(`says.${key}`) };
  for (const key of Object.keys(views)) assert.ok(used.views(key), `views.${key}`);
  for (const key of Object.keys(says)) assert.ok(used.says(key), `says.${key}`);
});

test('the module can count its groups, and finds one by how it begins', () => {
  const begins = words.trim().split('\t').map((group) => group.split('\n')[0]);
  for (const [key, text] of Object.entries(views)) {
    assert.match(key, /^[a-z]\w*$/);
    for (const one of [text].flat()) assert.ok(one && !/[\t\n]/.test(one), key);
    assert.ok(!begins.includes([text].flat()[0]), `${key} begins like a group of words`);
  }
});
