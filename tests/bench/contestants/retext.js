import { retext } from 'retext';
import retextEnglish from 'retext-english';
import retextIntensify from 'retext-intensify';
import retextPassive from 'retext-passive';
import retextReadability from 'retext-readability';
import retextRepeatedWords from 'retext-repeated-words';
import retextSimplify from 'retext-simplify';

export const name = 'retext';
export const lacks = 'no score, no verdict; messages of one plugin know nothing of the others';

export async function setUp() {
  const processor = retext();
  for (const plugin of [
    retextEnglish, retextReadability, retextPassive, retextIntensify, retextSimplify, retextRepeatedWords,
  ]) processor.use(plugin);
  return async ({ body }) => (await processor.process(body)).messages;
}
