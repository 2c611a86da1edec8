// House rules without a page: phrases, patterns, rules off, weights.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { init, rules, score } from '../../dist/npm/engine.js';

const BODY = 'Hi Zoë 👩🏽‍💻, I hope this email finds you well. Our Q3 plan and your Q4 plan: which one matters more to your team?';
await init();
const own = (options, draft = { subject: 'q3 plans', body: BODY }) => {
  const report = score(draft, options);
  for (const { field, start, end, text } of report.findings) if (field) assert.equal(draft[field].slice(start, end), text);
  return { ...report, found: report.findings.filter(({ rule }) => rule === 'house-phrase') };
};

test('patterns without their module are a TypeError that says what to import', () => {
  assert.throws(() => score({ body: BODY }, { patterns: [{ pattern: 'Q3' }] }),
    { name: 'TypeError', message: /import "inmail-coach\/patterns"/ });
  for (const patterns of [null, '', []]) assert.equal(score({ body: BODY }, { patterns }).house, undefined);
});

test('with it they are found in both fields, beside phrases', async () => {
  await import('../../dist/npm/patterns.js');
  const { found, house } = own({
    phrases: [{ phrase: 'matters more', message: 'Say what is at stake' }],
    patterns: [{ pattern: '' }, { pattern: '(?i)\\bq[1-4]\\b', message: 'Say the month', replacement: 'autumn', category: 'brevity' }, { pattern: 'zoë|x*' }],
  });
  assert.deepEqual(house, ['(?i)\\bq[1-4]\\b', 'zoë|x*', 'matters more']);
  assert.deepEqual(found.map(({ field, text, message, category }) => [field, text, message, category]), [
    ['subject', 'q3', 'Say the month', 'brevity'], ['body', 'Q3', 'Say the month', 'brevity'],
    ['body', 'Q4', 'Say the month', 'brevity'], ['body', 'matters more', 'Say what is at stake', 'clarity'],
  ]);
  assert.deepEqual(found[1].fixes[0].edits[0], { field: 'body', start: found[1].start, end: found[1].end, replacement: 'autumn' });
  assert.deepEqual(own({ patterns: [{ pattern: 'Q3' }], off: ['house-phrase'] }).found, []);
  const [{ rule, text, before, after }] = own({ patterns: [{ pattern: 'Q3' }] }).found;
  assert.deepEqual(own({ patterns: [{ pattern: 'Q3' }], ignore: [{ rule, text, before, after }] }).found, []);
});

test('a bad pattern is named with what is wrong', () => {
  for (const [pattern, why] of [['(gauge', 'unclosed group'], ['x(?=y)', 'look-around'], ['(\\w{100}){100}', 'too large']]) {
    assert.throws(() => score({ body: BODY }, { patterns: [{ pattern: 'fine' }, { pattern }] }), (error) => (
      error instanceof TypeError && error.message.includes(`“${pattern}”`) && error.message.includes(why)));
  }
  for (const patterns of [['Q3'], [{ pattern: /Q3/ }], { pattern: 'Q3' }, [{ pattern: 'Q3', category: 'spam' }]]) {
    assert.throws(() => score({ body: BODY }, { patterns }), TypeError, JSON.stringify(patterns));
  }
});

test('no pattern takes more than linear time, and a thousand take no more memory than a few', () => {
  const body = `${'a'.repeat(1_900)} ${BODY}`;
  const begin = performance.now();
  for (const pattern of ['(a+)+$', '(a|aa)+b', '(.*)*x']) score({ body }, { patterns: [{ pattern }] });
  assert.ok(performance.now() - begin < 2_000, `${performance.now() - begin} ms`);
  const round = () => {
    for (let i = 0; i < 500; i += 1) score({ body: BODY }, { patterns: [{ pattern: `Q${i}` }] });
    return process.memoryUsage().external;
  };
  const before = round();
  assert.ok(round() <= before * 1.2 + 1_000_000);
});

test('weights hold within what rules() says, and off is off', () => {
  const opener = rules().find(({ id }) => id === 'generic-opener');
  assert.ok(opener.points < opener.most && opener.most <= 100, JSON.stringify(opener));
  const cost = (options) => own(options).findings.find(({ rule }) => rule === 'generic-opener')?.points;
  assert.equal(cost({ weights: { 'generic-opener': 2 } }), 2);
  assert.equal(cost({ weights: { 'generic-opener': opener.most + 500 } }), opener.most);
  assert.equal(cost({ weights: { 'generic-opener': -5 } }), 0);
  assert.equal(cost({ off: ['generic-opener'] }), undefined);
});
