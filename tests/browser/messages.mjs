// Made-up files of LinkedIn's messages, see tests/messages.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAKER = fileURLToPath(new URL('../../target/release/examples/messages', import.meta.url));

/** A messages.csv, and what is true of it. */
const made = new Map();
export function messages(rows) {
  if (!made.has(rows)) {
    const csv = execFileSync('sh', ['-c', `"${MAKER}" ${rows} 7 2>/dev/null`], { maxBuffer: 1 << 28 });
    const truth = JSON.parse(execFileSync('sh', ['-c', `"${MAKER}" ${rows} 7 2>&1 >/dev/null`], { encoding: 'utf8' }));
    made.set(rows, { csv: { name: 'messages.csv', mimeType: 'text/csv', buffer: csv }, truth });
  }
  return made.get(rows);
}
