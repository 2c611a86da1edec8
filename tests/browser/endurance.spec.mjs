// Random editing in the coach and, key for key, in a plain <textarea> beside it: the same text and caret at
// every step, underlines under exactly the words that they claim, and memory that stays as it was.
//
// 400 steps here; KEYS=8000 and SEED=… for more (`make endurance`). The same seed gives the same steps.
import { test, expect, openCoach, hostPage } from './coach.mjs';

const KEYS = Number(process.env.KEYS ?? 400);
const SEED = Number(process.env.SEED ?? 7);
/** A draft is a page, not a book. */
const MOST = 1600;

const PHRASES = [
  'Hi Amara,\n\n', 'I hope this message finds you well. ', 'in order to ', 'We are the leading provider of synergies. ', 'Hi {{first_name}}, ',
  'Do you have 30 minutes for a call? ', 'just ', 'https://example.com/a?b=1 ', 'utilize ', 'Your GeoPython talk on tide gauges. ', '\n', '\n\n', 'teh quick, brown fox; ',
  'tide gauges', ' "quoted words" ', '!!! ', '   ', '\t', 'ACT NOW ', 'x',
];
/** What keyboards have no key for: pickers and input methods put them in at once. */
const OTHERS = ['👩🏽‍💻', '🇮🇳', 'e\u0301', 'é', 'ß', 'ﬁ', 'שלום', 'مرحبا', '今日', '\u200d', '\u202e', 'नमस्ते', '𝒳', '…', '🙂'];
const COMPOSED = [['k', 'こ', 'こん', '今'], ['ㅎ', '하', '한', '한국'], ['´', 'é'], ['n', 'ni', 'nih', '你好'], ['a', '']];
const PASTES = ['one line', 'Two\nlines in order to see', 'I hope this finds you well.\n\n👩🏽‍💻 Yes.\n', '\n', 'a'.repeat(60)];
const KEYS_ALONE = ['Backspace', 'Backspace', 'Backspace', 'Delete', 'ControlOrMeta+Backspace', 'ControlOrMeta+Delete', 'ArrowLeft', 'ArrowRight', 'Shift+ArrowLeft',
  'ControlOrMeta+ArrowLeft', 'ControlOrMeta+Shift+ArrowLeft', 'ControlOrMeta+End', 'ControlOrMeta+Home', 'Enter', 'ControlOrMeta+z', 'ControlOrMeta+z', 'ControlOrMeta+Shift+z'];

/** Numbers below `most`, the same for the same seed. */
function dice(seed) {
  let state = seed >>> 0;
  return (most) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) % most;
  };
}

/** Steps for ever, each a list of a kind and what it needs. */
function* steps(roll) {
  const one = (list) => list[roll(list.length)];
  for (;;) {
    const kind = roll(100);
    if (kind < 45) for (const key of one(PHRASES)) yield ['key', key];
    else if (kind < 66) for (let i = roll(3); i >= 0; i -= 1) yield ['press', one(KEYS_ALONE)];
    else if (kind < 74) yield ['put', one(OTHERS)];
    else if (kind < 79) yield ['compose', one(COMPOSED)];
    else if (kind < 85) yield ['select', roll(10_000), roll(10) === 0 ? roll(10_000) : roll(30)];
    else if (kind < 89) yield ['paste', one(PASTES)];
    else if (kind < 95) yield ['fix', roll(100)];
    else if (kind < 97) yield ['safe'];
    else yield ['undo'];
  }
}

/** What both fields do, one after the other, as a person's hands or an input method do it. */
async function act({ page, client, field }, [kind, what, more]) {
  if (kind === 'key' || kind === 'press') await page.keyboard.press({ '\n': 'Enter', '\t': 'Space', ' ': 'Space' }[what] ?? what);
  else if (kind === 'put') await client.send('Input.insertText', { text: what });
  else if (kind === 'compose') {
    for (const text of what) await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await client.send('Input.insertText', { text: what.at(-1) });
  } else if (kind === 'paste') await page.keyboard.press('ControlOrMeta+v');
  else if (kind === 'select') {
    await field.evaluate((el, [from, many]) => {
      const start = from % (el.value.length + 1);
      el.setSelectionRange(start, Math.min(start + many, el.value.length));
    }, [what, more]);
  }
}

/** Has the coach change the text; gives what it came to. */
const coached = (coach, [kind, which]) => coach.host.evaluate((el, [kind, which]) => {
  const root = el.shadowRoot;
  const click = (does) => root.querySelector(`[data-do="${does}"]`)?.click();
  if (kind === 'safe') el.applySafeFixes();
  if (kind === 'undo') click('undo');
  if (kind === 'fix') {
    const all = el.report.findings.map((f, i) => [f, i]).filter(([f]) => f.fixes.length > 0);
    const [found, at] = all[which % all.length] ?? [];
    if (found) {
      click(`open:${at}`);
      click(`fix:${which % found.fixes.length}`);
    }
  }
  const field = root.querySelector('.message textarea');
  const caret = field.selectionStart;
  return new Promise((done) => { requestAnimationFrame(() => { field.focus(); field.setSelectionRange(caret, caret); done([field.value, caret]); }); });
}, [kind, which]);

/** The same change of a plain field: what differs, as if it were typed. */
const replaced = (field, [text, caret]) => field.evaluate((el, [text, caret]) => {
  const old = el.value;
  if (old !== text) {
    let start = 0;
    while (start < old.length && old[start] === text[start]) start += 1;
    let [stop, end] = [old.length, text.length];
    while (stop > start && end > start && old[stop - 1] === text[end - 1]) [stop, end] = [stop - 1, end - 1];
    if (start > 0 && /[\ud800-\udbff]/.test(old[start - 1])) start -= 1;
    if (/[\udc00-\udfff]/.test(old[stop] ?? '')) [stop, end] = [stop + 1, end + 1];
    el.focus();
    el.setSelectionRange(start, stop);
    if (end > start) document.execCommand('insertText', false, text.slice(start, end));
    else document.execCommand('delete');
  }
  el.setSelectionRange(caret, caret);
}, [text, caret]);

/** Text and caret of the coach's field, and whatever is wrong with what it shows. */
const look = (coach) => coach.host.evaluate((el) => {
  const field = el.shadowRoot.querySelector('.message textarea');
  window.endRun(field);
  const { draft, report } = el;
  const wrong = [];
  if (draft.body !== field.value) wrong.push(`the draft is ${JSON.stringify(draft.body)}`);
  if (report.stats.chars !== field.value.length) wrong.push(`the report is of ${report.stats.chars} characters`);
  const spans = report.findings.filter((f) => f.field === 'body' && f.end > f.start);
  for (const f of spans) if (field.value.slice(f.start, f.end) !== f.text) wrong.push(`${f.rule} speaks of “${f.text}”`);
  const line = (severity, start, end, text) => `${severity} ${start}-${end} ${text}`;
  const painted = ['blocker', 'mistake', 'advice', 'praise'].flatMap((severity) => [...(CSS.highlights.get(`inmail-coach-${severity}`) ?? [])]
    .map((range) => line(severity, range.startOffset, range.endOffset, range.toString()))).sort().join('\n');
  const claimed = spans.map((f) => line(f.severity, f.start, f.end, f.text)).sort().join('\n');
  if (painted !== claimed) wrong.push(`underlined: ${painted}\nclaimed: ${claimed}`);
  return { wrong, seen: [field.value, field.selectionStart, field.selectionEnd], spans: spans.length, notes: window.coachLog.splice(0).filter(({ type }) => type === 'coach-error') };
});

test(`${KEYS} random steps of seed ${SEED}, beside a plain field`, async ({ page, context, browser, baseURL, watched }) => {
  test.setTimeout(60_000 + KEYS * 500);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => {
    const { instantiateStreaming } = WebAssembly;
    WebAssembly.instantiateStreaming = async (...args) => {
      const started = await instantiateStreaming.apply(WebAssembly, args);
      window.memory = Object.values(started.instance.exports).find((one) => one instanceof WebAssembly.Memory);
      return started;
    };
  });
  const coach = await openCoach(page, { draft: { recipient: { firstName: 'Amara', facts: ['GeoPython talk on tide gauges'] } } });
  const beside = await (await watched(await browser.newContext({ baseURL }))).newPage();
  await hostPage(beside, '<textarea id="plain" rows="20" cols="80"></textarea>');
  const plain = { page: beside, client: await beside.context().newCDPSession(beside), field: beside.locator('#plain') };
  const mine = { page, client: await context.newCDPSession(page), field: coach.message };
  // How many keys one undo takes back is the browser's matter, and views that change make the runs shorter: here each
  // key is a run of its own, in both.
  for (const one of [mine, plain]) {
    await one.page.evaluate(() => {
      window.endRun = (el) => {
        const { selectionStart: start, selectionEnd: end, selectionDirection: direction, value } = el;
        el.setSelectionRange(end === value.length ? 0 : value.length, end === value.length ? 0 : value.length);
        el.setSelectionRange(start, end, direction);
      };
    });
    await one.field.focus();
  }

  const memory = async () => {
    for (let i = 0; i < 3; i += 1) await mine.client.send('HeapProfiler.collectGarbage');
    const { usedSize } = await mine.client.send('Runtime.getHeapUsage');
    return { heap: usedSize, module: await page.evaluate(() => window.memory.buffer.byteLength) };
  };
  const measured = [];
  const said = [];
  let underlined = 0;
  const going = steps(dice(SEED));
  let text = '';
  for (let at = 0; at < KEYS; at += 1) {
    let { value: step } = going.next();
    // Too long: a random part goes.
    if (text.length > MOST) for (const next of [['select', text.length >> 2, text.length >> 1], ['press', 'Delete']]) for (const one of [mine, plain]) await act(one, next);
    if (step[0] === 'paste') await page.evaluate((text) => navigator.clipboard.writeText(text), step[1]);
    if (['fix', 'safe', 'undo'].includes(step[0])) await replaced(plain.field, await coached(coach, step));
    else await Promise.all([act(mine, step), act(plain, step)]);
    said.push(step);
    const [{ wrong, seen, spans, notes }, wanted] = await Promise.all([
      look(coach), plain.field.evaluate((el) => window.endRun(el) ?? [el.value, el.selectionStart, el.selectionEnd])]);
    [text] = seen;
    underlined += spans;
    if (wrong.length > 0 || notes.length > 0 || String(seen) !== String(wanted)) {
      expect({ wrong, notes, seen }, `seed ${SEED}, step ${at}, after ${JSON.stringify(said.slice(-8))}`).toEqual({ wrong: [], notes: [], seen: wanted });
    }
    if ((at + 1) % Math.ceil(KEYS / 4) === 0) measured.push(await memory());
  }
  console.log(`${KEYS} steps of seed ${SEED}: ${underlined} underlines looked at; ${measured.map(({ heap, module }) => `heap ${(heap / 1e6).toFixed(2)} MB, module ${module / 65_536} pages`).join('; ')}`);
  expect(underlined).toBeGreaterThan(KEYS / 4);
  const [first, last] = [measured[0], measured.at(-1)];
  expect(last.module - first.module, 'pages of the module’s memory').toBeLessThanOrEqual(2 * 65_536);
  expect(last.heap - first.heap, 'bytes of the page’s heap').toBeLessThan(1_000_000);
  await beside.context().close();
});
