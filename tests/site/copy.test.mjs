// The coach's own rules read the site's copy: no hype, no worn phrases, no buzzwords. What is quoted
// as an example is left out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { init, score } from '../../dist/npm/engine.js';
import { pages, textOf } from './built.mjs';

const RULES = ['hype', 'template-cliche', 'filler-buzzword', 'ai-tell', 'generic-opener', 'vague-flattery', 'social-proof-dump', 'roi-claim', 'pressure'];

await init();

const found = (text) => score({ body: text, intent: 'other' }).findings.filter(({ rule }) => RULES.includes(rule));

/** The passages of a page: paragraphs, items, headings and cells, without examples and code. */
function passages(html) {
  const copy = /<main[^>]*>(.*)<\/main>/s.exec(html)[1]
    .replace(/<(pre|blockquote|inmail-coach|figure|form)\b.*?<\/\1>/gs, '').replace(/<code>.*?<\/code>/gs, 'code').replace(/<li id="[^"]*"><strong>.*?<\/strong>/gs, '<li>'); // the terms that the glossary explains
  return copy.split(/<\/?(?:p|li|h[1-6]|dd|dt|td|th|div|section)\b[^>]*>/).map(textOf).filter(Boolean);
}

test('the rules would see it', () => {
  for (const text of ['Our game-changing coach will skyrocket your reply rates today, my friend.', 'I hope this message finds you well, and that the coach does too.',
    'It leverages cutting-edge models so that each one of your messages gets read.']) assert.notDeepEqual(found(text), [], text);
});

test('nobody is sold anything', () => {
  const wrong = [];
  let read = 0;
  for (const { name, html } of pages) {
    // The words in the table of the worked example are the sample's.
    const copy = name === 'rules/score.html' ? html.replace(/<table.*?<\/table>/gs, '') : html;
    for (const text of passages(copy)) {
      read += 1;
      for (const { rule, text: words } of found(text)) wrong.push(`${name}: ${rule}: “${words}” in “${text.slice(0, 90)}”`);
    }
  }
  assert.ok(read > 1000, `${read} passages read`);
  assert.deepEqual(wrong, []);
});
