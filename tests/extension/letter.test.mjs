// Telling subject and message apart, and lost line breaks.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lostBreaks, parts } from '../../www/extension/letter.js';

const BODY = 'Hi Amara,\n\nWhich interval did you settle on?\n\nIlse';

test('a subject line is told apart from the message', () => {
  for (const text of [
    `Subject: tide gauges\n\n${BODY}`,
    `subject line : tide gauges\n${BODY}\n\n`,
    `\n\n**Subject:** tide gauges\n\n${BODY}`,
    `**Subject: tide gauges**\n\n${BODY}`,
    `> ## Subject: "tide gauges"\n\nMessage:\n\n${BODY}`,
    `Subj: “tide gauges”\r\n\r\nBody: ${BODY.replaceAll('\n', '\r\n')}`,
    `SUBJECT：tide gauges\r\r${BODY.replaceAll('\n', '\r')}`,
  ]) assert.deepEqual(parts(text), { subject: 'tide gauges', body: BODY }, text);
});

test('what has no subject line, or nothing but one, stays whole', () => {
  for (const text of ['', '\n', BODY, 'Subject: tide gauges', 'Subject:\n\nHi Amara', 'Subject: \n', `The subject: tides\n${BODY}`,
    `Hi Amara,\nSubject: tides\n${BODY}`, 'Subjective: it was\nfine', 'Subject to change: the date\nand place']) {
    assert.equal(parts(text), null, text);
  }
});

test('a long text is read in no time', () => {
  const start = Date.now();
  parts(`Subject: ${'* _ '.repeat(50_000)}\n${'#'.repeat(50_000)}`);
  parts(`${'> * '.repeat(50_000)}Subject`);
  parts(`Subject: ${'* '.repeat(50_000)}x\ny`);
  lostBreaks('a. '.repeat(100_000));
  assert.ok(Date.now() - start < 500);
});

test('several sentences in one line may have lost their breaks', () => {
  assert.ok(lostBreaks('Hi Amara, I read your talk. Which interval did you settle on?'));
  assert.ok(lostBreaks(' One! Two\n'));
  for (const text of ['', 'Which interval?', 'Version 2.4 of it', BODY]) assert.ok(!lostBreaks(text), text);
});
