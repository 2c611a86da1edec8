// How the tests meet the coach: by the roles and names that its contract promises, nothing else.
import { test as base, expect } from '@playwright/test';
import { watch } from './quiet.mjs';

export { expect };
export const MODULE = '<script type="module" src="/inmail-coach/index.js"></script>';
export const OPENER = 'I hope this message finds you well.';
export const WORDY = 'in order to';

/** A draft with one generic opener and two wordy phrases, about a fact of the recipient's. */
export const DRAFT = {
  subject: 'tide gauges',
  body: `Hi Amara,\n\n${OPENER} Your GeoPython talk on tide gauges made us rewrite our sampler `
    + `${WORDY} save battery.\n\nWe now sample every nine minutes ${WORDY} catch the peak. `
    + 'Which interval did you settle on?\n\nIlse',
  recipient: { firstName: 'Amara', lastName: 'Osei', facts: ['GeoPython talk on tide gauges'] },
};

/**
 * Every page keeps a log of the coach's events and of blocked content. No page may throw, but for what a
 * test says with `mayThrow`; none may ask the network for anything once it is ready, but for `asks`.
 */
export const test = base.extend({
  mayThrow: [null, { option: true }],
  asks: [null, { option: true }],
  /** Watches another context, too: one that a test has made itself. */
  watched: [async ({ context, asks }, use) => {
    const all = [];
    const watched = async (one) => { all.push(await watch(one, asks)); return one; };
    await watched(context);
    await use(watched);
    expect(all.flat(), 'what was asked of the network').toEqual([]);
  }, { auto: true }],
  page: async ({ page, context, mayThrow }, use) => {
    const thrown = [];
    context.on('weberror', (error) => thrown.push(String(error.error())));
    await context.addInitScript(() => {
      window.coachLog = [];
      window.blocked = [];
      const copy = (value) => JSON.parse(JSON.stringify(value ?? null));
      // Listens at the document, so an event that doesn't bubble out of the shadow root is not heard.
      for (const type of ['coach-ready', 'coach-report', 'coach-fix', 'coach-error']) {
        document.addEventListener(type, ({ target, detail, bubbles, composed }) => {
          const now = type === 'coach-report' ? copy(target.report) : null;
          window.coachLog.push({ type, id: target.id, detail: copy(detail), now, bubbles, composed });
        });
      }
      document.addEventListener('securitypolicyviolation', (event) => {
        window.blocked.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
      });
      // Every painted range of a coach, with the field and the offset that it underlines.
      window.underlines = (el) => ['blocker', 'mistake', 'advice', 'praise'].flatMap((severity) =>
        [...(CSS.highlights.get(`inmail-coach-${severity}`) ?? [])]
          .filter((range) => range.startContainer.getRootNode() === el.shadowRoot)
          .map((range) => {
            // A mirror shows the text of one field, so its text says whose words are underlined.
            const mirror = range.startContainer.parentElement.closest('[aria-hidden="true"]');
            const field = ['subject', 'body'].find((f) => el.draft[f]
              && [el.draft[f], `${el.draft[f]}\n`].includes(mirror?.textContent));
            const ahead = document.createRange();
            ahead.setStart(mirror ?? range.startContainer, 0);
            ahead.setEnd(range.startContainer, range.startOffset);
            return { severity, field, mirror, range, start: ahead.toString().length };
          }));
    });
    await use(page);
    expect(thrown.filter((text) => !mayThrow?.test(text)), 'nothing is thrown on any page').toEqual([]);
  },
});

/** Opens a page whose HTML and headers are the test's own, on the origin of the built site. */
export async function hostPage(page, html, headers = {}) {
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>${html}`;
  await page.route('**/host.html', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body }));
  await page.goto('/host.html');
}

/** A bare page with one coach on it, ready to use. */
export async function openCoach(page, { draft, attributes = '', headers } = {}) {
  await hostPage(page, `<button id="before">before</button>
    <inmail-coach id="coach" ${attributes}></inmail-coach>
    <button id="after">after</button>${MODULE}`, headers);
  const coach = new Coach(page);
  await coach.ready();
  if (draft) {
    await coach.setDraft(draft);
    await coach.agrees();
  }
  return coach;
}

export const events = (page, type, id = 'coach') =>
  page.evaluate(([type, id]) => window.coachLog.filter((e) => e.type === type && e.id === id), [type, id]);

/** The text after a fix's edits: what applying it has to give. */
export const edited = (text, edits) => edits.toSorted((a, b) => b.start - a.start)
  .reduce((t, e) => t.slice(0, e.start) + e.replacement + t.slice(e.end), text);

export const startsWith = (text) => new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

export class Coach {
  constructor(page, id = 'coach') {
    this.page = page;
    this.id = id;
    this.host = page.locator(`#${id}`);
    this.subject = this.host.getByRole('textbox', { name: 'Subject', exact: true });
    this.message = this.host.getByRole('textbox', { name: 'Message', exact: true });
    this.meter = this.host.getByRole('meter', { name: 'Score' });
    this.list = this.host.getByRole('list', { name: 'Suggestions' });
    this.dialog = this.host.getByRole('dialog');
    this.status = this.host.getByRole('status');
    this.applySafe = this.host.getByRole('button', { name: 'Apply safe fixes' });
    this.sendTime = this.host.getByRole('group', { name: 'Send time' });
  }

  button(name) { return this.host.getByRole('button', { name }); }
  inCard(name) { return this.dialog.getByRole('button', { name }); }
  recipient(name) {
    return this.host.getByRole('group', { name: 'Recipient' }).getByRole('textbox', { name, exact: true });
  }
  /** The list's button for a finding; the first of them where several say the same. */
  suggestion(finding) { return this.list.getByRole('button', { name: startsWith(finding.message) }).first(); }

  report() { return this.host.evaluate((el) => el.report); }
  draft() { return this.host.evaluate((el) => el.draft); }
  setDraft(draft) { return this.host.evaluate((el, draft) => { el.draft = draft; }, draft); }
  caretTo(at) { return this.message.evaluate((el, at) => { el.focus(); el.setSelectionRange(at, at); }, at); }
  caret() { return this.message.evaluate((el) => el.selectionStart); }

  async ready() {
    await expect.poll(async () => (await events(this.page, 'coach-ready', this.id)).length).toBeGreaterThan(0);
    await expect(this.message).toBeVisible();
  }

  /** Waits for what a key leaves to the next frame (scrolling along, a card's place) and right after it (the desk). */
  settled() {
    return this.host.evaluate(() => new Promise((done) => {
      requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(done)));
    }));
  }

  /** The findings of a rule, once there are as many as expected. */
  async found(rule, count = 1) {
    let found = [];
    await expect(async () => {
      found = (await this.report()).findings.filter((f) => f.rule === rule);
      expect(found, `findings of ${rule}`).toHaveLength(count);
    }).toPass({ timeout: 20_000 });
    return found;
  }

  /** Civil time where the recipient is: one field for both, or one each. */
  async sendAt(date, time) {
    const both = this.sendTime.locator('input[type="datetime-local"]');
    if (await both.count()) return both.fill(`${date}T${time}`);
    await this.sendTime.locator('input[type="date"]').fill(date);
    await this.sendTime.locator('input[type="time"]').fill(time);
  }

  /** Draft, report, meter and painted ranges, read in one go so that they are of one moment. */
  snapshot() {
    return this.host.evaluate((el) => {
      const painted = window.underlines(el).map(({ severity, field, start, range }) => {
        const text = range.toString();
        return { severity, field, start, end: start + text.length, text };
      });
      const stray = [...CSS.highlights].filter(([name]) => name.startsWith('inmail-coach-'))
        .flatMap(([, ranges]) => [...ranges]).filter((range) => !range.startContainer.isConnected);
      return { draft: el.draft, report: el.report, painted, stray: stray.length };
    });
  }

  /** Waits until draft, report, underlines and meter all say the same, and returns that moment. */
  async agrees() {
    let now;
    await expect(async () => {
      now = await this.snapshot();
      const { draft, report, painted, stray } = now;
      const line = (m) => `${m.severity} ${m.field} ${m.start}-${m.end} ${JSON.stringify(m.text)}`;
      const spans = report.findings.filter((f) => f.start !== undefined && f.end > f.start);

      // A report of an older text would have other counts.
      expect(report.stats.chars, 'the report is of this message').toBe((draft.body ?? '').length);
      expect(report.stats.subjectChars, 'and of this subject').toBe((draft.subject ?? '').length);
      for (const f of spans) expect(draft[f.field].slice(f.start, f.end)).toBe(f.text);
      expect(painted.map(line).sort(), 'what is underlined').toEqual(spans.map(line).sort());
      expect(stray, 'underlines of text that is gone').toBe(0);
      await this.meterAgrees(report);
    }).toPass({ timeout: 20_000 });
    return now;
  }

  async meterAgrees({ verdict, score, grade, findings }) {
    const [says, at] = await this.meter.evaluate((el) =>
      ['aria-valuetext', 'aria-valuenow'].map((name) => el.getAttribute(name)));
    if (verdict === 'not-scored') {
      expect(says).toMatch(/^Not scored/);
      expect(score).toBeNull();
    } else if (verdict === 'fix-first') {
      expect(says).toMatch(/^Fix first/);
    } else {
      expect(grade).toBe(score >= 90 ? 'A' : score >= 75 ? 'B' : score >= 55 ? 'C' : 'D');
      expect(says.startsWith(`${grade}, ${score} of 100`), says).toBe(true);
    }
    expect(at).toBe(score === null ? null : String(score));
    if (score !== null) expect(100 - findings.reduce((sum, f) => sum + f.points, 0)).toBe(score);
  }
}
