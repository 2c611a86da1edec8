// What can go wrong around a coach and inside of it. Each time: the text is still there, the person is
// told in plain words, and the coach comes back or stays out of the way.
import { test, expect, events, hostPage, openCoach, Coach, DRAFT, MODULE, OPENER } from './coach.mjs';

const COACH = '<inmail-coach id="coach"></inmail-coach>';
const told = (coach) => coach.host.getByRole('alert');
const errors = async (page, id) => (await events(page, 'coach-error', id)).map(({ detail }) => detail.message);

/** Keeps the memories of modules where a test can reach them. Pages have no way to it. */
const memories = (page) => page.addInitScript(() => {
  window.memories = [];
  const keep = (started) => {
    const { exports } = started.instance ?? started;
    window.memories.push(Object.values(exports).find((one) => one instanceof WebAssembly.Memory));
    return started;
  };
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...args) => keep(await own.apply(WebAssembly, args));
  }
});

/** Ways in which a module ends for good, each in the middle of a key. */
const ENDS = {
  // Its memory holds nonsense from one moment to the next: it traps where it follows an address.
  'memory that is overwritten': () => {
    const { now } = Date;
    window.endAll = () => {
      Date.now = () => {
        Date.now = now;
        const bytes = new Uint8Array(window.memories.at(-1).buffer);
        bytes.fill(0xff);
        return now();
      };
    };
  },
  // The page asks for the options in the middle of a score: that is a panic, which is `unreachable`.
  'a panic in the middle of a score': () => {
    const key = Symbol.for('inmail-coach/patterns');
    const none = () => [];
    globalThis[key] = none;
    addEventListener('coach-ready', ({ target }) => { target.options = { patterns: [{ pattern: 'x' }] }; });
    window.endAll = (el) => { globalThis[key] = () => { globalThis[key] = none; return [el.options.off.length]; }; };
  },
  // What the module calls throws through it, and leaves it in the middle of things.
  'an exception through the module': () => {
    const { now } = Date;
    window.endAll = () => { Date.now = () => { Date.now = now; throw new Error('through'); }; };
  },
  // There is no more memory to be had.
  'no memory left': () => {
    window.endAll = () => {
      const [memory] = window.memories.slice(-1);
      const pages = () => memory.buffer.byteLength / 65_536;
      for (let many = 65_536 - pages(); many >= 1; many = Math.floor(many / 2)) {
        try { while (pages() < 65_536) memory.grow(many); } catch { /* fewer, then */ }
      }
    };
  },
};

test.describe('the module fails', () => {
  test.use({ mayThrow: /RuntimeError|through/ });

  for (const [what, prepare] of Object.entries(ENDS)) {
    test(what, async ({ page }) => {
      await memories(page);
      await page.addInitScript(prepare);
      const coach = await openCoach(page, { draft: DRAFT, attributes: 'name="pitch"' });
      await coach.recipient('Company').fill('Harbour Labs');
      await coach.caretTo('Hi Amara'.length);
      const [wordy] = await coach.found('wordy-phrase', 2);
      await coach.suggestion(wordy).click();
      await coach.inCard('Ignore here').click();
      await coach.found('wordy-phrase', 1);
      await coach.settled(); // the desk, which looks at the clock too, and the focus that goes back to the list
      await coach.host.evaluate((el) => window.endAll(el));
      await coach.caretTo('Hi Amara'.length);
      // Where memory is gone, a short key still finds some: a long text does not.
      const long = what === 'no memory left' ? 'and so on '.repeat(9_000) : '';
      if (long) await page.evaluate((text) => document.execCommand('insertText', false, text), long);
      await page.keyboard.type(' Osei');
      await expect(told(coach)).toContainText('failed and has started again');
      expect(await errors(page)).toEqual([expect.stringContaining('has started again')]);
      expect(await page.evaluate(() => window.memories.length), 'a module of its own').toBe(2);

      // All there: text, recipient, what was put aside, the caret, the focus. And nothing twice.
      const body = DRAFT.body.replace('Hi Amara', `Hi Amara${long} Osei`);
      await expect(coach.message).toHaveValue(body);
      await expect(coach.message).toBeFocused();
      expect(await coach.caret()).toBe(`Hi Amara${long} Osei`.length);
      await expect(coach.recipient('Company')).toHaveValue('Harbour Labs');
      expect((await coach.draft()).recipient).toEqual({ ...DRAFT.recipient, company: 'Harbour Labs', role: '' });
      await coach.found('wordy-phrase', 1);
      expect(await events(page, 'coach-ready')).toHaveLength(1);
      await page.keyboard.type(', hello');
      const { draft } = await coach.agrees();
      expect(draft.body).toBe(body.replace(' Osei', ' Osei, hello'));
      expect(await coach.host.evaluate((el) => el.shadowRoot.querySelectorAll('.root').length)).toBe(1);
    });
  }

  test('a word that is being composed is not cut short', async ({ page }) => {
    await page.addInitScript(ENDS['an exception through the module']);
    const coach = await openCoach(page);
    const client = await page.context().newCDPSession(page);
    await coach.message.focus();
    await page.keyboard.type('Hi ');
    await client.send('Input.imeSetComposition', { text: 'ど', selectionStart: 1, selectionEnd: 1 });
    await coach.settled(); // the desk, which looks at the clock too, is done
    await coach.host.evaluate(() => window.endAll());
    for (const text of ['どう', 'どうも']) await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await page.waitForTimeout(300);
    await client.send('Input.insertText', { text: 'どうも' });
    await expect(told(coach)).toContainText('failed and has started again');
    await expect(coach.message).toHaveValue('Hi どうも');
    await page.keyboard.type('!');
    expect((await coach.agrees()).draft.body).toBe('Hi どうも!');
  });

  test('again and again: the coach stays off, and the field goes on', async ({ page }) => {
    await page.addInitScript(() => {
      window.failing = false;
      const { now } = Date;
      Date.now = () => {
        if (!window.failing) return now();
        window.failing = false;
        throw new Error('through');
      };
    });
    await hostPage(page, `<form><inmail-coach id="coach" name="pitch" keep="local"></inmail-coach></form>${COACH.replace('coach"', 'other"')}${MODULE}`);
    const [coach, other] = [new Coach(page), new Coach(page, 'other')];
    await Promise.all([coach.ready(), other.ready()]);
    await other.message.fill('In the other one.');
    await coach.subject.fill('tide gauges');
    await coach.message.click();
    for (const [round, text] of ['one', ' two', ' three'].entries()) {
      await coach.settled(); // the desk, which looks at the clock too, is done
      await page.evaluate(() => { window.failing = true; });
      await page.keyboard.type(text);
      await expect.poll(async () => (await errors(page)).length).toBe(round + 1);
    }
    await page.keyboard.type(' four');
    for (const one of [coach, other]) await expect(told(one)).toContainText('stays off. You can go on writing');
    await expect(coach.meter).toBeHidden();
    await expect(coach.message).toBeFocused();
    await expect(coach.message).toHaveValue('one two three four');
    expect(await coach.draft()).toMatchObject({ subject: 'tide gauges', body: 'one two three four' });
    expect(await coach.report()).toBeNull();
    await expect(other.message).toHaveValue('In the other one.');
    expect(await page.evaluate(() => [...new FormData(document.forms[0]).values()])).toEqual(['one two three four', 'tide gauges']);
    expect(await page.evaluate(() => [...CSS.highlights.values()].reduce((sum, one) => sum + one.size, 0)), 'underlines left').toBe(0);
    // A host can still write, and take the text out with the element.
    await coach.setDraft({ body: 'by the host' });
    await expect(coach.message).toHaveValue('by the host');
    expect(await coach.host.evaluate(async (el) => { el.remove(); await null; return el.draft.body; })).toBe('by the host');
    await page.reload();
    await coach.ready();
    await expect(coach.message, 'kept all the time').toHaveValue('one two three four');
  });

  test('a module that fails while it starts leaves the page its own field', async ({ page }) => {
    await page.addInitScript(() => {
      const { createElement } = document;
      document.createElement = function make(tag) {
        if (tag === 'meter') throw new Error('through');
        return createElement.call(this, tag);
      };
    });
    await hostPage(page, `<inmail-coach id="coach"><textarea slot="fallback" aria-label="Your text">kept</textarea></inmail-coach>${MODULE}`);
    await expect.poll(() => errors(page)).toEqual([expect.stringContaining('stays off')]);
    await expect(page.getByRole('textbox', { name: 'Your text' })).toHaveValue('kept');
    await expect(new Coach(page).message).toBeHidden();
  });
});

test('the page takes all the memory it likes beside the coach', async ({ page }) => {
  await memories(page);
  const coach = await openCoach(page, { draft: DRAFT });
  for (let i = 0; i < 3; i += 1) {
    await page.evaluate(() => window.memories[0].grow(7)); // every view of it is detached
    await coach.message.press('End');
    await page.keyboard.type(` ${i}`);
    await coach.agrees();
  }
});

test.describe('a page whose listeners throw', () => {
  test.use({ mayThrow: /the host’s own/ });

  test('at every event: nothing is lost', async ({ page }) => {
    const coach = await openCoach(page);
    await coach.host.evaluate((el) => {
      for (const type of ['coach-report', 'coach-fix', 'coach-error', 'input', 'keydown', 'keyup', 'click', 'focusin', 'beforeinput']) {
        el.addEventListener(type, () => { throw new Error('the host’s own'); });
      }
    });
    await coach.message.pressSequentially(`${OPENER} Which interval did you settle on for the tide gauges?`);
    const [opener] = await coach.found('generic-opener');
    await coach.suggestion(opener).click();
    await coach.inCard(opener.fixes[0].label).click();
    await coach.found('generic-opener', 0);
    await coach.host.evaluate((el) => { el.draft = { body: 5 }; });
    expect((await coach.agrees()).draft.body).toBe('Which interval did you settle on for the tide gauges?');
  });
});

test('a page that moves the focus, writes and takes the coach out while it is told', async ({ page }) => {
  const coach = await openCoach(page);
  await coach.host.evaluate((el) => {
    let many = 0;
    el.addEventListener('coach-report', () => {
      many += 1;
      const field = el.shadowRoot.activeElement;
      if (many === 3) { field.blur(); field.focus(); }
      if (many === 5) document.execCommand('insertText', false, '«5»');
      if (many === 9) { const next = el.nextSibling; el.remove(); next.before(el); el.focus(); }
    });
  });
  await coach.message.pressSequentially('abcdefghijkl', { delay: 30 });
  expect((await coach.agrees()).draft.body).toBe('abcde«5»fghijkl');
});

test('what a page writes into its own field is not overwritten by a fix, nor by undo', async ({ page }) => {
  await hostPage(page, `<textarea id="own" aria-label="Own"></textarea><inmail-coach id="coach" for="own"></inmail-coach>${MODULE}`);
  const [own, coach] = [page.getByRole('textbox', { name: 'Own' }), new Coach(page)];
  await expect.poll(() => coach.report()).not.toBeNull();
  await own.fill(`${OPENER} We moved the gauge in order to see the peak of the tide.`);
  await coach.found('wordy-phrase', 1);
  const quietly = (text) => own.evaluate((el, text) => { el.value = text; }, text);
  await quietly('Every word of this is the page’s own, and it was in order to test that it came.');
  await coach.applySafe.click();
  await expect(own).toHaveValue(/^Every word of this is the page’s own, and it was to test/);
  await quietly('Another of the page’s own texts, which nobody has seen before.');
  await coach.button('Undo').click();
  await expect(own).toHaveValue(/^Every word/); // one step back from what stood there
  await coach.button('Undo').click();
});

for (const [what, rewrite] of [
  ['the same text', (draft) => ({ ...draft })],
  ['another subject', (draft) => ({ ...draft, subject: `${draft.body.length} so far` })],
  ['its own spelling', (draft) => ({ ...draft, body: draft.body.replaceAll('teh', 'the') })],
]) {
  test(`a page that answers every report with ${what}, while a word is composed`, async ({ page }) => {
    const coach = await openCoach(page);
    await coach.host.evaluate((el, rewrite) => {
      const change = new Function(`return ${rewrite}`)();
      el.addEventListener('coach-report', () => { el.draft = change(el.draft); });
    }, String(rewrite));
    const client = await page.context().newCDPSession(page);
    await coach.message.focus();
    await page.keyboard.type('teh ');
    for (const text of ['k', 'こ', 'こn', 'こん', 'こんに']) {
      await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await client.send('Input.insertText', { text: '今日' });
    await page.keyboard.type('は teh end');
    await expect(coach.message).toHaveValue(what === 'its own spelling' ? 'the 今日は the end' : 'teh 今日は teh end');
    await coach.agrees();
  });
}

test('a clock that is set back, ahead, and to another zone', async ({ page }) => {
  const coach = await openCoach(page, { draft: { ...DRAFT, sendAt: '2027-03-16T09:30' } });
  const client = await page.context().newCDPSession(page);
  for (const timezoneId of ['Pacific/Kiritimati', 'America/St_Johns', 'Etc/Unknown', 'Asia/Kathmandu']) {
    await client.send('Emulation.setTimezoneOverride', { timezoneId }).catch(() => { /* one that this browser does not know */ });
    await coach.message.press('End');
    await page.keyboard.type('.');
    await coach.agrees();
    await expect(coach.sendTime).toContainText('Next good slot');
  }
  for (const [by, text] of [[-86_400_000, ' yesterday'], [40 * 86_400_000, ' later'], [-1e12, ' long ago'], [8e14, ' far']]) {
    await page.evaluate((by) => { const { now } = Date; Date.now = () => now() + by; }, by);
    await page.waitForTimeout(50);
    const before = (await coach.draft()).body;
    await page.keyboard.insertText(text);
    // A clock that jumps ends a step of undo; it does not make one of all that follows.
    await page.waitForTimeout(50);
    await coach.button('Undo').click();
    await expect(coach.message).toHaveValue(before);
    await coach.message.press('ControlOrMeta+z');
    await coach.message.fill(`${before}${text}`);
    await coach.message.press('End');
  }
  expect((await coach.agrees()).draft.body).toContain(' yesterday later long ago far');
});
