// Every state that is on the sheet: readable by all, and nothing sticks out.
import { axe } from './axe.mjs';
import { test, expect } from './coach.mjs';
import { STATES, show } from './states.mjs';

for (const [name, { width = 1100, scale = 1, media = {} }] of Object.entries(STATES)) {
  test.describe(name, () => {
    test.use({ viewport: { width, height: 800 }, deviceScaleFactor: scale, reducedMotion: 'reduce', ...media });

    test('is readable by all', async ({ page, baseURL }) => {
      await show(page, baseURL, name);
      await expect(page.locator('inmail-coach')).toBeVisible();
      expect(await axe(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    });
  });
}
