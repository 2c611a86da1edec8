// Every example, as someone who copies it would run it: the package packed and installed in an empty
// folder, built by the example's own tools, opened in Chromium.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { chromium } from '@playwright/test';
import sirv from 'sirv';
import { chromium as executablePath } from '../browser/chromium.mjs';

const root = new URL('../../', import.meta.url).pathname;
const home = mkdtempSync(join(tmpdir(), 'inmail-coach-examples-'));
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
after(async () => {
  await browser.close();
  rmSync(home, { recursive: true });
});

const BODY = 'Hi Maya, I hope this email finds you well. Your RustConf talk on cold starts made us measure ours. Which of the three tricks helped you most?';
const run = (command, args, options) => execFileSync(command, args, { encoding: 'utf8', stdio: ['pipe', 'pipe', 'inherit'], ...options });
const [{ filename }] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', home], { cwd: join(root, 'dist/npm') }));
const tarball = join(home, filename);

/** A copy of an example, in a folder of its own. */
function copy(name) {
  const folder = join(home, name);
  cpSync(join(root, 'examples', name), folder, { recursive: true });
  return folder;
}

/** The same with its packages installed, ours from the tarball. */
function install(name) {
  const folder = copy(name);
  const about = existsSync(join(folder, 'package.json')) ? JSON.parse(readFileSync(join(folder, 'package.json'))) : { private: true, type: 'module' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...about, dependencies: { ...about.dependencies, 'inmail-coach': `file:${tarball}` } }));
  run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder });
  return folder;
}

/** The same with the package's files next to the page, as where nothing is built. */
function beside(name) {
  const folder = copy(name);
  run('tar', ['xzf', tarball, '-C', folder]);
  cpSync(join(folder, 'package'), join(folder, 'inmail-coach'), { recursive: true });
  return folder;
}

/** Serves a folder and opens it. */
async function open(folder, use) {
  const server = createServer(sirv(folder)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await visit(`http://127.0.0.1:${server.address().port}/`, use);
  } finally {
    server.close();
  }
}

/** Opens a page. None may throw or ask for anything elsewhere. */
async function visit(address, use) {
  const page = await browser.newPage();
  const wrong = [];
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('requestfailed', (request) => wrong.push(request.url()));
  page.on('request', (request) => { if (!request.url().startsWith('http://127.0.0.1')) wrong.push(request.url()); });
  try {
    await page.goto(address);
    await use(page);
    assert.deepEqual(wrong, []);
  } finally {
    await page.close();
  }
}

const message = (page) => page.getByRole('textbox', { name: 'Message', exact: true });
const says = (page, text) => page.getByText(text).first().waitFor({ timeout: 10_000 });

/** Types into a coach that a framework holds the draft of, then has it cleared. */
async function controlled(page) {
  await message(page).pressSequentially(BODY);
  await says(page, /^scored \d+/);
  assert.equal(await message(page).inputValue(), BODY);
  await page.getByRole('button', { name: 'Start again' }).click();
  await says(page, /^not-scored/);
  assert.equal(await message(page).inputValue(), '');
}

test('html', async () => {
  await open(beside('html'), async (page) => {
    await page.getByRole('meter', { name: 'Score' }).waitFor();
    await message(page).fill(BODY);
    await page.getByRole('list', { name: 'Suggestions' }).getByRole('button').first().waitFor();
    assert.equal(await page.evaluate(() => new FormData(document.forms[0]).get('message')), BODY);
    await page.reload();
    // Before that the field is the fallback's, which has nothing in it.
    await page.getByRole('list', { name: 'Suggestions' }).getByRole('button').first().waitFor();
    assert.equal(await message(page).inputValue(), BODY);
  });
});

for (const name of ['react', 'vue']) {
  test(name, async () => {
    const folder = install(name);
    run('npm', ['run', 'build', '--silent'], { cwd: folder });
    await open(join(folder, 'dist'), controlled);
    // And while it is written: a development server serves the package's files in its own way.
    const server = spawn(process.execPath, ['node_modules/vite/bin/vite.js', '--host', '127.0.0.1', '--port', '4175', '--strictPort'], { cwd: folder });
    try {
      await new Promise((ready, fail) => {
        server.stdout.on('data', (text) => { if (String(text).includes('ready in')) ready(); });
        server.on('exit', () => fail(new Error('vite ended')));
      });
      await visit('http://127.0.0.1:4175/', controlled);
    } finally {
      server.kill();
    }
  });
}

test('node', () => {
  const folder = install('node');
  const out = run(process.execPath, ['score.mjs'], { cwd: folder, input: `${JSON.stringify({ body: BODY })}\n${JSON.stringify({ body: 'Hi {{name}}, which of the three tricks helped you most in the end?' })}\n` });
  const [first, second] = out.trim().split('\n');
  assert.match(first, /^scored \d+ .*;/);
  assert.match(second, /^fix-first \d+ /);
});

test('worker', async () => {
  await open(beside('worker'), async (page) => {
    await message(page).fill(BODY);
    await says(page, /^scored \d+/);
  });
});

// The engine as a crate. Two minutes where nothing is built yet; Trunk and wasm-bindgen come from make.
test('leptos', async () => {
  const folder = copy('leptos');
  const about = join(folder, 'Cargo.toml');
  writeFileSync(about, readFileSync(about, 'utf8').replace('"../.."', JSON.stringify(root)));
  const env = { CARGO_TARGET_DIR: join(root, 'target'), ...process.env };
  run('cargo', ['fetch', '--quiet', '--locked', '--target', 'wasm32-unknown-unknown'], { cwd: folder, env });
  run('trunk', ['build', '--quiet', '--offline', '--locked'], { cwd: folder, env });
  await open(join(folder, 'dist'), async (page) => {
    await message(page).fill(BODY);
    await says(page, /^\d+ of 100$/);
    assert.ok(await page.getByRole('listitem').count() > 0);
    await message(page).fill('');
    await says(page, 'Too little to judge');
  });
});
