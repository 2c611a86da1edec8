// Writes dist/npm, ready for `npm publish`: node www/package.mjs, after the site and the engine.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { bundle } from './bundle.mjs';
import { outcomes } from './outcomes.mjs';

const OUT = 'dist/npm';
const WIDGET = 'target/widget';
const ENGINE = 'target/engine';
const PATTERNS = 'target/patterns';

/** The bytes of the module in place of its address. */
const inlined = {
  name: 'inlined',
  setup: ({ onLoad }) => onLoad({ filter: /\/wasm\.js$/ }, async ({ path }) => ({
    contents: `export { default as wasm } from './${path.includes(ENGINE) ? 'engine' : 'inmail-coach'}_bg.wasm';`, resolveDir: path.replace(/\/wasm\.js$/, ''),
  })),
};

await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
await bundle({ entryPoints: [`${WIDGET}/element.js`], outfile: `${OUT}/element.js` });
await bundle({ entryPoints: [`${WIDGET}/index.js`], outfile: `${OUT}/index.js`, external: ['./element.js'] });
const whole = { plugins: [inlined], loader: { '.wasm': 'binary' } };
await bundle({ entryPoints: [`${WIDGET}/index.js`], outfile: `${OUT}/inline.js`, ...whole });
await bundle({ entryPoints: [`${ENGINE}/index.js`], outfile: `${OUT}/engine.js`, external: ['node:*'] });
// Development servers move scripts and leave behind what lies beside them: there the bytes are in the
// scripts. The package's exports choose.
for (const [name, from] of [['element', WIDGET], ['index', WIDGET], ['engine', ENGINE]]) {
  const entry = `${from}/${name === 'element' ? name : 'index'}.js`;
  const apart = name === 'index' ? ['./element.js'] : [];
  await bundle({ entryPoints: [entry], outfile: `${OUT}/development/${name}.js`, external: ['node:*', ...apart], ...whole });
}
await bundle({ entryPoints: [`${PATTERNS}/index.js`], outfile: `${OUT}/patterns.js`, loader: { '.wasm': 'binary' } });

await outcomes(OUT);

await cp(`${WIDGET}/inmail-coach_bg.wasm`, `${OUT}/inmail-coach_bg.wasm`);
await cp(`${ENGINE}/engine_bg.wasm`, `${OUT}/engine_bg.wasm`);
await cp('www/npm', OUT, { recursive: true });
for (const name of ['LICENSE-MIT', 'LICENSE-APACHE']) await cp(name, `${OUT}/${name}`);

// The crate's version is the package's.
const version = /^version = "(.+)"$/m.exec(await readFile('Cargo.toml', 'utf8'))[1];
const about = JSON.parse(await readFile(`${OUT}/package.json`, 'utf8'));
await writeFile(`${OUT}/package.json`, `${JSON.stringify({ ...about, version }, null, 2)}\n`);
