// The engine as WebAssembly, in Node: the same reports as the native build, byte for byte.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { init, rules, score, sources } from '../../target/engine/index.js';
import * as wasm from '../../target/engine/engine.js';

const root = new URL('../../', import.meta.url);
await init();

for (const file of ['dev.jsonl', 'rated.jsonl']) {
  test(`${file}: native and wasm agree to the byte`, () => {
    const input = readFileSync(new URL(`tests/drafts/${file}`, root), 'utf8');
    const native = execFileSync(new URL('target/release/examples/score', root).pathname, { input, encoding: 'utf8' });
    const here = input.trim().split('\n').map((line) => JSON.stringify(score(JSON.parse(line))));
    assert.deepEqual(here, native.trim().split('\n'));
  });
}

test('a malformed draft is a TypeError that names the trouble', () => {
  for (const draft of [undefined, null, 5, 'text', [], { body: 5 }, { body: 'x', intent: 'spam' },
    { body: 'x', recipient: { facts: 7 } }, { body: 'x', holidays: '2027-01-01' }, { body: 'x', recipient: [] },
    { body: 'x', recipient: { facts: [3] } }, { body: 'x', sender: 'Sam' }, { body: 'x', channel: 3 }]) {
    assert.throws(() => score(draft), TypeError, JSON.stringify(draft));
  }
  for (const options of [{ off: 'no-ask' }, { weights: { 'no-ask': '3' } }, { ignore: ['no-ask'] }, 5, [],
    { phrases: [{ phrase: 'x', category: 'spam' }] }, { patterns: [{ pattern: 5 }] }]) {
    assert.throws(() => score({ body: 'x' }, options), TypeError, JSON.stringify(options));
  }
  assert.throws(() => score({ body: 'x', intent: 'spam' }), /intent has to be one of sales, recruiting.*spam/);
});

test('null, absent and empty mean the same', () => {
  const blank = JSON.stringify(score({ body: '' }));
  for (const draft of [{}, { body: null }, { body: undefined, subject: undefined, recipient: null, sender: undefined, intent: '' }]) {
    assert.equal(JSON.stringify(score(draft)), blank);
  }
});

test('options reach the engine, whatever characters they hold', () => {
  const body = 'I hope this email finds you well.\tWe tried \\n tabs\tand \u0000 in order to see which one you settled on?';
  const plain = score({ body, recipient: { facts: [' ', 'tabs\tand\nlines'] }, holidays: [null] });
  assert.match(plain.findings.find((f) => f.rule === 'no-recipient-fact').action, /“tabs\tand\nlines”/);
  const costs = (options) => score({ body }, options).findings.find((f) => f.rule === 'wordy-phrase')?.points;
  assert.equal(costs(), 1);
  assert.equal(costs(null), 1);
  assert.equal(costs({ off: ['wordy-phrase'] }), undefined);
  assert.equal(costs({ weights: { 'wordy-phrase': 2.5 } }), 3);
  const { rule, text, before, after } = plain.findings.find((f) => f.rule === 'wordy-phrase');
  assert.equal(costs({ ignore: [{ rule, text, before, after }] }), undefined);
  const house = score({ body }, { phrases: [{ phrase: 'tabs', replacement: 'a\tb\\', category: 'brevity' }] });
  assert.equal(house.findings.find((f) => f.rule === 'house-phrase').fixes[0].edits[0].replacement, 'a\tb\\');
});

test('a thousand scores take no more memory than one', async () => {
  const { memory } = await wasm.default();
  const draft = { subject: 'gauges', body: 'We read the gauge at the pier again today and it was fine. '.repeat(9) };
  score(draft);
  const before = memory.buffer.byteLength;
  for (let i = 0; i < 1_000; i += 1) score(draft);
  assert.equal(memory.buffer.byteLength, before);
});

test('half a surrogate pair keeps its place', () => {
  const report = score({ body: `Half \ud83d a pair, in order to see which interval you settled on in the end?` });
  const { start, end } = report.findings.find((f) => f.rule === 'wordy-phrase');
  assert.equal(`Half \ud83d a pair, in order to see`.slice(start, end), 'in order to');
});

test('reports, rules and sources are plain objects that survive JSON', () => {
  const report = score({ subject: 'hi', body: 'Hi {{name}}, I hope this email finds you well and that all is fine.' }, {});
  assert.deepEqual(JSON.parse(JSON.stringify(report)), report);
  const known = new Set(sources().map((source) => source.id));
  assert.ok(rules().length > 40);
  for (const rule of rules()) {
    assert.deepEqual(Object.keys(rule).sort(), ['action', 'bad', 'category', 'good', 'id', 'limits', 'most', 'points', 'seed', 'severity', 'sources', 'title', 'what', 'why']);
    for (const id of rule.sources) assert.ok(known.has(id), `${rule.id} cites ${id}`);
  }
});
