// Every state of the coach on one picture, to be looked at: make sheet writes target/sheet.png.
import { chromium as browser } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { chromium } from './chromium.mjs';
import { STATES, show } from './states.mjs';

const FOLDER = new URL('../../target/sheet/', import.meta.url).pathname;
const PORT = process.env.SITE_PORT ?? 4174;

async function picture(run, name) {
  const { width = 1100, scale = 1, media = {} } = STATES[name];
  const page = await run.newPage({ viewport: { width, height: 800 }, deviceScaleFactor: scale, reducedMotion: 'reduce', ...media });
  await show(page, `http://127.0.0.1:${PORT}/`, name);
  const file = `${name.replace(/\W+/g, '-')}.png`;
  await page.screenshot({ path: FOLDER + file, fullPage: true });
  await page.close();
  return `<figure><figcaption>${name}</figcaption><img src="${file}" width="${Math.round(width * 0.5)}"></figure>`;
}

await mkdir(FOLDER, { recursive: true });
const server = spawn(process.execPath, [new URL('../../www/serve.mjs', import.meta.url).pathname, PORT], { stdio: 'ignore' });
const run = await browser.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'] });
try {
  await new Promise((ready) => { setTimeout(ready, 500); });
  const figures = [];
  for (const name of Object.keys(STATES)) figures.push(await picture(run, name));
  await writeFile(`${FOLDER}index.html`, `<!doctype html><meta charset="utf-8"><style>body{font:16px system-ui;columns:3;background:#ddd}
    figure{margin:0 0 24px;break-inside:avoid}figcaption{font-weight:700}img{max-width:100%}</style>${figures.join('')}`);
  const page = await run.newPage({ viewport: { width: 1760, height: 900 } });
  await page.goto(`file://${FOLDER}index.html`);
  await page.screenshot({ path: `${FOLDER}../sheet.png`, fullPage: true });
  console.log(`${figures.length} states: target/sheet.png, each alone in target/sheet`);
} finally {
  await run.close();
  server.kill();
}
