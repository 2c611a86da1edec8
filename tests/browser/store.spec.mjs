// When the browser does not keep what the page gives it: the page goes on, says so, lets one save a
// file, and loses nothing that was stored.
import { readFile } from 'node:fs/promises';
import { test as base, expect } from './coach.mjs';
import { add, button, choosePlan, inStore, inTheOpen, kept, open, panel, sends } from './log.mjs';

const test = inTheOpen(base);

test.use({ timezoneId: 'Europe/Berlin', locale: 'en-GB', asks: /\/outcomes-worker\.js$/ });

const FULL = 'There is no room to store anything.';
const LOST = 'What is stored in this browser cannot be reached now';
const GONE = 'What was stored here was deleted elsewhere.';

/** What is said of the store, and the file that can be saved right there. */
const warning = (page, says) => page.locator('inmail-outcomes').getByRole('alert').filter({ hasText: says });
async function saved(page, says) {
  const [download] = await Promise.all([page.waitForEvent('download'), warning(page, says).getByRole('button', { name: 'Save everything (JSON)' }).click()]);
  return JSON.parse(await readFile(await download.path(), 'utf8'));
}

/** Tells how many credits LinkedIn shows, after sends of the same minute. */
async function tell(page, left) {
  const credits = panel(page, 'Credits');
  await credits.getByLabel('Plan', { exact: true }).selectOption({ label: 'Premium Business' });
  await credits.getByLabel('Credits left today').fill(left);
  await button(page, 'Save').click();
  await expect(button(page, 'Save')).toBeHidden();
}

/** What the database itself holds, read past the page. */
const stored = (page) => page.evaluate(() => new Promise((done, fail) => {
  const request = indexedDB.open('inmail-outcomes');
  request.onerror = () => fail(request.error);
  request.onsuccess = () => {
    const db = request.result;
    const look = db.transaction(['sends', 'settings']);
    const [all, account] = [look.objectStore('sends').getAll(), look.objectStore('settings').get('account')];
    look.oncomplete = () => { db.close(); done({ sends: all.result.map(({ person, outcome }) => `${person} ${outcome}`).sort(), checks: account.result?.checks.length }); };
  };
}));

/** How writing fails: at once, with the request, or only when it is committed. */
const FAULTS = {
  'the write is refused at once': () => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function refuse(...given) {
      if (window.full) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, given);
    };
  },
  'the transaction is taken back at its end': () => {
    // A browser aborts such a transaction itself and says why in its `error`.
    const { commit } = IDBTransaction.prototype;
    IDBTransaction.prototype.commit = function refuse() {
      if (!window.full) { commit.call(this); return; }
      Object.defineProperty(this, 'error', { value: new DOMException('no room', 'QuotaExceededError') });
      this.abort();
    };
  },
};

for (const [how, fault] of Object.entries(FAULTS)) {
  test(`full, ${how}: all is on the page and in the file, and stored once there is room`, async ({ page }) => {
    await page.addInitScript(fault);
    await open(page);
    await choosePlan(page);
    await add(page, 'Amara', '');
    await expect.poll(() => stored(page)).toEqual({ sends: ['Amara waiting'], checks: 1 });
    await page.evaluate(() => { window.full = true; });

    const replied = button(page, 'Replied: Amara');
    await replied.click();
    await expect(replied).toHaveAttribute('aria-pressed', 'true');
    await expect(warning(page, FULL)).toBeVisible();
    await panel(page, 'Your data').scrollIntoViewIfNeeded();
    await expect(warning(page, FULL), 'in sight from everywhere').toBeInViewport();
    await add(page, 'Tomás', 'Solvane');
    await page.evaluate(() => document.querySelector('inmail-outcomes').record({ person: 'Leilani' }));
    await expect(sends(page)).toHaveCount(3);
    await page.getByLabel('Keep the text of messages that I record').check();
    await panel(page, 'Credits').getByText('Plan and number of credits').click();
    await tell(page, '9');
    await page.getByLabel('Load a saved file').setInputFiles({ name: 'x.json', mimeType: '', buffer: Buffer.from(JSON.stringify({
      format: 1, sends: [{ id: 'loaded', sentAt: '2027-01-05T08:15', person: 'Piotr' }],
    })) });
    await expect(page.getByText('1 send loaded.')).toBeVisible();
    const file = await saved(page, FULL);
    expect(file.sends.map(({ person, outcome }) => `${person} ${outcome}`).sort()).toEqual(['Amara replied', 'Leilani waiting', 'Piotr waiting', 'Tomás waiting']);
    expect([file.keepText, file.account.checks.length]).toEqual([true, 2]);
    expect(await stored(page), 'what was stored stays').toEqual({ sends: ['Amara waiting'], checks: 1 });

    // A page that reads anew, because another has changed something, does not forget what waits.
    const other = await page.context().newPage();
    await open(other);
    await add(other, 'Ngozi', '');
    await expect(sends(page)).toHaveCount(5);
    await expect(replied).toHaveAttribute('aria-pressed', 'true');

    await page.evaluate(() => { window.full = false; });
    await button(page, 'Silent: Leilani').click();
    await expect(warning(page, FULL)).toBeHidden();
    await expect(sends(other)).toHaveCount(5);
    expect(await stored(page)).toEqual({ sends: ['Amara replied', 'Leilani silent', 'Ngozi waiting', 'Piotr waiting', 'Tomás waiting'], checks: 2 });
  });
}

test('a database that does not open in time is waited for, and gets what was done meanwhile', async ({ page }) => {
  await open(page);
  await choosePlan(page);
  await add(page, 'Amara', '');
  await page.addInitScript(() => {
    const { open: opens } = IDBFactory.prototype;
    // Every answer of the request waits until the test lets it come.
    IDBFactory.prototype.open = function wait(...given) {
      const request = opens.apply(this, given);
      if (window.free) return request;
      const listen = request.addEventListener.bind(request);
      request.addEventListener = (type, listener) => listen(type, (event) => {
        if (window.free) listener(event);
        else window.late = [...window.late ?? [], () => listener(event)];
      });
      return request;
    };
  });
  await open(page);
  await expect(warning(page, LOST)).toBeVisible();
  await expect(sends(page)).toHaveCount(0);
  await add(page, 'Tomás', 'Solvane');
  await tell(page, '9');
  expect((await saved(page, LOST)).sends.map(({ person }) => person)).toEqual(['Tomás']);

  await page.evaluate(() => { window.free = true; window.late.forEach((go) => go()); });
  await expect(warning(page, LOST)).toBeHidden();
  await expect(sends(page)).toHaveCount(2);
  expect(await stored(page)).toEqual({ sends: ['Amara waiting', 'Tomás waiting'], checks: 2 });
});

test('deleted by another page while it is open: said at once, nothing is made up, and stored again if one wants that', async ({ page, context }) => {
  await open(page);
  await choosePlan(page);
  await add(page, 'Amara', '');
  const other = await context.newPage();
  await other.goto('/');
  await other.evaluate(() => new Promise((done, fail) => {
    const request = indexedDB.deleteDatabase('inmail-outcomes');
    request.onsuccess = done;
    request.onerror = fail;
  }));
  await expect(warning(page, GONE)).toBeVisible();
  await add(page, 'Tomás', '');
  expect((await saved(page, GONE)).sends).toHaveLength(2);
  expect(await other.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  await warning(page, GONE).getByRole('button', { name: 'Store it again' }).click();
  await expect(warning(page, GONE)).toBeHidden();
  expect(await stored(page)).toEqual({ sends: ['Amara waiting', 'Tomás waiting'], checks: 1 });
  await page.reload();
  await expect(sends(page)).toHaveCount(2);
});

test('closed under the page, it is opened again, once', async ({ page }) => {
  await page.addInitScript(() => {
    window.opened = [];
    const { open: opens } = IDBFactory.prototype;
    IDBFactory.prototype.open = function watch(...given) {
      if (window.shut) throw new DOMException('no', 'UnknownError');
      const request = opens.apply(this, given);
      request.addEventListener('success', () => window.opened.push(request.result));
      return request;
    };
  });
  await open(page);
  await add(page, 'Amara', '');
  await page.evaluate(() => window.opened.at(-1).close());
  await add(page, 'Tomás', '');
  await expect.poll(() => stored(page)).toEqual({ sends: ['Amara waiting', 'Tomás waiting'], checks: undefined });
  await expect(page.locator('inmail-outcomes').getByRole('alert')).toBeHidden();

  await page.evaluate(() => {
    window.opened.forEach((db) => db.close());
    window.shut = true;
  });
  await add(page, 'Leilani', '');
  await expect(warning(page, LOST)).toBeVisible();
  expect((await saved(page, LOST)).sends).toHaveLength(3);
  await button(page, 'Delete everything').click();
  await button(page, 'Delete for good').click();
  await expect(page.getByText('It could not be deleted')).toBeVisible();
  await expect(sends(page)).toHaveCount(3);

  await page.evaluate(() => { window.shut = false; });
  const replied = button(page, 'Replied: Leilani');
  await replied.click();
  await expect(warning(page, LOST)).toBeHidden();
  expect(await stored(page)).toEqual({ sends: ['Amara waiting', 'Leilani replied', 'Tomás waiting'], checks: undefined });
});

test('a newer version that comes while the page is open keeps its data, and the page keeps on', async ({ page, context }) => {
  await open(page);
  await add(page, 'Amara', '');
  const other = await context.newPage();
  await other.goto('/');
  await inStore(other, 7, [{ id: 'later', shape: 'unknown' }]);
  await add(page, 'Tomás', '');
  await expect(warning(page, LOST)).toBeVisible();
  expect((await saved(page, LOST)).sends).toHaveLength(2);
  const left = await other.evaluate(() => new Promise((done) => {
    indexedDB.open('inmail-outcomes').onsuccess = ({ target: { result: db } }) => {
      const look = db.transaction('sends').objectStore('sends').getAll();
      look.onsuccess = () => { done([db.version, look.result.map(({ id, person }) => person ?? id).sort()]); db.close(); };
    };
  }));
  expect(left).toEqual([7, ['Amara', 'later']]);
});

test('somebody else’s database of that name is left as it is', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() => new Promise((done) => {
    const request = indexedDB.open('inmail-outcomes', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('photos').put('a cat', 'first');
    request.onsuccess = () => { request.result.close(); done(); };
  }));
  await open(page);
  await expect(warning(page, 'is not a log that can be read')).toBeVisible();
  await add(page, 'Amara', '');
  await page.reload();
  await expect(sends(page)).toHaveCount(1);
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Save what could not be read').click()]);
  expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toEqual({ photos: ['a cat'] });
});

const OFF = {
  'there is none': () => { Object.defineProperty(window, 'indexedDB', { value: undefined }); },
  'it refuses': () => { IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); }; },
};
for (const [how, off] of Object.entries(OFF)) {
  test(`no store, ${how}: all of it works on the page, and can be saved`, async ({ page }) => {
    await page.addInitScript(off);
    await open(page);
    const says = 'This browser does not let the page store anything.';
    await expect(warning(page, says)).toBeVisible();
    await choosePlan(page);
    await add(page, 'Amara', '');
    await button(page, 'Replied: Amara').click();
    await expect(button(page, 'Replied: Amara')).toHaveAttribute('aria-pressed', 'true');
    await button(page, 'Delete the send to Amara').click();
    await expect(sends(page)).toHaveCount(0);
    await add(page, 'Tomás', '');
    expect((await saved(page, says)).sends).toHaveLength(1);
    await button(page, 'Delete everything').click();
    await button(page, 'Delete for good').click();
    await expect(page.getByText('Everything is deleted.')).toBeVisible();
    await expect(sends(page)).toHaveCount(0);
  });
}

test('a store that cannot be read is not written over', async ({ page }) => {
  await open(page);
  await choosePlan(page);
  await add(page, 'Amara', '');
  await page.addInitScript(() => {
    const { getAll } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.getAll = function fail(...given) {
      if (!window.readable) throw new DOMException('broken', 'UnknownError');
      return getAll.apply(this, given);
    };
  });
  await open(page);
  await expect(warning(page, LOST)).toBeVisible();
  await tell(page, '3');
  await add(page, 'Tomás', '');
  expect((await saved(page, LOST)).sends).toHaveLength(1);
  await page.evaluate(() => { window.readable = true; });
  expect(await stored(page)).toEqual({ sends: ['Amara waiting'], checks: 1 });
});

test('a click right before the page is left is kept', async ({ page }) => {
  await open(page);
  await add(page, 'Amara', '');
  await Promise.all([page.waitForEvent('load'), page.evaluate(() => {
    const named = (name) => [...document.querySelector('inmail-outcomes').shadowRoot.querySelectorAll('button')].find((one) => one.ariaLabel === name);
    named('Silent: Amara').click();
    location.reload();
  })]);
  await expect(button(page, 'Silent: Amara')).toHaveAttribute('aria-pressed', 'true');
});

test('two pages that write at the same time lose nothing to each other', async ({ page, context }) => {
  await open(page);
  await add(page, 'Amara', '');
  const other = await context.newPage();
  await open(other);
  const many = (one, name) => one.evaluate(async (name) => {
    const element = document.querySelector('inmail-outcomes');
    await Promise.all(Array.from({ length: 10 }, (_, i) => element.record({ person: `${name} ${i}` })));
  }, name);
  const replied = await button(page, 'Replied: Amara').elementHandle(); // among twenty others it may be out of the list
  await Promise.all([many(page, 'one'), many(other, 'two'), replied.evaluate((el) => el.click())]);
  for (const one of [page, other]) await expect.poll(async () => (await kept(one)).length).toBe(21);
  expect((await stored(page)).sends.filter((send) => send === 'Amara replied')).toHaveLength(1);
  const people = async (one) => (await kept(one)).map(({ person }) => person).sort();
  expect(await people(page)).toEqual(await people(other));
});
