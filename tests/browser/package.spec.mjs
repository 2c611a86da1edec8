// The npm package in pages as its users write them: plain, in one file, headless in a page and in a
// worker, from another origin, and where something is missing.
import { readFile } from 'node:fs/promises';
import { test, expect, Coach, DRAFT, hostPage } from './coach.mjs';

const TYPES = { js: 'text/javascript', wasm: 'application/wasm' };

/** Serves the package under /npm/, as a static host would. */
async function serve(page, { headers = {}, from = '**/npm/*', type = (name) => TYPES[name.split('.').pop()] } = {}) {
  const asked = [];
  await page.route(from, async (route) => {
    const name = new URL(route.request().url()).pathname.split('/').pop();
    asked.push(name);
    await route.fulfill({ body: await readFile(new URL(`../../dist/npm/${name}`, import.meta.url)), contentType: type(name), headers });
  });
  return asked;
}

async function works(page) {
  const coach = new Coach(page);
  await coach.ready();
  await coach.setDraft(DRAFT);
  await coach.agrees();
}

test('one script tag', async ({ page }) => {
  const asked = await serve(page);
  await hostPage(page, '<script type="module" src="/npm/index.js"></script><inmail-coach id="coach"></inmail-coach>');
  await works(page);
  expect(asked.sort()).toEqual(['element.js', 'index.js', 'inmail-coach_bg.wasm']);
});

test('one file, under a policy that lets nothing else in', async ({ page }) => {
  const asked = await serve(page);
  await hostPage(page, '<script type="module" src="/npm/inline.js"></script><inmail-coach id="coach"></inmail-coach>', {
    'content-security-policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'",
  });
  await works(page);
  expect(asked).toEqual(['inline.js']);
  expect(await page.evaluate(() => window.blocked)).toEqual([]);
});

test.describe('what the page’s own script loads later', () => {
  test.use({ asks: /\/(npm\/(element|engine|inmail-coach_bg|engine_bg)|worker)\.(js|wasm)$/ });

  test('the class alone, under a name of the page’s own', async ({ page }) => {
    await serve(page);
    await hostPage(page, '<my-coach id="coach"></my-coach>');
    await page.evaluate(async () => {
      const { InmailCoach } = await import('/npm/element.js');
      customElements.define('my-coach', class extends InmailCoach {});
    });
    await works(page);
    expect(await page.evaluate(() => customElements.get('inmail-coach'))).toBeUndefined();
  });
});

test('from another origin that allows it', async ({ page }) => {
  await serve(page, { from: 'https://cdn.example/**', headers: { 'access-control-allow-origin': '*' } });
  await hostPage(page, '<script type="module" src="https://cdn.example/inmail-coach/index.js"></script><inmail-coach id="coach"></inmail-coach>');
  await works(page);
});

test('with the wasm served as the wrong type', async ({ page }) => {
  await serve(page, { type: (name) => (name.endsWith('.wasm') ? 'application/octet-stream' : TYPES.js) });
  await hostPage(page, '<script type="module" src="/npm/index.js"></script><inmail-coach id="coach"></inmail-coach>');
  await works(page);
});

test('loaded twice, old version beside new', async ({ page }) => {
  await serve(page);
  await hostPage(page, `<script type="module" src="/npm/index.js"></script><script type="module" src="/npm/inline.js"></script>
    <script type="module" src="/inmail-coach/index.js"></script><inmail-coach id="coach"></inmail-coach>`);
  await works(page);
});

const score = `const { init, score } = await import(new URL('/npm/engine.js', location.origin).href);
  await init();
  const { verdict, findings } = score({ body: 'Hi {{name}}, which interval did you settle on for the gauges in the end?' });
  return [verdict, findings.some((f) => f.rule === 'unfilled-placeholder')];`;

test.describe('what the page’s own script loads later', () => {
  test.use({ asks: /\/(npm\/(element|engine|inmail-coach_bg|engine_bg)|worker)\.(js|wasm)$/ });

  test('headless in a page and in a worker', async ({ page }) => {
    await serve(page);
    await hostPage(page, '');
    const answer = ['fix-first', true];
    expect(await page.evaluate((score) => new (async () => {}).constructor(score)(), score)).toEqual(answer);
    await page.route('**/worker.js', (route) => route.fulfill({
      contentType: 'text/javascript', body: `onmessage = async () => postMessage(await (async () => { ${score} })());`,
    }));
    expect(await page.evaluate(() => new Promise((done, fail) => {
      const worker = new Worker('/worker.js', { type: 'module' });
      worker.onmessage = ({ data }) => done(data);
      worker.onerror = ({ message }) => fail(new Error(message));
      worker.postMessage('');
    }))).toEqual(answer);
  });
});
