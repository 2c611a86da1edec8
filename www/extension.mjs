// Writes dist/extension, ready for the stores: node www/extension.mjs, after the site and the package.
import { zipSync } from 'fflate';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { BROWSERS, manifest } from './extension/manifest.mjs';

const OUT = 'dist/extension';
const COMMON = 'target/extension';
const FROM = 'www/extension';
/** The elements as any site gets them. */
const ELEMENTS = ['inmail-coach', 'inmail-outcomes'];

// The crate's version is the extension's.
const version = /^version = "(.+)"$/m.exec(await readFile('Cargo.toml', 'utf8'))[1];

// What the page of options says of each rule, as the package tells everybody.
const { rules } = await import('../dist/npm/engine.js');
const listed = rules().map(({ id, title, what, category }) => ({ id, title, what, category }));

// All files but for the manifests.
await rm(COMMON, { recursive: true, force: true });
await mkdir(COMMON, { recursive: true });
// Readable, for those who review extensions in the stores.
await bundle({
  entryPoints: ['background', 'page', 'options', 'outcomes'].map((name) => `${FROM}/${name}.js`),
  outdir: COMMON, minify: false, nodePaths: ['node_modules'],
  plugins: [{
    name: 'rules',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\/rules\.js$/ }, () => ({ path: 'rules', namespace: 'rules' }));
      onLoad({ filter: /.*/, namespace: 'rules' }, () => ({ contents: `export const rules = ${JSON.stringify(listed)};` }));
    },
  }],
});
// One page in two frames: the popup has a width of its own.
const page = await readFile(`${FROM}/page.html`, 'utf8');
for (const frame of ['popup', 'panel']) await writeFile(join(COMMON, `${frame}.html`), page.replace('<html ', `<html class="${frame}" `));
for (const name of ['options.html', 'outcomes.html', 'page.css']) await cp(join(FROM, name), join(COMMON, name));
for (const element of ELEMENTS) await cp(`dist/site/${element}`, join(COMMON, element), { recursive: true });
for (const name of await readdir(`${FROM}/icons`)) {
  if (name.endsWith('.png')) await cp(join(FROM, 'icons', name), join(COMMON, 'icons', name));
}
for (const name of ['LICENSE-MIT', 'LICENSE-APACHE']) await cp(name, join(COMMON, name));

await rm(OUT, { recursive: true, force: true });
for (const browser of BROWSERS) {
  const folder = join(OUT, browser);
  await cp(COMMON, folder, { recursive: true });
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest(browser, version), null, 2)}\n`);
  await writeFile(join(OUT, `inmail-coach-${browser}-${version}.zip`), await zipped(folder));
}

/** A folder as an archive that is the same each time. */
async function zipped(folder) {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) => file.isFile());
  const paths = files.map((file) => join(file.parentPath ?? file.path, file.name)).sort();
  const entries = await Promise.all(paths.map(async (path) => [path.slice(folder.length + 1), await readFile(path)]));
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: '2020-01-01T00:00:00' });
}
