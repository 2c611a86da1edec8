// The demo page: samples, privacy, CSP, and how it looks and is read in every state.
import { fileURLToPath } from 'node:url';
import { axe } from './axe.mjs';
import { test, expect, startsWith, Coach, DRAFT } from './coach.mjs';

const SHOTS = fileURLToPath(new URL('../../target/browser/shots/', import.meta.url));

async function openDemo(page) {
  await page.goto('/');
  const coach = new Coach(page);
  await coach.ready();
  await page.waitForLoadState('networkidle');
  return coach;
}

const samples = (page) => page.getByRole('group', { name: 'Try a sample' }).getByRole('button');

test('starts with a bad draft, and five samples are one click away', async ({ page }) => {
  const coach = await openDemo(page);
  const first = await coach.agrees();
  expect(first.draft.body.length).toBeGreaterThan(100);
  expect(first.report.findings.filter((f) => f.points > 0).length).toBeGreaterThan(2);
  await expect(samples(page)).toHaveCount(5);
  const bodies = new Set();
  const scores = new Set();
  for (const sample of await samples(page).all()) {
    await sample.click();
    const { draft, report } = await coach.agrees();
    bodies.add(draft.body);
    scores.add(`${report.verdict} ${report.score}`);
  }
  expect(bodies.size, 'each sample is another draft').toBe(5);
  expect(scores.size, 'that scores differently').toBeGreaterThan(2);
});

test('asks the network for nothing once it is ready, and works without one', async ({ page, context, baseURL }) => {
  const loaded = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).origin));
  const coach = await openDemo(page);
  expect([...new Set(loaded)], 'all from its own origin').toEqual([new URL(baseURL).origin]);

  const later = [];
  page.on('request', (request) => later.push(request.url()));
  page.on('websocket', (socket) => later.push(socket.url()));
  await context.setOffline(true);
  for (const sample of await samples(page).all()) await sample.click();
  await coach.setDraft(DRAFT);
  await coach.message.press('ControlOrMeta+End');
  await page.keyboard.type(' We are a leading provider of buoys.');
  const [opener] = await coach.found('generic-opener');
  await coach.suggestion(opener).click();
  await coach.inCard(startsWith(opener.fixes[0].label)).click();
  await coach.found('generic-opener', 0);
  await coach.applySafe.click();
  await coach.recipient('First name').fill('Chidi');
  await coach.sendAt('2027-03-12', '16:30');
  await coach.button('Show the sum').click();
  await coach.agrees();
  expect(later).toEqual([]);
});

test('runs under a strict CSP with Trusted Types', async ({ page, baseURL }) => {
  const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; "
    + "img-src 'self' data:; form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'";
  await page.route(baseURL, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  const coach = await openDemo(page);
  for (const sample of await samples(page).all()) await sample.click();
  await coach.agrees();
  expect(await page.evaluate(() => window.blocked)).toEqual([]);
});

test('has a language, a title and one main heading', async ({ page }) => {
  await openDemo(page);
  await expect(page.locator('html')).toHaveAttribute('lang', /^en/);
  await expect(page).toHaveTitle(/InMail/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
});

/** States of the coach that have to look right and be readable, and how to get there. */
const STATES = {
  start: async () => {},
  card: async (coach) => {
    const { findings } = await coach.report();
    await coach.suggestion(findings.find((f) => f.points > 0)).click();
    await expect(coach.dialog).toBeVisible();
  },
  sum: async (coach) => coach.button('Show the sum').click(),
  'fix-first': async (coach) => {
    await coach.setDraft({ ...DRAFT, body: DRAFT.body.replace('Amara', '{{first_name}}') });
    await expect(coach.meter).toHaveAttribute('aria-valuetext', /^Fix first/);
  },
  menu: async (coach) => coach.host.getByText('More', { exact: true }).click(),
  versions: async (coach) => {
    await coach.host.getByText('More', { exact: true }).click();
    await coach.button('Keep this version').click();
    await coach.applySafe.click();
    for (const line of await coach.button(/^(Recipient|Send time|In their inbox)$/).all()) await line.click(); // on a phone
    for (const more of ['Holidays there', 'What it is']) await coach.host.getByText(more, { exact: true }).first().click();
  },
  'not-scored': async (coach) => {
    await coach.setDraft({ body: '' });
    await expect(coach.meter).toHaveAttribute('aria-valuetext', /^Not scored/);
  },
};

for (const theme of ['light', 'dark']) {
  for (const width of [1280, 320]) {
    for (const [state, go] of Object.entries(STATES)) {
      test(`${state} at ${width} px, ${theme}: accessible, and nothing sticks out`, async ({ page }) => {
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 900 });
        const coach = await openDemo(page);
        await go(coach);
        await coach.settled();
        // Half-faded colours are not the colours that people read.
        await page.evaluate(() => Promise.allSettled(document.getAnimations().map((a) => a.finished)));
        await page.screenshot({ path: `${SHOTS}${state}-${width}-${theme}.png`, fullPage: true });
        expect(await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        }), 'pixels to scroll sideways').toBeLessThanOrEqual(0);
        if (state === 'card') {
          const card = await coach.dialog.boundingBox();
          expect(card.x).toBeGreaterThanOrEqual(0);
          expect(card.x + card.width).toBeLessThanOrEqual(width);
        }
        expect(await axe(page)).toEqual([]);
      });
    }
  }
}
