// Pages that make it hard: policies, resets, odd documents, other copies, slow and foreign hosts. On
// each, someone types, opens a card, mends the text and undoes that.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { test, expect, events, hostPage, openCoach, startsWith, Coach, DRAFT, MODULE, OPENER } from './coach.mjs';

const TYPES = { js: 'text/javascript', wasm: 'application/wasm' };
const COACH = '<inmail-coach id="coach"></inmail-coach>';
const SHOTS = fileURLToPath(new URL('../../target/browser/shots/', import.meta.url));

/** Serves the npm package from an address of its own, as a CDN would. */
async function cdn(page, from, { headers = {}, wait = 0, type = (name) => TYPES[name.split('.').pop()] } = {}) {
  await page.route(`${from}/**`, async (route) => {
    const name = new URL(route.request().url()).pathname.split('/').pop();
    if (wait) await new Promise((done) => { setTimeout(done, wait); });
    await route.fulfill({ body: await readFile(new URL(`../../dist/npm/${name}`, import.meta.url)), contentType: type(name), headers });
  });
}

/** The ordinary life of a coach. */
async function lives(coach) {
  await coach.ready();
  await coach.setDraft({ recipient: DRAFT.recipient });
  await coach.subject.pressSequentially('tide');
  await coach.message.pressSequentially(`${OPENER} Which interval did you settle on for the tide gauges?`);
  const [opener] = await coach.found('generic-opener');
  await coach.agrees();
  await coach.suggestion(opener).click();
  await coach.inCard(startsWith(opener.fixes[0].label)).click();
  await coach.found('generic-opener', 0);
  await coach.message.press('ControlOrMeta+z');
  await coach.found('generic-opener', 1);
  await coach.agrees();
}

/** How the coach looks where it matters: sizes and styles that a page's sheet could bend. */
const looks = (coach) => coach.settled().then(() => coach.host.evaluate((el) => {
  const root = el.shadowRoot;
  const pick = (selector) => {
    const node = root.querySelector(selector);
    const style = getComputedStyle(node);
    const { width, height } = node.getBoundingClientRect();
    return [selector, Math.round(width), Math.round(height), ...['color', 'backgroundColor', 'fontFamily', 'fontSize', 'fontStyle', 'fontWeight', 'lineHeight',
      'letterSpacing', 'wordSpacing', 'textAlign', 'textTransform', 'textIndent', 'textShadow', 'textDecorationLine', 'whiteSpace', 'direction', 'writingMode',
      'visibility', 'cursor', 'listStyleType', 'hyphens', 'overflowWrap', 'tabSize', '-webkit-text-fill-color', 'pointerEvents', 'userSelect', 'quotes']
      .map((name) => style[name] ?? style.getPropertyValue(name))].join(' · ');
  };
  return ['.coach', '.message textarea', '.message .mirror', '.subject input', '[part~=findings] li button', '[part~=findings] h2, h2', 'legend', 'button.primary'].map(pick);
}));

/** Sheets of hosts that want everything their own way. */
const SHEETS = {
  'all: unset !important': '* { all: unset !important }',
  'a reset of everything': `*, *::before, *::after { margin: 0 !important; padding: 0 !important; border: 0 !important; font: inherit !important;
    box-sizing: border-box !important; vertical-align: baseline !important; list-style: none !important; min-height: 0 !important; background: none !important }`,
  'everything inherited': `html { font: italic 900 31px/3 cursive; color: red; letter-spacing: 9px; word-spacing: 20px; text-transform: uppercase; text-align: right;
    text-indent: 80px; text-shadow: 2px 2px red; white-space: pre; hyphens: none; overflow-wrap: anywhere; tab-size: 1; quotes: none; cursor: wait;
    -webkit-text-fill-color: red; writing-mode: horizontal-tb; font-variant: small-caps; font-stretch: 50%; list-style: square; user-select: none }`,
  'rules for tags': `button, input, textarea, fieldset, legend, h2, ul, li, p, div, label, meter { display: none !important; color: lime !important; font-size: 4px !important }`,
};
for (const [what, sheet] of Object.entries(SHEETS)) {
  test(`${what}: the coach looks as it does without`, async ({ page }) => {
    const plain = await openCoach(page, { draft: DRAFT, attributes: 'style="width: 900px; display: block"' });
    const before = await looks(plain);
    await page.unrouteAll();
    await hostPage(page, `<style>${sheet}</style><main style="width: 900px !important; display: block !important">${COACH}</main>${MODULE}`);
    const coach = new Coach(page);
    await coach.ready();
    await coach.setDraft(DRAFT);
    await coach.agrees();
    expect(await looks(coach)).toEqual(before);
    await page.screenshot({ path: `${SHOTS}hostile-${what.replace(/\W+/g, '-')}.png` });
    await lives(coach);
  });
}

test('a base address elsewhere', async ({ page, baseURL }) => {
  await hostPage(page, `<base href="https://elsewhere.example/deep/">${COACH}<script type="module" src="${baseURL}inmail-coach/index.js"></script>`);
  await lives(new Coach(page));
});

test('a document from right to left', async ({ page }) => {
  await page.route('**/host.html', (route) => route.fulfill({
    contentType: 'text/html; charset=utf-8', body: `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>RTL</title>${COACH}${MODULE}`,
  }));
  await page.goto('/host.html');
  const coach = new Coach(page);
  await lives(coach);
  await coach.setDraft({ body: 'שלום, עמרה, איזה מרווח בחרת?\nHi Amara, which interval?' });
  await coach.agrees();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
});

test('a whole page under quirks mode, with no language and no character set', async ({ page }) => {
  await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body: `<title>Quirks</title>${COACH}${MODULE}` }));
  await page.goto('/host.html');
  await lives(new Coach(page));
});

test('an element of this name that is already defined stays in charge, and nothing is thrown', async ({ page }) => {
  await hostPage(page, `<script>customElements.define('inmail-coach', class extends HTMLElement { connectedCallback() { this.textContent = 'theirs'; } });</script>${COACH}${MODULE}`);
  await page.waitForLoadState('networkidle');
  await expect(page.locator('#coach')).toHaveText('theirs');
});

test.describe('scripts that the page loads later', () => {
  test.use({ asks: /^https:\/\/old\.example\// });

  test('an old version beside the new: the first one loaded serves the tag, the other its own', async ({ page }) => {
    await cdn(page, 'https://old.example', { headers: { 'access-control-allow-origin': '*' } });
    await hostPage(page, `${COACH}<my-coach id="mine"></my-coach><script type="module">
      await import('https://old.example/index.js');
      await import('/inmail-coach/index.js');
      const { InmailCoach } = await import('https://old.example/element.js?second');
      customElements.define('my-coach', class extends InmailCoach {});
    </script>`);
    const [first, second] = [new Coach(page), new Coach(page, 'mine')];
    await lives(first);
    await second.ready();
    await second.setDraft(DRAFT);
    await second.agrees();
    await first.agrees();
    await second.host.evaluate((el) => el.remove());
    await first.agrees();
  });
});

test('a script that is loaded twice, by two addresses', async ({ page }) => {
  await hostPage(page, `${COACH}${MODULE}${MODULE}<script type="module" src="/inmail-coach/index.js?again"></script>`);
  const coach = new Coach(page);
  await lives(coach);
  expect(await events(page, 'coach-ready')).toHaveLength(1);
});

test('a sandboxed frame, where storage throws', async ({ page }) => {
  // Its origin is none, so that every script is foreign: the server has to allow it.
  await cdn(page, 'https://cdn.example', { headers: { 'access-control-allow-origin': '*' } });
  await page.route('**/framed.html', (route) => route.fulfill({
    contentType: 'text/html', body: `<!doctype html><title>In</title><inmail-coach id="coach" keep="local" name="message"></inmail-coach>
      <script type="module" src="https://cdn.example/index.js"></script>`,
  }));
  await hostPage(page, '<iframe sandbox="allow-scripts" src="/framed.html" width="1000" height="900"></iframe>');
  const inside = page.frameLocator('iframe');
  const message = inside.getByRole('textbox', { name: 'Message', exact: true });
  await message.fill(`${OPENER} Which interval did you settle on for the tide gauges?`);
  await expect(inside.getByRole('list', { name: 'Suggestions' }).getByRole('button').first()).toBeVisible();
  await inside.getByRole('button', { name: 'Show the sum' }).click();
  const state = await page.frames()[1].evaluate(() => {
    let storage = 'open';
    try { localStorage.length; } catch { storage = 'shut'; }
    return [storage, document.querySelector('#coach').report.findings.some((f) => f.rule === 'generic-opener')];
  });
  expect(state).toEqual(['shut', true]);
});

test('a slow network: what is typed into the fallback meanwhile is not lost, nor what is set', async ({ page }) => {
  await cdn(page, 'https://slow.example', { wait: 2_000, headers: { 'access-control-allow-origin': '*' } });
  await hostPage(page, `<inmail-coach id="coach"><textarea slot="fallback" aria-label="Your text"></textarea></inmail-coach>
    <inmail-coach id="other"></inmail-coach><script type="module" src="https://slow.example/index.js"></script>`);
  await page.evaluate((draft) => { document.querySelector('#other').draft = draft; }, DRAFT);
  await page.getByRole('textbox', { name: 'Your text' }).pressSequentially('Hi Amara, typed early', { delay: 20 });
  const [coach, other] = [new Coach(page), new Coach(page, 'other')];
  await coach.ready();
  await expect(coach.message).toHaveValue('Hi Amara, typed early');
  await expect(other.message).toHaveValue(DRAFT.body);
});

test('a foreign host that gives its script and not its module: the page keeps its field and is told which', async ({ page }) => {
  await cdn(page, 'https://half.example', { headers: { 'access-control-allow-origin': '*' } });
  await page.route('https://half.example/*.wasm', (route) => route.abort('accessdenied'));
  await hostPage(page, `<inmail-coach id="coach"><textarea slot="fallback" aria-label="Your text">kept</textarea></inmail-coach>
    <script type="module" src="https://half.example/index.js"></script>`);
  await expect.poll(() => events(page, 'coach-error')).toMatchObject([{ detail: { message: expect.stringMatching(/https:\/\/half\.example\/inmail-coach_bg\.wasm.*Access-Control-Allow-Origin/) } }]);
  await expect(page.getByRole('textbox', { name: 'Your text' })).toHaveValue('kept');
});

test('a page where the wasm is an error page: told by its address', async ({ page }) => {
  await page.route('**/*.wasm', (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>Not found</h1>' }));
  await hostPage(page, `<inmail-coach id="coach"><textarea slot="fallback" aria-label="Your text">kept</textarea></inmail-coach>${MODULE}`);
  await expect.poll(() => events(page, 'coach-error')).toMatchObject([{ detail: { message: expect.stringMatching(/inmail-coach_bg\.wasm/) } }]);
});

test('the policy that the README gives is enough, house patterns included', async ({ page, baseURL }) => {
  const readme = await readFile(new URL('../../www/npm/README.md', import.meta.url), 'utf8');
  const [, policy] = /^Content-Security-Policy: (.+)$/m.exec(readme);
  await cdn(page, `${baseURL}npm`);
  await hostPage(page, `${COACH}<script type="module" src="/npm/patterns.js"></script><script type="module" src="/npm/index.js"></script>`, {
    'content-security-policy': policy,
  });
  const coach = new Coach(page);
  await lives(coach);
  await coach.host.evaluate((el) => { el.options = { patterns: [{ pattern: 'tide gauges?' }] }; });
  await coach.found('house-phrase', 1);
  await coach.agrees();
  expect(await page.evaluate(() => window.blocked)).toEqual([]);
});
