// Asks about everything that the project is built from: node tests/supply/audit.mjs CARGO_DENY
//
// Licences, sources and versions stand in files here, so they always have to be right. Known holes
// stand in two databases on the net. One that names a hole in what ships fails; a hole in a tool is
// named, as it need not keep a mend from landing. A database that gives no answer is said to have
// given none: a machine without the net cannot ask.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const MINUTES = 60_000;

/** What running a command came to, its words in one. */
function run(command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root, encoding: 'utf8', timeout: 3 * MINUTES, maxBuffer: 1 << 26,
    // A question for a password would wait for ever.
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0' },
  });
  return { good: status === 0, out: stdout ?? '', words: `${stdout ?? ''}${stderr ?? ''}${error ?? ''}` };
}

/** What each check found: `good` is true, false, or null where nobody answered. */
const checks = {
  'licences, sources and versions of crates': () => run(deny, ['--locked', 'check', 'licenses', 'bans', 'sources']),
  'known holes in crates (RustSec)': () => {
    const asked = run(deny, ['--locked', 'check', 'advisories']);
    const silent = /failed to fetch advisory database/.test(asked.words) || /ETIMEDOUT/.test(asked.words);
    return { ...asked, good: silent ? null : asked.good };
  },
  'known holes in npm packages': () => {
    const asked = run('npm', ['audit', '--json']);
    return { ...asked, good: answer(asked.out) };
  },
};

/** What of npm's is part of the product; everything else builds or tests it. */
const SHIPS = ['idb'];

/** Whether npm's database knows of no hole in what ships; null when what came back is no answer of its own. */
function answer(json) {
  let holes;
  try {
    holes = JSON.parse(json).vulnerabilities;
  } catch { /* no JSON, no answer */ }
  if (!holes) return null;
  for (const { name, severity, range } of Object.values(holes)) console.log(`  ${name} ${range}: ${severity}`);
  return !SHIPS.some((name) => name in holes);
}

const deny = process.argv[2];
for (const [what, check] of Object.entries(checks)) {
  const { good, words } = check();
  console.log(`${what}: ${good === null ? 'not known, the database gave no answer' : good ? 'all well' : 'NOT WELL'}`);
  if (good === false) {
    console.error(words);
    process.exitCode = 1;
  }
}
