// The underlines lie under the words they speak of, wherever the text wraps or scrolls.
import { test, expect, openCoach, DRAFT, OPENER, WORDY } from './coach.mjs';

// Higher than any sensible field, so that there is something to scroll.
const LONG = Array.from({ length: 60 }, (_, i) =>
  `Paragraph ${i + 1} 👩🏽‍💻 is about gauge number ${i + 1}, which we moved ${WORDY} read the tide better.`)
  .join('\n\n');

/** Boxes and computed styles of the message and of the mirror that carries its underlines. */
const geometry = (coach) => coach.settled().then(() => coach.message.evaluate((area) => {
  const look = ['fontFamily', 'fontSize', 'fontWeight', 'fontStyle', 'fontStretch', 'fontKerning',
    'fontFeatureSettings', 'letterSpacing', 'wordSpacing', 'lineHeight', 'textIndent', 'textAlign',
    'textTransform', 'tabSize', 'direction', 'paddingTop', 'paddingRight', 'paddingBottom', 'paddingLeft'];
  const read = (el) => ({
    style: Object.fromEntries(look.map((name) => [name, getComputedStyle(el)[name]])),
    width: el.clientWidth, height: el.scrollHeight, top: el.scrollTop,
  });
  const box = ({ left, top, right, bottom }) => ({ left, top, right, bottom });
  const lines = window.underlines(area.getRootNode().host).filter(({ field }) => field === 'body');
  return {
    area: { ...read(area), box: box(area.getBoundingClientRect()) },
    mirror: read(lines[0].mirror),
    words: lines.map(({ range, start }) => ({
      start, text: range.toString(), lines: [...range.getClientRects()].map(box),
    })).sort((a, b) => a.start - b.start),
  };
}));

/** The underlined words that are wholly visible: in the field's box and in the window. */
const inSight = (page, { area: { box }, words }) => words.filter((w) => w.lines.every((l) =>
  l.top > Math.max(box.top, 0) + 2 && l.bottom < Math.min(box.bottom, page.viewportSize().height) - 2));

function expectSameBox({ area, mirror }) {
  expect(mirror.style).toEqual(area.style);
  expect(mirror.width).toBe(area.width);
  expect(Math.abs(mirror.height - area.height)).toBeLessThanOrEqual(1);
  expect(Math.abs(mirror.top - area.top)).toBeLessThanOrEqual(1);
}

/** A click on an underlined word has to land in that word: the proof that both texts lie alike. */
async function expectUnderWords(page, coach, most = 4) {
  const seen = inSight(page, await geometry(coach)).slice(0, most);
  expect(seen.length, 'underlined words in sight').toBeGreaterThan(0);
  for (const { start, text, lines } of seen) {
    const [first, last] = [lines[0], lines.at(-1)];
    for (const [x, line, want] of [[first.left + 1, first, start], [last.right - 1, last, start + text.length]]) {
      await page.mouse.click(x, (line.top + line.bottom) / 2);
      expect(Math.abs((await coach.caret()) - want), `the caret at an end of "${text}"`).toBeLessThanOrEqual(1);
      await page.keyboard.press('Escape'); // the card of these words may lie over the next ones
      await expect(coach.dialog).toBeHidden();
    }
  }
}

for (const width of [1280, 320]) {
  test(`words and underlines lie alike at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const body = DRAFT.body.replace(OPENER, `👩🏽‍💻🇮🇳 cafe\u0301\t${OPENER}`);
    const coach = await openCoach(page, { draft: { ...DRAFT, body } });
    await coach.message.scrollIntoViewIfNeeded();
    expectSameBox(await geometry(coach));
    await expectUnderWords(page, coach);
  });

  test(`and in a long, scrolled text at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const coach = await openCoach(page, { draft: { ...DRAFT, body: LONG } });
    await coach.message.scrollIntoViewIfNeeded();
    for (const top of [333, 1000]) {
      await coach.message.evaluate((el, top) => { el.scrollTop = top; }, top);
      await expect(async () => {
        const now = await geometry(coach);
        expect(now.area.top, 'the field scrolls').toBeGreaterThan(200);
        expectSameBox(now);
      }).toPass({ timeout: 5_000 });
    }
    await expectUnderWords(page, coach, 2);

    await coach.caretTo(LONG.length); // the browser scrolls to what is typed
    await page.keyboard.type('\n\nOne more line.');
    await coach.agrees();
    await expect(async () => expectSameBox(await geometry(coach))).toPass({ timeout: 5_000 });
  });
}

test('resting the mouse on words opens their card beside them, focus stays', async ({ page }) => {
  const coach = await openCoach(page, { draft: DRAFT });
  const [opener] = await coach.found('generic-opener');
  await coach.subject.focus();
  const word = (await geometry(coach)).words.find((w) => w.start === opener.start);
  const [line] = word.lines;
  await page.mouse.move(line.left + 12, (line.top + line.bottom) / 2, { steps: 4 });
  await expect(coach.dialog).toBeVisible();
  await expect(coach.dialog).toContainText(opener.why);
  await expect(coach.subject).toBeFocused();
  await expect(async () => {
    await page.mouse.move(line.left + 13, (line.top + line.bottom) / 2); // on a busy machine it can be gone again
    await page.mouse.move(line.left + 12, (line.top + line.bottom) / 2);
    await coach.settled();
    const card = await coach.dialog.boundingBox({ timeout: 1_000 });
    for (const l of word.lines) {
      const apart = card.y >= l.bottom || card.y + card.height <= l.top || card.x >= l.right || card.x + card.width <= l.left;
      expect(apart, 'the card covers none of its words').toBe(true);
    }
  }).toPass({ timeout: 10_000 });
  await page.keyboard.press('Escape');
  await expect(coach.dialog).toBeHidden();
});

test('without the highlight API, <mark> elements carry the underlines', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(CSS, 'highlights', { value: undefined });
    delete window.Highlight;
  });
  const coach = await openCoach(page);
  await coach.message.pressSequentially(DRAFT.body);
  const spans = (await coach.found('generic-opener')).concat(await coach.found('wordy-phrase', 2));
  for (const { text, severity } of spans) {
    const mark = coach.host.locator(`mark.${severity}`).filter({ hasText: text });
    await expect(mark.first()).toBeVisible();
    await expect(mark.first()).toHaveText(text);
  }
});
