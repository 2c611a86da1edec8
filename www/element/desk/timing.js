// When it goes out: the date there, both clocks, the next good slot, holidays, and what kind of
// message it is.
import { advise } from './channel.js';
import { button, choice, h, say, title, words } from './h.js';
import { show } from './recipient.js';
import * as says from '../says.js';

/** Monday to Wednesday, half past nine: what the rules call good. */
const GOOD_DAYS = [1, 2, 3];
const GOOD_TIME = '09:30';
const DAY = 86_400_000;
const MINUTE = 60_000;

export function timing(coach) {
  let zone = '';
  let shownAt; // what the clocks were last read for
  const put = (part) => coach.put((draft) => ({ ...draft, ...part }));
  const time = h('input', { type: 'datetime-local', 'data-field': 'time', oninput: () => put({ sendAt: time.value }) });
  const zones = choice(says.zone, 'zone', { '': says.noZone }, ({ target }) => { zone = target.value; update(coach.draft(), coach.report()); });
  const names = () => {
    zones.lastChild.append(...Intl.supportedValuesOf('timeZone').map((name) => h('option', { value: name }, name.replaceAll('_', ' '))));
  };
  // Four hundred names that most people never open.
  zones.addEventListener('focusin', names, { once: true });
  const [verdict, clocks, offer, problem] = [words(), words(), words(), words()];
  const note = (text) => h('p', { class: 'note' }, text);
  const next = button(offer, () => {
    time.value = slot;
    put({ sendAt: slot });
    time.focus();
  }, { class: 'link' });
  let slot = '';

  const holidays = h('textarea', { rows: 2, placeholder: says.holidaysHint, oninput: () => put({ holidays: dates(holidays.value) }) });
  const file = h('input', { type: 'file', accept: '.ics,text/calendar', onchange: async () => {
    const found = days(await file.files[0]?.text() ?? '');
    say(problem, found.length === 0 ? says.noDates : '');
    if (found.length === 0) { coach.say(says.noDates); return; }
    const all = [...new Set([...dates(holidays.value), ...found])].sort();
    holidays.value = all.join('\n');
    put({ holidays: all });
  } });
  const kinds = [
    ['intent', says.intent, says.intents], ['touch', says.touch, says.touches],
    ['relationship', says.relationship, says.relationships], ['channel', says.channel, says.channels],
  ].map(([key, name, choices]) => choice(name, key, choices, ({ target }) => put({ [key]: target.value })));
  const [urgent, many] = [0, 0].map(() => h('input', { type: 'checkbox', onchange: () => tell(coach.draft()) }));
  const way = button('', () => put({ channel: way.value }), { class: 'link' });
  /** Which way to write, with the reason; pressing it takes that way. */
  const tell = (draft) => {
    const { channel, line } = advise(draft, urgent.checked, many.checked);
    way.hidden = !line;
    way.textContent = line;
    way.value = channel;
  };

  const element = h('fieldset', { class: 'panel' }, h('legend', {}, title(says.when)),
    h('label', { class: 'line' }, h('span', {}, says.date), time), zones, note(verdict), note(clocks), next,
    h('details', {}, h('summary', {}, says.holidays),
      h('label', { class: 'line' }, h('span', {}, says.holidays), holidays),
      h('label', { class: 'line' }, h('span', {}, says.calendar), file), note(problem)),
    way, h('details', {}, h('summary', {}, says.kind), kinds,
      note(h('label', {}, urgent, ' ', says.urgent)), note(h('label', {}, many, ' ', says.many))));

  function update(draft, report) {
    if (draft.sendAt || coach.root.activeElement !== time) show(time, draft.sendAt.replace(' ', 'T'));
    if (dates(holidays.value).join() !== draft.holidays.join()) show(holidays, draft.holidays.join('\n'));
    for (const { lastChild: field } of kinds) show(field, draft[field.name]);
    tell(draft);
    const found = report.findings.find((finding) => finding.category === 'timing');
    say(verdict, found ? found.message + (found.severity === 'praise' ? '.' : `. ${found.action}`) : '');
    next.hidden = draft.sendAt !== '' && found?.severity === 'praise';
    // Clocks are slow to read, and most keys are typed in the minute of the one before.
    const now = [draft.sendAt, draft.holidays, zone, Math.floor(Date.now() / MINUTE)].join();
    if (now === shownAt) return;
    shownAt = now;
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const sent = instant(draft.sendAt, zone || here);
    say(clocks, zone ? `${says.there(clock(new Date(), zone))} ${sent ? says.here(clock(sent, here)) : ''}` : '');
    slot = nextSlot(zone || here, draft.holidays);
    say(offer, says.next(clock(instant(slot, zone || here), zone || here)));
  }

  return { element, update };
}

const dates = (text) => text.match(/\d{4}-\d\d-\d\d/g) ?? [];

/** The days of a calendar's events, a month of each at most. An end without a time is the day after. */
function days(calendar) {
  const date = (event, name) => {
    const [, ...parts] = new RegExp(`^${name}[^:\\r\\n]*:(\\d{4})(\\d\\d)(\\d\\d)`, 'm').exec(event) ?? [];
    return Date.parse(parts.join('-'));
  };
  return (calendar.match(/BEGIN:VEVENT[^]*?END:VEVENT/g) ?? []).flatMap((event) => {
    const [from, to] = [date(event, 'DTSTART'), date(event, 'DTEND')];
    if (Number.isNaN(from)) return [];
    const many = Math.min(Math.max((to - from) / DAY || 1, 1), 31);
    return Array.from({ length: many }, (_, i) => new Date(from + i * DAY).toISOString().slice(0, 10));
  });
}

const clock = (date, timeZone) => new Intl.DateTimeFormat(undefined, {
  timeZone, weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit',
}).format(date);

/** What a clock in a time zone shows, as if it were UTC. */
function shown(date, timeZone) {
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en-CA', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
  }).formatToParts(date).map(({ type, value }) => [type, value]));
  return Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute);
}

/** The moment at which a clock in a time zone shows a civil time; nothing for no time. */
function instant(civil, timeZone) {
  const wanted = Date.parse(`${civil.slice(0, 16).replace(' ', 'T')}Z`);
  if (Number.isNaN(wanted)) return null;
  // Twice: the first guess may lie on the other side of a change of the clocks.
  let at = wanted;
  for (let round = 0; round < 2; round += 1) at += wanted - shown(new Date(at), timeZone);
  return new Date(at);
}

/** The next civil time there that the rules praise. */
function nextSlot(timeZone, holidays) {
  const now = shown(new Date(), timeZone);
  for (let ahead = 0; ; ahead += 1) {
    const day = new Date(now + ahead * DAY);
    const civil = `${day.toISOString().slice(0, 10)}T${GOOD_TIME}`;
    // Where none are given, the two that the rule knows.
    const free = ahead > 400 || !(holidays.join() || '12-25 01-01').includes(civil.slice(holidays.length ? 0 : 5, 10));
    if (GOOD_DAYS.includes(day.getUTCDay()) && free && Date.parse(`${civil}Z`) > now) return civil;
  }
}
