// The engine as WebAssembly, in Node: the same reports as the native build, byte for byte.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import init, { rules, score, sources } from '../../target/engine/inmail_coach.js';

const root = new URL('../../', import.meta.url);
await init({ module_or_path: readFileSync(new URL('target/engine/inmail_coach_bg.wasm', root)) });

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
    { body: 'x', recipient: { facts: 7 } }, { body: 'x', holidays: '2027-01-01' }]) {
    assert.throws(() => score(draft), TypeError, JSON.stringify(draft));
  }
  assert.throws(() => score({ body: 'x' }, { off: 'no-ask' }), TypeError);
  assert.throws(() => score({ body: 'x', intent: 'spam' }), /intent has to be one of sales, recruiting.*spam/);
});

test('null, absent and empty mean the same', () => {
  const blank = JSON.stringify(score({ body: '' }));
  for (const draft of [{}, { body: null }, { body: undefined, subject: undefined, recipient: null, sender: undefined, intent: '' }]) {
    assert.equal(JSON.stringify(score(draft)), blank);
  }
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
    assert.deepEqual(Object.keys(rule).sort(), ['action', 'bad', 'category', 'good', 'id', 'points', 'seed', 'severity', 'sources', 'title', 'what', 'why']);
    for (const id of rule.sources) assert.ok(known.has(id), `${rule.id} cites ${id}`);
  }
});
