// The extension in a real Firefox, if there is one: popup, sidebar page, options.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { after, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { FIREFOX_ID } from '../../www/extension/manifest.mjs';
import { messages } from '../browser/messages.mjs';
import { until as wait } from '../firefox/site.mjs';
import { firefox } from './firefox.mjs';

const FOLDER = new URL('../../dist/extension/firefox', import.meta.url).pathname;
const SHOTS = new URL('../../target/browser/shots/', import.meta.url).pathname;
/** Firefox gives each extension an address of its own, unless it is told one. */
const ADDRESS = '5ca1ab1e-0000-4000-8000-c0ac4c0ac4c0';
const DRAFT = 'Hi Amara,\n\nI hope this message finds you well. Which interval did you settle on?\n\nIlse';

if (!firefox) console.log('Skipped: no Firefox is installed, so the extension was not tried in one. Install Firefox, or set FIREFOX to its path.');

test('in Firefox: writes, coaches, keeps', { skip: !firefox && 'no Firefox is installed', timeout: 120_000 }, async () => {
  await mkdir(SHOTS, { recursive: true });
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefox,
    headless: true,
    args: ['--remote-allow-system-access'], // pages of an extension are not the web's
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: ADDRESS }), 'remote.log.truncate': true },
  });
  after(() => browser.close());
  console.log(await browser.version());
  assert.equal(await browser.installExtension(FOLDER), FIREFOX_ID);

  /** A value of a page, once it is there. */
  const until = (page, look, ...wanted) => wait(() => page.evaluate(look, ...wanted), look);

  const thrown = [];
  const open = async (name) => {
    const page = await browser.newPage();
    page.on('pageerror', (error) => thrown.push(String(error)));
    await page.setViewport({ width: 400, height: 600 });
    const address = `moz-extension://${ADDRESS}/${name}`;
    page.goto(address).catch(() => {}); // never told that it has arrived: another process has taken over
    await until(page, (wanted) => location.href === wanted && document.readyState === 'complete', address);
    return page;
  };
  let popup = await open('popup.html');
  await until(popup, () => document.activeElement?.shadowRoot?.activeElement?.ariaLabel === 'Message');
  await popup.keyboard.type(DRAFT);
  await until(popup, () => document.querySelector('#coach').report.findings.some(({ rule }) => rule === 'generic-opener'));
  assert.equal(await until(popup, () => document.querySelector('#coach').draft.body), DRAFT);
  assert.ok(await until(popup, () => [...CSS.highlights.values()].some(({ size }) => size > 0)), 'it underlines');
  await popup.screenshot({ path: `${SHOTS}extension-popup-firefox.png` });
  await popup.close();

  popup = await open('popup.html');
  assert.equal(await until(popup, () => document.querySelector('#coach')?.report && document.querySelector('#coach').draft.body), DRAFT);
  await until(popup, () => document.activeElement?.shadowRoot?.activeElement?.ariaLabel === 'Message');

  const panel = await open('panel.html');
  assert.equal(await until(panel, () => document.querySelector('#coach')?.report && document.querySelector('#coach').draft.body), DRAFT);
  await panel.click('#clear');
  await until(popup, () => document.querySelector('#coach').draft.body === '');
  await panel.close();

  const options = await open('options.html');
  assert.ok(await until(options, () => document.querySelectorAll('#rules input').length) > 40);
  await options.click('input[value="generic-opener"]');
  await until(popup, () => document.querySelector('#coach').options.off?.includes('generic-opener'));
  await options.screenshot({ path: `${SHOTS}extension-options-firefox.png` });

  // Credits and replies: a send recorded in the coach, the file read by a worker, its figures.
  await popup.evaluate((body) => { document.querySelector('#coach').draft = { body, recipient: { firstName: 'Amara', company: 'Harrow Bay Water' } }; }, DRAFT);
  await popup.click('#sent');
  await until(popup, () => document.querySelector('#note').textContent.startsWith('Recorded: Amara, Harrow Bay Water.'));
  let outcomes = await open('outcomes.html');
  await outcomes.setViewport({ width: 360, height: 900 });
  await until(outcomes, () => document.querySelector('inmail-outcomes').sends.length === 1);
  const { csv, truth } = messages(300);
  await outcomes.evaluate((text) => {
    const input = document.querySelector('inmail-outcomes').shadowRoot.querySelector('input[accept^=".csv"]');
    const given = new DataTransfer();
    given.items.add(new File([text], 'messages.csv'));
    input.files = given.files;
    input.dispatchEvent(new Event('change'));
  }, csv.buffer.toString('utf8'));
  await until(outcomes, (answered) => document.querySelector('inmail-outcomes').shadowRoot.querySelector('.results').textContent.includes(`(${answered})`), truth.answered);
  assert.ok(await outcomes.evaluate(() => document.querySelector('inmail-outcomes').shadowRoot.querySelectorAll('.results svg').length) >= 6);
  await outcomes.evaluate(() => document.querySelector('inmail-outcomes').shadowRoot.querySelector('[data-outcome=replied]').click());
  await until(outcomes, () => document.querySelector('inmail-outcomes').sends[0].outcome === 'replied');
  await outcomes.close();
  outcomes = await open('outcomes.html');
  await until(outcomes, () => document.querySelector('inmail-outcomes').sends?.[0]?.outcome === 'replied' 
    && document.querySelector('inmail-outcomes').shadowRoot.querySelectorAll('.results svg').length >= 6);
  await outcomes.screenshot({ path: `${SHOTS}extension-outcomes-firefox.png`, fullPage: true });

  // The page's own policy lets it reach nothing else.
  assert.equal(await options.evaluate(() => fetch('https://example.com/').then(() => 'answered', (error) => error.name)), 'TypeError');
  const menu = await options.evaluate(() => browser.menus.update('coach', { title: 'Coach this draft' }).then(() => 'there', String));
  assert.equal(menu, 'there');
  assert.deepEqual(thrown, []);
});
