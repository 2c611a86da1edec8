// The element as other people's pages use it: properties, attributes, events, forms, moves, CSP.
import { test, expect, hostPage, openCoach, events, startsWith, Coach, DRAFT, MODULE, OPENER, WORDY } from './coach.mjs';

const texts = (now) => now.painted.map((m) => m.text);

test('a draft set before the module or the wasm is there is kept', async ({ page }) => {
  await hostPage(page, '<inmail-coach id="coach"></inmail-coach><div id="late"></div>');
  const coach = new Coach(page);
  await coach.setDraft(DRAFT); // not yet a custom element: an own property of an unknown tag
  await page.addScriptTag({ type: 'module', url: '/inmail-coach/index.js' });
  await coach.ready();
  await expect(coach.message).toHaveValue(DRAFT.body);
  expect((await coach.agrees()).draft).toMatchObject(DRAFT);

  const early = await page.evaluate((draft) => { // defined, but not yet mounted
    const el = Object.assign(document.createElement('inmail-coach'), { id: 'second', draft });
    document.querySelector('#late').append(el);
    return el.draft;
  }, { ...DRAFT, subject: 'early' });
  expect(early).toMatchObject({ subject: 'early', body: DRAFT.body });
  await expect(new Coach(page, 'second').subject).toHaveValue('early');
});

test('coach-ready once, coach-report after every change with the report of then', async ({ page }) => {
  const coach = await openCoach(page);
  expect((await events(page, 'coach-ready'))).toMatchObject([{ bubbles: true, composed: true }]);
  const changes = [
    () => coach.message.pressSequentially('Hi Amara, which gauge '),
    () => coach.subject.pressSequentially('gauges'),
    () => coach.recipient('First name').fill('Amara'),
    () => coach.setDraft(DRAFT),
    () => coach.host.evaluate((el) => { el.options = { off: ['generic-opener'] }; }),
    () => coach.host.evaluate((el) => el.applySafeFixes()),
  ];
  for (const change of changes) {
    const before = (await events(page, 'coach-report')).length;
    await change();
    await expect.poll(async () => (await events(page, 'coach-report')).length, String(change)).toBeGreaterThan(before);
  }
  const reports = await events(page, 'coach-report');
  for (const { detail, now, bubbles, composed } of reports) {
    expect(detail).toEqual(now);
    expect([bubbles, composed]).toEqual([true, true]);
  }
  expect(reports.at(-1).detail).toEqual((await coach.agrees()).report);
});

test('options, applySafeFixes() and focus()', async ({ page }) => {
  const coach = await openCoach(page, { draft: DRAFT });
  await coach.found('generic-opener', 1);
  await coach.host.evaluate((el) => { el.options = { off: ['generic-opener'] }; });
  await coach.found('generic-opener', 0);
  expect(await coach.host.evaluate((el) => el.options.off)).toEqual(['generic-opener']);
  await coach.host.evaluate((el) => { el.options = {}; });
  await coach.found('generic-opener', 1);

  await coach.host.evaluate((el) => el.applySafeFixes());
  await coach.found('wordy-phrase', 0);
  expect((await coach.agrees()).draft.body).toBe(DRAFT.body.replaceAll(WORDY, 'to'));

  await page.locator('#before').focus();
  await coach.host.evaluate((el) => el.focus());
  await expect(coach.subject.or(coach.message).and(page.locator(':focus'))).toHaveCount(1);
});

test('intent: what is a pitch in sales is the purpose in recruiting', async ({ page }) => {
  const body = 'Hi Amara,\n\nWe are a leading maker of tide sensors and we are hiring a senior firmware engineer '
    + 'in Accra, 70,000 to 85,000 euros a year.\n\nWould a look at the role be worth ten minutes?\n\nIlse';
  const coach = await openCoach(page, { draft: { subject: 'firmware role', body }, attributes: 'intent="sales"' });
  const pitching = async () => (await coach.agrees()).report.mistakes.find((m) => m.id === 'pitching').points;
  const sales = await pitching();
  expect(sales).toBeGreaterThan(0);
  await coach.host.evaluate((el) => el.setAttribute('intent', 'recruiting'));
  await expect.poll(pitching).toBeLessThan(sales);
});

test('theme: light and dark by attribute, by the system when auto', async ({ page }) => {
  const coach = await openCoach(page, { draft: DRAFT });
  const lightness = () => coach.message.evaluate((el) => {
    const paint = document.createElement('canvas').getContext('2d'); // reads any colour syntax
    paint.fillStyle = getComputedStyle(el).color;
    paint.fillRect(0, 0, 1, 1);
    const [r, g, b] = paint.getImageData(0, 0, 1, 1).data;
    return (r + g + b) / 765;
  });
  const theme = (name) => coach.host.evaluate((el, name) => el.setAttribute('theme', name), name);
  for (const [system, attribute, dark] of [['light', 'auto', false], ['dark', 'auto', true],
    ['light', 'dark', true], ['dark', 'light', false]]) {
    await page.emulateMedia({ colorScheme: system });
    await theme(attribute);
    await expect.poll(async () => (await lightness()) > 0.5, `${attribute} on ${system}`).toBe(dark);
  }
});

test('layout: list beside the text when full, below it when compact', async ({ page }) => {
  const coach = await openCoach(page, { draft: DRAFT });
  const beside = async () => {
    const [text, list] = [await coach.message.boundingBox(), await coach.list.boundingBox()];
    return list.x >= text.x + text.width;
  };
  for (const [layout, want] of [['full', true], ['compact', false], ['full', true]]) {
    await coach.host.evaluate((el, layout) => el.setAttribute('layout', layout), layout);
    await expect.poll(beside, layout).toBe(want);
  }
});

test('moving, removing and adding again keep the text', async ({ page }) => {
  const coach = await openCoach(page, { draft: DRAFT });
  const works = async () => {
    await expect(coach.message).toHaveValue(DRAFT.body);
    expect(texts(await coach.agrees())).toContainEqual(expect.stringContaining('finds you well'));
  };
  await coach.host.evaluate((el) => document.body.prepend(el));
  await works();
  await page.evaluate(async () => {
    window.kept = document.querySelector('#coach');
    window.kept.remove();
    await new Promise(requestAnimationFrame); // long enough to be a removal and not a move
    await new Promise((done) => setTimeout(done));
  });
  expect(await page.evaluate(() => [...CSS.highlights].filter(([name]) => name.startsWith('inmail-coach-'))
    .reduce((sum, [, ranges]) => sum + ranges.size, 0)), 'underlines left behind').toBe(0);
  await page.evaluate(() => document.body.append(window.kept));
  await works();
  await coach.caretTo(DRAFT.body.length);
  await page.keyboard.type(' in Delft');
  expect((await coach.agrees()).draft.body).toBe(`${DRAFT.body} in Delft`);
});

test('two coaches on a page leave each other alone', async ({ page }) => {
  await hostPage(page, `<inmail-coach id="a"></inmail-coach><inmail-coach id="b"></inmail-coach>${MODULE}`);
  const [a, b] = [new Coach(page, 'a'), new Coach(page, 'b')];
  await Promise.all([a.ready(), b.ready()]);
  await a.setDraft(DRAFT);
  await b.setDraft({ subject: 'second', body: `${OPENER} We came in order to measure the tide with you.` });
  await a.agrees();
  const before = await b.agrees();
  expect(before.painted.length).toBeGreaterThan(0);

  await a.message.pressSequentially('PS: ');
  await a.agrees();
  const [opener] = await a.found('generic-opener');
  await a.suggestion(opener).click();
  await a.inCard('Turn rule off').click();
  await a.found('generic-opener', 0);
  expect(await b.agrees(), 'b after changes of a').toEqual(before);
  await a.host.evaluate((el) => el.remove());
  await expect.poll(async () => (await b.snapshot()).stray).toBe(0);
  expect(await b.agrees(), 'b after the end of a').toEqual(before);
});

test('in a form: two values, reset, disabled', async ({ page }) => {
  await hostPage(page, `<form><inmail-coach id="coach" name="pitch"></inmail-coach></form>${MODULE}`);
  const coach = new Coach(page);
  await coach.ready();
  const data = () => page.evaluate(() => Object.fromEntries(new FormData(document.forms[0])));
  await coach.subject.fill('tide gauges');
  await coach.message.fill('Hi Amara,\nwhich gauge do you use?');
  await expect.poll(data).toEqual({ pitch: 'Hi Amara,\nwhich gauge do you use?', 'pitch-subject': 'tide gauges' });

  await coach.host.evaluate((el) => { el.toggleAttribute('disabled', true); });
  await expect(coach.message).toBeDisabled();
  await expect(coach.subject).toBeDisabled();
  expect(await data()).toEqual({});
  await coach.host.evaluate((el) => { el.toggleAttribute('disabled', false); });
  await expect(coach.message).toBeEnabled();

  await page.evaluate(() => document.forms[0].reset());
  await expect(coach.message).toHaveValue('');
  await expect(coach.subject).toHaveValue('');
  expect((await coach.agrees()).report.reason).toBe('empty');
});

test('for: coaches a field of the host in place of an editor', async ({ page }) => {
  await hostPage(page, `<textarea id="own" aria-label="Own"></textarea>
    <inmail-coach id="coach" for="own"></inmail-coach>${MODULE}`);
  const coach = new Coach(page);
  const own = page.getByRole('textbox', { name: 'Own' });
  await expect.poll(async () => (await events(page, 'coach-ready')).length).toBe(1);
  await expect(coach.message).toHaveCount(0);
  await own.pressSequentially(DRAFT.body);
  const [opener] = await coach.found('generic-opener');
  await coach.suggestion(opener).click();
  await coach.inCard(startsWith(opener.fixes[0].label)).click();
  await coach.found('generic-opener', 0);
  await expect(own).not.toHaveValue(/finds you well/);
  await own.press('ControlOrMeta+z');
  await expect(own).toHaveValue(DRAFT.body);
});

test('keep: nothing is stored unless asked for', async ({ page }) => {
  const stored = () => page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
  let coach = await openCoach(page);
  await coach.message.fill('Hi Amara, which gauge?');
  await coach.agrees();
  expect(await stored()).toBe('[{},{}]');

  await page.unrouteAll();
  coach = await openCoach(page, { attributes: 'keep="session"' });
  await coach.message.fill('Hi Amara, which gauge?');
  await expect.poll(stored).toContain('which gauge?');
  await page.reload();
  await coach.ready();
  await expect(coach.message).toHaveValue('Hi Amara, which gauge?');
});

const POLICIES = {
  'a strict CSP': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'",
  'Trusted Types': "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
};
for (const [what, policy] of Object.entries(POLICIES)) {
  test(`works under ${what} without a violation`, async ({ page }) => {
    const coach = await openCoach(page, { headers: { 'content-security-policy': policy } });
    await coach.subject.pressSequentially('tide gauges');
    await coach.message.pressSequentially(DRAFT.body);
    await coach.recipient('First name').fill('Chidi'); // a blocker as well
    await coach.sendAt('2027-03-12', '16:30');
    const [opener] = await coach.found('generic-opener');
    await coach.button('Show the sum').click();
    await coach.suggestion(opener).click();
    await coach.inCard(startsWith(opener.fixes[0].label)).click();
    await coach.found('generic-opener', 0);
    await coach.applySafe.click();
    await coach.found('wordy-phrase', 0);
    await coach.agrees();
    expect(await page.evaluate(() => window.blocked)).toEqual([]);
    // The sheet came through: a mirror without it would show the words a second time.
    expect(await coach.host.evaluate((el) => el.shadowRoot.adoptedStyleSheets.length)).toBeGreaterThan(0);
  });
}

test('the fallback field hands its text over, is left out of the form, and gets the text back', async ({ page }) => {
  await hostPage(page, `<form id="form"><inmail-coach id="coach" name="message">
    <textarea slot="fallback" name="message">Hi Maya, typed before the coach was there.</textarea></inmail-coach></form>${MODULE}`);
  const coach = new Coach(page);
  await coach.ready();
  await expect(coach.message).toHaveValue('Hi Maya, typed before the coach was there.');
  await coach.message.fill('Hi Maya, and then some more.');
  expect(await page.evaluate(() => [...new FormData(document.getElementById('form'))])).toEqual([
    ['message', 'Hi Maya, and then some more.'], ['message-subject', ''],
  ]);
  const spare = await page.evaluate(async () => {
    const el = document.getElementById('coach');
    el.remove();
    await new Promise((gone) => { setTimeout(gone, 50); });
    const { value, disabled } = el.querySelector('textarea');
    return [value, disabled];
  });
  expect(spare).toEqual(['Hi Maya, and then some more.', false]);
});

test('where a box is as wide as what it holds, the coach has a width', async ({ page }) => {
  const boxes = ['display: flex', 'display: grid; place-items: center', 'float: left', 'position: absolute', 'display: inline-block'];
  const coach = await openCoach(page);
  await coach.host.evaluate((el) => { el.before(Object.assign(document.createElement('div'), { id: 'box' })); document.querySelector('#box').append(el); });
  for (const [width, least] of [[1280, 760], [320, 280]]) {
    await page.setViewportSize({ width, height: 900 });
    for (const box of boxes) {
      await page.locator('#box').evaluate((el, style) => { el.style.cssText = style; }, box);
      const { wide, page: all } = await coach.host.evaluate((el) => ({ wide: el.getBoundingClientRect().width, page: document.documentElement.scrollWidth }));
      expect(wide, `${box} at ${width}`).toBeGreaterThanOrEqual(least);
      expect(all, `${box} at ${width}`).toBeLessThanOrEqual(width);
    }
  }
  // Beside something else it takes what is left.
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.locator('#box').evaluate((el) => {
    el.style.cssText = 'display: flex; width: 900px';
    el.prepend(Object.assign(document.createElement('aside'), { style: 'flex: none; width: 400px' }));
  });
  expect(await coach.host.evaluate((el) => el.getBoundingClientRect().width)).toBe(500);
});
