// Installs the peers, pinned, into the cache folder, and makes one file of each for Node and one for
// a page. Gives the folder of the latter two.
import { build } from 'esbuild';
import { copyFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cached } from '../cached.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const NAMES = ['write-good', 'retext', 'harper', 'coach', 'engine'];

export async function peers(out) {
  const modules = cached('peers', join(here, 'peers'));
  for (const platform of ['node', 'browser']) {
    await build({
      entryPoints: NAMES.map((name) => join(here, 'contestants', `${name}.js`)),
      outdir: join(out, platform),
      nodePaths: [modules],
      bundle: true,
      minify: true,
      format: 'esm',
      platform,
      // Harper asks for these only where they are.
      external: builtinModules,
      banner: platform === 'node'
        ? { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" } : {},
      logLevel: 'error',
    });
    copyFileSync(join(modules, 'harper.js/dist/harper_wasm_bg.wasm'), join(out, platform, 'harper_wasm_bg.wasm'));
  }
  return NAMES;
}
