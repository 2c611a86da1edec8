// The coach in a real Firefox, if there is one: what people type is underlined, explained, mended and undone, by mouse
// and by keys. Once with the browser's own highlights, once with the marks that stand in for them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { reach, skip, start } from './site.mjs';

const OPENER = 'I hope this message finds you well.';
const WORDY = 'in order to';
const BODY = `Hi Amara,\n\n${OPENER} Your talk on tide gauges made us rewrite our sampler ${WORDY} save battery.\n\n`
  + `We now sample every nine minutes ${WORDY} catch the peak. Which interval did you settle on?\n\nIlse`;
if (skip) console.log('Skipped: no Firefox is installed, so the coach was not tried in one. Install Firefox, or set FIREFOX to its path.');

let site;
before(async () => {
  if (skip) return;
  site = await start({
    '/host.html': '<!doctype html><html lang="en"><title>Host</title><inmail-coach id="coach"></inmail-coach><script type="module" src="/inmail-coach/index.js"></script>',
  });
  console.log(await site.browser.version());
});
after(() => site?.stop());

/** A page with one coach, and how the tests reach into it. `look` is told the coach and its shadow root. */
async function open({ marks = false, width = 1280 } = {}) {
  const page = await site.browser.newPage();
  const thrown = [];
  page.on('pageerror', (error) => thrown.push(String(error)));
  await page.setViewport({ width, height: 900 });
  if (marks) {
    await page.evaluateOnNewDocument(() => {
      Object.defineProperty(CSS, 'highlights', { value: undefined });
      delete window.Highlight;
    });
  }
  await page.goto(`${site.address}/host.html`);
  const { run, until, at } = reach(page, '#coach');
  await until((el) => Boolean(el.report));
  const press = async (...keys) => {
    for (const key of keys.slice(0, -1)) await page.keyboard.down(key);
    await page.keyboard.press(keys.at(-1));
    for (const key of keys.slice(0, -1).reverse()) await page.keyboard.up(key);
  };
  return { page, run, until, at, press, thrown, body: () => run((el) => el.draft.body) };
}

/** Where the words of every underline are, and what they are. */
const underlines = (el, root) => {
  const ranges = CSS.highlights
    ? ['blocker', 'mistake', 'advice', 'praise'].flatMap((name) => [...CSS.highlights.get(`inmail-coach-${name}`) ?? []])
    : [...root.querySelectorAll('mark')].map((mark) => {
      const range = document.createRange();
      range.selectNodeContents(mark);
      return range;
    });
  return ranges.map((range) => ({
    text: range.toString(), lines: [...range.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom })),
  }));
};

for (const marks of [false, true]) {
  test(`in Firefox, with ${marks ? 'marks' : 'its own highlights'}: typed, underlined, explained, mended, undone`, { skip, timeout: 120_000 }, async () => {
    const { page, run, until, at, press, thrown, body } = await open({ marks });
    assert.equal(await page.evaluate(() => Boolean(CSS.highlights)), !marks);
    await (await at('.subject input')).click();
    await page.keyboard.type('tide gauges');
    await (await at('.message textarea')).click();
    await page.keyboard.type(BODY);
    assert.equal(await body(), BODY);
    assert.equal(await run((el) => el.draft.subject), 'tide gauges');

    // Underlined is what was found, and the letters of the field stand where its underlines are.
    const found = await until((el) => el.report.findings.some(({ rule }) => rule === 'wordy-phrase') && el.report.findings.filter(({ text }) => text));
    const lines = await run(underlines);
    for (const { text } of marks ? found.filter(({ text }) => [OPENER, WORDY].includes(text)) : found) {
      assert.ok(lines.some((line) => line.text === text), `“${text}” is underlined`);
    }
    const [first] = lines.find(({ text }) => text === OPENER).lines;
    await page.mouse.click(first.left + 2, (first.top + first.bottom) / 2);
    const opener = found.find(({ text }) => text === OPENER);
    assert.ok(Math.abs(await run((el, root) => root.querySelector('textarea').selectionStart) - opener.start) <= 1, 'the caret is at the words');

    // The card lies beside its words and leaves the focus to the text.
    // It has its place when the page is next painted.
    const card = await until((el, root, words) => {
      const dialog = root.querySelector('[role=dialog]');
      const { left, top, right, bottom } = dialog.getBoundingClientRect();
      const beside = top >= words.bottom || bottom <= words.top || left >= words.right || right <= words.left;
      return !dialog.hidden && bottom - top > 100 && beside && { says: dialog.textContent, focus: root.activeElement.localName };
    }, first);
    assert.equal(card.focus, 'textarea');
    assert.ok(card.says.includes(opener.why));
    await press('Escape');
    await until((el, root) => root.querySelector('[role=dialog]').hidden);

    // By keys: to the next suggestion, into its card, the first fix; and back again.
    await press('F8');
    const wordy = found.find(({ rule, start }) => rule === 'wordy-phrase' && start > opener.start);
    while (await run((el, root) => root.querySelector('textarea').selectionStart) !== wordy.start) await press('F8');
    await press('Alt', 'Enter');
    await until((el, root) => root.activeElement?.getAttribute('role') === 'dialog');
    await press('Enter');
    const mended = BODY.slice(0, wordy.start) + BODY.slice(wordy.start).replace(WORDY, 'to');
    await until((el, root, mended) => el.draft.body === mended && root.activeElement.localName === 'textarea', mended);
    assert.equal(await run((el, root) => root.querySelector('textarea').value), mended);
    await press('Control', 'z');
    await until((el, root, text) => el.draft.body === text && root.querySelector('textarea').value === text, BODY);

    // All safe fixes are one step, the coach's own undo takes it back.
    await (await at('[data-do=safe]')).click();
    await until((el, root, wordy) => !el.draft.body.includes(wordy), WORDY);
    await (await at('[data-do=undo]')).click();
    await until((el, root, text) => el.draft.body === text, BODY);

    // Put aside from the list, by keys alone.
    await (await at('.list .item')).focus();
    const many = await run((el) => el.report.findings.length);
    await press('Enter');
    await until((el, root) => root.activeElement?.getAttribute('role') === 'dialog');
    await press('Delete');
    await until((el, root, many) => el.report.findings.length === many - 1 && root.activeElement?.classList.contains('item'), many);
    assert.deepEqual(thrown, []);
    await page.close();
  });
}

test('in Firefox: the mirror wraps and scrolls as the field does', { skip, timeout: 60_000 }, async () => {
  for (const width of [1280, 320]) {
    const { page, run, until, thrown } = await open({ width });
    await run((el, root, body) => { el.draft = { body: Array(12).fill(`${body} 👩🏽‍💻 🇮🇳`).join('\n\n') }; }, BODY);
    await run((el, root) => { root.querySelector('textarea').scrollTop = 400; });
    await until((el, root) => {
      const [field, mirror] = [root.querySelector('.message textarea'), root.querySelector('.message .mirror')];
      return field.scrollTop > 0 && Math.abs(field.scrollTop - mirror.scrollTop) <= 1 && field.clientWidth === mirror.clientWidth
        && Math.abs(field.scrollHeight - mirror.scrollHeight) <= 1;
    });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), `${width}: nothing sticks out`);
    assert.deepEqual(thrown, []);
    await page.close();
  }
});
