import { LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';

export const name = 'Harper';
export const lacks = 'no score, nothing about outreach; but grammar and spelling, which the coach has not';

export async function setUp() {
  const linter = new LocalLinter({ binary });
  await linter.setup();
  return async ({ body }) => {
    const lints = await linter.lint(body, { language: 'plaintext' });
    for (const lint of lints) lint.free();
    return lints;
  };
}
