// The site: every page readable by everybody, with and without JavaScript, network, or a root of its own.
import { createServer } from 'node:http';
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { test, expect, Coach, hostPage, MODULE } from './coach.mjs';

// The one request that the home page makes when its reader asks for it, and the browser's look for a newer site.
test.use({ asks: /\/(?:site\/icon\.svg|sw\.js)$/ });

const SITE = fileURLToPath(new URL('../../dist/site/', import.meta.url));
const GUIDES = new URL('../../www/pages/guides/', import.meta.url);
const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PAGES = (await readdir(SITE, { recursive: true })).filter((name) => name.endsWith('.html')).sort();
const RULES = PAGES.filter((name) => name.startsWith('rules/'));
const OTHERS = PAGES.filter((name) => !name.startsWith('rules/') && name !== 'index.html');

const settle = (page) => page.evaluate(() => Promise.allSettled(document.getAnimations().map((a) => a.finished)));

/** The page's coach works, and what stands around its editor is in step. */
async function there(page) {
  await expect(page.locator('inmail-coach').getByRole('meter')).toBeVisible();
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => setTimeout(done)))); }));
}

async function axe(page) {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.flat().join(' ')} (${node.failureSummary})`));
  });
}

/** Light and dark, phone and desk: one load, four looks. Home is looked at in page.spec.mjs. */
async function looked(page, name, coach = true) {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`/${name}`);
  await page.evaluate(() => document.querySelectorAll('main details:has(inmail-coach)').forEach((box) => { box.open = true; }));
  if (coach && await page.locator('inmail-coach').count()) await there(page);
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${name}: pixels to scroll sideways at ${width}`).toBeLessThanOrEqual(0);
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      await settle(page);
      expect(await axe(page), `${name} at ${width}, ${colorScheme}`).toEqual([]);
    }
  }
}

test.describe('accessible in light and dark, at 320 and 1280 px', () => {
  test.use({ serviceWorkers: 'block' });
  for (const name of OTHERS) test(name, async ({ page }) => looked(page, name));
  // In four goes: a page of its own for each would take longer to open than to read. One has the coach
  // on every page; elsewhere the field in its place says the same of the page around it.
  for (let go = 0; go < 4; go += 1) {
    test(`rules, part ${go + 1}`, async ({ page }) => {
      test.setTimeout(300_000);
      if (go > 0) await page.route('**/inmail-coach/**', (route) => route.abort());
      for (const name of RULES.filter((_, i) => i % 4 === go)) await looked(page, name, go === 0);
    });
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('every page can be read', async ({ page }) => {
    for (const name of PAGES) {
      await page.goto(`/${name}`);
      await expect(page.getByRole('heading', { level: 1 }), name).toBeVisible();
      await expect(page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Rules' })).toBeVisible();
      for (const field of await page.locator('inmail-coach textarea').all()) await expect(field, name).toBeVisible();
      // What does nothing is not shown.
      for (const button of await page.locator('main button, main form').all()) await expect(button, name).toBeHidden();
    }
  });
});

test('a rule’s page shows the coach at work on its example', async ({ page }) => {
  for (const rule of ['generic-opener', 'wrong-name', 'subject-emoji', 'weekend-slump', 'lengthy']) {
    await page.goto(`/rules/${rule}.html`);
    await expect.poll(() => page.locator('inmail-coach').evaluate((el) => el.report?.findings.map((f) => f.rule)), rule).toContain(rule);
  }
});

test('a card leads to the page of its rule, and from jargon to the glossary', async ({ page, context }) => {
  await page.goto('/rules/jargon.html');
  const coach = page.locator('inmail-coach');
  await coach.getByRole('list', { name: 'Suggestions' }).getByRole('button', { name: 'Words of your trade' }).click();
  const opened = context.waitForEvent('page');
  await coach.getByRole('dialog').getByRole('link', { name: 'About this rule' }).click();
  const rule = await opened;
  await expect(rule).toHaveURL(/\/rules\/jargon\.html$/);
  await rule.getByRole('link', { name: 'demand generation' }).click();
  await expect(rule).toHaveURL(/\/glossary\.html#/);
  await expect(rule.locator('li:target')).toBeInViewport();
});

// ---- speed, as far as it can be measured here ----

test('paints before the wasm is there, and nothing moves when it comes', async ({ page }) => {
  for (const name of ['index.html', 'rules/generic-opener.html', 'guides/embed.html', 'glossary.html', 'evidence.html', 'outcomes.html']) {
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 860 });
      let free;
      const held = new Promise((go) => { free = go; });
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.route('**/*.wasm', async (route) => { await held; await route.continue(); });
      await page.goto(`/${name}`, { waitUntil: 'commit' });
      await page.evaluate(() => new Promise((done) => {
        window.moved = [];
        window.shift = 0;
        new PerformanceObserver((list) => {
          // What moves within the coach has no node here; its sum has to round to nothing.
          for (const { value, sources } of list.getEntries()) {
            window.shift += value;
            window.moved.push(...sources.flatMap(({ node }) => node?.nodeName ?? []));
          }
        }).observe({ type: 'layout-shift', buffered: true });
        new PerformanceObserver((list) => { if (list.getEntriesByName('first-contentful-paint').length) done(); }).observe({ type: 'paint', buffered: true });
      }));
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      free();
      if (await page.locator('inmail-coach:visible').count()) await expect(page.locator('inmail-coach').getByRole('meter')).toBeVisible();
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => window.moved), `${name} at ${width}`).toEqual([]);
      expect(await page.evaluate(() => window.shift), `${name} at ${width}`).toBeLessThan(0.005);
    }
  }
});

// ---- the live parts of pages ----

test('the count of requests is true, and counts', async ({ page }) => {
  await page.goto('/');
  const coach = new Coach(page);
  await coach.ready();
  const said = page.locator('#requests');
  await expect(page.getByRole('button', { name: 'Make one' })).toBeEnabled();
  await page.getByRole('button', { name: 'Sales pitch' }).click();
  await coach.applySafe.click();
  await expect(said).toContainText('0 requests since this page was ready');
  await page.getByRole('button', { name: 'Make one' }).click();
  await expect(said).toContainText('1 request since this page was ready');
  await expect(said).toContainText('icon.svg');
});

test('a draft of one’s own is a click away, and comes back after a sample', async ({ page }) => {
  await page.goto('/');
  const coach = new Coach(page);
  await coach.ready();
  await page.getByRole('button', { name: 'write your own' }).click();
  await expect(coach.message).toHaveValue('');
  await expect(coach.message).toBeFocused();
  await page.keyboard.type('Hi Ngozi, who plans the night shift at the Ghent depot now?');
  await page.getByRole('button', { name: 'Sales pitch' }).click();
  const back = page.getByRole('button', { name: 'Back to my draft' });
  await back.click();
  await expect(coach.message).toHaveValue('Hi Ngozi, who plans the night shift at the Ghent depot now?');
  await expect(back).toBeHidden();

  // A second draft in place of the first loses neither.
  await page.getByRole('button', { name: 'write your own' }).click();
  await page.keyboard.type('Hi Marta, which glue holds the felt?');
  await back.click();
  await expect(coach.message).toHaveValue('Hi Ngozi, who plans the night shift at the Ghent depot now?');
  await back.click();
  await expect(coach.message).toHaveValue('Hi Marta, which glue holds the felt?');

  // Nor is a name lost that was typed before the message.
  await page.getByRole('button', { name: 'write your own' }).click();
  await coach.recipient('First name').fill('Ngozi');
  await page.getByRole('button', { name: 'Sales pitch' }).click();
  await back.click();
  await expect(coach.recipient('First name')).toHaveValue('Ngozi');
});

test('the first draft of the home page gets an A by clicks alone', async ({ page }) => {
  await page.goto('/');
  const coach = new Coach(page);
  await coach.ready();
  expect((await coach.agrees()).report.verdict).toBe('fix-first');
  for (let clicks = 0; clicks < 20; clicks += 1) {
    const next = (await coach.report()).findings.find(({ fixes }) => fixes.length);
    if (!next) break;
    await coach.suggestion(next).click();
    await coach.inCard(next.fixes[0].label).click();
    await coach.agrees();
  }
  const { report, draft } = await coach.agrees();
  expect([report.verdict, report.grade]).toEqual(['scored', 'A']);
  expect(draft.body).toContain('At Varrow Logistics you probably use planners to cover late arrivals.');
});

test('the glossary finds terms as one types, and asks nobody', async ({ page, context }) => {
  await page.goto('/glossary.html');
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  const terms = page.locator('main li[id]');
  const all = await terms.count();
  expect(all).toBeGreaterThan(100);
  await page.getByRole('searchbox', { name: 'Find a term' }).fill('credit');
  await expect(page.getByRole('status')).toHaveText(new RegExp(`^\\d of ${all} terms$`));
  await expect(page.locator('#inmail-credit')).toBeVisible();
  await expect(page.locator('#kubernetes')).toBeHidden();
  await page.getByRole('searchbox').fill('');
  await expect(page.locator('#kubernetes')).toBeVisible();
});

test('the embed guide shows what its HTML gives', async ({ page }) => {
  await page.goto('/guides/embed.html');
  const coach = page.locator('#preview');
  await expect(coach.getByRole('meter')).toBeVisible();
  await page.getByLabel('Theme').selectOption('dark');
  await page.getByLabel('Accent').fill('#aa3366');
  await expect(coach).toHaveAttribute('theme', 'dark');
  expect(await coach.evaluate((el) => el.style.getPropertyValue('--inmail-coach-accent'))).toBe('#aa3366');
  await expect(page.locator('#embed-code')).toContainText('<inmail-coach theme="dark"></inmail-coach>');
  await expect(page.locator('#embed-code')).toContainText('--inmail-coach-accent: #aa3366;');
});

test('the HTML of README and guides works', async ({ page }) => {
  const texts = [await readFile(new URL('../../README.md', import.meta.url), 'utf8'), ...await Promise.all((await readdir(GUIDES)).map((name) => readFile(new URL(name, GUIDES), 'utf8')))];
  const blocks = texts.flatMap((text) => [...text.matchAll(/^```html\n(.*?)^```$/gms)].map(([, html]) => html));
  expect(blocks.length).toBeGreaterThan(3);
  for (const html of blocks) {
    await page.unrouteAll();
    await hostPage(page, html.includes('<script') ? html : html + MODULE);
    await expect(page.locator('inmail-coach').getByRole('meter')).toBeVisible();
  }
});

// ---- anywhere, and without a network ----

/** Serves the site below a path, with a missing page as hosts show it, and a worker that can be changed. */
async function serve(change = (worker) => worker) {
  const files = sirv(SITE, { dev: true });
  const served = { version: change };
  const server = createServer(async (request, response) => {
    if (!request.url.startsWith('/a/sub/path/')) return response.writeHead(404).end('not below the path');
    request.url = request.url.slice('/a/sub/path'.length);
    if (request.url === '/sw.js') {
      response.setHeader('content-type', 'text/javascript');
      return response.end(served.version(await readFile(`${SITE}sw.js`, 'utf8')));
    }
    return files(request, response, async () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(await readFile(`${SITE}404.html`));
    });
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  return Object.assign(served, { at: `http://127.0.0.1:${server.address().port}/a/sub/path/`, close: () => new Promise((done) => { server.closeAllConnections(); server.close(done); }) });
}

const kept = (page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => true));

test('below any path, and offline after the first visit', async ({ page, context }) => {
  const host = await serve();
  const bad = [];
  page.on('response', (response) => { if (response.status() >= 400) bad.push(response.url()); });
  await page.goto(host.at);
  const coach = new Coach(page);
  await coach.ready();
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Rules' }).click();
  await page.getByRole('link', { name: 'generic-opener' }).first().click();
  await expect(page.locator('inmail-coach').getByRole('meter')).toBeVisible();
  expect(bad).toEqual([]);
  expect(await page.evaluate(() => window.blocked), 'the worker passes the policy').toEqual([]);

  await kept(page);
  await host.close();
  await context.setOffline(true);
  await page.goto(host.at);
  await coach.ready();
  for (const [link, heading] of [['Evidence', /evidence/], ['Guides', 'Guides'], ['Glossary', 'Glossary'], ['How good', /How good/]]) {
    await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: link }).click();
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  }
  await page.goto(`${host.at}rules/hype.html`);
  await expect(page.locator('inmail-coach').getByRole('meter')).toBeVisible();
  await page.goto(`${host.at}no/such/page.html`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not here');
});

test('a missing page has its style at any depth', async ({ page }) => {
  const host = await serve();
  for (const path of ['nothing.html', 'rules/nothing.html', 'no/such/page.html']) {
    const answer = await page.goto(host.at + path);
    expect(answer.status()).toBe(404);
    await expect(page.locator('body')).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  }
  await host.close();
});

test('a new version is offered, not forced, and keeps what was written', async ({ page }) => {
  const host = await serve();
  await page.goto(host.at);
  const coach = new Coach(page);
  await coach.ready();
  await kept(page);
  await page.reload();
  await coach.ready();
  await expect(page.getByText('newer version')).toHaveCount(0);
  await coach.message.fill('Hi Ngozi, which shift do you plan first at the Ghent depot these days?');
  host.version = (worker) => worker.replace(/const VERSION = "\w+"/, 'const VERSION = "next"');
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((one) => one.update()));
  await expect(page.getByRole('status').filter({ hasText: 'newer version' })).toBeVisible();
  const reloaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Use it now' }).click();
  await reloaded;
  await coach.ready();
  await expect(coach.message).toHaveValue('Hi Ngozi, which shift do you plan first at the Ghent depot these days?');
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(['inmail-coach-next']);
  expect(await page.evaluate(() => sessionStorage.length), 'nothing is left behind').toBe(0);
  await host.close();
});
