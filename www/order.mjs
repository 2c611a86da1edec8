// In what order the functions of a module stand: each after those that it has most in common with. What
// is alike is near then, and nearer is shorter when compressed: 1 % of the module.

/** How many bytes make a piece that two functions can have in common. */
const PIECES = [4, 5, 6, 7];
/** A piece of so many functions tells nothing about any two. */
const COMMON = 60;
/** How many functions back still count, each less than the next. */
const BACKS = [2, 3, 4, 5, 6, 8, 12];

/** Their places, given their bodies: several orders, as which is shortest shows only when all is done. */
export const orders = (bodies) => PIECES.flatMap((piece) => BACKS.map((back) => order(bodies, piece, back)));

function order(bodies, length, reach) {
  const pieces = bodies.map((body) => new Set(Array.from({ length: Math.max(0, body.length - length + 1) },
    (_, at) => body.toString('latin1', at, at + length))));
  const owners = new Map();
  pieces.forEach((own, i) => own.forEach((piece) => {
    if (!owners.has(piece)) owners.set(piece, []);
    owners.get(piece).push(i);
  }));
  const left = new Set(bodies.keys());
  const chain = [];
  for (let next = 0; left.size > 0;) {
    left.delete(next);
    chain.push(next);
    const near = new Map();
    chain.slice(-reach).reverse().forEach((one, back) => pieces[one].forEach((piece) => {
      const others = owners.get(piece);
      if (others.length >= COMMON) return;
      const worth = 1 / (back + 1) / Math.log2(1 + others.length);
      for (const other of others) if (left.has(other)) near.set(other, (near.get(other) ?? 0) + worth);
    }));
    [next] = left;
    let most = 0;
    for (const [other, shared] of near) {
      const share = shared / (pieces[other].size + 20);
      if (share > most) [next, most] = [other, share];
    }
  }
  return chain;
}
