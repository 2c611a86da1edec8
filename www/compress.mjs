// Writes compressed twins (.br and .gz) beside the files of a built site, for servers that send such
// files as they are: node www/compress.mjs [folder]. Hosts that compress by themselves need none.
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const folder = process.argv[2] ?? 'dist/site';
let [plain, brotli] = [0, 0];
for (const name of readdirSync(folder, { recursive: true })) {
  const file = join(folder, name);
  if (!/\.(html|css|js|svg|wasm)$/.test(name) || !statSync(file).isFile()) continue;
  const bytes = readFileSync(file);
  const small = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  writeFileSync(`${file}.br`, small);
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  plain += bytes.length;
  brotli += small.length;
}
console.log(`${folder}: ${Math.round(plain / 1000)} KB are ${Math.round(brotli / 1000)} KB as brotli`);
