// The headless package, as people call it: a draft in, a plain object out.
export const name = 'coach';
export const lacks = 'no grammar, no spelling, English only';

export async function setUp(engine) {
  const { init, score } = await import(`${engine}/index.js`);
  await init();
  return (draft) => score(draft);
}
