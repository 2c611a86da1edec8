// What must not break the coach: malformed drafts, huge and odd texts, a page that forbids wasm.
import { test, expect, hostPage, openCoach, events, Coach, DRAFT, MODULE } from './coach.mjs';

const malformed = [
  ['a body that is a number', { draft: { body: 5 } }],
  ['an unknown intent', { draft: { body: 'Hello', intent: 'spam' } }],
  ['facts that are no list', { draft: { body: 'Hello', recipient: { facts: 7 } } }],
  ['options of a wrong type', { options: { off: 'generic-opener' } }],
];
for (const [what, set] of malformed) {
  test(`${what} is a coach-error, and what was typed stays`, async ({ page }) => {
    const coach = await openCoach(page);
    await coach.message.pressSequentially('Hi Amara, in order to learn about tide gauges I read your paper twice.');
    const typed = await coach.agrees();
    await coach.host.evaluate((el, set) => {
      try { Object.assign(el, set); } catch { /* a setter may throw as well; the event is what counts */ }
    }, set);
    await expect.poll(async () => (await events(page, 'coach-error')).length).toBe(1);
    const [error] = await events(page, 'coach-error');
    expect(error).toMatchObject({ bubbles: true, composed: true, detail: { message: expect.any(String) } });
    expect(error.detail.message.trim()).not.toBe('');

    const now = await coach.agrees();
    expect(now.draft).toEqual(typed.draft);
    expect(now.report).toEqual(typed.report);
    await coach.message.press('ControlOrMeta+End'); // and it is still alive
    await page.keyboard.type(' Yours');
    expect((await coach.agrees()).draft.body).toMatch(/twice\. Yours$/);
  });
}

test('100,000 characters are over the limit, and typing goes on', async ({ page }) => {
  const coach = await openCoach(page);
  const body = 'We read the gauge at the pier again today and it was fine. '.repeat(1_700).slice(0, 100_000);
  await coach.setDraft({ subject: 'gauge', body });
  const [over] = await coach.found('over-limit');
  expect(over).toMatchObject({ severity: 'blocker', category: 'brevity' });
  expect((await coach.report()).verdict).toBe('fix-first');
  await expect(coach.meter).toHaveAttribute('aria-valuetext', /^Fix first/);

  await coach.caretTo(body.length);
  await page.keyboard.type('More.');
  await expect.poll(async () => (await coach.report()).stats.chars).toBe(100_005);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Short again.');
  expect((await coach.agrees()).report.reason).toBe('too-short');
});

test('a subject over 200 characters is a blocker', async ({ page }) => {
  const coach = await openCoach(page, { draft: { ...DRAFT, subject: 'tide gauges '.repeat(18) } });
  expect((await coach.found('over-limit'))[0]).toMatchObject({ severity: 'blocker', category: 'subject' });
});

test('odd characters and shapes of text are survived', async ({ page }) => {
  const coach = await openCoach(page);
  const texts = [
    `${DRAFT.body}\u0000\u0007 in order to`, `\u202e${DRAFT.body}\u2066 שלום in order to go`, 'x'.repeat(5_000),
    '\n'.repeat(300), `${'🇮🇳'.repeat(200)} in order to`, `a${'\u0301'.repeat(400)} ${DRAFT.body}`,
    '{{{{}}}} [[[ <<< %%% ${ $( `', '<img src=x onerror="document.title=1"> <b>in order to</b> write to you, ok?',
  ];
  for (const body of texts) {
    await coach.setDraft({ subject: body.slice(0, 40).replaceAll('\n', ' '), body });
    await expect.poll(async () => (await coach.draft()).body).toBe(body);
    await coach.agrees();
  }
  // Half of a surrogate pair can't be sent through the test's wire: it is made in the page.
  await coach.host.evaluate((el, text) => { el.draft = { body: `${text} ${String.fromCharCode(0xd83d)} end` }; }, DRAFT.body);
  await expect.poll(async () => (await coach.report()).stats.chars).toBe(DRAFT.body.length + 6);
  await coach.agrees();
});

const FALLBACK = `<inmail-coach id="coach"><textarea slot="fallback" aria-label="Your text">kept words</textarea>
  </inmail-coach>${MODULE}`;

async function expectFallback(page, message) {
  await expect.poll(async () => (await events(page, 'coach-error')).length).toBeGreaterThan(0);
  const [error] = await events(page, 'coach-error');
  expect(error).toMatchObject({ bubbles: true, composed: true });
  expect(error.detail.message).toMatch(message);
  const field = page.getByRole('textbox', { name: 'Your text' });
  await expect(field).toBeVisible();
  await expect(field).toHaveValue('kept words');
  await field.press('ControlOrMeta+End');
  await page.keyboard.type(', and more');
  await expect(field).toHaveValue('kept words, and more');
  await expect(new Coach(page).message, 'no dead editor beside it').toBeHidden();
}

test('a page that forbids wasm gets its own field back and is told the directive', async ({ page }) => {
  await hostPage(page, FALLBACK, { 'content-security-policy': "script-src 'self'; style-src 'self'" });
  await expectFallback(page, /wasm-unsafe-eval/);
});

test('so does one that can\'t load the wasm', async ({ page }) => {
  await page.route('**/*.wasm', (route) => route.abort());
  await hostPage(page, FALLBACK);
  await expectFallback(page, /\S/);
});

test('the fallback is out of sight when the coach works', async ({ page }) => {
  await hostPage(page, FALLBACK);
  await new Coach(page).ready();
  await expect(page.getByRole('textbox', { name: 'Your text' })).toBeHidden();
});
