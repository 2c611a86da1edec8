// `keep`: a draft outlives its page, whatever becomes of the store that it is in.
import { test, expect, events, hostPage, openCoach, Coach, DRAFT, MODULE } from './coach.mjs';

const KEY = 'inmail-coach:coach';
const told = (coach) => coach.host.getByRole('alert');
const stored = (page, key = KEY) => page.evaluate((key) => localStorage.getItem(key), key);
const errors = async (page) => (await events(page, 'coach-error')).map(({ detail }) => detail.message);

async function open(page) {
  await hostPage(page, `<inmail-coach id="coach" keep="local"></inmail-coach>${MODULE}`);
  const coach = new Coach(page);
  await coach.ready();
  return coach;
}

test('a letter is in the store, and in the form, as soon as it is typed', async ({ page }) => {
  await hostPage(page, `<form><inmail-coach id="coach" keep="local" name="text"></inmail-coach></form>${MODULE}`);
  const coach = new Coach(page);
  await coach.ready();
  await coach.message.focus();
  const kept = await page.evaluate((key) => {
    document.execCommand('insertText', false, 'the last key');
    return [JSON.parse(localStorage.getItem(key))?.body, new FormData(document.querySelector('form')).get('text')];
  }, KEY);
  expect(kept).toEqual(['the last key', 'the last key']);
});

test('a full store: told once, the text stands, and it is kept as soon as there is room', async ({ page }) => {
  const coach = await open(page);
  await page.evaluate(() => {
    for (let size = 5_000_000; size >= 1; size = Math.floor(size / 2)) {
      try { localStorage.setItem(`filler-${size}`, 'x'.repeat(size)); } catch { /* that much does not fit */ }
    }
  });
  const long = 'Hi Amara, the tide gauge at the pier is well again. '.repeat(40);
  await coach.message.fill(long);
  await expect(told(coach)).toContainText('can’t keep your draft');
  await coach.message.press('End');
  await page.keyboard.type('And more.');
  await expect(coach.message).toHaveValue(`${long}And more.`);
  expect(await errors(page)).toEqual([expect.stringContaining('can’t keep your draft')]);
  expect((await coach.agrees()).draft.body).toBe(`${long}And more.`);

  await page.evaluate(() => { for (const key of Object.keys(localStorage)) if (key.startsWith('filler')) localStorage.removeItem(key); });
  await page.keyboard.type(' Yes.');
  await expect(told(coach)).toHaveCount(0);
  await page.reload();
  await expect(coach.message).toHaveValue(`${long}And more. Yes.`);
});

test('a store that may not be touched: told, and the text stands', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } }));
  const coach = await open(page);
  await expect(told(coach), 'nothing to lose yet').toHaveCount(0);
  await coach.message.pressSequentially('Hi Amara');
  await expect(told(coach)).toContainText('can’t keep your draft');
  await expect(coach.message).toHaveValue('Hi Amara');
  expect(await errors(page)).toHaveLength(1);
});

for (const [what, value] of [
  ['a draft of a newer make', JSON.stringify({ format: 2, body: { paragraphs: ['Hi'] }, subject: 'x' })],
  ['a newer make that looks like this one', JSON.stringify({ format: 2, body: 'Hi', subject: 'x' })],
  ['something that is none', 'not JSON {'],
  ['a list', '[1, 2]'],
]) {
  test(`${what} in its place is never written over`, async ({ page }) => {
    await page.addInitScript(([key, value]) => { if (!localStorage.length) localStorage.setItem(key, value); }, [KEY, value]);
    const coach = await open(page);
    await expect(coach.message).toHaveValue('');
    await coach.message.fill('Hi Amara, beside it.');
    expect(await stored(page)).toBe(value);
    await page.reload();
    await expect(coach.message).toHaveValue('Hi Amara, beside it.');
    // Nor when it comes while one writes: a newer page in another tab.
    await page.evaluate(([key, value]) => localStorage.setItem(`${key}+`, value), [KEY, value]);
    await coach.message.press('End');
    await page.keyboard.type(' More.');
    expect([await stored(page), await stored(page, `${KEY}+`)]).toEqual([value, value]);
    await page.reload();
    await expect(coach.message).toHaveValue('Hi Amara, beside it. More.');
  });
}

test('two tabs with the same draft show the same', async ({ page, context }) => {
  const one = await open(page);
  await one.message.pressSequentially('Hi Amara, one');
  const two = await open(await context.newPage());
  await expect(two.message).toHaveValue('Hi Amara, one');
  await two.subject.fill('gauges');
  await two.message.press('End');
  await two.page.keyboard.type(' two');
  await expect(one.message).toHaveValue('Hi Amara, one two');
  await expect(one.subject).toHaveValue('gauges');
  await one.message.press('End');
  await page.keyboard.type(' three');
  await expect(two.message).toHaveValue('Hi Amara, one two three');
  await Promise.all([one.agrees(), two.agrees()]);
  for (const coach of [one, two]) await expect(told(coach)).toHaveCount(0);
});

test('two tabs that did not hear of each other: both versions are kept, told of, and one click apart', async ({ page, context }) => {
  const one = await open(page);
  await one.message.fill('Hi Amara, both began with this.');
  const two = await open(await context.newPage());
  // A page that sleeps hears nothing.
  await one.host.evaluate(async (el) => {
    addEventListener('storage', (event) => event.stopImmediatePropagation(), true);
    const next = el.nextSibling;
    el.remove();
    await new Promise((gone) => { setTimeout(gone); });
    next.before(el); // it listens after the one that keeps it from hearing
  });
  await one.agrees();
  await expect(one.message).toHaveValue('Hi Amara, both began with this.');
  await two.message.fill('Hi Amara, the second tab wrote this.');
  await expect.poll(() => stored(page)).toContain('the second tab wrote'); // it is in this tab's store, too
  await one.message.fill('Hi Amara, the first tab wrote this.');
  for (const coach of [one, two]) {
    await expect(told(coach)).toContainText('Another tab wrote a different version');
    await expect(coach.message).toHaveValue('Hi Amara, the first tab wrote this.');
  }
  await page.close();
  await two.page.reload();
  await expect(two.message).toHaveValue('Hi Amara, the first tab wrote this.');
  await two.button('Show the other').click();
  await expect(two.message).toHaveValue('Hi Amara, the second tab wrote this.');
  await two.button('Show the other').click();
  await expect(two.message).toHaveValue('Hi Amara, the first tab wrote this.');
  await two.button('Show the other').click();
  await two.button('Keep this one').click();
  await expect(told(two)).toHaveCount(0);
  await two.page.reload();
  await expect(two.message).toHaveValue('Hi Amara, the second tab wrote this.');
  await expect(told(two)).toHaveCount(0);
});

test('a word that is composed here is not cut short by what another tab writes', async ({ page, context }) => {
  const one = await open(page);
  await one.message.fill('Hi Amara, ');
  const two = await open(await context.newPage());
  await page.bringToFront();
  await one.message.press('End');
  const client = await context.newCDPSession(page);
  await client.send('Input.imeSetComposition', { text: 'どう', selectionStart: 2, selectionEnd: 2 });
  await two.message.evaluate((el) => { el.focus(); el.setSelectionRange(0, 0); document.execCommand('insertText', false, 'Oh! '); });
  await expect.poll(() => stored(page)).toContain('Oh! ');
  await page.waitForTimeout(200);
  await client.send('Input.imeSetComposition', { text: 'どうも', selectionStart: 3, selectionEnd: 3 });
  await client.send('Input.insertText', { text: 'どうも' });
  const body = await one.message.inputValue();
  expect(body).toContain('どうも');
  if (!body.startsWith('Oh! ')) await expect(told(one)).toContainText('Another tab wrote');
});

test('a draft that is no longer to be kept leaves nothing; one that a host sets is kept', async ({ page }) => {
  const coach = await open(page);
  await coach.setDraft(DRAFT);
  expect(JSON.parse(await stored(page)).body).toBe(DRAFT.body);
  await coach.host.evaluate((el) => el.setAttribute('keep', 'none'));
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await coach.message.press('End');
  await page.keyboard.type('!');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(await openCoach(page).then(() => page.evaluate(() => localStorage.length + sessionStorage.length))).toBe(0);
});
