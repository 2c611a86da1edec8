// What happens while a person types: text, recipient and send time in, score and announcement out.
import { test, expect, hostPage, Coach, openCoach, DRAFT, MODULE, OPENER } from './coach.mjs';

const marks = (now) => now.painted.map((m) => m.text);

test('score, findings and underlines follow a draft typed key by key', async ({ page }) => {
  const coach = await openCoach(page);
  await expect(coach.meter).toHaveAttribute('aria-valuetext', /^Not scored/);
  await coach.subject.pressSequentially('Quick question about your amazing harbour sensors!!');
  await coach.agrees();
  for (const burst of ['Hi Amara,\n\n', `${OPENER} We are a leading `, 'provider of buoys. ',
    'In order to save you time, ', 'let me show a demo of 30 minutes.\n\n', 'Ilse']) {
    await coach.message.pressSequentially(burst);
    await coach.agrees();
  }
  const now = await coach.agrees();
  expect(now.report.verdict).toBe('scored');
  expect(marks(now), 'the opener is underlined').toContainEqual(expect.stringContaining('finds you well'));
  expect(now.painted.some((m) => m.field === 'subject'), 'so is something in the subject').toBe(true);
});

test('a letter is there before it is judged; who asks for the judgement is never behind', async ({ page }) => {
  const coach = await openCoach(page, { draft: DRAFT });
  await coach.caretTo(0);
  const now = await coach.host.evaluate(async (el) => {
    const words = () => window.underlines(el).map(({ text }) => text).sort();
    const before = words();
    let heard = 0;
    el.addEventListener('coach-report', () => { heard += 1; });
    document.execCommand('insertText', false, 'Oh, ');
    const typed = { heard, body: el.draft.body, same: String(words()) === String(before) };
    const asked = { chars: el.report.stats.chars, heard };
    document.execCommand('insertText', false, 'well, ');
    await new Promise((then) => { el.addEventListener('coach-report', then, { once: true }); });
    return { typed, asked, told: el.report.stats.chars };
  });
  expect(now.typed).toEqual({ heard: 0, body: `Oh, ${DRAFT.body}`, same: true });
  expect(now.asked).toEqual({ chars: DRAFT.body.length + 4, heard: 1 });
  expect(now.told).toBe(DRAFT.body.length + 10);
  await coach.agrees();
});

test('a page that sets what it was told a moment later takes no letter back', async ({ page }) => {
  const coach = await openCoach(page, { draft: DRAFT });
  await coach.caretTo(0);
  const body = await coach.host.evaluate(async (el) => {
    const told = () => new Promise((then) => { el.addEventListener('coach-report', ({ currentTarget }) => then(currentTarget.draft), { once: true }); });
    document.execCommand('insertText', false, 'a');
    const draft = await told();
    document.execCommand('insertText', false, 'b');
    const next = told();
    el.draft = draft; // as a framework does that was busy: what was typed is judged, and stays
    const { body } = el.draft;
    await next;
    el.draft = draft; // and this is a wish
    return [body, el.draft.body];
  });
  expect(body).toEqual([`ab${DRAFT.body}`, `a${DRAFT.body}`]);
  await coach.agrees();
});

test('what a page writes into its own field is judged when it asks', async ({ page }) => {
  await hostPage(page, `<textarea id="own">Hello</textarea><inmail-coach id="coach" for="own"></inmail-coach>${MODULE}`);
  const coach = new Coach(page);
  await expect.poll(() => coach.host.evaluate((el) => el.report !== null)).toBe(true);
  const chars = await coach.host.evaluate(async (el) => {
    const all = [];
    const ask = () => all.push([el.draft.body.length, el.report.stats.chars]);
    ask();
    document.querySelector('#own').value = 'Hello there';
    ask();
    document.querySelector('#own').value = 'Hello there, you';
    el.draft = { ...el.draft };
    all.push(el.report.stats.chars);
    el.remove();
    await null;
    document.body.append(el);
    await new Promise((then) => { el.addEventListener('coach-ready', then, { once: true }); });
    ask();
    return all;
  });
  expect(chars).toEqual([[5, 5], [11, 11], 16, [16, 16]]);
});

test('offsets survive emoji, flags, combining marks and edits in the middle', async ({ page }) => {
  const coach = await openCoach(page);
  await coach.subject.pressSequentially('Zoe\u0308 👩🏽‍💻 quick question!!');
  await coach.message.pressSequentially('Hi Zoe\u0308 👩🏽‍💻,\n\n🇮🇳 ');
  await coach.message.pressSequentially(`${OPENER} We met cafe\u0301 people 👍🏽 in order to learn about gauges.`);
  const before = await coach.agrees();
  expect(before.painted.length).toBeGreaterThan(1);

  await coach.caretTo('Hi Zoe\u0308 👩🏽‍💻,\n'.length);
  await page.keyboard.type('e\u0301👩🏽‍💻🇮🇳 tides\n');
  const after = await coach.agrees();
  expect(after.draft.body).toContain('\ne\u0301👩🏽‍💻🇮🇳 tides\n');
  expect(marks(after)).toEqual(expect.arrayContaining(marks(before).filter((t) => t.includes('finds you'))));

  for (let i = 0; i < 9; i += 1) { // deletes clusters from behind, some of them in parts
    await page.keyboard.press('Backspace');
    if (i % 3 === 2) await coach.agrees();
  }
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  expect((await coach.snapshot()).draft.body).toBe('');
  expect((await coach.agrees()).painted.filter((m) => m.field !== 'subject')).toEqual([]);
});

test('pasted and host-set line endings become LF and stay aligned', async ({ page, context }) => {
  const text = `Hi Amara,\r\n\r\n${OPENER}\r\nOld Mac line.\rWhich gauge did you choose in order to see the peak?`;
  const coach = await openCoach(page, { draft: { subject: 'gauges', body: text } });
  const set = await coach.agrees();
  expect(set.draft.body).toBe(text.replace(/\r\n?/g, '\n'));
  expect(marks(set)).toContainEqual(expect.stringContaining('finds you well'));

  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((text) => navigator.clipboard.writeText(text), `PS:\r\n${text}`);
  await coach.caretTo(0);
  await page.keyboard.press('ControlOrMeta+v');
  await expect(coach.message).toHaveValue(/^PS:\nHi Amara,\n/);
  const pasted = await coach.agrees();
  expect(pasted.draft.body).not.toContain('\r');
  // Two places: a rule about repeated sentences may underline one of them once more.
  expect(new Set(pasted.painted.filter((m) => m.text.includes('finds you well')).map((m) => m.start)).size).toBe(2);
});

test.describe('verdicts', () => {
  const cases = [
    ['nothing', { body: '' }, 'not-scored', 'empty'],
    ['two words', { body: 'Hello there' }, 'not-scored', 'too-short'],
    ['German', { body: 'Guten Tag, ich habe Ihren Vortrag über Pegelmessung gehört und würde gern mit Ihnen '
      + 'darüber sprechen, wie Sie das gelöst haben.' }, 'not-scored', 'unsupported-language'],
    ['a merge field', { body: DRAFT.body.replace('Hi Amara', 'Hi {{first_name}}') }, 'fix-first', undefined],
    ['a subject alone', { subject: 'tide gauges', body: '' }, 'fix-first', undefined],
    ['a whole draft', DRAFT, 'scored', undefined],
  ];
  for (const [what, draft, verdict, reason] of cases) {
    test(`${what} is ${verdict}`, async ({ page }) => {
      const coach = await openCoach(page, { draft });
      const { report } = await coach.agrees(); // checks the meter's words too
      expect(report.verdict).toBe(verdict);
      expect(report.reason).toBe(reason);
      if (verdict === 'fix-first') expect(report.findings.map((f) => f.severity)).toContain('blocker');
      if (verdict === 'not-scored') await expect(coach.meter).not.toHaveAttribute('aria-valuenow');
    });
  }
});

test('the wrong name is seen once the recipient is filled in', async ({ page }) => {
  const coach = await openCoach(page, { draft: { ...DRAFT, recipient: null } });
  await coach.recipient('Last name').fill('Okafor');
  await coach.recipient('First name').fill('Chidi');
  const [wrong] = await coach.found('wrong-name');
  expect(wrong).toMatchObject({ severity: 'blocker', field: 'body', points: 0 });
  await expect(coach.meter).toHaveAttribute('aria-valuetext', /^Fix first/);
  await coach.agrees();

  await coach.recipient('First name').fill('Amara');
  await coach.found('wrong-name', 0);
  await coach.recipient('Company').fill('Harbour Labs');
  await coach.recipient('Role').fill('Hydrographer');
  await coach.recipient('Facts').fill('GeoPython talk on tide gauges\nlives in Accra');
  await expect.poll(async () => (await coach.draft()).recipient).toMatchObject({
    firstName: 'Amara', lastName: 'Okafor', company: 'Harbour Labs', role: 'Hydrographer',
    facts: ['GeoPython talk on tide gauges', 'lives in Accra'],
  });
});

test('Friday and Saturday cost points, Tuesday morning does not', async ({ page }) => {
  const coach = await openCoach(page, { draft: DRAFT });
  const timing = async () => {
    const { report } = await coach.agrees();
    const lost = report.findings.filter((f) => f.category === 'timing').reduce((sum, f) => sum + f.points, 0);
    return { lost, kept: report.practices.find((p) => p.id === 'timing').score };
  };
  expect(await timing()).toEqual({ lost: 0, kept: null });
  for (const day of ['2027-03-12', '2027-03-13']) {
    await coach.sendAt(day, '09:30');
    await expect.poll(async () => (await coach.draft()).sendAt).toBe(`${day}T09:30`);
    expect((await timing()).lost, day).toBeGreaterThan(0);
  }
  await coach.sendAt('2027-03-16', '09:30');
  await expect.poll(async () => (await timing()).lost).toBe(0);
  expect((await timing()).kept).toBeGreaterThan(0);
});

test('the score is announced after a pause, not at every key', async ({ page }) => {
  const coach = await openCoach(page, { draft: DRAFT });
  await expect(coach.status).toContainText(/\d/, { timeout: 20_000 });
  const before = await coach.status.textContent();
  await coach.status.evaluate((el) => {
    window.said = 0;
    new MutationObserver(() => { window.said += 1; }).observe(el, { childList: true, characterData: true, subtree: true });
  });
  await coach.caretTo(DRAFT.body.length);
  await page.keyboard.type('\nWe are the leading provider of buoys and our platform doubles revenue!!!');
  const { score } = await coach.report();
  await expect(coach.status).toContainText(new RegExp(`\\b${score}\\b`), { timeout: 20_000 });
  expect(await coach.status.textContent()).not.toBe(before);
  expect(await page.evaluate(() => window.said), 'times spoken for 70 keys').toBeLessThan(10);
});

test('the demo page is typed into in the same way', async ({ page }) => {
  await page.goto('/');
  const coach = new Coach(page);
  await coach.ready();
  await coach.message.press('ControlOrMeta+End');
  await page.keyboard.type(' 🇮🇳 In order to reply, touch base!');
  const { draft } = await coach.agrees();
  expect(draft.body).toMatch(/touch base!$/);
});
