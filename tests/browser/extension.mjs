// How the tests meet the extension: a Chromium of its own for each, with nothing else in it.
import { chromium as browser } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect, Coach } from './coach.mjs';
import { chromium } from './chromium.mjs';

const FOLDER = fileURLToPath(new URL('../../dist/extension/chrome', import.meta.url));

export const start = (profile) => browser.launchPersistentContext(profile, {
  executablePath: chromium,
  viewport: { width: 400, height: 600 },
  screen: { width: 1280, height: 900 },
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync',
    '--no-first-run', `--disable-extensions-except=${FOLDER}`, `--load-extension=${FOLDER}`],
});

export const worker = async (context) => context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');

/** A browser of its own for each test, with nothing but the extension. */
export const test = base.extend({
  profile: async ({}, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'inmail-coach-'));
    await use(profile);
    await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  },
  context: async ({ profile }, use) => {
    const context = await start(profile);
    await use(context);
    await context.close();
  },
  extension: async ({ context }, use) => {
    const background = await worker(context);
    // It is there before its script has run.
    await expect.poll(() => background.evaluate(() => Boolean(globalThis.chrome?.contextMenus?.onClicked.hasListeners()))).toBe(true);
    await use({
      address: (page) => new URL(page, background.url()).href,
      kept: (area) => background.evaluate((area) => chrome.storage[area].get(), area),
      background,
    });
  },
});

/** Opens a page of the extension, ready to be typed into. */
export async function open(page, extension, name = 'popup.html') {
  await page.goto(extension.address(name));
  return ready(page);
}

export async function ready(page) {
  const coach = new Coach(page);
  await expect.poll(() => coach.host.evaluate((el) => Boolean(el.report))).toBe(true);
  return coach;
}

export const note = (page) => page.locator('#note');
export const bar = (page, name) => page.locator('.bar').getByRole('button', { name });

/** As if "Coach this draft" had been chosen. Only the menu itself is the browser's own and out of reach. */
export const choose = (extension, text) => extension.background.evaluate((text) => {
  chrome.contextMenus.onClicked.dispatch({ menuItemId: 'coach', selectionText: text }, { windowId: -1 });
}, text);
