// Installs the peers, pinned, into the cache folder, and makes one file of each for Node and one for
// a page. Gives the folder of the latter two.
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const NAMES = ['write-good', 'retext', 'harper', 'coach', 'engine'];

export async function peers(out) {
  const modules = install();
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

/** The node_modules of the peers; other versions have another folder. */
function install() {
  const lock = readFileSync(join(here, 'peers/package-lock.json'));
  const version = createHash('sha256').update(lock).digest('hex').slice(0, 12);
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'inmail-coach', `peers-${version}`);
  if (!existsSync(join(cache, 'node_modules/.package-lock.json'))) {
    console.log(`Installing what the coach is measured against into ${cache}.`);
    mkdirSync(cache, { recursive: true });
    for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(here, 'peers', file), join(cache, file));
    execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: cache, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return join(cache, 'node_modules');
}
