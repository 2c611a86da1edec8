import writeGood from 'write-good';

export const name = 'write-good';
export const lacks = 'no score, no fixes, no sources: six lists of words as regular expressions';

// It writes to a variable that it does not declare, which modules forbid.
globalThis.match = null;

export async function setUp() {
  return ({ body }) => writeGood(body);
}
