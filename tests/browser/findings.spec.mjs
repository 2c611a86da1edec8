// The list of suggestions, the card of one finding, and what its buttons do.
import { test, expect, openCoach, edited, events, startsWith, DRAFT, OPENER, WORDY } from './coach.mjs';

const rules = (report) => report.findings.map((f) => f.rule);

test('the list shows every finding, by its message', async ({ page }) => {
  const coach = await openCoach(page, { draft: DRAFT });
  const { report } = await coach.agrees();
  await expect(coach.list.getByRole('listitem')).toHaveCount(report.findings.length);
  for (const f of report.findings) await expect(coach.suggestion(f)).toBeVisible();
});

test('a suggestion opens its card; Escape closes it and gives the caret back', async ({ page }) => {
  const coach = await openCoach(page, { draft: DRAFT });
  const [opener] = await coach.found('generic-opener');
  await coach.caretTo(3); // in the greeting, away from every finding of the test
  await coach.suggestion(opener).click();
  await expect(coach.dialog).toBeVisible();
  await expect(coach.dialog).toHaveAccessibleName(/\S/);
  await expect(coach.dialog).toContainText(opener.why);
  await expect(coach.inCard(startsWith(opener.fixes[0].label))).toBeVisible();
  await expect(coach.inCard('Ignore here')).toBeVisible();
  await expect(coach.inCard('Turn rule off')).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(coach.dialog).toBeHidden();
  expect(await coach.caret()).toBe(3);
  await expect(coach.message.or(coach.suggestion(opener)).and(page.locator(':focus')), 'focus is not lost')
    .toHaveCount(1);
});

test('each card is named by its own rule', async ({ page }) => {
  const coach = await openCoach(page, { draft: DRAFT });
  const names = [];
  for (const [rule, count] of [['generic-opener', 1], ['wordy-phrase', 2]]) {
    const [finding] = await coach.found(rule, count);
    await coach.suggestion(finding).click();
    await expect(coach.dialog).toContainText(finding.why);
    names.push(await coach.dialog.ariaSnapshot().then((tree) => tree.split('\n')[0]));
    await page.keyboard.press('Escape');
    await expect(coach.dialog).toBeHidden();
  }
  expect(names[0]).not.toBe(names[1]);
});

test('a fix changes just its words, says so, and one undo takes it back', async ({ page }) => {
  const coach = await openCoach(page);
  await coach.message.pressSequentially(DRAFT.body); // typed, so that there is a history to spoil
  const [opener] = await coach.found('generic-opener');
  const [fix] = opener.fixes;
  await coach.suggestion(opener).click();
  await coach.inCard(startsWith(fix.label)).click();

  await coach.found('generic-opener', 0);
  const { draft } = await coach.agrees();
  expect(draft.body).toBe(edited(DRAFT.body, fix.edits));
  await expect(coach.message).toHaveValue(draft.body);
  const said = await events(page, 'coach-fix');
  expect(said).toHaveLength(1);
  expect(said[0]).toMatchObject({
    bubbles: true, composed: true, detail: { rule: 'generic-opener', fix: { label: fix.label } },
  });

  await coach.message.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(coach.message).toHaveValue(DRAFT.body);
  await coach.found('generic-opener');
  await coach.agrees();
});

test('"Ignore here" gives the points back and holds while other words change', async ({ page }) => {
  const coach = await openCoach(page, { draft: DRAFT });
  const before = (await coach.agrees()).report;
  const [opener] = await coach.found('generic-opener');
  expect(opener.points).toBeGreaterThan(0);
  await coach.suggestion(opener).click();
  await coach.inCard('Ignore here').click();

  await coach.found('generic-opener', 0);
  await coach.settled(); // the focus goes back to the list
  const after = (await coach.agrees()).report;
  expect(after.score).toBe(before.score + opener.points);
  expect(rules(after)).toEqual(rules(before).filter((rule) => rule !== 'generic-opener'));
  expect((await coach.draft()).body).toBe(DRAFT.body);

  await coach.caretTo(DRAFT.body.length);
  await page.keyboard.type(' from Delft');
  await coach.agrees();
  await coach.found('generic-opener', 0);
});

test('"Ignore here" is for one place, "Turn rule off" for all', async ({ page }) => {
  const coach = await openCoach(page, { draft: DRAFT });
  const [wordy] = await coach.found('wordy-phrase', 2);
  await coach.suggestion(wordy).click();
  await coach.inCard('Ignore here').click();
  const [left] = await coach.found('wordy-phrase', 1);
  await coach.settled(); // the focus goes back to the list

  await coach.caretTo(0); // moves every offset: the ignored one is known by its words
  await page.keyboard.type('Good day!\n');
  await coach.agrees();
  const [still] = await coach.found('wordy-phrase', 1);
  expect(still.start).toBe(left.start + 'Good day!\n'.length);

  await page.reload(); // nothing ignored any more
  await coach.ready();
  await coach.setDraft(DRAFT);
  const [again] = await coach.found('wordy-phrase', 2);
  await coach.suggestion(again).click();
  await coach.inCard('Turn rule off').click();
  await coach.found('wordy-phrase', 0);
  await coach.found('generic-opener', 1);
  await coach.caretTo(DRAFT.body.length);
  await page.keyboard.type(` ${WORDY} go on`);
  await coach.agrees();
  await coach.found('wordy-phrase', 0);
});

test('"Apply safe fixes" applies all the safe ones and no other', async ({ page }) => {
  const coach = await openCoach(page, { draft: DRAFT });
  const { report } = await coach.agrees();
  const safe = report.findings.filter((f) => f.fixes.some((fix) => fix.safe));
  expect(safe.map((f) => f.rule), 'only these are safe here').toEqual(['wordy-phrase', 'wordy-phrase']);
  await coach.applySafe.click();

  await coach.found('wordy-phrase', 0);
  const { draft } = await coach.agrees();
  expect(draft.body).toBe(DRAFT.body.replaceAll(WORDY, 'to'));
  expect(draft.body).toContain(OPENER);
  await coach.found('generic-opener');
  expect((await events(page, 'coach-fix')).map((e) => e.detail.rule)).toContain('wordy-phrase');

  await coach.message.focus();
  for (let i = 0; i < safe.length && (await coach.message.inputValue()) !== DRAFT.body; i += 1) {
    await page.keyboard.press('ControlOrMeta+z');
  }
  await expect(coach.message).toHaveValue(DRAFT.body);
  await coach.found('wordy-phrase', 2);
});

test('a fix for the subject is undone in the subject', async ({ page }) => {
  const subject = 'Re: tide gauges!!';
  const coach = await openCoach(page, { draft: { ...DRAFT, subject } });
  const { report } = await coach.agrees();
  const finding = report.findings.find((f) => f.field === 'subject' && f.fixes.length > 0);
  expect(finding, 'something to fix in the subject').toBeTruthy();
  await coach.suggestion(finding).click();
  await coach.inCard(startsWith(finding.fixes[0].label)).click();
  await expect(coach.subject).toHaveValue(edited(subject, finding.fixes[0].edits));
  await expect(coach.message).toHaveValue(DRAFT.body);
  await coach.subject.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(coach.subject).toHaveValue(subject);
});
