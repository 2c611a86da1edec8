// Credits, the log, LinkedIn's file, and what is kept.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { axe } from './axe.mjs';
import { messages } from './messages.mjs';
import { test as base, expect } from './coach.mjs';
import { add, button, byScore, choosePlan, inStore, inTheOpen, kept, open, panel, sends, undo } from './log.mjs';

const test = inTheOpen(base);

const SHOTS = fileURLToPath(new URL('../../target/browser/shots/', import.meta.url));

// What reads a file off the main thread is fetched with the first file.
test.use({ timezoneId: 'Europe/Berlin', locale: 'en-GB', asks: /\/outcomes-worker\.js$/ });

/** The coach of the page is ready; where it is unfolded, it is seen, too. */
async function coachIsThere(page, seen = true) {
  await expect.poll(() => page.evaluate(() => Boolean(document.querySelector('inmail-coach').report))).toBe(true);
  if (seen) await expect(page.locator('inmail-coach').getByRole('textbox', { name: 'Message', exact: true })).toBeVisible();
}

/** Chooses a file of so many bytes: the same conversations again and again, which a browser keeps once. Gives how often. */
const again = (choose, bytes) => choose.evaluate((input, [text, bytes]) => {
  const rows = new Blob([text.slice(text.indexOf('\n') + 1)]);
  const many = Math.ceil(bytes / rows.size);
  const given = new DataTransfer();
  given.items.add(new File([text, ...Array.from({ length: many }, () => rows)], 'messages.csv'));
  input.files = given.files;
  input.dispatchEvent(new Event('change'));
  return many + 1;
}, [messages(5_000).csv.buffer.toString('utf8'), bytes]);

test('a send is recorded from the coach in one click, marked in one, and taken back', async ({ page }) => {
  await open(page, null);
  await page.getByText('Write a message and record it').click();
  await coachIsThere(page);
  await page.evaluate(() => {
    document.querySelector('inmail-coach').draft = {
      subject: 'tide gauges', body: 'Hi Amara,\n\nYour GeoPython talk on tide gauges made us rewrite our sampler. Which interval did you settle on?\n\nIlse',
      recipient: { firstName: 'Amara', lastName: 'Osei', company: 'Harrow Bay Water', facts: ['GeoPython talk on tide gauges'] },
    };
  });
  await button(page, 'I sent it: record it below').click();
  await expect(sends(page)).toHaveCount(1);
  await expect(sends(page)).toContainText('Amara Osei, Harrow Bay Water');
  const report = await page.evaluate(() => document.querySelector('inmail-coach').report);
  const [send] = await kept(page);
  expect(send).toMatchObject({
    company: 'Harrow Bay Water', way: 'inmail', pays: true, score: report.score, grade: report.grade,
    chars: report.stats.chars, subjectWords: 2, outcome: 'waiting', answeredAt: null, text: null,
  });
  const minute = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;
  expect(send.sentAt).toMatch(minute);
  expect(send.rules).toEqual([...new Set(report.findings.map(({ rule }) => rule))]);
  expect(send.hash).toMatch(/^[0-9a-f]{16}$/);

  const replied = button(page, 'Replied: Amara Osei, Harrow Bay Water');
  await replied.click();
  await expect(replied).toHaveAttribute('aria-pressed', 'true');
  expect((await kept(page))[0]).toMatchObject({ outcome: 'replied', answeredAt: expect.stringMatching(minute) });
  await undo(page).click();
  await expect(replied).toHaveAttribute('aria-pressed', 'false');
  const silent = button(page, 'Silent: Amara Osei, Harrow Bay Water');
  await silent.click();
  await expect(silent).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(sends(page)).toHaveCount(1);
  await expect(silent).toHaveAttribute('aria-pressed', 'true');

  await button(page, 'Delete the send to Amara Osei, Harrow Bay Water').click();
  await expect(sends(page)).toHaveCount(0);
  await undo(page).click();
  await expect(sends(page)).toHaveCount(1);
});

test('the text is kept only if the person wants that', async ({ page }) => {
  await open(page);
  await page.getByLabel('Keep the text of messages that I record').check();
  await page.evaluate(() => document.querySelector('inmail-outcomes').record({ draft: { subject: 's', body: 'the words' } }));
  await expect(sends(page)).toHaveCount(1);
  expect((await kept(page))[0].text).toEqual({ subject: 's', body: 'the words' });
});

test('credits: spent by a send, back by an answer, a decline too, and not by silence', async ({ page }) => {
  await open(page);
  await choosePlan(page);
  const credits = panel(page, 'Credits');
  await add(page, 'Tomás Ibarra', 'Solvane');
  await expect(credits).toContainText('11 credits left');
  await expect(credits).toContainText('Tomás Ibarra, Solvane: until 8 Jun 2027');
  for (const [mark, left] of [['Replied', 12], ['Declined', 12], ['Silent', 11], ['Accepted', 12]]) {
    const marked = button(page, `${mark}: Tomás Ibarra, Solvane`);
    await marked.click();
    await expect(marked).toHaveAttribute('aria-pressed', 'true');
    await expect(credits).toContainText(`${left} credits left`);
  }
  await add(page, 'Leilani Kahale', '', undefined, 'Free InMail');
  await expect(credits).toContainText('12 credits left');
  // Those told today are gone in 90 days; the month brings 15.
  await expect(credits).toContainText('expire on 8 Jun 2027');
  await expect(credits).toContainText('15 more on 1 Apr 2027');
  await page.clock.setFixedTime(new Date('2027-04-02T10:00:00Z'));
  await page.reload();
  await expect(credits).toContainText('27 credits left');
  await credits.getByText('As a table').click();
  await expect(credits.getByRole('row', { name: /1 Apr 2027 came in 15 27/ })).toBeVisible();
});

test('LinkedIn’s file: read off the main thread, with progress, and every count is right', async ({ page }) => {
  await open(page, null);
  const { csv, truth } = messages(5_000);
  await page.waitForLoadState('networkidle');
  await coachIsThere(page, false);
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.evaluate(() => {
    window.gaps = [];
    window.seen = [];
    let last = performance.now();
    setInterval(() => {
      const bar = document.querySelector('inmail-outcomes').shadowRoot.querySelector('progress');
      if (bar.checkVisibility()) {
        window.gaps.push(performance.now() - last);
        window.seen.push(bar.value);
      }
      last = performance.now();
    }, 20);
  });
  const works = panel(page, 'What works for you');
  await works.getByLabel('Choose messages.csv').setInputFiles(csv);
  await expect.poll(() => page.workers().length).toBe(1);
  await expect(byScore(works)).toBeVisible({ timeout: 60_000 });
  await expect(works).toContainText(`${truth.rows.toLocaleString('en')} messages read. You began ${truth.begun.toLocaleString('en')} conversations`);
  await expect(works).toContainText(`${Math.round(truth.answered / truth.counted * 100)} % of ${truth.counted.toLocaleString('en')} messages got a response (${truth.answered.toLocaleString('en')})`);
  await expect(works.getByLabel('You are')).toContainText(truth.you);
  await expect(works).toContainText('the file does not say which were InMails');
  await expect(works).toContainText('Correlation, not cause');
  const { gaps, seen } = await page.evaluate(() => ({ gaps: window.gaps, seen: window.seen }));
  expect(new Set(seen.filter((value) => value > 0 && value < 1)).size, 'steps of progress').toBeGreaterThan(3);
  // The page goes on between: on its own thread the work would be one gap. (Drawing the figures is another.)
  expect(gaps.filter((gap) => gap < 300).length, 'short looks while it worked').toBeGreaterThan(10);
  // The worker's own script is the last thing asked for.
  expect(asked.filter((url) => !url.endsWith('/outcomes-worker.js'))).toEqual([]);

  // Every picture has its table, and the rows of the weekdays add up.
  const tables = works.getByText('As a table');
  expect(await tables.count()).toBeGreaterThanOrEqual(7);
  for (const one of await tables.all()) await one.click();
  const days = works.getByRole('table', { name: 'By weekday' }).getByRole('row');
  const counts = await days.locator('td:nth-of-type(1)').allTextContents();
  expect(counts.slice(-7).reduce((sum, n) => sum + Number(n), 0)).toBe(truth.counted);

  // The figures are there after a reload, without the file.
  await page.reload();
  await expect(byScore(works)).toBeVisible();
});

test('another "you", and only messages with a subject line', async ({ page }) => {
  await open(page, null);
  const { csv, truth } = messages(1_000);
  const works = panel(page, 'What works for you');
  await works.getByLabel('Choose messages.csv').setInputFiles(csv);
  await expect(byScore(works)).toBeVisible({ timeout: 60_000 });
  await works.getByLabel('Only messages with a subject line').check();
  await expect(works).not.toContainText(`of ${truth.counted.toLocaleString('en')} messages got`);
  await works.getByLabel('You are').selectOption({ index: 1 });
  await expect(works).not.toContainText(`You began ${truth.begun} conversations`);
  await expect(works).not.toContainText(`as ${truth.you}.`);
});

test('cancelling stops at once and changes nothing', async ({ page }) => {
  await open(page, null);
  const works = panel(page, 'What works for you');
  const choose = works.getByLabel('Choose messages.csv');
  await again(choose, 150e6); // not done before the click
  await button(page, 'Cancel').click();
  await expect(page.getByText('Cancelled. Nothing was changed.')).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect.poll(() => page.workers().length).toBe(0);
  await expect(byScore(works)).toHaveCount(0);
  await expect(choose).toBeFocused();
  // And it can begin again.
  await choose.setInputFiles(messages(1_000).csv);
  await expect(byScore(works)).toBeVisible({ timeout: 60_000 });
});

test('a file that is none says why, by line, and what was there stays', async ({ page }) => {
  await open(page, null);
  const works = panel(page, 'What works for you');
  const choose = works.getByLabel('Choose messages.csv');
  await choose.setInputFiles(messages(1_000).csv);
  await expect(byScore(works)).toBeVisible({ timeout: 60_000 });
  const file = (text) => ({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  for (const [text, says] of [
    ['UNTERHALTUNGS-ID,TITEL,VON,AN,DATUM,BETREFF,INHALT,ORDNER\n1,2,3,4,5,6,7,8\n', 'Line 1: These are not the columns of LinkedIn\'s messages.csv.'],
    ['', 'Line 1: The file is empty.'],
    ['PK\u0003\u0004', 'Line 1: This is the whole archive.'],
  ]) {
    await choose.setInputFiles(file(text));
    await expect(works.getByRole('alert')).toContainText(says);
    await expect(byScore(works)).toBeVisible();
  }
  const whole = messages(1_000).csv.buffer.toString('utf8');
  await choose.setInputFiles(file(`${whole.slice(0, whole.lastIndexOf('Hi ') + 9)}`));
  await expect(works.getByRole('alert')).toContainText('1 line could not be used', { timeout: 60_000 });
});

test('where a page allows no worker, the file is read all the same', async ({ page }) => {
  await page.addInitScript(() => { window.Worker = class { constructor() { throw new Error('no'); } }; });
  await open(page, null);
  const works = panel(page, 'What works for you');
  await works.getByLabel('Choose messages.csv').setInputFiles(messages(1_000).csv);
  await expect(byScore(works)).toBeVisible({ timeout: 60_000 });
  await expect(works).toContainText(`(${messages(1_000).truth.answered})`);
});

test('an entry that cannot be read is set aside, whole, and said', async ({ page }) => {
  await open(page);
  await add(page, 'Amara', 'Osei & Sons');
  const odd = { id: 'odd', sentAt: 'the day before', notes: ['keep', 'me'] };
  await inStore(page, undefined, [odd]);
  await page.reload();
  await expect(page.getByText('1 entry could not be read. It is kept aside, unchanged.')).toBeVisible();
  await expect(sends(page)).toHaveCount(1);
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Save what could not be read').click()]);
  const [aside] = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(aside.value).toEqual(odd);
});

test('figures that cannot be shown are set aside, too, and the page works without them', async ({ page }) => {
  await open(page);
  await add(page, 'Amara', '');
  await page.evaluate(() => new Promise((done) => {
    indexedDB.open('inmail-outcomes').onsuccess = ({ target: { result: db } }) => {
      const write = db.transaction('settings', 'readwrite');
      write.objectStore('settings').put({ file: 'messages.csv', at: '2027-01-01T10:00', you: 'Dana', all: { rules: [] }, subject: { rules: [] } }, 'history');
      write.oncomplete = () => { db.close(); done(); };
    };
  }));
  await page.reload();
  await expect(page.getByText('1 entry could not be read. It is kept aside, unchanged.')).toBeVisible();
  await expect(sends(page)).toHaveCount(1);
});

test('a very large file is said to be one, and is read in pieces', async ({ page }) => {
  test.setTimeout(300_000);
  await open(page, null);
  const works = panel(page, 'What works for you');
  const { truth } = messages(5_000);
  const rows = await again(works.getByLabel('Choose messages.csv'), 201e6);
  await expect(page.getByText('Reading the file. It is very large: this takes some time')).toBeVisible();
  await expect(byScore(works)).toBeVisible({ timeout: 280_000 });
  await expect(works).toContainText(`${(truth.rows * rows).toLocaleString('en')} messages read. You began ${truth.begun.toLocaleString('en')} conversations`);
});

test('on paper it is light, whatever the screen shows', async ({ page }) => {
  await open(page, null);
  await choosePlan(page);
  await page.getByText('Write a message and record it').click();
  await coachIsThere(page);
  const colours = () => page.evaluate(() => ['inmail-coach', 'inmail-outcomes'].map((name) => {
    const panel = document.querySelector(name).shadowRoot.querySelector('.panel');
    const { backgroundColor, color, colorScheme } = getComputedStyle(panel);
    return [name, backgroundColor, color, colorScheme];
  }).concat([['page', getComputedStyle(document.body).color]]));
  const light = await colours();
  for (const forced of [false, true]) {
    await page.emulateMedia({ colorScheme: 'dark', media: 'screen' });
    if (forced) await page.evaluate(() => document.querySelectorAll('inmail-coach, inmail-outcomes').forEach((el) => el.setAttribute('theme', 'dark')));
    expect(await colours()).not.toEqual(light);
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    expect(await colours()).toEqual(light);
  }
});

test('the database of a newer version is left as it is, and a log beside it works', async ({ page }) => {
  await page.goto('/');
  await inStore(page, 7, [{ id: 'later', shape: 'unknown' }]);
  await open(page);
  await expect(page.getByText('A newer version keeps its data in this browser.')).toBeVisible();
  await add(page, 'Amara', '');
  await page.reload();
  await expect(sends(page)).toHaveCount(1);
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Save what could not be read').click()]);
  expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toEqual({ letters: [{ id: 'later', shape: 'unknown' }] });
  const version = await page.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === 'inmail-outcomes').version);
  expect(version).toBe(7);
});

test('saved as JSON and as CSV, and loaded elsewhere, it is the same', async ({ page, browser, baseURL, watched }) => {
  await open(page);
  await choosePlan(page);
  await page.getByLabel('Keep the text of messages that I record').check();
  await page.evaluate(() => document.querySelector('inmail-outcomes').record({
    draft: { subject: '=SUM(1), "quoted"', body: 'Line one,\nline “two”\n\n\'last\'', recipient: { firstName: '-Amara', company: 'A;B, "C"' } },
  }));
  await add(page, 'Tomás', 'Solvane', '2027-01-05T08:15', 'Message request');
  const declined = button(page, 'Declined: Tomás, Solvane');
  await declined.click();
  await expect(declined).toHaveAttribute('aria-pressed', 'true');
  const wanted = await kept(page);
  expect(wanted).toHaveLength(2);
  for (const name of ['Save everything (JSON)', 'Save the log (CSV)']) {
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
    const file = await download.path();
    const other = await (await watched(await browser.newContext({ baseURL, timezoneId: 'Europe/Berlin' }))).newPage();
    await open(other);
    const load = async () => other.getByLabel('Load a saved file').setInputFiles({ name: download.suggestedFilename(), mimeType: '', buffer: await readFile(file) });
    await load();
    await expect(other.getByText('2 sends loaded.')).toBeVisible();
    expect(await kept(other)).toEqual(wanted);
    if (name.includes('JSON')) await expect(panel(other, 'Credits')).toContainText('11 credits left');
    // Loading it again doubles nothing.
    await load();
    await expect(other.getByText('0 sends loaded, 2 were here already.')).toBeVisible();
    await other.context().close();
  }
  const load = page.getByLabel('Load a saved file');
  for (const [text, says] of [['{"format":9,"sends":[]}', 'saved by a newer version'], ['{"a":', 'no file that was saved here'], ['a,b\n1,2\n', 'Line 1: the columns id and sentAt are missing']]) {
    await load.setInputFiles({ name: 'x', mimeType: '', buffer: Buffer.from(text) });
    await expect(page.getByText(says)).toBeVisible();
  }
  expect(await kept(page)).toEqual(wanted);
});

test('everything can be deleted for good', async ({ page }) => {
  await open(page);
  await choosePlan(page);
  await add(page, 'Amara', '');
  await button(page, 'Delete everything').click();
  await button(page, 'Keep it').click();
  await expect(button(page, 'Delete for good')).toBeHidden();
  await expect(sends(page)).toHaveCount(1);
  await button(page, 'Delete everything').click();
  await button(page, 'Delete for good').click();
  await expect(page.getByText('Everything is deleted.')).toBeVisible();
  const left = await page.evaluate(() => new Promise((done) => {
    const request = indexedDB.open('inmail-outcomes');
    request.onsuccess = async () => {
      const db = request.result;
      const count = (store) => new Promise((counted) => { db.transaction(store).objectStore(store).count().onsuccess = ({ target }) => counted(target.result); });
      const counts = await Promise.all([...db.objectStoreNames].map(count));
      db.close();
      done(counts);
    };
  }));
  expect(left).toEqual([0, 0, 0]);
  await page.reload();
  await expect(page.getByText('Nothing recorded yet.')).toBeVisible();
});

test('the channel: one way, the reasons, what would change it, and the coach follows', async ({ page }) => {
  await open(page, null); // the coach’s own timers are at work here
  await coachIsThere(page, false);
  const channel = panel(page, 'InMail or something free?');
  await expect(channel).toContainText('Send an InMail: it costs a credit until they answer.');
  await channel.getByLabel('You and they').selectOption({ label: 'connected' });
  await expect(channel).toContainText('Send a direct message: it is free.');
  await expect(channel).toContainText('At most 8,000 characters, no subject line.');
  await expect(channel).toContainText('What would change it');
  const draft = () => page.evaluate(() => document.querySelector('inmail-coach').draft);
  await expect.poll(draft).toMatchObject({ channel: 'direct-message', relationship: 'first-degree' });
});

test('two pages with the same log follow each other', async ({ page, context }) => {
  await open(page);
  const other = await context.newPage();
  await open(other);
  await add(page, 'Amara', '');
  await expect(sends(other)).toHaveCount(1);
});

test('everything works from the keyboard, and the focus stays where it was', async ({ page }) => {
  await open(page);
  await add(page, 'Amara', '');
  const replied = button(page, 'Replied: Amara');
  await replied.focus();
  await page.keyboard.press('Enter');
  await expect(replied).toHaveAttribute('aria-pressed', 'true');
  await expect(replied).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(button(page, 'Accepted: Amara')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(button(page, 'Accepted: Amara')).toHaveAttribute('aria-pressed', 'true');
  const back = undo(page);
  await back.focus();
  await page.keyboard.press('Enter');
  await expect(replied).toHaveAttribute('aria-pressed', 'true');
});

test('removed from the page it leaves nothing behind, and comes back with what was kept', async ({ page }) => {
  await open(page);
  await add(page, 'Amara', '');
  await page.evaluate(async () => {
    const element = document.querySelector('inmail-outcomes');
    element.remove();
    await new Promise((done) => { setTimeout(done, 50); });
    document.querySelector('main').append(element);
  });
  await expect(sends(page)).toHaveCount(1);
});

for (const theme of ['light', 'dark']) {
  for (const width of [1280, 320]) {
    test(`full at ${width} px, ${theme}: accessible, and nothing sticks out`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      await open(page, null);
      await choosePlan(page);
      await add(page, 'Ngozi Adeyemi', 'Varrow Logistics');
      await add(page, 'Leilani Kahale', 'Harrow Bay Water', undefined, 'Free InMail');
      const replied = button(page, 'Replied: Leilani Kahale, Harrow Bay Water');
      await replied.click();
      await expect(replied).toHaveAttribute('aria-pressed', 'true');
      const works = panel(page, 'What works for you');
      await works.getByLabel('Choose messages.csv').setInputFiles(messages(5_000).csv);
      await expect(byScore(works)).toBeVisible({ timeout: 60_000 });
      await expect(page.getByRole('progressbar')).toHaveCount(0);
      await page.screenshot({ path: `${SHOTS}outcomes-${width}-${theme}.png`, fullPage: true });
      for (const one of await page.getByText('As a table').all()) await one.click();
      await button(page, 'Delete everything').click();
      await expect(button(page, 'Delete for good')).toBeVisible();
      expect(await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      }), 'pixels to scroll sideways').toBeLessThanOrEqual(0);
      expect(await axe(page)).toEqual([]);
    });
  }
}

test('empty it is accessible, too', async ({ page }) => {
  await open(page);
  await page.screenshot({ path: `${SHOTS}outcomes-empty.png`, fullPage: true });
  expect(await axe(page)).toEqual([]);
});
