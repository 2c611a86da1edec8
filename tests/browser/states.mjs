// The states of the coach that have to look right and be readable by all, and how to get there. They are put on one
// picture by sheet.mjs and checked by sheet.spec.mjs.
import { DRAFT } from './coach.mjs';

const LONG = `${DRAFT.body}\n\n${'We then moved the sampler to the harbour wall, where the tide is higher. '.repeat(30)}`;
const WEAK = {
  subject: 'QUICK QUESTION!!',
  body: 'Hi there,\n\nI hope this email finds you well. We are the leading provider of synergies and we can increase your revenue by 40%. '
    + 'Do you have 30 minutes this week for a demo?\n\nSam',
};

/** How wide, and what is done before it is looked at. */
export const STATES = {
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
  error: { broken: true, draft: DRAFT },
};

/** A page with nothing but a coach in that state. */
export async function show(page, address, name) {
  const { draft, act, attributes = {}, dir = 'ltr', broken } = STATES[name];
  if (broken) await page.route('**/*.wasm', (route) => route.abort());
  await page.route('**/sheet.html', (route) => route.fulfill({
    contentType: 'text/html',
    body: `<!doctype html><html lang="en" dir="${dir}"><title>${name}</title><script type="module" src="/inmail-coach/index.js"></script>
      <main><h1>${name}</h1><inmail-coach ${Object.entries(attributes).map(([key, value]) => `${key}="${value}"`).join(' ')}>
      <textarea slot="fallback" aria-label="Message" rows="12" cols="60"></textarea></inmail-coach></main>`,
  }));
  await page.goto(`${address}sheet.html`);
  const coach = page.locator('inmail-coach');
  await coach.getByRole('textbox', { name: 'Message' }).waitFor();
  if (!broken) await coach.getByRole('meter').waitFor();
  if (draft) await coach.evaluate((el, draft) => { el.draft = draft; }, draft);
  await act?.(page, coach);
  await page.waitForTimeout(300); // what moves has come to rest
}
