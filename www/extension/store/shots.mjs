// Draws the store's screenshots, 1280 by 800: node www/extension/store/shots.mjs, after the extension.
// The browser's own frame cannot be pictured, so the pages stand on a plain ground with a line of text.
import { chromium as browser } from '@playwright/test';
import { cp, mkdir } from 'node:fs/promises';
import { chromium } from '../../../tests/browser/chromium.mjs';

const FOLDER = new URL('../../../dist/extension/chrome', import.meta.url).pathname;
const OUT = new URL('../../../dist/extension/store/', import.meta.url).pathname;

const WEAK = {
  subject: 'Quick question!!',
  body: 'Hi Priya,\n\nI hope this message finds you well. We are a leading provider of cloud synergies and can cut your costs by 40%.\n\n'
    + 'Do you have 30 minutes this week for a demo?\n\nSam',
  recipient: { firstName: 'Priya' },
};
const GOOD = {
  subject: 'your cold start talk',
  body: 'Hi Maya,\n\nYour RustConf talk on cold starts made us drop our warm-up job: first answers went from nine seconds to two.\n\n'
    + 'You said that you had one trick left for large modules. Did it make it into production?\n\nJonas',
  recipient: { firstName: 'Maya', lastName: 'Chen', company: 'Northwind', role: 'Staff Engineer', facts: ['RustConf talk on cold starts', 'hiring 3 SREs'] },
  intent: 'networking',
};

/** Pictures: the page, its draft, how wide it is, and what is done before. */
const SHOTS = {
  popup: { says: 'Scored while you type', page: 'popup.html', width: 400, draft: WEAK },
  card: {
    says: 'Why, and who says so', page: 'popup.html', width: 400, draft: WEAK,
    act: (page) => page.getByRole('list', { name: 'Suggestions' }).getByRole('button').nth(1).click(),
  },
  panel: { says: 'Beside your work', page: 'panel.html', width: 460, height: 800, draft: GOOD },
  dark: { says: 'Dark, if you like', page: 'popup.html', width: 400, draft: GOOD, dark: true },
  options: {
    says: 'You decide what is kept', page: 'options.html', width: 700, height: 800,
    act: (page) => page.locator('section').last().evaluate((el) => el.scrollIntoView()),
  },
};

await mkdir(OUT, { recursive: true });
await cp(new URL('listing.md', import.meta.url).pathname, `${OUT}listing.md`);
const context = await browser.launchPersistentContext('', {
  executablePath: chromium,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync',
    '--no-first-run', `--disable-extensions-except=${FOLDER}`, `--load-extension=${FOLDER}`],
});
const worker = context.serviceWorkers()[0] ?? await context.waitForEvent('serviceworker');
for (const [name, { says, page: address, width, height = 600, draft, act, dark = false }] of Object.entries(SHOTS)) {
  const page = await context.newPage();
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height });
  await page.goto(new URL(address, worker.url()).href);
  // The screen of the picture is as low as the picture; people's are not.
  if (address === 'popup.html') await page.locator('body').evaluate((el) => { el.style.height = '600px'; });
  if (draft) {
    await page.getByRole('textbox', { name: 'Message' }).waitFor();
    await page.locator('inmail-coach').evaluate((el, own) => { el.draft = own; }, draft);
    await page.waitForTimeout(200);
    await page.locator('main').evaluate((el) => el.scrollTo(0, 0));
  }
  await act?.(page);
  await page.waitForTimeout(400);
  const picture = (await page.screenshot()).toString('base64');
  await page.close();

  const frame = await context.newPage();
  await frame.setViewportSize({ width: 1280, height: 800 });
  const [ground, ink] = dark ? ['#0b3f38', '#e3f1ee'] : ['#dcece8', '#0a3d35'];
  await frame.setContent(`<style>
    body { margin: 0; height: 800px; display: flex; gap: 72px; align-items: center; justify-content: center; background: ${ground};
      color: ${ink}; font: 650 46px/1.15 system-ui, sans-serif; letter-spacing: -.02em }
    p { width: ${Math.min(420, 1280 - width - 260)}px; margin: 0; text-wrap: balance }
    img { width: ${width}px; height: ${height}px; border-radius: ${height < 800 ? 12 : 0}px; box-shadow: 0 20px 60px rgb(0 0 0 / .28) }
  </style><p>${says}</p><img src="data:image/png;base64,${picture}">`);
  await frame.waitForTimeout(100);
  await frame.screenshot({ path: `${OUT}${name}.png` });
  await frame.close();
}
await context.close();
console.log('Done: listing.md and the screenshots are in dist/extension/store.');
