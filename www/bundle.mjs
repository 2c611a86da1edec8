// Trunk runs this after each build: the module shrinks; the element, its style sheet and the
// module's glue become one file, so that a page waits for one script and the wasm, not for a chain
// of six.
import { build, transform } from 'esbuild';
import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { shrink } from './shrink.mjs';

const folder = join(process.env.TRUNK_STAGING_DIR, 'inmail-coach');
const outfile = join(folder, 'index.js');

/** Style sheets as texts, without what only their authors read. */
const styles = {
  name: 'styles',
  setup: ({ onLoad }) => onLoad({ filter: /\.css$/ }, async ({ path }) => {
    const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true });
    return { contents: code.trim(), loader: 'text' };
  }),
};

shrink(folder, 'inmail-coach');
await build({
  entryPoints: [outfile],
  outfile,
  allowOverwrite: true,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
  plugins: [styles],
});
for (const name of await readdir(folder)) {
  if (name !== 'index.js' && !name.endsWith('.wasm')) await rm(join(folder, name), { recursive: true });
}
