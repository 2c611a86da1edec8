// The extension where the browser's stores are full, or what runs without a page is ended.
import { expect, DRAFT } from './coach.mjs';
import { bar, choose, note, open, test } from './extension.mjs';

/** Fills a store until nothing goes in any more, and leaves `free` bytes. */
const fill = (extension, area, free) => extension.background.evaluate(async ([area, free]) => {
  const store = chrome.storage[area];
  const room = store.QUOTA_BYTES - await store.getBytesInUse();
  await store.set({ filler: 'x'.repeat(room - free) });
}, [area, free]);

const empty = (extension, area) => extension.background.evaluate((area) => chrome.storage[area].remove('filler'), area);

const body = async (extension, area) => (await extension.kept(area)).draft?.draft.body;

test('a full store is said, the text stays, and the next key with room is kept', async ({ page, extension }) => {
  const coach = await open(page, extension);
  await coach.message.fill('Hi Amara, before.');
  await expect.poll(() => body(extension, 'session')).toBe('Hi Amara, before.');
  await fill(extension, 'session', 400);
  await coach.setDraft({ ...DRAFT, body: `${DRAFT.body} ${'More of it. '.repeat(90)}` });
  await expect(note(page)).toHaveText('This draft could not be kept: copy it before you close this.');
  await expect(coach.message).toHaveValue(/More of it/);
  expect(await body(extension, 'session'), 'what was kept before').toBe('Hi Amara, before.');

  await empty(extension, 'session');
  await coach.message.press('ControlOrMeta+End');
  await page.keyboard.type('Yes.');
  await expect.poll(() => body(extension, 'session')).toMatch(/More of it\. Yes\.$/);
});

test('a draft stays where it is when there is no room for it elsewhere', async ({ page, context, extension }) => {
  const coach = await open(page, extension);
  await coach.setDraft(DRAFT);
  await expect.poll(() => body(extension, 'session')).toBe(DRAFT.body);
  await fill(extension, 'local', 60);
  const box = page.getByLabel('Keep the draft on this device');
  await box.click();
  await expect(note(page)).toHaveText('The browser has no room for this: what was kept before stays.');
  await expect(box).not.toBeChecked();
  await expect.poll(() => body(extension, 'session')).toBe(DRAFT.body);
  expect(await body(extension, 'local')).toBeUndefined();

  // And from the options page.
  const options = await context.newPage();
  await options.goto(extension.address('options.html'));
  await options.getByLabel('On this device').click();
  await expect(options.locator('#note')).toHaveText('The browser has no room for this: what was kept before stays.');
  await expect(options.getByLabel('On this device')).not.toBeChecked();
  await expect.poll(() => body(extension, 'session')).toBe(DRAFT.body);

  await empty(extension, 'local');
  await box.check();
  await expect.poll(() => body(extension, 'local')).toBe(DRAFT.body);
  await expect.poll(() => body(extension, 'session')).toBeUndefined();
});

test('house phrases for which there is no room stay on the page', async ({ page, extension }) => {
  await page.goto(extension.address('options.html'));
  await fill(extension, 'local', 20);
  await page.getByRole('button', { name: 'Add a phrase' }).click();
  await page.getByRole('textbox', { name: 'Phrase', exact: true }).fill('our platform, which has a name of some length');
  await expect(page.locator('#note')).toHaveText('The browser has no room for this: what was kept before stays.');
  await expect(page.getByRole('textbox', { name: 'Phrase', exact: true })).toHaveValue('our platform, which has a name of some length');
});

test('a background that is ended at any moment loses nothing', async ({ page, context, extension }) => {
  const coach = await open(page, extension);
  await coach.message.fill('Hi Amara, mine.');
  await expect.poll(() => body(extension, 'session')).toBe('Hi Amara, mine.');

  // Chosen, and ended before it has done more than ask what is there.
  const session = await context.newCDPSession(page);
  const end = async () => {
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
  };
  const stopped = new Promise((done) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) done();
    });
  });
  await Promise.allSettled([choose(extension, 'Hi Ben, the selection.'), end()]);
  await Promise.race([stopped, page.waitForTimeout(5_000)]);
  // One of the two is there, whole, and the page goes on keeping what is typed.
  const kept = () => page.evaluate(async () => (await chrome.storage.session.get()).draft?.draft.body);
  await expect.poll(async () => (await coach.draft()).body === await kept()).toBe(true);
  expect((await coach.draft()).body).toMatch(/^(Hi Amara, mine\.|Hi Ben, the selection\.)$/);
  await coach.message.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' Still here.');
  await expect.poll(kept).toMatch(/^(Hi Amara, mine\.|Hi Ben, the selection\.) Still here\.$/);
  const whole = await kept();
  await page.reload();
  await expect(coach.message).toHaveValue(whole);
});
