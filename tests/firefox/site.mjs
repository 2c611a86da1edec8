// The built site in a real Firefox, and how the tests reach into an element of it.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import puppeteer from 'puppeteer-core';
import sirv from 'sirv';
import { firefox } from '../extension/firefox.mjs';

const SITE = new URL('../../dist/site', import.meta.url).pathname;
/** Milliseconds after which a wait is in vain. */
const PATIENCE = 60_000;

/** Why the tests of this folder are skipped, or false. */
export const skip = !firefox && 'no Firefox is installed';

/** Serves the site, and besides the pages given by address; opens Firefox. */
export async function start(pages = {}) {
  const files = sirv(SITE, { dev: true });
  const server = createServer((request, response) => (request.url in pages
    ? response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pages[request.url])
    : files(request, response, () => response.writeHead(404).end())));
  await new Promise((ready) => { server.listen(0, '127.0.0.1', ready); });
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefox, headless: true, extraPrefsFirefox: { 'remote.log.truncate': true } });
  return {
    browser,
    address: `http://127.0.0.1:${server.address().port}`,
    async stop() {
      await browser.close();
      server.close();
    },
  };
}

/** A value, once there is one; `look` may fail until then. */
export async function until(look, what) {
  for (const start = Date.now(); ;) {
    const value = await look().catch(() => null);
    if (value) return value;
    assert.ok(Date.now() - start < PATIENCE, `waited in vain: ${what}`);
    await new Promise((next) => { setTimeout(next, 50); });
  }
}

/** Ways into an element of a page: what is given to `run` and `until` is told it, its shadow root, then `args`. */
export function reach(page, element) {
  const host = `document.querySelector(${JSON.stringify(element)})`;
  const run = (look, ...args) => page.evaluate(`(${look})(...[${host}, ${host}.shadowRoot, ...${JSON.stringify(args)}])`);
  return {
    run,
    until: (look, ...args) => until(() => run(look, ...args), `${look} ${args}`),
    /** A handle on something in the element's shadow. */
    at: async (selector) => (await page.evaluateHandle(`${host}.shadowRoot.querySelector(${JSON.stringify(selector)})`)).asElement(),
  };
}
