// Credits and replies in a real Firefox, if there is one: recorded, marked, LinkedIn's file read off the
// main thread, and all of it there again after a reload; and what is done right before the page is left.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { messages } from '../browser/messages.mjs';
import { reach, skip, start } from './site.mjs';

const { csv, truth } = messages(2_000);

let site;
let folder;
before(async () => {
  if (skip) return;
  folder = await mkdtemp(join(tmpdir(), 'inmail-coach-'));
  await writeFile(join(folder, 'messages.csv'), csv.buffer);
  site = await start();
});
after(async () => {
  await site?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** The page, and how the test reaches into it. `look` is told the element and its shadow root. */
async function open() {
  const page = await site.browser.newPage();
  const thrown = [];
  page.on('pageerror', (error) => thrown.push(String(error)));
  await page.goto(`${site.address}/outcomes.html`);
  const { run, until, at } = reach(page, 'inmail-outcomes');
  const pressed = (outcome, name) => `[data-outcome=${outcome}][aria-label$="${name}"]`;
  const marked = (outcome, name) => until((el, root, mark) => root.querySelector(mark)?.ariaPressed === 'true', pressed(outcome, name));
  await until((el, root) => Boolean(root.querySelector('#log')));
  return { page, run, until, at, pressed, marked, thrown };
}

test('in Firefox: credits, a log, LinkedIn’s file, and all of it after a reload', { skip, timeout: 180_000 }, async () => {
  const { page, run, until, at, pressed, marked, thrown } = await open();
  await (await at('select[name=plan]')).select('premium-business');
  await (await at('input[name=left]')).type('12');
  await (await at('[aria-labelledby=credits] button[type=submit]')).click();
  await until((el) => el.balance?.held === 12);

  for (const [n, name] of ['Tomás Ibarra', 'Amara Osei'].entries()) {
    await run((el, root) => { root.querySelector('input[name=person]').closest('details').open = true; });
    await (await at('input[name=person]')).type(name);
    await (await at('[aria-labelledby=log] button[type=submit]')).click();
    await until((el, root, n, name) => el.sends.length === n + 1 && root.querySelector('.sends').textContent.includes(name), n, name);
  }
  await (await at(pressed('replied', 'Amara Osei'))).click();
  await marked('replied', 'Amara Osei');
  await until((el, root) => root.querySelector('[role=status]').textContent.includes('replied'));

  await (await at('[aria-labelledby=figures] input[type=file]')).uploadFile(join(folder, 'messages.csv'));
  const figures = (el, root, says) => Boolean(root.querySelector('.results svg')) && root.querySelector('[aria-labelledby=figures]').textContent.includes(says);
  const counted = `of ${truth.counted.toLocaleString('en')} messages got a response (${truth.answered.toLocaleString('en')})`;
  await until(figures, counted);
  await until((el, root) => root.querySelector('.working').hidden);

  await page.reload();
  await until(figures, counted);
  await marked('replied', 'Amara Osei');
  assert.equal(await run((el) => el.sends.length), 2);
  assert.ok(await run((el) => el.balance.held <= 12));
  assert.ok(await run((el, root) => root.querySelector('[role=alert]').hidden), 'nothing is wrong with what is kept');

  // A click, and the page is left in the same moment.
  const loaded = page.waitForNavigation();
  await run((el, root, mark) => { root.querySelector(mark).click(); location.reload(); }, pressed('silent', 'Tomás Ibarra'));
  await loaded;
  await marked('silent', 'Tomás Ibarra');
  await marked('replied', 'Amara Osei');
  assert.deepEqual(thrown, []);
  await page.close();
});

test('in Firefox: a log deleted by another page is said to be, and can be stored again', { skip, timeout: 120_000 }, async () => {
  const { page, run, until, thrown } = await open();
  await until((el) => el.sends.length === 2);
  const other = await site.browser.newPage();
  await other.goto(`${site.address}/`);
  await other.evaluate(() => new Promise((done, fail) => {
    const request = indexedDB.deleteDatabase('inmail-outcomes');
    request.onsuccess = () => done();
    request.onerror = fail;
  }));
  await until((el, root) => root.querySelector('[role=alert]').textContent.includes('was deleted elsewhere'));
  await run((el, root) => { [...root.querySelectorAll('[role=alert] button')].find((one) => one.textContent === 'Store it again').click(); });
  await until((el, root) => root.querySelector('[role=alert]').hidden);
  await page.reload();
  await until((el, root) => el.sends.length === 2 && Boolean(root.querySelector('.results svg')));
  assert.deepEqual(thrown, []);
  await Promise.all([page.close(), other.close()]);
});
