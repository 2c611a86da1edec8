// Files and texts of somebody else's making: what looks like markup or script in them is shown as it is
// and does nothing.
import { test as base, expect } from './coach.mjs';
import { add, button, byScore, inTheOpen, kept, open, panel, sends } from './log.mjs';
import { harmless, PAYLOADS } from './payloads.mjs';

const test = inTheOpen(base);

test.use({ asks: /\/outcomes-worker\.js$/ });

const COLUMNS = ['CONVERSATION ID', 'CONVERSATION TITLE', 'FROM', 'SENDER PROFILE URL', 'TO', 'RECIPIENT PROFILE URLS', 'DATE', 'SUBJECT', 'CONTENT', 'FOLDER', 'ATTACHMENTS', 'IS MESSAGE DRAFT'];
const line = (fields) => `${fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(',')}\n`;

test('in every column of messages.csv, its header and its name', async ({ page }) => {
  const seen = await harmless(page);
  await open(page, null);
  const works = panel(page, 'What works for you');
  const [first] = PAYLOADS;
  // Each conversation is begun by the same "you", whose name is a payload, and has payloads everywhere.
  const rows = Array.from({ length: 70 }, (_, i) => {
    const odd = (n) => PAYLOADS[(i + n) % PAYLOADS.length];
    const body = `${odd(1)} Your talk on tide gauges made us rewrite our sampler ${i}. Which interval did you settle on? ${odd(2)}`;
    return [`${i} ${odd(0)}`, odd(3), first, `https://x.example/${first}`, `${odd(4)} ${i}`, odd(i), `2026-0${1 + i % 6}-11 08:00:00 UTC`, odd(5), body, odd(6), odd(0), odd(1)];
  });
  const answers = rows.slice(0, 30).map((row) => [row[0], '', row[4], row[5], first, row[3], row[6].replace('08:', '09:'), '', 'Yes', '', '', '']);
  const dates = PAYLOADS.map((payload) => ['x', '', first, row(first), 'B', 'b', payload, '', '', '', '', '']);
  function row(name) { return `https://x.example/${name}`; }
  const late = ['z', '', first, row(first), 'B', 'b', '2026-09-01 00:00:00', '', 'Hello', '', '', ''];
  const name = `${first.replaceAll('/', '')}.csv`;
  const choose = (text) => works.getByLabel('Choose messages.csv').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await choose([COLUMNS, ...rows, ...answers, ...dates, late].map(line).join(''));
  await expect(byScore(works)).toBeVisible({ timeout: 60_000 });
  await expect(works).toContainText(`${name}, read on`);
  await expect(works).toContainText(`as ${first}.`);
  await expect(works.getByLabel('You are')).toContainText(`${first} (`);
  await expect(works.getByLabel('You are')).toContainText(PAYLOADS[2].slice(0, 20));
  await works.getByText(`${PAYLOADS.length} lines could not be used`).click();
  for (const payload of PAYLOADS) await expect(works.getByRole('alert')).toContainText(`“${payload.slice(0, 60)}” is no date`);

  await choose(line([...PAYLOADS, 'FROM']));
  await expect(works.getByRole('alert')).toContainText(`Found: ${PAYLOADS[0].slice(0, 60)}`);
  await page.reload();
  await expect(works).toContainText(`as ${first}.`);
  await seen();
});

test('in a log that is loaded, as JSON and as CSV, and typed', async ({ page }) => {
  const seen = await harmless(page);
  await open(page);
  const texts = (payload) => Object.fromEntries(['id', 'there', 'person', 'company', 'plan', 'grade', 'hash'].map((key) => [key, payload]));
  const load = (name, text) => page.getByLabel('Load a saved file').setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });
  const rate = { of: 40, answered: 20, rate: 0.5, low: 0.4, high: 0.6, few: false };
  const figures = (payload) => ({
    counts: { messages: 1, conversations: 1, others: 0, groups: 0, begun: 1 }, rate, returned: rate, tooYoung: 0, notScored: 0, worth: null, medianHours: 1, worst: null, few: 20, warned: [100, 14, 0.13],
    ...Object.fromEntries(['score', 'length', 'subject', 'weekday', 'hour', 'months'].map((key) => [key, [{ ...rate, name: payload }]])),
    rules: [{ rule: payload, with: rate, without: rate, difference: { value: -0.3, low: -0.4, high: -0.2 }, few: false }],
  });
  const [first, , , svg] = PAYLOADS;
  await load('x.json', JSON.stringify({
    format: 1, sends: PAYLOADS.map((payload) => ({ ...texts(payload), sentAt: '2027-01-05T08:15', score: 80, rules: [payload], text: { subject: payload, body: payload } })),
    account: { plan: { id: first, name: first, monthly: 5, cap: 15, expiresAfter: 90, renewalDay: 1 }, checks: [{ at: '2027-01-01T00:00', credits: 3 }] },
    history: { file: first, at: '2027-01-01T10:00', newest: '2027-01-01', you: first, all: figures(svg), subject: figures(svg) },
  }));
  await expect(page.getByText(`${PAYLOADS.length} sends loaded.`)).toBeVisible();
  await expect(sends(page)).toHaveCount(PAYLOADS.length);
  for (const payload of PAYLOADS) await expect(sends(page).filter({ hasText: `${payload}, ${payload}` })).toHaveCount(1);
  await expect(panel(page, 'What works for you')).toContainText(svg);
  for (const one of await page.getByText('As a table').all()) await one.click();
  await seen();

  const csv = ['id,sentAt,person,company,subject,body,outcome', ...PAYLOADS.map((payload, i) => line([`csv ${i}`, '2027-01-06T08:15', `csv ${payload}`, payload, payload, payload, '']).trim()), line(['odd', 'never', ...PAYLOADS.slice(0, 5)]).trim()];
  await load('x.csv', csv.join('\n'));
  await expect(page.getByText(`${PAYLOADS.length} sends loaded.`)).toBeVisible();
  await expect(page.getByText('Left out: line')).toBeVisible();
  for (const payload of PAYLOADS) await expect(sends(page).filter({ hasText: `csv ${payload}, ${payload}` })).toHaveCount(1);
  await add(page, svg, first);
  const replied = button(page, `Replied: ${svg}, ${first}`);
  await replied.click();
  await expect(replied).toHaveAttribute('aria-pressed', 'true');
  expect((await kept(page)).filter(({ person }) => person === svg)).toHaveLength(2);
  await page.reload();
  await expect(sends(page).first()).toContainText(svg);
  await seen();
});

test('figures of a file that cannot be shown are left out, and the page goes on', async ({ page }) => {
  await open(page);
  for (const history of [{}, { file: 'f', at: 'a', you: 'y', all: { rules: [null] } }, 'text', [], { file: 1 }]) {
    await page.getByLabel('Load a saved file').setInputFiles({ name: 'x.json', mimeType: '', buffer: Buffer.from(JSON.stringify({ format: 1, sends: [], history })) });
    await expect(page.getByText('0 sends loaded')).toBeVisible();
    await add(page, 'Amara', '');
    await button(page, 'Delete the send to Amara').click();
    await expect(sends(page)).toHaveCount(0);
    await page.reload();
    await expect(page.getByText('Nothing recorded yet.')).toBeVisible();
  }
});
