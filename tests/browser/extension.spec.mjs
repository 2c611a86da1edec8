// The extension in a real Chromium: popup, side panel, options and what happens without a page.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { expect, startsWith, Coach, DRAFT } from './coach.mjs';
import { bar, choose, note, open, ready, start, test, worker } from './extension.mjs';
import { messages } from './messages.mjs';
import { harmless, PAYLOADS } from './payloads.mjs';

const SHOTS = fileURLToPath(new URL('../../target/browser/shots/', import.meta.url));
const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

test('the popup: caret in the message, every key kept, all of it there again', async ({ page, context, extension }) => {
  let coach = await open(page, extension);
  await expect(coach.message).toBeFocused();
  await page.keyboard.type(DRAFT.body.split('\n')[0]);
  await coach.subject.fill(DRAFT.subject);
  await coach.recipient('First name').fill('Amara');
  await coach.message.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(', the last key');
  await page.close(); // as a popup that loses the focus

  coach = await open(await context.newPage(), extension);
  await expect(coach.message).toHaveValue('Hi Amara,, the last key');
  await expect(coach.subject).toHaveValue(DRAFT.subject);
  await expect(coach.recipient('First name')).toHaveValue('Amara');
  await expect(coach.message).toBeFocused();
  expect(await coach.caret()).toBe('Hi Amara,, the last key'.length);
  expect((await extension.kept('local')).draft, 'nothing is on the disk').toBeUndefined();
});

test('a popup that is gone in the moment of a key has kept it', async ({ page, context, extension }) => {
  let coach = await open(page, extension);
  await coach.message.focus();
  await page.evaluate(() => {
    document.execCommand('insertText', false, 'the last key');
    location.replace('about:blank');
  }).catch(() => {}); // the page is gone before it answers
  await page.waitForURL('about:blank');

  coach = await open(await context.newPage(), extension);
  await expect(coach.message).toHaveValue('the last key');
});

/** The popup that a click on the icon opens. Tests can't reach it, but another page of the extension can look at it. */
const popupSeen = (page) => page.evaluate(async () => {
  const asked = performance.now();
  for (;;) {
    const [popup] = chrome.extension.getViews({ type: 'popup' });
    const field = popup?.document.activeElement?.shadowRoot?.activeElement;
    const took = performance.now() - asked;
    if (field?.ariaLabel === 'Message' && (popup.innerWidth === 400 || took > 5000)) {
      return { body: field.value, caret: field.selectionStart, width: popup.innerWidth, height: popup.innerHeight, took, own: popup.performance.now() };
    }
    await new Promise((next) => { setTimeout(next, 5); });
  }
});

test('a click on the icon: the popup has its size, the caret and the draft', async ({ page, extension }) => {
  const coach = await open(page, extension);
  const body = `${DRAFT.body}\n\n`.repeat(4);
  await coach.message.fill(body);
  await page.goto(extension.address('options.html'));
  await page.setViewportSize({ width: 1280, height: 900 }); // a popup is not larger than its window
  const seen = popupSeen(page);
  await extension.background.evaluate(() => chrome.action.openPopup());
  const { took, own, ...popup } = await seen;
  // This browser's screen is a low one: 800 by 600.
  console.log(`popup, opened by its icon: the caret was in the message after ${Math.round(took)} ms, ${Math.round(own)} of them the page’s`);
  expect(popup).toEqual({ body, caret: body.length, width: 400, height: 500 });
});

test('is quick: the last draft is there, with the caret in it, before one has looked', async ({ context, extension, page }) => {
  await (await open(page, extension)).setDraft(DRAFT);
  // First in the field that is there before the coach is, then in the coach's own.
  await page.addInitScript(() => {
    addEventListener('focusin', () => {
      const { activeElement } = document;
      const inside = activeElement.shadowRoot?.activeElement ?? activeElement;
      if (inside.localName === 'textarea' && inside.value) window.written ??= performance.now();
      if (inside.value && inside !== activeElement) window.ready ??= performance.now();
    });
  });
  const times = [];
  for (let round = 0; round < 6; round += 1) {
    const coach = await open(page, extension);
    await expect(coach.message).toBeFocused();
    expect(await coach.caret()).toBe(DRAFT.body.length);
    times.push(await page.evaluate(() => [window.written, window.ready]));
  }
  console.log(`popup, from nothing to the caret in the last draft, and to the coach: ${times.map((pair) => pair.map(Math.round).join(' and ')).join(', ')} ms`);
  // Printed, as a time is of its machine; here only that it waits for nothing.
  expect(Math.min(...times.slice(1).map(([, ready]) => ready))).toBeLessThan(1_000);
});

test('text typed before the coach works is not lost', async ({ page, context, extension }) => {
  let go;
  const held = new Promise((done) => { go = done; });
  await context.route('**/*.wasm', async (route) => { await held; await route.continue(); });
  await page.goto(extension.address('popup.html'));
  const field = page.locator('inmail-coach > textarea');
  await expect(field).toBeFocused();
  await page.keyboard.type('Hi Amara, early');
  await expect.poll(async () => (await extension.kept('session')).draft?.draft.body).toBe('Hi Amara, early');
  go();
  const coach = await ready(page);
  await expect(coach.message).toHaveValue('Hi Amara, early');
  await expect(coach.message).toBeFocused();
  await page.keyboard.type(' and late');
  await expect(coach.message).toHaveValue('Hi Amara, early and late');
});

test('"Coach this draft" brings the selection; what it replaces can come back', async ({ page, context, extension }) => {
  const mine = await open(page, extension, 'panel.html');
  await mine.message.fill('Hi Ben, my own words.');
  await mine.agrees();

  const opened = context.waitForEvent('page');
  await choose(extension, 'Hi Amara, I read your talk on tide gauges. Which interval did you settle on? Ilse');
  // No window to put a panel into: the same page comes in a tab.
  const tab = new Coach(await opened);
  for (const coach of [mine, tab]) await expect(coach.message).toHaveValue(/^Hi Amara, I read your talk/);
  await expect(note(page)).toContainText('lost your line breaks');
  await tab.page.close();

  await note(page).getByRole('button', { name: 'Bring it back' }).click();
  await expect(mine.message).toHaveValue('Hi Ben, my own words.');
  await mine.agrees();
  await expect(note(page)).toBeEmpty();
  await page.reload();
  await expect(mine.message).toHaveValue('Hi Ben, my own words.');
});

test('a selection with its lines and a subject is told apart, and not said to have lost any', async ({ page, extension }) => {
  await choose(extension, `Subject: tide gauges\n\n${DRAFT.body}\n`);
  const coach = await open(page, extension, 'panel.html');
  await expect(coach.subject).toHaveValue('tide gauges');
  await expect(coach.message).toHaveValue(DRAFT.body);
  await expect(note(page)).toBeEmpty();
});

test('who was named before a draft was chosen stays; who it is not for does not', async ({ page, extension }) => {
  const coach = await open(page, extension, 'panel.html');
  await coach.recipient('First name').fill('Amara');
  await coach.recipient('Facts').fill('GeoPython talk');
  await choose(extension, 'Hi Amara, which gauge do you use? Ilse');
  await expect(coach.message).toHaveValue(/^Hi Amara, which/);
  await expect(coach.recipient('Facts')).toHaveValue('GeoPython talk');
  await expect(note(page)).not.toContainText('put aside');
  await coach.message.press('ControlOrMeta+Home');
  for (let key = 0; key < 'Hi Amara,'.length; key += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(note(page), 'the lines are back').toBeEmpty();

  await choose(extension, 'Hi Ben, which gauge do you use? Ilse');
  await expect(coach.message).toHaveValue(/^Hi Ben/);
  await expect(coach.recipient('First name')).toHaveValue('');
  await note(page).getByRole('button', { name: 'Bring it back' }).click();
  await expect(coach.recipient('First name')).toHaveValue('Amara');
});

test('"Side panel" opens the coach beside the page, with the draft', async ({ page, context, extension }) => {
  const coach = await open(page, extension);
  await coach.message.fill('Hi Amara, beside.');
  const other = await context.newPage();
  await other.goto(extension.address('options.html'));
  await page.bringToFront();
  await bar(page, 'Side panel').click();
  await expect.poll(() => extension.background.evaluate(async () => {
    const all = await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] });
    return all.map(({ documentUrl }) => documentUrl && new URL(documentUrl).pathname); // it has none until it has loaded
  })).toEqual(['/panel.html']);
  await expect.poll(() => other.evaluate(() => chrome.extension.getViews()
    .find(({ location }) => location.pathname === '/panel.html')?.document.querySelector('#coach')?.draft?.body)).toBe('Hi Amara, beside.');
});

test('the key for the side panel opens it, in a tab where there is no place for it', async ({ context, extension }) => {
  const opened = context.waitForEvent('page');
  await extension.background.evaluate(() => { chrome.commands.onCommand.dispatch('open-panel', { windowId: -1 }); });
  await expect.poll(async () => (await opened).url()).toBe(extension.address('panel.html'));
});

test('the context menu has its entry', async ({ extension }) => {
  // Only an entry that is there can be changed.
  const change = () => extension.background.evaluate(() => chrome.contextMenus.update('coach', { contexts: ['selection'] })
    .then(() => 'changed', (error) => error.message));
  await expect.poll(change).toBe('changed');
});

async function pasteInto(page, field, text) {
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await field.press('ControlOrMeta+v');
}

test('paste: a subject line goes into the subject, and the browser can undo', async ({ page, context, extension }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const coach = await open(page, extension);
  const pasted = `**Subject:** tide gauges\r\n\r\nMessage:\r\n${DRAFT.body.replaceAll('\n', '\r\n')}`;
  await pasteInto(page, coach.message, pasted);
  await expect(coach.subject).toHaveValue('tide gauges');
  await expect(coach.message).toHaveValue(DRAFT.body);
  await coach.message.press('ControlOrMeta+z');
  await expect(coach.message).toHaveValue('');

  await coach.subject.fill('');
  await pasteInto(page, coach.subject, pasted);
  await expect(coach.subject).toHaveValue('tide gauges');
  await expect(coach.message).toHaveValue(DRAFT.body);
  await expect(coach.message).toBeFocused();
  await note(page).getByRole('button', { name: 'Leave it as pasted' }).click();
  await expect(coach.message).toHaveValue(pasted.replaceAll('\r\n', '\n'));
  await expect(coach.subject).toHaveValue('');

  // Into a text it is a paste like any other.
  await coach.message.fill('Hi Amara, ');
  await pasteInto(page, coach.message, 'Subject: x\n\ny');
  await expect(coach.message).toHaveValue('Hi Amara, Subject: x\n\ny');
  await expect(coach.subject).toHaveValue('');
});

test('"Copy message" copies the message alone, by button and by key', async ({ page, context, extension }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const coach = await open(page, extension);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await bar(page, 'Copy message').click();
  await expect(note(page)).toHaveText('There is nothing to copy yet.');
  await coach.subject.fill('tide gauges');
  await coach.message.fill(DRAFT.body);
  await bar(page, 'Copy message').click();
  await expect(note(page)).toContainText('Copied');
  expect(await copied()).toBe(DRAFT.body);
  await coach.message.fill('Hi Amara, another.');
  await coach.message.press('ControlOrMeta+Enter');
  await expect.poll(copied).toBe('Hi Amara, another.');
  await expect(coach.message).toHaveValue('Hi Amara, another.');
});

test('"Clear" clears it in every store and every page, and can be taken back where it was pressed', async ({ page, context, extension }) => {
  const popup = await open(page, extension);
  await popup.setDraft(DRAFT);
  const panel = await open(await context.newPage(), extension, 'panel.html');
  await expect(panel.message).toHaveValue(DRAFT.body);
  await bar(page, 'Clear').click();
  for (const coach of [popup, panel]) {
    await expect(coach.message).toHaveValue('');
    await expect(coach.recipient('First name')).toHaveValue('');
  }
  for (const area of ['session', 'local']) await expect.poll(async () => JSON.stringify(await extension.kept(area))).not.toContain('tide');
  await expect(popup.message).toBeFocused();
  await note(page).getByRole('button', { name: 'Bring it back' }).click();
  for (const coach of [popup, panel]) {
    await expect(coach.message).toHaveValue(DRAFT.body);
    await expect(coach.recipient('Facts')).toHaveValue(DRAFT.recipient.facts[0]);
  }
});

test('keys typed right after "Clear" stay', async ({ page, extension }) => {
  const coach = await open(page, extension);
  await coach.message.fill('Hi Amara, old.');
  await bar(page, 'Clear').click();
  await page.keyboard.type('Hi Ben, new.');
  await page.waitForTimeout(300); // whatever the stores still had to tell
  await expect(coach.message).toHaveValue('Hi Ben, new.');
  await coach.message.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type('Hi');
  await page.waitForTimeout(300);
  await expect(coach.message).toHaveValue('Hi');
});

test('two windows show one draft, whichever is typed into', async ({ page, context, extension }) => {
  const one = await open(page, extension, 'panel.html');
  const two = await open(await context.newPage(), extension, 'panel.html');
  await one.message.pressSequentially('Hi Amara, one');
  await expect(two.message).toHaveValue('Hi Amara, one');
  await two.page.bringToFront();
  await two.message.press('ControlOrMeta+End');
  await two.page.keyboard.type(' two');
  await expect(one.message).toHaveValue('Hi Amara, one two');
  await one.page.bringToFront();
  await one.subject.pressSequentially('gauges');
  await expect(two.subject).toHaveValue('gauges');
  for (const coach of [one, two]) expect((await coach.draft()).body).toBe('Hi Amara, one two');
});

test('kept until the browser closes, or on this device if asked', async ({ page, context, profile, extension, watched }) => {
  const coach = await open(page, extension);
  await coach.message.fill('Hi Amara, for this session.');
  await context.close();

  let again = await watched(await start(profile));
  const opened = async () => {
    const tab = await again.newPage();
    await tab.goto(new URL('popup.html', (await worker(again)).url()).href);
    return new Coach(tab);
  };
  let next = await opened();
  await expect(next.message).toHaveValue('');
  await next.message.fill('Hi Amara, for longer.');
  await next.page.getByLabel('Keep the draft on this device').check();
  await expect.poll(async () => (await (await worker(again)).evaluate(() => chrome.storage.session.get())).draft).toBeUndefined();
  await next.message.press('End');
  await next.page.keyboard.type(' Yes.');
  // The browser is ended here like a process; what it has been given by then is on the disk.
  await expect.poll(async () => (await (await worker(again)).evaluate(() => chrome.storage.local.get())).draft?.draft.body)
    .toBe('Hi Amara, for longer. Yes.');
  await again.close();

  again = await watched(await start(profile));
  next = await opened();
  await expect(next.message).toHaveValue('Hi Amara, for longer. Yes.');
  await next.page.getByLabel('Keep the draft on this device').uncheck();
  const kept = () => next.page.evaluate(async () => [(await chrome.storage.session.get()).draft?.draft.body, (await chrome.storage.local.get()).draft]);
  await expect.poll(kept).toEqual(['Hi Amara, for longer. Yes.', undefined]);
  await again.close();
});

test('a phrase that is typed faster than the store answers stays under the hands', async ({ context, extension }) => {
  const options = await context.newPage();
  await options.goto(extension.address('options.html'));
  await options.getByRole('button', { name: 'Add a phrase' }).click();
  const types = (name, text) => options.getByRole('textbox', { name, exact: true }).evaluate((field, text) => {
    field.focus();
    for (const letter of text) {
      field.value += letter;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }, text);
  const phrase = await options.getByRole('textbox', { name: 'Phrase', exact: true }).elementHandle();
  const texts = { Phrase: 'our platform', Better: 'our gauge', 'What to tell you': 'We say gauge' };
  for (const [name, text] of Object.entries(texts)) await types(name, text);
  await expect.poll(async () => (await extension.kept('local')).phrases?.at(-1)?.message).toBe('We say gauge');
  // What was kept on the way here comes back late, and is no news.
  await options.evaluate(() => chrome.storage.local.set({ theme: 'dark' }));
  await expect(options.locator('html')).toHaveAttribute('data-theme', 'dark');
  for (const [name, text] of Object.entries(texts)) await expect(options.getByRole('textbox', { name, exact: true })).toHaveValue(text);
  await expect(options.getByRole('textbox', { name: 'What to tell you' })).toBeFocused();
  expect(await phrase.evaluate((field) => field.isConnected)).toBe(true);
  // What another page changes is.
  await options.evaluate(() => chrome.storage.local.set({ phrases: [{ phrase: 'theirs' }] }));
  await expect(options.getByRole('textbox', { name: 'Phrase', exact: true })).toHaveValue('theirs');
});

test('a click on the options before the store has answered is not lost', async ({ context, extension }) => {
  const options = await context.newPage();
  await options.addInitScript(() => {
    const { local } = chrome.storage;
    const get = local.get.bind(local);
    local.get = async (keys) => {
      await new Promise((late) => { setTimeout(late, 1000); });
      return get(keys);
    };
  });
  await options.goto(extension.address('options.html'));
  await options.getByRole('button', { name: 'Add a phrase' }).click();
  await expect(options.getByRole('textbox', { name: 'Phrase', exact: true })).toBeFocused();
});

test('house phrases, names and drafts that look like markup are shown as they are and do nothing', async ({ page, context, extension }) => {
  const coach = await open(page, extension);
  const options = await context.newPage();
  const unharmed = [await harmless(page), await harmless(options)];
  await options.goto(extension.address('options.html'));
  await options.locator('#remember').check();
  for (const [i, payload] of PAYLOADS.entries()) {
    await options.getByRole('button', { name: 'Add a phrase' }).click();
    const row = options.locator('#phrases > li').nth(i);
    await row.getByRole('textbox', { name: 'Phrase', exact: true }).fill(`battery${i}`);
    await row.locator('input[name="replacement"]').fill(payload);
    await row.locator('input[name="message"]').fill(`because ${payload}`);
  }
  await expect.poll(async () => (await extension.kept('local')).phrases?.at(-1)?.message).toBe(`because ${PAYLOADS.at(-1)}`);
  const body = `Your talk on tide gauges made us rewrite our sampler to save ${PAYLOADS.map((_, i) => `battery${i}`).join(', ')}. Which interval did you settle on?`;
  await coach.setDraft({ ...DRAFT, body, recipient: { ...DRAFT.recipient, firstName: PAYLOADS[0], company: PAYLOADS[3] } });
  let found;
  await expect(async () => { // the page hears of each change in its own time
    found = await coach.found('house-phrase', PAYLOADS.length);
    for (const [i, payload] of PAYLOADS.entries()) expect(found.find(({ text }) => text === `battery${i}`).message).toContain(payload);
  }).toPass({ timeout: 20_000 });
  await expect(coach.recipient('First name')).toHaveValue(PAYLOADS[0]);
  for (const [i, payload] of PAYLOADS.entries()) {
    const finding = found.find(({ text }) => text === `battery${i}`);
    await coach.message.evaluate((el, at) => { el.focus(); el.setSelectionRange(at, at); }, finding.start + 1);
    await page.keyboard.press('Alt+Enter');
    await expect(coach.dialog).toContainText(payload);
    await page.keyboard.press('Escape');
    await expect(coach.dialog).toBeHidden();
  }
  const last = (await coach.found('house-phrase', PAYLOADS.length)).find(({ text }) => text === 'battery3');
  await coach.suggestion(last).click();
  await coach.inCard(startsWith(last.fixes[0].label)).click();
  await expect(coach.message).toHaveValue(body.replace('battery3', PAYLOADS[3]));
  await bar(page, 'I sent it').click();
  await expect(note(page)).toContainText(`Recorded: ${PAYLOADS[0]}`);
  // As they are after a reload, where they are remembered, and as phrases themselves.
  await options.reload();
  await expect(options.locator('#phrases input[name="replacement"]').first()).toHaveValue(PAYLOADS[0]);
  await expect(options.locator('#people')).toContainText(PAYLOADS[0]);
  for (const [i, payload] of PAYLOADS.entries()) await options.locator('#phrases input[name="phrase"]').nth(i).fill(payload);
  await expect.poll(async () => (await extension.kept('local')).phrases.map(({ phrase }) => phrase)).toEqual(PAYLOADS);
  await coach.setDraft({ ...DRAFT, body: `${DRAFT.body}\n\n${PAYLOADS.join('\n')}` });
  await coach.agrees();
  await page.reload();
  await ready(page);
  for (const check of unharmed) await check();
});

test('options: rules, intent, theme and house phrases reach an open coach', async ({ page, context, extension }) => {
  const coach = await open(page, extension, 'panel.html');
  await coach.setDraft(DRAFT);
  await coach.found('generic-opener');
  const options = await context.newPage();
  await options.goto(extension.address('options.html'));

  await options.locator('input[value="generic-opener"]').uncheck();
  await coach.found('generic-opener', 0);
  const [wordy] = await coach.found('wordy-phrase', 2);
  await coach.suggestion(wordy).click();
  await coach.inCard('Turn rule off').click();
  await expect(options.locator('input[value="wordy-phrase"]')).not.toBeChecked();
  await options.locator('input[value="wordy-phrase"]').check();
  await coach.found('wordy-phrase', 2);

  await options.getByRole('button', { name: 'Add a phrase' }).click();
  await options.getByRole('textbox', { name: 'Phrase', exact: true }).fill('battery');
  await options.getByRole('textbox', { name: 'Better' }).fill('power');
  await options.getByRole('textbox', { name: 'What to tell you' }).fill('We say power');
  // The page hears of each change in its own time.
  await expect.poll(async () => (await coach.found('house-phrase'))[0].message).toBe('We say power');
  const [house] = await coach.found('house-phrase');
  expect(house.fixes[0].edits[0].replacement).toBe('power');

  await options.getByLabel('Dark').click();
  await expect(coach.host).toHaveAttribute('theme', 'dark');
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(19, 21, 25)');
  await options.getByLabel('Recruiting').click();
  await expect.poll(async () => (await coach.draft()).intent).toBe('recruiting');

  // And a popup opened later has all of it.
  const later = await open(await context.newPage(), extension);
  await later.found('house-phrase');
  await later.found('generic-opener', 0);
  await options.reload();
  await expect(options.getByRole('textbox', { name: 'Phrase', exact: true })).toHaveValue('battery');
  await options.getByRole('button', { name: 'Remove battery' }).click();
  await coach.found('house-phrase', 0);
});

test('a finding put aside stays aside when the popup comes back', async ({ page, extension }) => {
  let coach = await open(page, extension);
  await coach.setDraft(DRAFT);
  const [opener] = await coach.found('generic-opener');
  await coach.suggestion(opener).click();
  await coach.inCard('Ignore here').click();
  await coach.found('generic-opener', 0);
  coach = await open(page, extension);
  await coach.found('generic-opener', 0);
  expect((await coach.agrees()).draft.body).toBe(DRAFT.body);
  await expect(note(page)).toContainText('One suggestion is ignored here.');
  await note(page).getByRole('button', { name: 'Show again' }).click();
  await coach.found('generic-opener');
  await page.reload();
  await coach.found('generic-opener');
});

test('a rule turned off in a card can be turned on where it was, and everywhere', async ({ page, extension }) => {
  await extension.background.evaluate(() => chrome.storage.local.set({ phrases: [{ phrase: 'battery' }] }));
  const coach = await open(page, extension);
  await coach.setDraft(DRAFT);
  const [opener] = await coach.found('generic-opener');
  await coach.suggestion(opener).click();
  await coach.inCard('Turn rule off').click();
  await expect.poll(async () => (await extension.kept('local')).off).toEqual(['generic-opener']);
  await coach.message.press('ControlOrMeta+End');
  await page.keyboard.type(' Thanks'); // and the stores tell of it
  await page.waitForTimeout(200);
  await coach.button('Turn on').click();
  await coach.found('generic-opener');
  await expect.poll(async () => (await extension.kept('local')).off).toEqual([]);
});

test('people are remembered only if asked, and forgotten when asked', async ({ page, context, extension }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const coach = await open(page, extension);
  const options = await context.newPage();
  await options.goto(extension.address('options.html'));
  const write = async (firstName) => {
    await page.bringToFront();
    await coach.setDraft({ body: `Hi ${firstName}`, recipient: { firstName, facts: [`${firstName}'s talk`] } });
    await bar(page, 'Copy message').click();
  };
  await write('Zoe');
  await expect(note(page)).toContainText('Copied');
  expect((await extension.kept('local')).people).toBeUndefined();
  await expect(page.getByLabel('Write to')).toBeHidden();

  await options.getByLabel('Remember the last five people').check();
  await expect.poll(async () => (await extension.kept('local')).remember).toBe(true);
  for (const name of ['Amara', 'Ben', 'Chidi', 'Dora', 'Eve', 'Femi']) {
    await write(name);
    await expect(page.getByLabel('Write to').getByRole('option', { name })).toBeAttached();
  }
  await expect(page.getByLabel('Write to').getByRole('option')).toHaveText(['Recent people', 'Femi', 'Eve', 'Dora', 'Chidi', 'Ben']);
  await page.getByLabel('Write to').selectOption('Dora');
  expect((await coach.draft()).recipient).toMatchObject({ firstName: 'Dora', facts: ["Dora's talk"] });
  await note(page).getByRole('button', { name: 'Undo' }).click();
  expect((await coach.draft()).recipient.firstName).toBe('Femi');

  await options.getByRole('button', { name: 'Forget Dora' }).click();
  await expect(page.getByLabel('Write to').getByRole('option', { name: 'Dora' })).toHaveCount(0);
  await options.getByLabel('Remember the last five people').uncheck();
  await expect(page.getByLabel('Write to')).toBeHidden();
  await expect.poll(async () => JSON.stringify(await extension.kept('local'))).not.toContain('Ben');
});

test('what is kept is said, and all of it can be deleted', async ({ page, context, extension }) => {
  const coach = await open(page, extension);
  await coach.setDraft(DRAFT);
  const options = await context.newPage();
  await options.goto(extension.address('options.html'));
  const kept = options.locator('#kept div').filter({ hasText: /^Draft\d/ });
  await expect(kept).toContainText(/words, until the browser closes/);
  await options.getByLabel('On this device').click();
  await expect(options.getByLabel('On this device')).toBeChecked();
  await expect(kept).toContainText(/words, on this device/);
  await options.getByLabel('Dark').click();
  await expect(options.getByLabel('Dark')).toBeChecked();

  await options.getByRole('button', { name: 'Delete everything' }).click();
  await options.getByRole('button', { name: 'Keep it' }).click();
  expect((await extension.kept('local')).draft.draft.body).toBe(DRAFT.body);
  await options.getByRole('button', { name: 'Delete everything' }).click();
  await options.getByRole('button', { name: 'Yes, delete everything' }).click();
  await expect(options.getByRole('status')).toContainText('Everything is deleted');
  await expect(coach.message).toHaveValue('');
  await expect(coach.host).toHaveAttribute('theme', 'auto');
  await page.waitForTimeout(200);
  for (const area of ['session', 'local']) expect(await extension.kept(area)).toEqual({});
});

test('a card fits into the popup', async ({ page, extension }) => {
  const coach = await open(page, extension);
  await coach.setDraft({ body: 'Hi Amara,\n\nDo you have 30 minutes this week for a demo of our product?\n\nIlse' });
  const [ask] = await coach.found('heavy-ask');
  await coach.suggestion(ask).click();
  await expect(coach.dialog).toBeVisible();
  await expect.poll(async () => {
    const [card, bar] = [await coach.dialog.boundingBox(), await page.locator('footer.bar').boundingBox()];
    return card.y >= 0 && card.y + card.height <= bar.y;
  }).toBe(true);
  await page.screenshot({ path: `${SHOTS}extension-popup-card.png` });
});

const sends = (page) => page.getByRole('list', { name: 'Sent messages' }).locator('> li');

test('a message is recorded in one click; credits and replies have it, in a tab and in the panel', async ({ page, context, extension }) => {
  const coach = await open(page, extension);
  await bar(page, 'I sent it').click();
  await expect(note(page)).toHaveText('There is nothing to record yet.');
  await coach.setDraft({ ...DRAFT, recipient: { ...DRAFT.recipient, firstName: 'Amara', lastName: 'Osei', company: 'Harrow Bay Water' } });
  await coach.agrees();
  const report = await coach.report();
  await bar(page, 'I sent it').click();
  await expect(note(page)).toContainText('Recorded: Amara Osei, Harrow Bay Water.');

  const opened = context.waitForEvent('page'); // from a popup in a tab
  await page.getByRole('link', { name: 'Credits and replies' }).click();
  const tab = await opened;
  await expect(sends(tab)).toHaveCount(1);
  await expect(sends(tab)).toContainText('Amara Osei, Harrow Bay Water');
  const [send] = await tab.evaluate(() => document.querySelector('inmail-outcomes').sends);
  expect(send).toMatchObject({ score: report.score, way: 'inmail', pays: true, outcome: 'waiting', text: null, chars: DRAFT.body.length });
  await expect(tab.getByRole('link', { name: 'Open in a tab' })).toBeHidden();

  // One log for all pages: what is done in one is seen in the others.
  await note(page).getByRole('button', { name: 'Undo' }).click();
  await expect(sends(tab)).toHaveCount(0);
  await bar(page, 'I sent it').click();
  const replied = tab.getByRole('button', { name: /^Replied: Amara/ });
  await replied.click();
  await expect(replied).toHaveAttribute('aria-pressed', 'true');
  const panel = await context.newPage();
  await open(panel, extension, 'panel.html');
  await panel.getByRole('link', { name: 'Credits and replies' }).click();
  await expect(panel.getByRole('button', { name: /^Replied: Amara/ })).toHaveAttribute('aria-pressed', 'true');
  await panel.getByRole('link', { name: 'Back to the coach' }).click();
  await expect((await ready(panel)).message).toHaveValue(DRAFT.body);

  const options = await context.newPage();
  await options.goto(extension.address('options.html'));
  await expect(options.locator('#kept div').filter({ hasText: 'Sent messages' })).toHaveText('Sent messages1, on this device');
  await options.getByRole('button', { name: 'Delete everything' }).click();
  await options.getByRole('button', { name: 'Yes, delete everything' }).click();
  await expect(sends(tab)).toHaveCount(0);
  await expect(options.locator('#kept div').filter({ hasText: 'Sent messages' })).toHaveText('Sent messagesnone');
});

test('the side panel turns from the coach to credits and replies and back', async ({ page, context, extension }) => {
  await open(page, extension);
  const other = await context.newPage();
  await other.goto(extension.address('options.html'));
  await page.bringToFront();
  await page.getByRole('button', { name: 'Side panel' }).click();
  const click = (path, selector) => expect.poll(() => other.evaluate(([path, selector]) => {
    const view = chrome.extension.getViews().find(({ location, document }) => location.pathname === path && document.visibilityState === 'visible');
    const found = view?.document.querySelector(selector);
    found?.click();
    return Boolean(found);
  }, [path, selector])).toBe(true);
  const shows = () => other.evaluate(async () => (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] }))
    .map(({ documentUrl }) => documentUrl && new URL(documentUrl).pathname).join());
  await expect.poll(shows).toBe('/panel.html');
  await click('/panel.html', '#outcomes');
  await expect.poll(shows).toBe('/outcomes.html');
  await expect.poll(() => other.evaluate(() => {
    const view = chrome.extension.getViews().find(({ location }) => location.pathname === '/outcomes.html');
    return view?.document.querySelector('inmail-outcomes')?.shadowRoot?.querySelector('h2')?.textContent && !view.document.querySelector('#tab').hidden;
  })).toBe(true);
  await click('/outcomes.html', 'a[href="panel.html"]');
  await expect.poll(shows).toBe('/panel.html');
});

test('LinkedIn’s file is read in the extension, off the main thread', async ({ page, extension }) => {
  const { csv, truth } = messages(300);
  await page.goto(extension.address('outcomes.html'));
  await page.getByLabel('Choose messages.csv').setInputFiles(csv);
  const works = page.getByRole('region', { name: 'What works for you' });
  await expect(works.getByRole('img', { name: /^By score/ })).toBeVisible({ timeout: 60_000 });
  await expect(works).toContainText(`(${truth.answered})`);
  expect(page.workers()).toHaveLength(1);
  expect(await page.evaluate(() => window.blocked)).toEqual([]);
});

test('all of it works from the keyboard', async ({ page, extension }) => {
  const coach = await open(page, extension);
  await page.keyboard.type(DRAFT.body);
  await page.keyboard.press('F8');
  await expect(coach.dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(coach.message).toBeFocused();
  const reached = new Set();
  for (let key = 0; key < 80; key += 1) {
    await page.keyboard.press('Tab');
    reached.add(await page.evaluate(() => document.activeElement.id));
  }
  for (const id of ['coach', 'keep', 'copy', 'sent', 'clear', 'outcomes', 'panel', 'options']) expect(reached, id).toContain(id);
  await page.goto(extension.address('options.html'));
  await expect(page.locator('#keys li')).toHaveText([/^Alt\+Shift\+M open the coach/, /^Alt\+Shift\+S/]);
});

test('asks the network for nothing, and works without one', async ({ page, context, extension }) => {
  const asked = [];
  context.on('request', (request) => asked.push(new URL(request.url()).protocol));
  await context.setOffline(true);
  const coach = await open(page, extension);
  await page.keyboard.type(DRAFT.body);
  await coach.found('generic-opener');
  await page.goto(extension.address('options.html'));
  await expect(page.locator('#rules input')).not.toHaveCount(0);
  await page.goto(extension.address('outcomes.html'));
  await expect(page.getByRole('region', { name: 'Credits', exact: true })).toBeVisible();
  expect([...new Set(asked)]).toEqual(['chrome-extension:']);
  expect(await page.evaluate(() => fetch('https://example.com/').then(() => 'answered', (error) => error.name))).toBe('TypeError');
  await expect.poll(() => page.evaluate(() => window.blocked.join())).toContain('connect-src https://example.com');
});

for (const colorScheme of ['light', 'dark']) {
  test(`axe has nothing against popup, panel and options in ${colorScheme}`, async ({ page, extension }) => {
    await page.emulateMedia({ colorScheme });
    const check = async (name) => {
      await page.evaluate(AXE);
      const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join('; ')}`), name).toEqual([]);
      await page.screenshot({ path: `${SHOTS}extension-${name}-${colorScheme}.png` });
    };
    for (const [name, width, height] of [['popup', 400, 600], ['panel', 360, 900]]) {
      await page.setViewportSize({ width, height });
      const coach = await open(page, extension, `${name}.html`);
      await coach.setDraft({});
      await check(`${name}-empty`);
      await coach.setDraft(DRAFT);
      await coach.agrees();
      await bar(page, 'Copy message').click();
      await expect(note(page)).not.toBeEmpty();
      await check(name);
    }
    for (const [name, width] of [['outcomes-panel', 360], ['outcomes-tab', 1280]]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(extension.address('outcomes.html'));
      if (width === 360) await page.evaluate(() => document.querySelector('inmail-outcomes').record({ draft: { body: 'x', recipient: { firstName: 'Leilani', lastName: 'Kahale', company: 'Harrow Bay Water' } } }));
      await expect(sends(page)).toHaveCount(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      await check(name);
    }
    await page.setViewportSize({ width: 1000, height: 1400 });
    await page.goto(extension.address('options.html'));
    await page.getByRole('button', { name: 'Add a phrase' }).click();
    await check('options');
    await page.setViewportSize({ width: 320, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await check('options-narrow');
  });
}
