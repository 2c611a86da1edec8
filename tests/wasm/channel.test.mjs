// The coach's own table of ways against src/channel.rs, over everything that it asks.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import init, { channel, takeWords } from '../../target/outcomes/outcomes.js';
import lists from '../../target/outcomes/lists.js';
import { advise } from '../../www/element/desk/channel.js';
import * as says from '../../www/element/says.js';

await init({ module_or_path: readFileSync(new URL('../../target/outcomes/outcomes_bg.wasm', import.meta.url)) });
takeWords(lists);

test('the coach says what the module says', () => {
  const ways = new Set();
  for (const relationship of Object.keys(says.relationships)) {
    for (const intent of Object.keys(says.intents)) {
      for (const [urgent, many] of [[false, false], [false, true], [true, false], [true, true]]) {
        const theirs = JSON.parse(channel(relationship, intent, urgent, many, true, -1));
        const ours = advise({ relationship, intent }, urgent, many);
        const asked = [relationship, intent, urgent, many].join();
        assert.deepEqual([ours.way, ours.channel], [theirs.way, theirs.channel], asked);
        assert.equal(ours.line === '', relationship === 'none' && !urgent && !many, asked);
        assert.doesNotMatch(ours.line, /undefined/, asked);
        ways.add(ours.way);
      }
    }
  }
  assert.deepEqual([...ways].sort(), Object.keys(says.ways).sort());
});

test('and gives the reason in the line', () => {
  const line = (relationship, intent = 'sales', urgent = false, many = false) => advise({ relationship, intent }, urgent, many).line;
  assert.equal(line('first-degree'), 'You are connected: a direct message costs no credit');
  assert.equal(line('second-degree'), 'You know somebody in common: an invitation with a note (300 characters, 200 on a free account) costs no credit');
  assert.equal(line('second-degree', 'recruiting'), 'Recruiting: an InMail reaches them at once, for a credit');
  assert.equal(line('none', 'sales', true, true), 'It cannot wait: an InMail reaches them at once, for a credit');
  assert.equal(line('none', 'sales', false, true), 'One of dozens a week: an invitation with a note (300 characters, 200 on a free account) costs no credit');
  assert.equal(line('none'), '');
});
