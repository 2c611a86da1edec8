// What stands around the editor: recipient, send time, previews, two versions, the menu, and the
// ways back.
import { readFile } from 'node:fs/promises';
import { test, expect, hostPage, openCoach, Coach, DRAFT, MODULE, OPENER, WORDY } from './coach.mjs';

const FACTS = { name: /^Your facts/ };
const chips = (coach) => coach.host.getByRole('list', FACTS).getByRole('listitem');
const open = (page, coach) => coach.host.getByText('More', { exact: true }).click();
async function choose(page, coach, name) {
  await open(page, coach);
  await coach.host.getByRole('button', { name, exact: true }).click();
}

async function paste(page, field, text) {
  await field.focus();
  await field.evaluate((el, text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true, composed: true });
    if (el.dispatchEvent(event)) document.execCommand('insertText', false, text);
  }, text);
}

test('a pasted profile becomes facts, one a line, to keep or drop', async ({ page }) => {
  const coach = await openCoach(page, { draft: { body: DRAFT.body, recipient: { firstName: 'Amara' } } });
  const prose = 'She runs the tide gauge network for the harbour board in Accra. Before that she wrote about cold storage for small '
    + 'fishing towns! She is learning to sail.';
  await paste(page, coach.recipient('Facts'), `GeoPython talk on tide gauges\r\n\r\n  Hiring two divers \n${prose}\nHiring two divers`);
  await expect(chips(coach)).toHaveCount(5);
  expect((await coach.draft()).recipient.facts).toEqual([
    'GeoPython talk on tide gauges', 'Hiring two divers',
    'She runs the tide gauge network for the harbour board in Accra.',
    'Before that she wrote about cold storage for small fishing towns!', 'She is learning to sail.',
  ]);
  await coach.button('Drop: She is learning to sail.').click();
  await expect(chips(coach)).toHaveCount(4);
  await expect(coach.recipient('Facts')).toHaveValue(/towns!$/);
});

test('chips tell the facts that are used, and put one in at the caret', async ({ page }) => {
  const facts = ['GeoPython talk on tide gauges', 'hiring two divers'];
  const coach = await openCoach(page, { draft: { ...DRAFT, recipient: { ...DRAFT.recipient, facts } } });
  await expect(coach.button(`Used: ${facts[0]}`)).toBeVisible();
  await coach.caretTo(DRAFT.body.indexOf(' Which interval'));
  await coach.button(`Put in: ${facts[1]}`).click();
  await expect(coach.message).toHaveValue(DRAFT.body.replace('peak. ', 'peak. hiring two divers '.trimEnd() + ' '));
  await expect(coach.message).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(coach.message).toHaveValue(DRAFT.body);
  await coach.agrees();
});

test.describe('with a clock', () => {
  test.use({ timezoneId: 'Europe/London', locale: 'en-GB' });

  test('shows both clocks, and a good slot where the recipient is', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2027-03-12T15:00:00Z')); // a Friday
    const coach = await openCoach(page, { draft: DRAFT });
    await coach.sendAt('2027-03-12', '16:45');
    await expect(coach.sendTime).toContainText('Friday');
    const zone = coach.sendTime.getByLabel('Their time zone');
    await zone.focus();
    await zone.selectOption('Asia/Tokyo');
    await expect(coach.sendTime).toContainText('It is Sat 13 Mar, 00:00 there now. Your clock will say Fri 12 Mar, 07:45.');

    await coach.sendTime.getByRole('button', { name: 'Next good slot: Mon 15 Mar, 09:30' }).click();
    expect((await coach.draft()).sendAt).toBe('2027-03-15T09:30');
    await coach.found('good-slot');
    await expect(coach.sendTime.getByRole('button', { name: /^Next good slot/ })).toBeHidden();
  });

  test('knows the holidays that a calendar file names', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2027-03-12T15:00:00Z'));
    const coach = await openCoach(page, { draft: DRAFT });
    await coach.host.getByText('Holidays there', { exact: true }).first().click();
    await coach.host.getByLabel('Add an .ics file').setInputFiles({
      name: 'holidays.ics', mimeType: 'text/calendar',
      buffer: Buffer.from('BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270315\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART:20270329T000000Z\r\nEND:VEVENT'),
    });
    await expect.poll(async () => (await coach.draft()).holidays).toEqual(['2027-03-15', '2027-03-29']);
    await expect(coach.sendTime.getByRole('button', { name: 'Next good slot: Tue 16 Mar, 09:30' })).toBeVisible();
    await coach.sendAt('2027-03-15', '10:00');
    await coach.found('holiday');
    await coach.host.getByLabel('Holidays there').fill('2027-03-29');
    await expect.poll(async () => (await coach.draft()).holidays).toEqual(['2027-03-29']);
    await coach.found('holiday', 0);
  });
});

test('what kind of message it is changes what is asked of it', async ({ page }) => {
  const coach = await openCoach(page, { draft: { ...DRAFT, body: `${DRAFT.body}\n\nCould we have a 45-minute call?` } });
  await coach.host.getByText('What it is', { exact: true }).click();
  for (const [label, value, key] of [['It is about', 'recruiting', 'intent'], ['Message', 'follow-up', 'touch'], ['Sent as', 'connection-note', 'channel'],
    ['You and they', 'coworker', 'relationship']]) {
    await coach.sendTime.getByLabel(label, { exact: true }).selectOption(value);
    expect((await coach.draft())[key]).toBe(value);
  }
  await coach.setDraft({ ...DRAFT, intent: 'networking' });
  await expect(coach.sendTime.getByLabel('It is about')).toHaveValue('networking');
});

test('the inbox cuts a long subject, a desktop later than a phone', async ({ page }) => {
  const subject = 'A question about tide gauges and the harbour wall';
  const coach = await openCoach(page, { draft: { ...DRAFT, subject } });
  const look = coach.host.getByRole('region', { name: 'In their inbox' });
  const cut = look.locator('.about .cut');
  await expect(cut).toHaveText(subject.slice(34));
  await look.getByText('Desktop').click();
  await expect(cut).toHaveText(subject.slice(40));
  await look.getByText('E-mail notice').click();
  await expect(cut).toHaveText('');
  await expect(look).toContainText('The subject fits.');
  // Of much, the beginning is shown; of nothing, nothing is said.
  await coach.subject.fill('a'.repeat(101));
  await expect(cut).toHaveText(`${'a'.repeat(30)}…`);
  await coach.subject.fill('a'.repeat(100));
  await expect(cut).toHaveText('a'.repeat(30));
  await coach.subject.fill('');
  await expect(look).toContainText('No subject');
  await expect(look).not.toContainText('fits');
});

test('two versions stand side by side, and either can be had back', async ({ page }) => {
  const coach = await openCoach(page, { draft: DRAFT });
  await choose(page, coach, 'Keep this version');
  const two = coach.host.getByRole('region', { name: 'Two versions' });
  await expect(two).toContainText('The same findings.');
  await coach.message.fill(DRAFT.body.replace(OPENER, ''));
  await expect(two.getByRole('list', { name: 'Gone since' })).toContainText(OPENER);
  const better = await coach.message.inputValue();

  await two.getByRole('button', { name: 'Take it back' }).click();
  await expect(coach.message).toHaveValue(DRAFT.body);
  await expect(two.getByRole('list', { name: 'New since' })).toContainText(OPENER);
  await two.getByRole('button', { name: 'Take it back' }).click();
  await expect(coach.message).toHaveValue(better);
  await two.getByRole('button', { name: 'Forget it' }).click();
  await expect(two).toBeHidden();
});

test('the report goes into a file, as Markdown and as JSON', async ({ page }) => {
  const coach = await openCoach(page, { draft: DRAFT });
  const saved = async (name) => {
    const [download] = await Promise.all([page.waitForEvent('download'), choose(page, coach, name)]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  };
  const report = await coach.report();
  const markdown = await saved('Report as Markdown');
  expect(markdown.name).toBe('inmail.md');
  for (const words of [`Score: ${report.grade}, ${report.score}`, '> Hi Amara,', ...report.findings.map((f) => f.message)]) {
    expect(markdown.text).toContain(words);
  }
  const json = await saved('Report as JSON');
  expect(json.name).toBe('inmail.json');
  expect(JSON.parse(json.text)).toEqual({ draft: await coach.draft(), report });
});

test('subject and message can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const coach = await openCoach(page, { draft: DRAFT });
  const clip = () => page.evaluate(() => navigator.clipboard.readText());
  await choose(page, coach, 'Copy subject');
  await expect.poll(clip).toBe(DRAFT.subject);
  await choose(page, coach, 'Copy both');
  await expect.poll(clip).toBe(`${DRAFT.subject}\n\n${DRAFT.body}`);
  await coach.host.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect.poll(clip).toBe(DRAFT.body);
});

test('printing shows draft and report alone', async ({ page }) => {
  const coach = await openCoach(page, { draft: DRAFT });
  // Frames print without asking here; the page to print is read in their stead.
  await page.evaluate(() => {
    new MutationObserver(([{ addedNodes }]) => {
      const frame = [...addedNodes].find((node) => node instanceof HTMLIFrameElement);
      if (frame) frame.contentWindow.print = () => { window.printed = frame.contentDocument.body.textContent; };
    }).observe(document.body, { childList: true });
    const { append } = document.body;
    document.body.append = function (...nodes) {
      append.apply(this, nodes);
      const frame = nodes.find((node) => node instanceof HTMLIFrameElement);
      if (frame) frame.contentWindow.print = () => { window.printed = frame.contentDocument.body.textContent; };
    };
  });
  await choose(page, coach, 'Print');
  expect(await page.evaluate(() => window.printed)).toContain(WORDY);
});

test('everything can be undone: a fix, all safe fixes in one step, a clearing', async ({ page }) => {
  const coach = await openCoach(page, { draft: { ...DRAFT, subject: 'Re: tide gauges' } });
  const undone = async () => {
    await expect(coach.message).toHaveValue(DRAFT.body);
    await expect(coach.subject).toHaveValue('Re: tide gauges');
    await coach.agrees();
  };
  await coach.applySafe.click();
  await expect(coach.message).not.toHaveValue(new RegExp(WORDY));
  await coach.button('Undo').click();
  await undone();

  await coach.applySafe.click();
  await coach.message.focus();
  await page.keyboard.press('Control+z');
  await expect(coach.message, 'two fixes are one step').toHaveValue(DRAFT.body);
  await coach.setDraft({ ...DRAFT, subject: 'Re: tide gauges' });

  await choose(page, coach, 'Clear');
  await expect(coach.message).toHaveValue('');
  await expect(coach.subject).toHaveValue('');
  await coach.button('Undo').click();
  await undone();
});

test('what was put aside is listed, and comes back alone or by undo', async ({ page }) => {
  const coach = await openCoach(page, { draft: DRAFT });
  const [opener] = await coach.found('generic-opener');
  const [wordy] = await coach.found('wordy-phrase', 2);
  await coach.suggestion(opener).click();
  await coach.inCard('Ignore here').click();
  await coach.found('generic-opener', 0);
  await coach.suggestion(wordy).click();
  await coach.inCard('Turn rule off').click();
  await coach.found('wordy-phrase', 0);

  const aside = coach.host.getByRole('list', { name: 'Put aside' });
  await expect(aside.getByRole('listitem')).toHaveCount(2);
  await aside.getByRole('button', { name: 'Show again' }).click();
  await coach.found('generic-opener');
  await coach.button('Undo').click(); // the way back itself
  await coach.found('generic-opener', 0);
  await coach.button('Undo').click();
  await coach.found('wordy-phrase', 2);
  await coach.button('Undo').click();
  await coach.found('generic-opener');
  await expect(aside.getByRole('listitem')).toHaveCount(0);
  await expect(coach.message, 'the text is as it was').toHaveValue(DRAFT.body);

  // Undo takes back what was done last, in the order it was done.
  await coach.suggestion(opener).click();
  await coach.inCard('Ignore here').click();
  await coach.settled(); // the focus goes back to the list
  await coach.message.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(' PS');
  await coach.button('Undo').click();
  await expect(coach.message).toHaveValue(DRAFT.body);
  await coach.button('Undo').click();
  await coach.found('generic-opener');
});

test('a rule that was turned off can be turned on after the element was away', async ({ page }) => {
  const coach = await openCoach(page, { draft: DRAFT });
  const [wordy] = await coach.found('wordy-phrase', 2);
  await coach.suggestion(wordy).click();
  await coach.inCard('Turn rule off').click();
  await coach.host.evaluate(async (el) => {
    const parent = el.parentNode;
    el.remove();
    await new Promise((gone) => { setTimeout(gone, 50); });
    parent.append(el);
  });
  await coach.host.getByRole('button', { name: 'Turn on' }).click();
  await coach.found('wordy-phrase', 2);
});

test('what was put aside on an earlier visit can be brought back; what the house has turned off is the house\'s', async ({ page }) => {
  const coach = await openCoach(page, { draft: DRAFT });
  const [opener] = await coach.found('generic-opener');
  await coach.host.evaluate((el) => { el.options = { off: ['fact-used'] }; });
  await coach.suggestion(opener).click();
  await coach.inCard('Ignore here').click();
  const [wordy] = await coach.found('wordy-phrase', 2);
  await coach.suggestion(wordy).click();
  await coach.inCard('Turn rule off').click();
  await coach.found('wordy-phrase', 0);

  const kept = await coach.host.evaluate((el) => JSON.stringify(el.options)); // as a page would keep it
  await page.reload();
  await coach.ready();
  await coach.setDraft(DRAFT);
  await coach.host.evaluate((el, kept) => { el.options = { ...JSON.parse(kept), aside: ['wordy-phrase'] }; }, kept);
  const aside = coach.host.getByRole('list', { name: 'Put aside' });
  await expect(aside.getByRole('listitem')).toHaveCount(2);
  await aside.getByRole('button', { name: 'Turn on' }).click();
  await coach.found('wordy-phrase', 2);
  await aside.getByRole('button', { name: 'Show again' }).click();
  await coach.found('generic-opener');
  await coach.found('fact-used', 0);
  expect(await coach.host.evaluate((el) => [el.options.off, el.options.ignore])).toEqual([['fact-used'], []]);
});

test('one undo of the browser takes back a run of keys, as in any field', async ({ page }) => {
  const coach = await openCoach(page, { draft: DRAFT });
  await coach.caretTo(DRAFT.body.length);
  await page.keyboard.type(' It held all winter.');
  await page.keyboard.press('Control+z');
  await expect(coach.message).toHaveValue(DRAFT.body);
});

test('undo stays in its own coach', async ({ page }) => {
  const coach = await openCoach(page, { draft: DRAFT });
  await coach.applySafe.click();
  const fixed = await coach.message.inputValue();
  await page.evaluate(() => {
    const other = document.createElement('inmail-coach');
    other.id = 'other';
    document.body.append(other);
  });
  const other = new Coach(page, 'other');
  await other.message.pressSequentially('Hello there');
  await coach.button('Undo').click();
  await expect(coach.message).toHaveValue(DRAFT.body);
  await expect(other.message).toHaveValue('Hello there');
  expect(fixed).not.toBe(DRAFT.body);
});

test('the score says how far it has moved, and why; the sum adds up by practice', async ({ page }) => {
  const coach = await openCoach(page, { draft: DRAFT });
  const before = (await coach.report()).score;
  const [opener] = await coach.found('generic-opener');
  await coach.message.fill(DRAFT.body.replace(`${OPENER} `, ''));
  const after = (await coach.report()).score;
  expect(after).toBe(before + opener.points);
  await expect(coach.host.getByText(`+${after - before}, more about them`)).toBeVisible();
  await coach.message.fill(DRAFT.body);
  await expect(coach.host.getByText(/, more about them/)).toBeHidden();

  await coach.button('Show the sum').click();
  const lines = await coach.host.getByRole('list', { name: 'The sum' }).getByRole('listitem').allInnerTexts();
  const practices = lines.slice(1, -1).filter((line) => line.includes('−'));
  const lost = practices.reduce((sum, line) => sum + Number(line.split('−')[1]), 0);
  expect(100 - lost).toBe(before);
  const findings = lines.filter((line) => line.startsWith('· '));
  expect(findings.reduce((sum, line) => sum + Number(line.match(/(\d+)$/)[1]), 0)).toBe(lost);
});

test('keys go from suggestion to suggestion, and act in the card', async ({ page }) => {
  const coach = await openCoach(page, { draft: DRAFT });
  const [first, second] = await coach.found('wordy-phrase', 2);
  await coach.caretTo(first.start - 3);
  await page.keyboard.press('F8');
  expect(await coach.caret()).toBe(first.start);
  await page.keyboard.press('F8');
  expect(await coach.caret()).toBe(second.start);
  await page.keyboard.press('Shift+F8');
  await page.keyboard.press('Alt+Enter');
  await expect(coach.dialog).toBeFocused();
  await page.keyboard.press('Delete');
  await coach.found('wordy-phrase', 1);
  await expect(coach.message).toHaveValue(DRAFT.body);

  await coach.caretTo(second.start + 1);
  await page.keyboard.press('Alt+Enter');
  await expect(coach.dialog.locator('.change')).toHaveText('in order to to');
  await page.keyboard.press('Enter');
  await coach.found('wordy-phrase', 0);
  await expect(coach.message).toHaveValue(/ninety|nine minutes to catch/);
});

test('the menu is opened, left and closed by keys', async ({ page }) => {
  const coach = await openCoach(page, { draft: DRAFT });
  const more = coach.host.getByText('More', { exact: true });
  await more.focus();
  await page.keyboard.press('Enter');
  await expect(coach.button('Keep this version')).toBeVisible();
  await expect(coach.host.getByText('next suggestion')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(coach.button('Keep this version')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(coach.button('Keep this version')).toBeHidden();
  await expect(more).toBeFocused();
});

test('an empty coach offers examples, bad and good', async ({ page }) => {
  const coach = await openCoach(page);
  const grades = [];
  for (const [name, intent] of [['try an example', 'sales'], ['a recruiter’s', 'recruiting'], ['a good one', 'networking']]) {
    await coach.button(name).click();
    await expect(coach.button(name)).toBeHidden();
    await expect(coach.message).toBeFocused();
    const { draft, report } = await coach.agrees();
    expect(draft.intent).toBe(intent);
    grades.push(report.grade);
    await coach.button('Undo').click();
    await expect(coach.message).toHaveValue('');
  }
  expect(grades).toEqual(['D', 'C', 'A']);
});

test('a field of the page keeps its own text, whichever the coach had before', async ({ page }) => {
  await hostPage(page, `<textarea id="one">Hi Maya, the first text is here.</textarea><textarea id="two">Hi Tom, this is the second.</textarea>
    <inmail-coach id="coach" for="one"></inmail-coach>${MODULE}`);
  await expect.poll(() => page.evaluate(() => document.getElementById('coach').report?.stats.words)).toBe(7);
  await page.evaluate(() => document.getElementById('coach').setAttribute('for', 'two'));
  await expect.poll(() => page.evaluate(() => document.getElementById('coach').draft.body)).toBe('Hi Tom, this is the second.');
  await expect(page.locator('#two')).toHaveValue('Hi Tom, this is the second.');
  await page.evaluate(async () => {
    const el = document.getElementById('coach');
    el.remove();
    await new Promise((gone) => { setTimeout(gone, 50); });
    document.getElementById('two').value = 'Hi Tom, written while it was away.';
    document.body.append(el);
  });
  await expect.poll(() => page.evaluate(() => document.getElementById('coach').draft.body)).toBe('Hi Tom, written while it was away.');
  await expect(page.locator('#two')).toHaveValue('Hi Tom, written while it was away.');
});

test('on a phone the desk is a line for each part but the recipient, which a tap or a key opens', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const coach = await openCoach(page, { draft: DRAFT });
  await expect(coach.host.getByRole('region', { name: 'In their inbox' })).toBeVisible();
  const line = (title) => coach.host.getByRole('button', { name: title, exact: true });
  for (const [title, field] of [['Send time', coach.sendTime.getByLabel('Their time zone')], ['In their inbox', coach.host.getByRole('radio', { name: 'Phone' })]]) {
    await expect(line(title)).toHaveAttribute('aria-expanded', 'false');
    await expect(field).toBeHidden();
    await line(title).press('Enter');
    await expect(line(title)).toHaveAttribute('aria-expanded', 'true');
    await expect(field).toBeVisible();
  }
  // Without the recipient little can be said of the message: it stands open.
  await coach.recipient('First name').fill('Chidi');
  await coach.found('wrong-name');
  await expect(line('Recipient')).toHaveAttribute('aria-expanded', 'true');
  await line('Recipient').click();
  await expect(coach.recipient('First name')).toBeHidden();

  // Wider, everything is there and no title is a button.
  await page.setViewportSize({ width: 700, height: 700 });
  await expect(coach.recipient('First name')).toBeVisible();
  await expect(coach.host.getByRole('button', { name: 'Recipient', exact: true })).toBeHidden();
});

test('on a phone a card is read from its title on', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  const coach = await openCoach(page, { draft: DRAFT });
  for (const { text } of (await coach.report()).findings.filter((f) => f.text)) {
    const finding = (await coach.report()).findings.find((f) => f.text === text);
    await coach.suggestion(finding).click();
    await expect(coach.dialog).toBeFocused();
    await coach.settled();
    const { y } = await coach.dialog.getByRole('heading').boundingBox();
    expect(y, `the title over “${text}”`).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThan(568);
    await page.keyboard.press('Escape');
  }
});

test('one line says which way to write, and the limits follow the way that is taken', async ({ page }) => {
  const coach = await openCoach(page, { draft: { ...DRAFT, body: `${DRAFT.body} ${'Which interval did you settle on? '.repeat(3)}`.slice(0, 400) } });
  const way = (line) => coach.sendTime.getByRole('button', { name: line });
  const limit = (most) => expect(coach.host.getByText(new RegExp(`/ ${most}`)).last()).toBeVisible();
  await coach.sendTime.getByText('What it is').click();
  await limit('2,000');
  await expect(coach.sendTime.getByRole('button', { name: /credit/ })).toHaveCount(0);

  await coach.sendTime.getByLabel('You and they').selectOption({ label: 'You are connected' });
  await way('You are connected: a direct message costs no credit').click();
  expect(await coach.draft()).toMatchObject({ channel: 'direct-message', relationship: 'first-degree' });
  await limit('8,000');
  await expect(coach.sendTime.getByLabel('Sent as')).toHaveValue('direct-message');

  await coach.sendTime.getByLabel('You and they').selectOption({ label: 'Nothing in common' });
  await coach.sendTime.getByLabel('One of dozens a week').check();
  await way(/^One of dozens a week: an invitation with a note/).focus();
  await page.keyboard.press('Enter');
  await limit('300, over the limit');
  await expect.poll(async () => (await coach.report()).verdict).toBe('fix-first');
  await coach.sendTime.getByLabel('It cannot wait').check();
  await way('It cannot wait: an InMail reaches them at once, for a credit').click();
  await limit('2,000');
  await expect.poll(async () => (await coach.report()).verdict).toBe('scored');
  await coach.agrees();
});
