// Installs pinned npm packages that are too large for a devDependency into the cache folder, which
// serves every clone. Gives their node_modules.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** `folder` holds their package.json and lock; another lock has another place in the cache. */
export function cached(name, folder) {
  const lock = readFileSync(join(folder, 'package-lock.json'));
  const version = createHash('sha256').update(lock).digest('hex').slice(0, 12);
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'inmail-coach', `${name}-${version}`);
  if (!existsSync(join(cache, 'node_modules/.package-lock.json'))) {
    console.log(`Installing ${name} into ${cache}.`);
    mkdirSync(cache, { recursive: true });
    for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(folder, file), join(cache, file));
    execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: cache, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return join(cache, 'node_modules');
}
