// How the tests meet <inmail-outcomes>: its page, its log, and the database behind it.
import { expect } from './coach.mjs';

/** A test whose page has nothing to hide: nobody's policy was broken, and nothing went wrong unseen. */
export const inTheOpen = (base) => base.extend({
  page: async ({ page }, use) => {
    const wrong = [];
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
    await use(page);
    expect(wrong).toEqual([]);
  },
});

export const button = (page, name) => page.getByRole('button', { name, exact: true });
export const undo = (page) => page.locator('inmail-outcomes').getByRole('button', { name: 'Undo', exact: true });
export const panel = (page, name) => page.getByRole('region', { name, exact: true });
export const sends = (page) => page.getByRole('list', { name: 'Sent messages' }).locator('> li');
/** The first picture of a file's figures. */
export const byScore = (works) => works.getByRole('img', { name: /^By score/ });
export const kept = (page) => page.evaluate(() => document.querySelector('inmail-outcomes').sends);

export async function open(page, now = '2027-03-10T10:00:00Z') {
  if (now) await page.clock.setFixedTime(new Date(now));
  await page.goto('/outcomes.html');
  await expect(panel(page, 'Credits')).toBeVisible(); // a page waits up to 4 s for its database
}

export async function add(page, person, company, sentAt, way = 'InMail (a credit)') {
  const log = panel(page, 'Sent messages');
  const form = log.getByRole('textbox', { name: 'To', exact: true });
  if (!await form.isVisible()) await log.getByText('Record a send').click();
  await form.fill(person);
  await log.getByRole('textbox', { name: 'Company', exact: true }).fill(company);
  if (sentAt) await log.getByLabel('Sent', { exact: true }).fill(sentAt);
  await log.getByLabel('Channel').selectOption({ label: way });
  await button(page, 'Add').click();
  await expect(page.getByText(`Recorded: ${person}`)).toBeVisible();
}

export async function choosePlan(page, plan = 'Premium Business', left = '12') {
  const credits = panel(page, 'Credits');
  await credits.getByLabel('Plan', { exact: true }).selectOption({ label: plan });
  await credits.getByLabel('Credits left today').fill(left);
  await button(page, 'Save').click();
  await expect(credits.getByText(`${left} credits left`)).toBeVisible();
}

/** Does something in the log's database. */
export const inStore = (page, version, change) => page.evaluate(([version, change]) => new Promise((done, fail) => {
  const request = indexedDB.open('inmail-outcomes', version);
  request.onerror = () => fail(request.error);
  request.onupgradeneeded = () => {
    if (!request.result.objectStoreNames.contains('sends')) request.result.createObjectStore(version > 1 ? 'letters' : 'sends', { autoIncrement: true });
  };
  request.onsuccess = () => {
    const db = request.result;
    const store = [...db.objectStoreNames].includes('letters') ? 'letters' : 'sends';
    const write = db.transaction(store, 'readwrite');
    for (const value of change) write.objectStore(store).put(value);
    write.oncomplete = () => { db.close(); done(); };
  };
}), [version, change]);
