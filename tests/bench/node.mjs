// The race in Node, in a process of its own: node node.mjs out. Prints JSON.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { writer } from './drafts.mjs';
import { memory } from './memory.mjs';
import { race } from './race.mjs';

const [out, ...names] = process.argv.slice(2);
const write = writer(readFileSync(new URL('../drafts/own.jsonl', import.meta.url), 'utf8'));
const engine = new URL('../../target/engine', import.meta.url).href;
const contestants = await Promise.all(names.map((name) => import(pathToFileURL(`${out}/node/${name}.js`))));
const scores = await memory(write, engine);
console.log(JSON.stringify({ race: await race(contestants, write, engine), memory: scores }));
process.exit(0); // Harper leaves a worker behind.
