// Writes dist/SHA256SUMS over everything that ships: node www/sums.mjs, after everything else.
// Check with: cd dist && sha256sum -c SHA256SUMS
import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const DIST = 'dist';
/** What ships. What the stores are shown (dist/extension/store) is made apart and is no part of it. */
const SHIPS = ['site', 'npm', 'extension'];
const SHOWN = join('extension', 'store');

const paths = [];
for (const part of SHIPS) {
  const files = await readdir(join(DIST, part), { recursive: true, withFileTypes: true });
  paths.push(...files.filter((file) => file.isFile()).map((file) => join(file.parentPath ?? file.path, file.name).slice(DIST.length + 1)));
}
const lines = paths.filter((path) => !path.startsWith(SHOWN)).sort()
  .map(async (path) => `${createHash('sha256').update(await readFile(join(DIST, path))).digest('hex')}  ${path}\n`);
await writeFile(join(DIST, 'SHA256SUMS'), (await Promise.all(lines)).join(''));
