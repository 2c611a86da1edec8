// Trunk runs this after each build: the element, its style sheet and the module's glue become one
// file, so that a page waits for one script and the wasm, not for a chain of six.
import { build } from 'esbuild';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

const folder = join(process.env.TRUNK_STAGING_DIR, 'inmail-coach');
const outfile = join(folder, 'index.js');
await build({
  entryPoints: [outfile],
  outfile,
  allowOverwrite: true,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
  loader: { '.css': 'text' },
});
for (const name of await readdir(folder)) {
  if (name !== 'index.js' && !name.endsWith('.wasm')) await rm(join(folder, name));
}
