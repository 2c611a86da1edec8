// Every state of the coach on one picture, to be looked at: make sheet writes target/sheet.png. What
// axe has against a state is printed, and is an error.
import { chromium as browser } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium } from './chromium.mjs';
import { DRAFT } from './coach.mjs';

const FOLDER = new URL('../../target/sheet/', import.meta.url).pathname;
const PORT = 4174;
const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let wrong = 0;
const LONG = `${DRAFT.body}\n\n${'We then moved the sampler to the harbour wall, where the tide is higher. '.repeat(30)}`;
const WEAK = {
  subject: 'QUICK QUESTION!!',
  body: 'Hi there,\n\nI hope this email finds you well. We are the leading provider of synergies and we can increase your revenue by 40%. '
    + 'Do you have 30 minutes this week for a demo?\n\nSam',
};

/** States: how wide, and what is done before the picture is taken. */
const STATES = {
  empty: {},
  typing: { act: async (page, coach) => { await coach.getByRole('textbox', { name: 'Message' }).pressSequentially('Hi Amara, in order to'); } },
  blockers: { draft: { ...DRAFT, body: DRAFT.body.replace('Amara', '{{first_name}}') } },
  A: { draft: { ...DRAFT, body: DRAFT.body.replace('I hope this message finds you well. ', '').replaceAll('in order to', 'to') } },
  D: { draft: WEAK },
  sum: { draft: WEAK, act: (page, coach) => coach.getByRole('button', { name: 'Show the sum' }).click() },
  card: { draft: DRAFT, act: (page, coach) => coach.getByRole('list', { name: 'Suggestions' }).getByRole('button').first().click() },
  gain: { draft: DRAFT, act: (page, coach) => coach.getByRole('button', { name: 'Apply safe fixes' }).click() },
  menu: { draft: DRAFT, act: (page, coach) => coach.getByText('More', { exact: true }).click() },
  compare: {
    draft: WEAK,
    act: async (page, coach) => {
      await coach.getByText('More', { exact: true }).click();
      await coach.getByRole('button', { name: 'Keep this version' }).click();
      await coach.getByRole('textbox', { name: 'Message' }).fill(DRAFT.body);
    },
  },
  compact: { draft: DRAFT, width: 380, attributes: { layout: 'compact' } },
  narrow: { draft: DRAFT, width: 320 },
  wide: { draft: DRAFT, width: 1600 },
  dark: { draft: WEAK, media: { colorScheme: 'dark' } },
  'forced colours': { draft: WEAK, media: { forcedColors: 'active' } },
  'zoomed 200 %': { draft: DRAFT, width: 640, scale: 2 },
  'right to left': { draft: { subject: 'مرحبا', body: `مرحبا مايا،\n\n${DRAFT.body}` }, dir: 'rtl' },
  'long text': { draft: { ...DRAFT, body: LONG } },
  off: { draft: DRAFT, attributes: { disabled: '' } },
  error: { draft: DRAFT, act: (page, coach) => coach.evaluate((el) => { el.draft = { body: 5 }; }) },
};

async function picture(run, [name, { draft, act, width = 1100, scale = 1, media = {}, attributes = {}, dir = 'ltr' }]) {
  const page = await run.newPage({ viewport: { width, height: 800 }, deviceScaleFactor: scale, reducedMotion: 'reduce', ...media });
  await page.route('**/sheet.html', (route) => route.fulfill({
    contentType: 'text/html',
    body: `<!doctype html><html lang="en" dir="${dir}"><title>${name}</title><script type="module" src="/inmail-coach/index.js"></script>
      <inmail-coach ${Object.entries(attributes).map(([key, value]) => `${key}="${value}"`).join(' ')}></inmail-coach>`,
  }));
  await page.goto(`http://127.0.0.1:${PORT}/sheet.html`);
  const coach = page.locator('inmail-coach');
  await coach.getByRole('textbox', { name: 'Message' }).waitFor();
  if (draft) await coach.evaluate((el, draft) => { el.draft = draft; }, draft);
  await act?.(page, coach);
  await page.waitForTimeout(300);
  const file = `${name.replace(/\W+/g, '-')}.png`;
  await page.screenshot({ path: FOLDER + file, fullPage: true });
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => window.axe.run('inmail-coach', { resultTypes: ['violations'] }));
  for (const { id, nodes } of violations) console.error(`${name}: ${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join('; ')}`);
  wrong += violations.length;
  await page.close();
  return `<figure><figcaption>${name}</figcaption><img src="${file}" width="${Math.round(width * 0.5)}"></figure>`;
}

await mkdir(FOLDER, { recursive: true });
const server = spawn(process.execPath, [new URL('../../www/serve.mjs', import.meta.url).pathname, PORT], { stdio: 'ignore' });
const run = await browser.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'] });
try {
  await new Promise((ready) => { setTimeout(ready, 500); });
  const figures = [];
  for (const state of Object.entries(STATES)) figures.push(await picture(run, state));
  await writeFile(`${FOLDER}index.html`, `<!doctype html><meta charset="utf-8"><style>body{font:16px system-ui;columns:3;background:#ddd}
    figure{margin:0 0 24px;break-inside:avoid}figcaption{font-weight:700}</style>${figures.join('')}`);
  const page = await run.newPage({ viewport: { width: 1760, height: 900 } });
  await page.goto(`file://${FOLDER}index.html`);
  await page.screenshot({ path: `${FOLDER}../sheet.png`, fullPage: true });
  process.exitCode = wrong > 0 ? 1 : 0;
  console.log(`${figures.length} states: target/sheet.png, each alone in target/sheet`);
} finally {
  await run.close();
  server.kill();
}
