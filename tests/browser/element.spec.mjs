// The life of an element: cloned, adopted, many on a page, a thousand mounts, what it keeps, how it
// is themed, and house patterns.
import { readFile } from 'node:fs/promises';
import { test, expect, events, hostPage, openCoach, startsWith, Coach, DRAFT, MODULE, OPENER } from './coach.mjs';

// House patterns come when the page loads their module.
test.use({ asks: /\/npm\/patterns\.js$/ });

const CLEAR = { subject: '', body: '', recipient: { firstName: '', lastName: '', company: '', role: '', facts: [] } };

test('a clone is a coach of its own, with the same attributes and no text', async ({ page }) => {
  const coach = await openCoach(page, { draft: DRAFT, attributes: 'intent="networking" theme="dark"' });
  await coach.host.evaluate((el) => {
    const copy = Object.assign(el.cloneNode(true), { id: 'copy' });
    el.after(copy);
  });
  const copy = new Coach(page, 'copy');
  await copy.ready();
  expect(await copy.draft()).toMatchObject({ ...CLEAR, intent: 'networking' });
  await copy.message.pressSequentially(`${OPENER} Which gauge do you use at the pier these days, and why that one?`);
  await copy.found('generic-opener', 1);
  await copy.agrees();
  expect((await coach.agrees()).draft.body).toBe(DRAFT.body);
});

test('adopted into the document of a frame it goes on there, and back again', async ({ page }) => {
  await hostPage(page, `<inmail-coach id="coach"></inmail-coach>
    <iframe id="frame" srcdoc="<!doctype html><title>In</title><textarea id='own' aria-label='Own'></textarea>" width="1000" height="800"></iframe>${MODULE}`);
  const coach = new Coach(page);
  await coach.ready();
  await coach.setDraft(DRAFT);
  await coach.agrees();
  await page.evaluate(() => {
    window.el = document.querySelector('#coach');
    document.querySelector('#frame').contentDocument.body.append(window.el);
  });
  const inside = page.frameLocator('#frame').locator('#coach');
  const message = inside.getByRole('textbox', { name: 'Message', exact: true });
  await expect(message).toHaveValue(DRAFT.body);
  // Style sheet and underlines are those of the frame's document, and none stay behind.
  const looks = () => page.evaluate(() => {
    const { contentWindow } = document.querySelector('#frame');
    const sum = (registry) => [...registry].filter(([name]) => name.startsWith('inmail-coach-')).reduce((all, [, ranges]) => all + ranges.size, 0);
    return [window.el.shadowRoot.adoptedStyleSheets.length, sum(contentWindow.CSS.highlights), sum(CSS.highlights)];
  });
  const marked = (report) => report.findings.filter((f) => f.start !== undefined && f.end > f.start).length;
  const report = () => page.evaluate(() => window.el.report);
  await expect.poll(looks).toEqual([1, marked(await report()), 0]);

  await message.press('ControlOrMeta+End');
  await message.pressSequentially(' in Delft');
  await expect.poll(() => page.evaluate(() => window.el.draft.body)).toBe(`${DRAFT.body} in Delft`);
  const opener = (await report()).findings.find((f) => f.rule === 'generic-opener');
  await inside.getByRole('list', { name: 'Suggestions' }).getByRole('button', { name: startsWith(opener.message) }).click();
  await inside.getByRole('dialog').getByRole('button', { name: startsWith(opener.fixes[0].label) }).click();
  await expect(message).not.toHaveValue(/finds you well/);
  await message.press('ControlOrMeta+z');
  await expect(message).toHaveValue(/finds you well/);
  const again = (await report()).findings.find((f) => f.rule === 'generic-opener');
  await inside.getByRole('list', { name: 'Suggestions' }).getByRole('button', { name: startsWith(again.message) }).click();
  await expect(inside.getByRole('dialog')).toBeVisible();
  await message.page().keyboard.press('Escape');
  await expect(inside.getByRole('dialog')).toBeHidden();

  await page.evaluate(() => document.body.prepend(window.el));
  await expect(coach.message).toHaveValue(`${DRAFT.body} in Delft`);
  await coach.agrees();
});

test('for= finds a field in the document that it was adopted into', async ({ page }) => {
  await hostPage(page, `<iframe id="frame" srcdoc="<!doctype html><title>In</title><textarea id='own' aria-label='Own'></textarea>"></iframe>${MODULE}`);
  await page.frameLocator('#frame').getByRole('textbox', { name: 'Own' }).fill(DRAFT.body);
  await page.evaluate(() => {
    window.el = Object.assign(document.createElement('inmail-coach'), { id: 'coach' });
    window.el.setAttribute('for', 'own');
    document.querySelector('#frame').contentDocument.body.append(window.el);
  });
  await expect.poll(() => page.evaluate(() => window.el.report?.findings.some((f) => f.rule === 'generic-opener'))).toBe(true);
});

test('fifty on a page each keep their own', async ({ page }) => {
  await hostPage(page, `${'<inmail-coach></inmail-coach>'.repeat(50)}${MODULE}`);
  await expect.poll(() => page.evaluate(() => window.coachLog.filter((e) => e.type === 'coach-ready').length)).toBe(50);
  const bodies = await page.evaluate((draft) => {
    const all = [...document.querySelectorAll('inmail-coach')];
    all.forEach((el, i) => { el.draft = { ...draft, subject: `number ${i}` }; });
    all[7].draft = {};
    return all.map((el) => [el.draft.subject, el.report.findings.filter((f) => f.rule === 'generic-opener').length]);
  }, DRAFT);
  expect(bodies).toEqual(Array.from({ length: 50 }, (_, i) => (i === 7 ? ['', 0] : [`number ${i}`, 1])));
  const ranges = () => page.evaluate(() => {
    const all = [...document.querySelectorAll('inmail-coach')].map((el) => window.underlines(el).length);
    return [all[7], new Set(all.toSpliced(7, 1)).size, all[0] > 0];
  });
  await expect.poll(ranges).toEqual([0, 1, true]);
});

test('a thousand mounts leave nothing behind', async ({ page }) => {
  test.setTimeout(180_000);
  await hostPage(page, `<div id="place"></div>${MODULE}`);
  const client = await page.context().newCDPSession(page);
  const rounds = (count) => page.evaluate(async ([count, draft]) => {
    const place = document.querySelector('#place');
    for (let i = 0; i < count; i += 1) {
      const el = document.createElement('inmail-coach');
      const ready = new Promise((done) => { el.addEventListener('coach-ready', done, { once: true }); });
      el.draft = draft;
      place.append(el);
      await ready;
      el.remove();
      await new Promise((gone) => { setTimeout(gone); });
    }
    window.coachLog.length = 0;
  }, [count, DRAFT]);
  const counts = async () => {
    await page.evaluate(() => new Promise((rest) => { setTimeout(rest, 1_500); })); // timers that were running
    for (let i = 0; i < 3; i += 1) await client.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await client.send('Memory.getDOMCounters');
    const { usedSize } = await client.send('Runtime.getHeapUsage');
    return { nodes, jsEventListeners, usedSize };
  };
  await rounds(50); // what is made once
  const before = await counts();
  await rounds(1_000);
  const after = await counts();
  console.log(`1,000 mounts: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`);
  expect(after.nodes - before.nodes, 'nodes').toBeLessThan(200);
  expect(after.jsEventListeners - before.jsEventListeners, 'listeners').toBeLessThan(50);
  expect(after.usedSize - before.usedSize, 'bytes of heap').toBeLessThan(1_500_000);
});

test('memory of the module does not grow with mounts', async ({ page }) => {
  await page.addInitScript(() => { // the module's memory is nobody's business, but the test's
    const { instantiate, instantiateStreaming } = WebAssembly;
    const keep = (result) => { window.wasmMemory = Object.values(result.instance.exports).find((e) => e instanceof WebAssembly.Memory); return result; };
    WebAssembly.instantiateStreaming = async (...args) => keep(await instantiateStreaming.apply(WebAssembly, args));
    WebAssembly.instantiate = async (...args) => { const r = await instantiate.apply(WebAssembly, args); return r.instance ? keep(r) : r; };
  });
  await hostPage(page, `<div id="place"></div>${MODULE}`);
  const pages = (count) => page.evaluate(async ([count, draft]) => {
    for (let i = 0; i < count; i += 1) {
      const el = document.createElement('inmail-coach');
      const ready = new Promise((done) => { el.addEventListener('coach-ready', done, { once: true }); });
      el.draft = draft;
      document.querySelector('#place').append(el);
      await ready;
      el.remove();
      await new Promise((gone) => { setTimeout(gone); });
    }
    await new Promise((rest) => { setTimeout(rest, 1_500); });
    return window.wasmMemory.buffer.byteLength;
  }, [count, DRAFT]);
  const before = await pages(60);
  expect(await pages(240)).toBe(before);
});

test('null, undefined and "" clear the draft', async ({ page }) => {
  const coach = await openCoach(page);
  for (const nothing of ['null', 'undefined', '""']) {
    await coach.setDraft(DRAFT);
    await coach.agrees();
    await coach.host.evaluate((el, nothing) => { el.draft = nothing === 'null' ? null : nothing === 'undefined' ? undefined : ''; }, nothing);
    expect((await coach.agrees()).draft, nothing).toMatchObject(CLEAR);
  }
  expect(await events(page, 'coach-error')).toEqual([]);
});

test('options come back whole, and changing the host’s object later changes nothing', async ({ page }) => {
  const coach = await openCoach(page, { draft: DRAFT });
  const given = { weights: { 'generic-opener': 2 }, phrases: [{ phrase: 'nine minutes', message: 'Say “9 min”' }] };
  const after = await coach.host.evaluate((el, given) => {
    el.options = given;
    given.phrases.length = 0;
    given.off = ['generic-opener'];
    return el.options;
  }, given);
  expect(after).toEqual({ ...given, patterns: [], off: [], ignore: [] });
  const [opener] = await coach.found('generic-opener', 1);
  expect(opener.points).toBe(2);
  expect((await coach.report()).house).toEqual(['nine minutes']);
  await coach.suggestion(opener).click();
  await coach.inCard('Turn rule off').click();
  expect(await coach.host.evaluate((el) => el.options)).toEqual({ ...after, off: ['generic-opener'] });
});

test('coaches without an id keep their drafts apart', async ({ page }) => {
  await hostPage(page, `<inmail-coach class="a" keep="local"></inmail-coach><inmail-coach></inmail-coach><inmail-coach class="b" keep="local"></inmail-coach>${MODULE}`);
  const field = (name) => page.locator(`inmail-coach.${name}`).getByRole('textbox', { name: 'Message', exact: true });
  await field('a').fill('The first draft.');
  await field('b').fill('The second draft.');
  await page.reload();
  await expect(field('a')).toHaveValue('The first draft.');
  await expect(field('b')).toHaveValue('The second draft.');
  await page.evaluate(() => { // removed and added again, it finds its own
    const a = document.querySelector('.a');
    a.remove();
    setTimeout(() => document.body.append(a), 50);
  });
  await expect(field('a')).toHaveValue('The first draft.');
  await expect(field('b')).toHaveValue('The second draft.');
});

test('in a form: reset gives what the page began with, and coming back to the page what was typed', async ({ page }) => {
  await hostPage(page, `<form><inmail-coach id="coach" name="pitch"><textarea slot="fallback" name="pitch">From the server.</textarea></inmail-coach>
    <input name="other"></form>${MODULE}`);
  const coach = new Coach(page);
  await coach.ready();
  await coach.subject.fill('tide gauges');
  await coach.message.fill('Typed here.');
  await page.evaluate(() => document.forms[0].reset());
  await expect(coach.message).toHaveValue('From the server.');
  await expect(coach.subject).toHaveValue('');

  await coach.subject.fill('tide gauges');
  await coach.message.fill('Typed again, and not sent.');
  await page.locator('[name=other]').fill('the page’s own field');
  await page.goto('/');
  await page.goBack();
  await coach.ready();
  await expect(page.locator('[name=other]'), 'Chromium has restored the form').toHaveValue('the page’s own field');
  await expect(coach.message).toHaveValue('Typed again, and not sent.');
  await expect(coach.subject).toHaveValue('tide gauges');
});

test('custom properties and parts reach everything that they name', async ({ page }) => {
  await hostPage(page, `<style>
      inmail-coach {
        --inmail-coach-accent: rgb(1, 2, 3); --inmail-coach-surface: rgb(250, 251, 252); --inmail-coach-text: rgb(4, 5, 6);
        --inmail-coach-mistake: rgb(7, 8, 9); --inmail-coach-advice: rgb(10, 11, 12); --inmail-coach-praise: rgb(13, 14, 15);
        --inmail-coach-radius: 3px; --inmail-coach-font: monospace;
      }
      ${['score', 'editor', 'findings', 'card'].map((part) => `inmail-coach::part(${part}) { outline: 5px solid rgb(99, 0, 0); }`).join('\n')}
    </style><inmail-coach id="coach" theme="light"></inmail-coach>${MODULE}`);
  const coach = new Coach(page);
  await coach.ready();
  await coach.setDraft(DRAFT);
  const [opener] = await coach.found('generic-opener');
  await coach.suggestion(opener).click();
  const looks = await coach.host.evaluate((el) => {
    const root = el.shadowRoot;
    const style = (selector) => getComputedStyle(root.querySelector(selector));
    const part = (name) => style(`[part~="${name}"]`);
    const primary = [...root.querySelectorAll('button')].find((b) => b.textContent.includes('Apply safe fixes'));
    const field = style('textarea[aria-label="Message"], .message textarea');
    // What the underlines take their colours from.
    const lines = ['mistake', 'advice', 'praise'].map((severity) => (
      getComputedStyle(root.querySelector('.message .mirror'), `::highlight(inmail-coach-${severity})`).textDecorationColor));
    return {
      parts: ['score', 'editor', 'findings', 'card'].map((name) => part(name).outlineWidth),
      accent: getComputedStyle(primary).backgroundColor,
      surface: part('editor').backgroundColor, text: field.color, font: field.fontFamily, radius: part('editor').borderTopLeftRadius,
      lines,
    };
  });
  expect(looks).toEqual({
    parts: ['5px', '5px', '5px', '5px'], accent: 'rgb(1, 2, 3)', surface: 'rgb(250, 251, 252)', text: 'rgb(4, 5, 6)',
    font: 'monospace', radius: '3px', lines: ['rgb(7, 8, 9)', 'rgb(10, 11, 12)', 'rgb(13, 14, 15)'],
  });
});

test('coach-fix tells the rule and the fix, and attributes can change while it runs', async ({ page }) => {
  await hostPage(page, `<form><textarea id="own" aria-label="Own"></textarea><inmail-coach id="coach"></inmail-coach></form>${MODULE}`);
  const coach = new Coach(page);
  await coach.ready();
  await coach.setDraft(DRAFT);
  const [opener] = await coach.found('generic-opener');
  await coach.suggestion(opener).click();
  await coach.inCard(startsWith(opener.fixes[0].label)).click();
  expect(await events(page, 'coach-fix')).toMatchObject([{ detail: { rule: 'generic-opener', fix: opener.fixes[0] }, bubbles: true, composed: true }]);

  const data = () => page.evaluate(() => [...new FormData(document.forms[0])].map(([name]) => name));
  expect(await data()).toEqual([]);
  await coach.host.evaluate((el) => el.setAttribute('name', 'late'));
  expect(await data()).toEqual(['late', 'late-subject']);
  await coach.host.evaluate((el) => el.setAttribute('for', 'own'));
  await page.getByRole('textbox', { name: 'Own' }).fill(DRAFT.body);
  await coach.found('generic-opener', 1);
  await coach.host.evaluate((el) => el.removeAttribute('for'));
  await expect(coach.message).toHaveValue(DRAFT.body);

  await page.evaluate(() => { // a fieldset around it turns it off, as it does any field
    const set = document.createElement('fieldset');
    document.forms[0].append(set);
    set.append(document.querySelector('#coach'));
    set.disabled = true;
  });
  await expect(coach.message).toBeDisabled();
  expect(await data()).toEqual([]);
});

test('for=: choosing a finding selects its words, the page hears of fixes, and for= names what is missing', async ({ page }) => {
  await hostPage(page, `<textarea id="own" aria-label="Own"></textarea><inmail-coach id="coach" for="own"></inmail-coach>
    <inmail-coach id="lost" for="nowhere"></inmail-coach>${MODULE}`);
  const coach = new Coach(page);
  const own = page.getByRole('textbox', { name: 'Own' });
  await expect.poll(async () => (await events(page, 'coach-ready')).length).toBe(1);
  await own.fill(DRAFT.body);
  await page.evaluate(() => {
    window.heard = [];
    document.addEventListener('input', ({ target, inputType }) => window.heard.push([target.id, inputType, target.value.length]));
  });
  const [opener] = await coach.found('generic-opener');
  await coach.suggestion(opener).click();
  expect(await own.evaluate((el) => el.value.slice(el.selectionStart, el.selectionEnd))).toBe(opener.text);
  await coach.inCard(startsWith(opener.fixes[0].label)).click();
  await expect(own).not.toHaveValue(/finds you well/);
  const now = await own.inputValue();
  const heard = await page.evaluate(() => window.heard);
  expect(heard.at(-1)).toEqual(['own', expect.any(String), now.length]);
  expect(await events(page, 'coach-error', 'lost')).toMatchObject([{ detail: { message: expect.stringContaining('“nowhere”') } }]);
});

// ---- house patterns ----

const PATTERNS = '/npm/patterns.js';
const HOUSE = { patterns: [{ pattern: '(?i)\\bnine minutes?\\b', message: 'Write “9 min”', replacement: '9 min', category: 'brevity' }] };

async function servePackage(page) {
  await page.route('**/npm/*.js', async (route) => route.fulfill({
    contentType: 'text/javascript',
    body: await readFile(new URL(`../../dist${new URL(route.request().url()).pathname}`, import.meta.url)),
  }));
}

test('patterns without their module are a coach-error that says what to import', async ({ page }) => {
  const coach = await openCoach(page, { draft: DRAFT });
  const before = await coach.agrees();
  await coach.host.evaluate((el, house) => { el.options = house; }, HOUSE);
  expect(await events(page, 'coach-error')).toMatchObject([{ detail: { message: expect.stringContaining('import "inmail-coach/patterns"') } }]);
  expect(await coach.agrees()).toEqual(before);
});

test('with it, patterns are found at every key, fixed, ignored and turned off like any finding', async ({ page }) => {
  await servePackage(page);
  await hostPage(page, `<script type="module" src="${PATTERNS}"></script>${MODULE}<inmail-coach id="coach"></inmail-coach>
    <script type="module">document.querySelector('#coach').options = ${JSON.stringify(HOUSE)};</script>`, {
    'content-security-policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'unsafe-inline'; connect-src 'self'; require-trusted-types-for 'script'",
  });
  const coach = new Coach(page);
  await coach.ready();
  await coach.setDraft(DRAFT);
  let [found] = await coach.found('house-phrase', 1);
  expect(found).toMatchObject({ text: 'nine minutes', message: 'Write “9 min”', category: 'brevity' });
  expect((await coach.agrees()).report.house).toEqual([HOUSE.patterns[0].pattern]);
  await coach.caretTo(DRAFT.body.length);
  await page.keyboard.type(' A Nine Minute check.');
  [, found] = await coach.found('house-phrase', 2);
  expect(found.text).toBe('Nine Minute');
  await coach.agrees();

  await coach.suggestion(found).click();
  await coach.inCard(startsWith('Change to “9 min”')).click();
  await coach.found('house-phrase', 1);
  await coach.agrees();
  await coach.message.press('ControlOrMeta+z');
  await coach.found('house-phrase', 2);
  expect(await coach.host.evaluate((el) => el.options.patterns)).toEqual(HOUSE.patterns);

  // What a person has put aside, and the patterns, outlive a removal.
  await coach.suggestion(found).click();
  await coach.inCard('Ignore here').click();
  await coach.found('house-phrase', 1);
  await page.evaluate(async () => {
    const el = document.querySelector('#coach');
    el.remove();
    await new Promise((gone) => { setTimeout(gone, 50); });
    document.body.append(el);
  });
  await coach.found('house-phrase', 1);
  await coach.agrees();
  expect(await page.evaluate(() => window.blocked)).toEqual([]);
});

test('a bad pattern is a coach-error that names it, and what was set before stays', async ({ page }) => {
  await servePackage(page);
  const coach = await openCoach(page, { draft: DRAFT });
  await page.evaluate((from) => import(from), PATTERNS);
  await coach.host.evaluate((el, house) => {
    el.options = house;
    el.options = { patterns: [{ pattern: '(gauge' }] };
  }, HOUSE);
  expect(await events(page, 'coach-error')).toMatchObject([{ detail: { message: 'InMail Coach: the pattern “(gauge” can\'t be used: unclosed group' } }]);
  await coach.found('house-phrase', 1);
  await coach.caretTo(0);
  await page.keyboard.type('Nine minutes. ');
  await coach.found('house-phrase', 2);
  await coach.agrees();
});
