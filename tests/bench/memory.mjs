// What the engine's memory does over many scores. Runs where nothing else of the engine runs.
const MANY = 100_000;
const EARLY = 1_000;

/** Bytes of the module's memory after a thousand scores and after a hundred thousand. */
export async function memory(write, engine) {
  const memories = [];
  const { Instance, instantiate } = WebAssembly;
  const kept = (instance) => (memories.push(instance.exports.memory), instance);
  WebAssembly.Instance = class extends Instance { constructor(...given) { super(...given); kept(this); } };
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given);
    kept(made.instance ?? made);
    return made;
  };
  const { init, score } = await import(`${engine}/index.js`);
  await init();
  Object.assign(WebAssembly, { Instance, instantiate });
  const bytes = () => memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
  let early;
  for (let n = 0; n < MANY; n += 1) {
    if (n === EARLY) early = bytes();
    score(write(650 + (n % 7) * 200, n));
  }
  return { scores: MANY, afterThousand: early, after: bytes() };
}
