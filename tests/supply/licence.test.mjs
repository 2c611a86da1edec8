import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allows } from './licence.mjs';

test('one of several, or all of several', () => {
  for (const [expression, met] of [
    ['MIT', true], ['GPL-3.0', false], ['', false],
    ['GPL-3.0 OR MIT', true], ['MIT/GPL-3.0', true], ['GPL-3.0 AND MIT', false],
    ['(MIT OR GPL-3.0) AND ISC', true], ['(MIT OR ISC) AND GPL-3.0', false], ['MIT OR GPL-3.0 AND LGPL-2.1', true],
    ['Apache-2.0 WITH LLVM-exception', false],
  ]) assert.equal(allows(expression, ['MIT', 'ISC', 'Apache-2.0']), met, expression);
});
