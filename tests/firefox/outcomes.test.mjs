// Credits and replies in a real Firefox, if there is one: recorded, marked, LinkedIn's file read off the
// main thread, and all of it there again after a reload; and what is done right before the page is left.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import sirv from 'sirv';
import { messages } from '../browser/messages.mjs';
import { firefox } from '../extension/firefox.mjs';

const skip = !firefox && 'no Firefox is installed';
const { csv, truth } = messages(2_000);

let browser;
let server;
let folder;
before(async () => {
  if (skip) return;
  const files = sirv(new URL('../../dist/site', import.meta.url).pathname, { dev: true });
  server = createServer((request, response) => files(request, response, () => response.writeHead(404).end()));
  await new Promise((ready) => { server.listen(0, '127.0.0.1', ready); });
  folder = await mkdtemp(join(tmpdir(), 'inmail-coach-'));
  await writeFile(join(folder, 'messages.csv'), csv.buffer);
  browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefox, headless: true, extraPrefsFirefox: { 'remote.log.truncate': true } });
});
after(async () => {
  await browser?.close();
  server?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** The page, and how the test reaches into it. `look` is told the element and its shadow root. */
async function open() {
  const page = await browser.newPage();
  const thrown = [];
  page.on('pageerror', (error) => thrown.push(String(error)));
  await page.goto(`http://127.0.0.1:${server.address().port}/outcomes.html`);
  const run = (look, ...args) => page.evaluate(`(${look})(...[document.querySelector('inmail-outcomes'), document.querySelector('inmail-outcomes').shadowRoot, ...${JSON.stringify(args)}])`);
  const until = async (look, ...args) => {
    for (const start = Date.now(); ;) {
      const value = await run(look, ...args).catch(() => null);
      if (value) return value;
      assert.ok(Date.now() - start < 60_000, `waited in vain: ${look} ${args}`);
      await new Promise((next) => { setTimeout(next, 50); });
    }
  };
  const at = async (selector) => (await page.evaluateHandle((selector) => document.querySelector('inmail-outcomes').shadowRoot.querySelector(selector), selector)).asElement();
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
  const other = await browser.newPage();
  await other.goto(`http://127.0.0.1:${server.address().port}/`);
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
