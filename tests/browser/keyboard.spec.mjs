// Everything by keyboard alone.
import { test, expect, openCoach, DRAFT, OPENER } from './coach.mjs';

const LIMIT = 120; // more stops than any page of these tests has

/** Names the elements, so that a walk with Tab can be read as a list of names. */
const name = (locator, mark) => locator.evaluate((el, mark) => { el.mark = mark; }, mark);

/** Presses a key until the named element has the focus; returns the names passed on the way. */
async function walk(page, key, until) {
  const passed = [];
  for (let i = 0; i < LIMIT && passed.at(-1) !== until; i += 1) {
    await page.keyboard.press(key);
    passed.push(await page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at?.mark ?? (at === document.body ? 'body' : '');
    }));
  }
  expect(passed.at(-1), `${key} gets to ${until}`).toBe(until);
  return passed.filter(Boolean);
}

async function marked(page) {
  const coach = await openCoach(page, { draft: DRAFT });
  const [opener] = await coach.found('generic-opener');
  await name(page.locator('#before'), 'before');
  await name(page.locator('#after'), 'after');
  await name(coach.subject, 'Subject');
  await name(coach.message, 'Message');
  await name(coach.applySafe, 'Apply safe fixes');
  await name(coach.button('Show the sum'), 'Show the sum');
  await name(coach.recipient('First name'), 'First name');
  for (const button of await coach.list.getByRole('button').all()) await name(button, 'suggestion');
  await page.locator('#before').focus();
  return { coach, opener };
}

test('Tab goes through the whole coach and out of it, both ways', async ({ page }) => {
  await marked(page);
  const there = await walk(page, 'Tab', 'after');
  for (const stop of ['Subject', 'Message', 'Apply safe fixes', 'Show the sum', 'First name', 'suggestion']) {
    expect(there).toContain(stop);
  }
  expect(there.indexOf('Subject')).toBeLessThan(there.indexOf('Message'));
  expect(there, 'it never falls off the page').not.toContain('body');
  const back = await walk(page, 'Shift+Tab', 'before');
  expect(back).toContain('Message');
});

test('a message longer than its field is one stop, and its mirror none', async ({ page }) => {
  const { coach } = await marked(page);
  await coach.message.fill('A line of its own.\n'.repeat(80));
  await page.locator('#before').focus();
  const there = await walk(page, 'Tab', 'after');
  expect(there[there.indexOf('Subject') + 1]).toBe('Message');
});

test('Enter on a suggestion goes into its card, Escape comes back', async ({ page }) => {
  const { coach, opener } = await marked(page);
  await coach.caretTo(3);
  const suggestion = coach.suggestion(opener);
  await name(suggestion, 'opener');
  await walk(page, 'Tab', 'opener').catch(() => walk(page, 'ArrowDown', 'opener')); // plain or roving order
  await page.keyboard.press('Enter');
  await expect(coach.dialog).toBeVisible();
  await expect.poll(() => coach.dialog.evaluate((el) => el.contains(el.getRootNode().activeElement))).toBe(true);

  await page.keyboard.press('Escape');
  await expect(coach.dialog).toBeHidden();
  expect(await coach.caret()).toBe(3);
  await expect(coach.message.or(suggestion).and(page.locator(':focus'))).toHaveCount(1);
});

test('an open card does not hold Tab', async ({ page }) => {
  const { coach, opener } = await marked(page);
  await coach.suggestion(opener).press('Enter');
  await expect(coach.dialog).toBeVisible();
  await walk(page, 'Tab', 'after');
});

test('a fix can be applied, and undone, without the mouse', async ({ page }) => {
  const { coach, opener } = await marked(page);
  await coach.suggestion(opener).press('Enter');
  await expect(coach.dialog).toBeVisible();
  await name(coach.inCard(opener.fixes[0].label).first(), 'fix');
  const onIt = () => coach.dialog.evaluate((el) => el.getRootNode().activeElement?.mark === 'fix');
  if (!(await onIt())) await walk(page, 'Tab', 'fix'); // the card may begin on its first fix
  await page.keyboard.press('Enter');
  await coach.found('generic-opener', 0);
  await coach.message.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(coach.message).toHaveValue(DRAFT.body);
});

test('a caret in a finding opens the card and keeps typing', async ({ page }) => {
  const coach = await openCoach(page, { draft: DRAFT });
  const [opener] = await coach.found('generic-opener');
  await coach.caretTo(opener.start + 3);
  await page.keyboard.press('ArrowRight');
  await expect(coach.dialog).toBeVisible();
  await expect(coach.dialog).toContainText(opener.why);
  await expect(coach.message).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(coach.dialog).toBeHidden();
  await expect(coach.message).toBeFocused();
  await page.keyboard.type('Z');
  const at = opener.start + 4;
  await expect(coach.message).toHaveValue(`${DRAFT.body.slice(0, at)}Z${DRAFT.body.slice(at)}`);
});

test('a coach that is off is no stop for Tab, and comes back', async ({ page }) => {
  const coach = await openCoach(page, { draft: DRAFT });
  await name(page.locator('#after'), 'after');
  const stops = async () => {
    await page.locator('#before').focus();
    let many = 0;
    do {
      await page.keyboard.press('Tab');
      many += 1;
    } while (many < LIMIT && !(await page.evaluate(() => document.activeElement.id === 'after')));
    return many - 1;
  };
  await coach.settled();
  const all = await stops();
  expect(all).toBeGreaterThan(10);
  await coach.host.evaluate((el) => { el.setAttribute('disabled', ''); });
  expect(await stops()).toBe(0);
  await coach.host.evaluate((el) => { el.removeAttribute('disabled'); });
  expect(await stops()).toBe(all);
});

test('Tab past the end of a card goes back to the words it speaks of, and on from there', async ({ page }) => {
  const { coach, opener } = await marked(page);
  await coach.caretTo(opener.start + 3);
  for (const key of ['Tab', 'Shift+Tab']) {
    await page.keyboard.press('Alt+Enter');
    await expect(coach.dialog).toBeFocused();
    const inside = key === 'Tab' ? await coach.dialog.locator('button, [href]').count() : 0;
    for (let i = 0; i < inside; i += 1) {
      await page.keyboard.press(key);
      await expect(coach.dialog).toBeVisible();
    }
    await page.keyboard.press(key);
    await expect(coach.dialog).toBeHidden();
    await expect(coach.message).toBeFocused();
    expect(await coach.caret()).toBe(opener.start + 3);
  }
  expect(await walk(page, 'Tab', 'after')).toContain('suggestion');
});

test('a draft or options that the page sets leave the focus in the coach, also when its card goes', async ({ page }) => {
  const { coach, opener } = await marked(page);
  const open = async () => {
    await coach.suggestion(opener).press('Enter');
    await expect(coach.dialog).toBeFocused();
  };
  await open();
  await coach.setDraft({ ...DRAFT, body: DRAFT.body.replace(OPENER, 'Good to hear you in Delft.') });
  await expect(coach.dialog).toBeHidden();
  await expect(coach.message).toBeFocused();

  await coach.setDraft(DRAFT);
  await open();
  await coach.host.evaluate((el) => { el.options = { off: ['generic-opener'] }; });
  await expect(coach.dialog).toBeHidden();
  await expect(coach.message).toBeFocused();

  // Where the focus is elsewhere it stays there.
  await page.locator('#before').focus();
  await coach.setDraft({ body: 'Hi Amara, which interval?' });
  await expect(page.locator('#before')).toBeFocused();
});

test('on a Mac, Option with an arrow stays the field’s own; F8 goes on, and Backspace ignores in a card', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'platform', { value: 'MacIntel' }));
  const coach = await openCoach(page, { draft: DRAFT });
  const [opener] = await coach.found('generic-opener');
  await coach.caretTo(0);
  const taken = await coach.message.evaluate((el) => !el.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true, cancelable: true })));
  expect(taken).toBe(false);
  expect(await coach.caret()).toBe(0);
  await page.keyboard.press('F8');
  expect(await coach.caret()).toBe(opener.start);
  await page.keyboard.press('Alt+Enter');
  await expect(coach.dialog).toBeFocused();
  await page.keyboard.press('Backspace');
  await coach.found('generic-opener', 0);
  await expect(coach.message).toHaveValue(DRAFT.body);
  await expect(coach.host.getByText('Option Return')).toHaveCount(1);
});
