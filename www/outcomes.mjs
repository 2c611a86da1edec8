// Bundles <inmail-outcomes>: node www/outcomes.mjs folder, after `make outcomes`. Three files that
// stand side by side: the element, its wasm, and the worker that reads files.
import { cp, mkdir } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';

const FROM = 'target/outcomes';

/** What the rules are called, worked out now: the words of all rules are ten times as large. */
const titles = {
  name: 'titles',
  setup: ({ onLoad }) => onLoad({ filter: /\/titles\.js$/ }, async ({ path }) => {
    const { default: all } = await import(pathToFileURL(path));
    return { contents: `export default ${JSON.stringify(all)}` };
  }),
};

export async function outcomes(folder) {
  await mkdir(folder, { recursive: true });
  await cp(`${FROM}/outcomes_bg.wasm`, `${folder}/outcomes_bg.wasm`);
  await bundle({ entryPoints: [`${FROM}/index.js`], outfile: `${folder}/outcomes.js`, plugins: [titles], nodePaths: ['node_modules'] });
  await bundle({ entryPoints: [`${FROM}/worker.js`], outfile: `${folder}/outcomes-worker.js` });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await outcomes(process.argv[2]);
