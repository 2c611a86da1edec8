// Browser tests of the built site (dist/site) in the Chromium that the machine has.
import { defineConfig } from '@playwright/test';
import { chromium } from './chromium.mjs';

// Several clones can be tested at once, each at a port of its own.
export const PORT = process.env.SITE_PORT ?? 4173;

export default defineConfig({
  testDir: '.',
  outputDir: '../../target/browser/results',
  fullyParallel: true,
  workers: 2,
  retries: 0, // a test that passes the second time has told us something: don't hide it
  forbidOnly: !!process.env.CI,
  reporter: 'line',
  // Of a machine that is busy with other things, too: what is done takes no longer for it.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    viewport: { width: 1280, height: 900 },
    launchOptions: {
      executablePath: chromium,
      args: [
        '--no-sandbox', '--disable-gpu', '--disable-background-networking',
        '--disable-component-update', '--disable-sync', '--no-first-run',
      ],
      // A scroll bar takes room from the text area; hidden ones would hide a mirror that forgets it.
      ignoreDefaultArgs: ['--hide-scrollbars'],
    },
  },
  webServer: {
    command: `node ../../www/serve.mjs ${PORT}`,
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: false, // another clone's site would be tested in its place
  },
});
