// Scores the drafts of a JSON Lines file: node score.mjs < drafts.jsonl
import { createInterface } from 'node:readline';
import { init, score } from 'inmail-coach/engine';

await init();
for await (const line of createInterface({ input: process.stdin })) {
  const { verdict, score: points, findings } = score(JSON.parse(line));
  console.log(verdict, points, findings.map(({ message }) => message).join('; '));
}
