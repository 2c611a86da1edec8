// Trunk runs this after each build: the module shrinks; the element, its style sheet and the
// module's glue become one file, so that a page waits for one script and the wasm, not for a chain
// of six. The parts are left in target/widget, for the npm package.
import { minify } from '@swc/wasm';
import { build, transform } from 'esbuild';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { views } from './element/says.js';
import { factory } from './glue.mjs';
import { lists } from './lists.mjs';
import { shrink } from './shrink.mjs';

/** Style sheets as texts, without what only their authors read. */
const styles = {
  name: 'styles',
  setup: ({ onLoad }) => onLoad({ filter: /\.css$/ }, async ({ path }) => {
    const { code } = await transform(both(await readFile(path, 'utf8')), { loader: 'css', minify: true, charset: 'utf8' });
    return { contents: code.trim(), loader: 'text' };
  }),
};

/** The colours of a dark theme stand once in the sheet, and are wanted where the page says so or the system does. */
const both = (css) => css.replace(/:host\(\[theme="dark"\]\) (\{[^}]*\})\n\}/,
  '$&\n@media screen and (prefers-color-scheme: dark) { :host(:not([theme="light"])) $1 }');

/** The words of the views without their keys: the module knows them by their order. */
const viewWords = Object.values(views).map((says) => [says].flat().join('\n')).join('\t');

/** Scripts, each with its modules in one file; small, if it is not said otherwise. */
export async function bundle(options) {
  const { outputFiles } = await build({
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'warning',
    drop: ['console'], // what the module's glue tells developers; people are told by events
    ...options,
    plugins: [styles, ...(options.plugins ?? [])],
  });
  for (const { path, text } of outputFiles) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, options.minify === false ? text : await renamed(text));
  }
}

/** A script with its own names given again: 470 bytes of the widget's, compressed, come of the bundler's. */
async function renamed(script) {
  const { code } = await minify(script, { module: true, ecma: 2022, compress: {}, mangle: true });
  return code;
}

if (process.env.TRUNK_STAGING_DIR) {
  const folder = join(process.env.TRUNK_STAGING_DIR, 'inmail-coach');
  const parts = 'target/widget';
  shrink(folder, 'inmail-coach');
  factory(join(folder, 'inmail-coach.js'));
  await rm(parts, { recursive: true, force: true });
  await cp(folder, parts, { recursive: true });
  await writeFile(join(parts, 'lists.js'), lists());
  await writeFile(join(parts, 'views.js'), `export default ${JSON.stringify(viewWords)};\n`);
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.wasm')) await rm(join(folder, name), { recursive: true });
  }
  await bundle({ entryPoints: [join(parts, 'index.js')], outfile: join(folder, 'index.js') });
}
