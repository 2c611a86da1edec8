// Draws the icons as browsers want them: node www/extension/icons/draw.mjs. Two sizes are too small
// for the details, and have a drawing of their own.
import { chromium as browser } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { chromium } from '../../../tests/browser/chromium.mjs';

const DRAWINGS = { 16: 'small', 32: 'small', 48: 'icon', 128: 'icon' };

const here = (name) => new URL(name, import.meta.url).pathname;
const run = await browser.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu'] });
const page = await run.newPage();
for (const [size, drawing] of Object.entries(DRAWINGS)) {
  const svg = await readFile(here(`${drawing}.svg`), 'utf8');
  await page.setViewportSize({ width: Number(size), height: Number(size) });
  await page.setContent(`<style>html, body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`);
  await page.screenshot({ path: here(`icon-${size}.png`), omitBackground: true });
}
await run.close();
