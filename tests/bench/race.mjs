// Measures contestants side by side, in Node or in a page: they take turns, so that whatever else
// the machine does slows all of them alike.

/** Characters of a draft, and how many turns each contestant has. */
export const SIZES = [[200, 31], [650, 31], [1_900, 21], [20_000, 9], [200_000, 5]];
/** Milliseconds of one turn, if a single call does not take longer. */
const TURN = 20;
const MOST_CALLS = 400;
/** Milliseconds after which a contestant has no further turn with drafts of one size. */
const PATIENCE = 15_000;

let written = 0;

/** Set-up, first call and warm calls of each contestant, in milliseconds. */
export async function race(contestants, write, engine) {
  const racers = [];
  for (const { name, lacks, setUp } of contestants) {
    const [setUpMs, check] = await timed(() => setUp(engine));
    const draft = write(650, written++);
    const [firstMs] = await timed(() => check(draft));
    racers.push({ name, lacks, setUpMs, firstMs, check, sizes: {} });
  }
  for (const [size, turns] of SIZES) {
    const samples = new Map(racers.map((racer) => [racer, []]));
    const spent = new Map(racers.map((racer) => [racer, 0]));
    for (let turn = -1; turn < turns; turn += 1) {
      for (const racer of racers) {
        if (spent.get(racer) > PATIENCE && samples.get(racer).length > 1) continue;
        const [ms, took] = await takeTurn(racer, write, size);
        // The first turn only warms up.
        if (turn >= 0) samples.get(racer).push(ms);
        spent.set(racer, spent.get(racer) + took);
      }
    }
    for (const racer of racers) racer.sizes[size] = spread(samples.get(racer));
  }
  return racers.map(({ check, calls, ...result }) => result);
}

async function timed(run) {
  const start = performance.now();
  const result = await run();
  return [performance.now() - start, result];
}

/** Milliseconds a call, over as many calls as a turn holds; every call has a text of its own. */
async function takeTurn(racer, write, size) {
  const calls = racer.calls?.[size] ?? 1;
  const drafts = Array.from({ length: calls }, () => write(size, written++));
  const start = performance.now();
  for (const draft of drafts) {
    const result = racer.check(draft);
    if (result instanceof Promise) await result;
  }
  const took = performance.now() - start;
  const fit = Math.min(Math.max(Math.floor((TURN * calls) / took), 1), MOST_CALLS);
  racer.calls = { ...racer.calls, [size]: fit };
  return [took / calls, took];
}

/** The median, the middle eight tenths, and the 95th of a hundred. */
export function spread(samples) {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)];
  return { median: at(0.5), p10: at(0.1), p90: at(0.9), p95: at(0.95), samples: sorted.length };
}
