// What is measured in Chromium: the race, and the widget.
import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { chromium as executablePath } from '../browser/chromium.mjs';
import { spread } from './race.mjs';

const DRAFTS = readFileSync(new URL('../drafts/own.jsonl', import.meta.url), 'utf8');

export const launch = () => chromium.launch({
  executablePath, args: ['--no-sandbox', '--disable-gpu', '--js-flags=--expose-gc', '--enable-precise-memory-info'],
});

/** The race of the same contestants as in Node. */
export async function raceInPage(browser, address, names) {
  const page = await browser.newPage();
  await page.goto(`${address}/empty`);
  const result = await page.evaluate(async ([names, drafts]) => {
    const [{ race }, { writer }] = await Promise.all([import('/bench/race.mjs'), import('/bench/drafts.mjs')]);
    const contestants = await Promise.all(names.map((name) => import(`/peers/${name}.js`)));
    return race(contestants, writer(drafts), '/engine');
  }, [names, DRAFTS]);
  await page.close();
  return result;
}

/** Milliseconds from the start of a navigation to the score of a draft that stands in the page, and to
    the end of its paint, the cache warm; `plain` is a page with a script of one line, which the browser
    takes that long to come to. */
export async function firstScore(browser, address, slowed) {
  const page = await browser.newPage();
  const cdp = await page.context().newCDPSession(page);
  await page.addInitScript(() => document.addEventListener('coach-ready', ({ target }) => {
    window.told = { score: performance.now(), of: target.report?.score };
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { window.told.painted = performance.now(); };
      port2.postMessage(0);
    });
  }));
  const times = { plain: [], score: [], painted: [] };
  for (let n = 0; n < 12; n += 1) {
    if (n === 2) await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowed });
    for (const path of ['plain', 'draft']) {
      await page.goto(`${address}/${path}`);
      const told = await (await page.waitForFunction(() => window.told?.painted && window.told)).jsonValue();
      if (path === 'draft' && !(told.of > 0)) throw new Error('the draft has no score');
      if (n < 2) continue;
      if (path === 'plain') times.plain.push(told.score);
      else for (const what of ['score', 'painted']) times[what].push(told[what]);
    }
  }
  await page.close();
  return Object.fromEntries(Object.entries(times).map(([what, all]) => [what, spread(all)]));
}

/** Milliseconds of the main thread from a key to the end of its paint, at 1,900 characters; `Input` is
    the event alone, where the key changed no finding and no point; `Whole` all that the thread did until
    the next key, the judgement that follows the paint among it. `bare` is the same key in a plain field. */
export async function keys(browser, address, slowed) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const cdp = await page.context().newCDPSession(page);
  await page.goto(`${address}/coach`);
  await page.waitForFunction(() => document.querySelector('inmail-coach').report);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  await page.evaluate(async (drafts) => {
    const { writer } = await import('/bench/drafts.mjs');
    const coach = document.querySelector('inmail-coach');
    const draft = writer(drafts)(1_890, 11);
    coach.draft = draft;
    const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
    const soon = (then) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(0);
    };
    const painted = () => new Promise((resolve) => requestAnimationFrame(() => soon(resolve)));
    const fields = () => [...coach.shadowRoot.querySelectorAll('textarea')];
    while (!fields().some((field) => field.value.length > 1_000)) await rest(50);
    const own = fields().find((field) => field.value.length > 1_000);
    const judged = () => JSON.stringify(coach.report.findings.map(({ rule, text, points }) => [rule, text, points]));
    const bare = Object.assign(document.createElement('textarea'), { rows: 30, cols: 80, value: draft.body });
    document.body.append(bare);
    const type = async (field, count) => {
      let before = judged();
      field.focus();
      field.setSelectionRange(900, 900);
      await rest(500);
      const times = [];
      for (let n = 0; n < count; n += 1) {
        // A frame has just ended. The next one's first callback is asked for ahead of the key, so that
        // whatever the widget does in a frame comes after it.
        await painted();
        const frame = new Promise((resolve) => requestAnimationFrame(() => {
          const begun = performance.now();
          soon(() => resolve(performance.now() - begun));
        }));
        const start = performance.now();
        document.execCommand('insertText', false, 'abcdefgh i'[n % 10]);
        const input = performance.now() - start;
        const all = input + await frame;
        await rest(60);
        const after = judged();
        times.push({ input, all, same: after === before });
        before = after;
      }
      return times;
    };
    await type(own, 15);
    await type(bare, 15);
    Object.assign(window, { own: () => type(own, 60), bare: () => type(bare, 60) });
  }, DRAFTS);
  await cdp.send('Performance.enable');
  const busy = async () => (await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  const measured = {};
  for (const which of ['own', 'bare']) {
    const before = await busy();
    const rows = await page.evaluate((which) => window[which](), which);
    const of = (rows, what) => spread(rows.map((row) => row[what]));
    measured[which] = of(rows, 'all');
    measured[`${which}Input`] = of(rows.filter(({ same }) => same), 'input');
    measured[`${which}Whole`] = (await busy() - before) / rows.length;
  }
  await page.close();
  return measured;
}

/** What a thousand coaches put into a page and taken out again leave behind. */
export async function mounts(browser, address) {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    window.memories = [];
    const { instantiate, instantiateStreaming } = WebAssembly;
    const keep = (call) => async (...given) => {
      const made = await call.apply(WebAssembly, given);
      window.memories.push((made.instance ?? made).exports.memory);
      return made;
    };
    Object.assign(WebAssembly, { instantiate: keep(instantiate), instantiateStreaming: keep(instantiateStreaming) });
  });
  await page.goto(`${address}/coach`);
  await page.waitForFunction(() => document.querySelector('inmail-coach').report);
  const result = await page.evaluate(async (drafts) => {
    const { writer } = await import('/bench/drafts.mjs');
    const write = writer(drafts);
    const used = () => {
      window.gc();
      return { wasm: window.memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0), heap: performance.memory.usedJSHeapSize };
    };
    const one = used();
    document.querySelector('inmail-coach').remove();
    const mount = async (count) => {
      for (let n = 0; n < count; n += 1) {
        const coach = document.createElement('inmail-coach');
        const ready = new Promise((resolve) => coach.addEventListener('coach-ready', resolve, { once: true }));
        document.body.append(coach);
        await ready;
        coach.draft = write(650, n % 50);
        coach.remove();
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
      return used();
    };
    return { one, after100: await mount(100), after1000: await mount(900) };
  }, DRAFTS);
  await page.close();
  return result;
}
