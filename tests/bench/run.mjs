// make bench: the coach beside others, in Chromium and in Node; tables here, all of it in
// target/bench.json. Times are no test: they say how it is on this machine.
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bars } from './bars.mjs';
import { firstScore, keys, launch, mounts, raceInPage } from './page.mjs';
import { peers } from './peers.mjs';
import { serve } from './serve.mjs';
import { sizes } from './sizes.mjs';
import { raceTable, table } from './tables.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const out = join(root, 'target/bench');
const say = (text) => console.log(text);

const names = await peers(out);
const native = execFileSync(join(root, 'target/release/examples/bench'), { encoding: 'utf8' })
  .trim().split('\n').map((line) => JSON.parse(line));
say('Native engine');
say(table([['characters', 'tokens', 'score', 'ns a token', 'reading alone', 'by reading'], ...native.map((row) => [
  row.characters, row.tokens, `${(row.scoreNs / 1000).toFixed(0)} us`, row.scoreNsPerToken.toFixed(0),
  `${row.readNsPerToken.toFixed(0)} ns`, `${row.scoreByRead.toFixed(1)}x`,
])]));

const node = JSON.parse(execFileSync(process.execPath, [join(root, 'tests/bench/node.mjs'), out, ...names], {
  encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'inherit'],
}));
say(raceTable('Node', node.race));

const server = await serve({
  '/engine': join(root, 'target/engine'), '/inmail-coach': join(root, 'dist/site/inmail-coach'),
  '/peers': join(out, 'browser'), '/bench': join(root, 'tests/bench'),
});
const browser = await launch();
const page = await raceInPage(browser, server.address, names);
say(raceTable('Chromium', page));
const [first, typing] = [{}, {}];
for (const rate of [1, 4]) {
  first[rate] = await firstScore(browser, server.address, rate);
  typing[rate] = await keys(browser, server.address, rate);
}
const mounted = await mounts(browser, server.address);
const version = browser.version();
await browser.close();
server.stop();

say('\nWhat each of them does not do');
for (const { name, lacks } of page) say(`  ${name}: ${lacks}`);
say('\nWidget in Chromium, median / p95 in ms');
const both = (spread) => (spread.median ? `${spread.median.toFixed(1)} / ${spread.p95.toFixed(1)}` : spread.toFixed(1));
say(table([['', 'CPU x1', 'CPU x4'], ...[
  ['first score of a draft after navigation', first, 'score'], ['and its paint', first, 'painted'],
  ['a page with one line of script', first, 'plain'],
  ['key to end of paint', typing, 'own'], ['the same in a plain field', typing, 'bare'],
  ['key that changes no finding, input event alone', typing, 'ownInput'], ['the same in a plain field', typing, 'bareInput'],
  ['key, all that follows it until the next (mean)', typing, 'ownWhole'], ['the same in a plain field', typing, 'bareWhole'],
].map(([what, by, which]) => [what, ...[1, 4].map((rate) => both(by[rate][which]))])]));

const bytes = sizes(root, join(out, 'browser'));
say('\nBytes after brotli');
say(table([['what', 'bytes'], ...Object.entries(bytes)]));

const met = bars({ node, page, native, first, keys: typing, mounts: mounted, bytes });
say('\nBars');
say(table([['what', 'measured', 'bar', 'met'], ...met.map(([what, value, bar, ok]) => [what, value, bar, ok === null ? '' : ok ? 'yes' : 'NO'])]));

writeFileSync(join(root, 'target/bench.json'), `${JSON.stringify({
  machine: { cpu: cpus()[0].model, cores: cpus().length, node: process.version, chromium: version },
  native, node, chromium: { race: page, firstScore: first, keys: typing, mounts: mounted }, bytes,
  bars: met.map(([what, measured, bar, ok]) => ({ what, measured, bar, met: ok })),
}, null, 2)}\n`);
say('\nAll figures: target/bench.json');
