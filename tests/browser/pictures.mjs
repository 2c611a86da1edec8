// The pictures of the README: the coach in light and dark, and a draft being mended. make pictures
// writes them to www/pictures.
import { chromium as browser } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import gifenc from 'gifenc';
import { PNG } from 'pngjs';
import { chromium } from './chromium.mjs';

const FOLDER = new URL('../../www/pictures/', import.meta.url).pathname;
const PORT = 4175;
const { opening, samples } = JSON.parse(await readFile(new URL('../../www/pages/samples.json', import.meta.url), 'utf8'));
const COLOURS = 56;

async function open(run, { draft, width, height, colorScheme }) {
  const page = await run.newPage({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
  await page.route('**/picture.html', (route) => route.fulfill({
    contentType: 'text/html',
    body: `<!doctype html><html lang="en"><title>Picture</title><link rel="stylesheet" href="/site/site.css">
      <script type="module" src="/inmail-coach/index.js"></script><body><br><inmail-coach></inmail-coach>`,
  }));
  await page.goto(`http://127.0.0.1:${PORT}/picture.html`);
  const coach = page.locator('inmail-coach');
  await coach.getByRole('meter').waitFor();
  await coach.evaluate((el, draft) => { el.draft = draft; }, draft);
  await page.waitForTimeout(400);
  return { page, coach };
}

async function still(run, colorScheme) {
  const { draft } = samples.find(({ label }) => label === 'Sales pitch');
  const { page } = await open(run, { draft, width: 1180, height: 800, colorScheme });
  await page.screenshot({ path: `${FOLDER}coach-${colorScheme}.png` });
  await page.close();
}

/** One picture before each click, the card that it opens, and the end. */
async function frames(run) {
  const { page, coach } = await open(run, { draft: opening, width: 1060, height: 1200, colorScheme: 'light' });
  const taken = [];
  const take = async (delay) => {
    await page.mouse.move(2, 2);
    await page.waitForTimeout(250);
    taken.push({ delay, png: PNG.sync.read(await page.screenshot({ clip: { x: 0, y: 0, width: 1060, height: 720 } })) });
  };
  await take(2200);
  for (let clicks = 0; clicks < 20; clicks += 1) {
    const next = await coach.evaluate((el) => el.report.findings.find(({ fixes }) => fixes.length));
    if (!next) break;
    const card = coach.getByRole('dialog');
    await coach.getByRole('list', { name: 'Suggestions' }).getByRole('button', { name: next.message }).first().click();
    await card.waitFor();
    if (clicks < 3) await take(1700); // then it is known what a card looks like
    await card.getByRole('button', { name: next.fixes[0].label }).first().click();
    await card.waitFor({ state: 'hidden' });
    await take(900);
  }
  taken.at(-1).delay = 4000;
  await page.close();
  return taken;
}

/** A GIF in which each frame holds only what has changed since the one before. */
function animated(taken) {
  const { GIFEncoder, quantize, applyPalette } = gifenc;
  const [{ png: { width, height } }] = taken;
  const all = Buffer.concat([taken[0], taken[1], taken.at(-1)].map(({ png }) => png.data));
  const palette = quantize(all, COLOURS);
  const clear = palette.length;
  const gif = GIFEncoder();
  let before;
  for (const { delay, png } of taken) {
    const now = applyPalette(png.data, palette);
    const changed = before ? now.map((colour, i) => (colour === before[i] ? clear : colour)) : now;
    gif.writeFrame(changed, width, height, {
      palette: before ? undefined : [...palette, [0, 0, 0]], delay, transparent: Boolean(before), transparentIndex: clear, dispose: 1,
    });
    before = now;
  }
  gif.finish();
  return gif.bytes();
}

await mkdir(FOLDER, { recursive: true });
const server = spawn(process.execPath, [new URL('../../www/serve.mjs', import.meta.url).pathname, PORT], { stdio: 'ignore' });
const run = await browser.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'] });
try {
  await new Promise((ready) => { setTimeout(ready, 500); });
  await still(run, 'light');
  await still(run, 'dark');
  const gif = animated(await frames(run));
  await writeFile(`${FOLDER}fixing.gif`, gif);
  console.log(`www/pictures: two stills and an animation of ${Math.round(gif.length / 1000)} KB`);
} finally {
  await run.close();
  server.kill();
}
