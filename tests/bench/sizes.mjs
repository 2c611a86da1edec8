// Bytes after brotli, as servers send them.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

export const brotli = (path) => brotliCompressSync(readFileSync(path), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 },
}).length;

export function sizes(root, peers) {
  const site = join(root, 'dist/site/inmail-coach');
  const files = readdirSync(site).filter((name) => /\.(js|wasm|css)$/.test(name));
  const sum = (names) => names.reduce((bytes, name) => bytes + brotli(join(site, name)), 0);
  const engine = join(root, 'target/engine');
  return {
    engine: brotli(join(engine, 'engine_bg.wasm')),
    'engine with its words and glue': ['engine_bg.wasm', 'engine.js', 'index.js', 'pack.js', 'lists.js', 'words.js', 'catalogue.js']
      .reduce((bytes, name) => bytes + brotli(join(engine, name)), 0),
    widget: sum(files.filter((name) => name.endsWith('.wasm'))),
    page: sum(files),
    'write-good': brotli(join(peers, 'write-good.js')),
    retext: brotli(join(peers, 'retext.js')),
    Harper: brotli(join(peers, 'harper.js')) + brotli(join(peers, 'harper_wasm_bg.wasm')),
  };
}
