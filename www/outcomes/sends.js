// One send of the log: its shape, and what it is as numbers.

export const OUTCOMES = ['waiting', 'replied', 'accepted', 'declined', 'silent'];
export const WAYS = ['inmail', 'free-inmail', 'direct-message', 'connection-note', 'message-request'];
/** These count as responses, as LinkedIn counts. */
export const ANSWERS = ['replied', 'accepted', 'declined'];

const CIVIL = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;
const two = (n) => String(n).padStart(2, '0');

/** The time on this machine's clock: "2026-11-26T14:05". */
export function civil(date = new Date()) {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** Minutes since 1970 of a civil time, as if it were UTC. */
export const minutes = (time) => Math.round(Date.parse(`${time}Z`) / 60_000);

/** A send with every field, or nothing where it cannot be one. */
export function readable(value) {
  if (typeof value !== 'object' || value === null) return null;
  const text = (key) => (typeof value[key] === 'string' ? value[key] : '');
  const number = (key) => (Number.isInteger(value[key]) ? value[key] : 0);
  const { sentAt, answeredAt = null, outcome = 'waiting', way = 'inmail' } = value;
  const time = (given) => typeof given === 'string' && CIVIL.test(given) && !Number.isNaN(minutes(given));
  if (!text('id') || !time(sentAt) || !OUTCOMES.includes(outcome) || !WAYS.includes(way)) return null;
  if (answeredAt !== null && !time(answeredAt)) return null;
  const kept = value.text && typeof value.text.body === 'string' ? { subject: String(value.text.subject ?? ''), body: value.text.body } : null;
  return {
    id: text('id'),
    sentAt,
    there: text('there'),
    person: text('person'),
    company: text('company'),
    way,
    plan: text('plan'),
    pays: way === 'inmail' && value.pays !== false,
    score: Number.isInteger(value.score) && value.score >= 0 && value.score <= 100 ? value.score : null,
    grade: text('grade'),
    blocked: value.blocked === true,
    chars: number('chars'),
    subjectWords: number('subjectWords'),
    rules: Array.isArray(value.rules) ? value.rules.filter((rule) => /^[a-z-]+$/.test(rule)) : [],
    hash: text('hash'),
    text: kept,
    outcome,
    answeredAt: ANSWERS.includes(outcome) ? answeredAt ?? sentAt : null,
  };
}

/** What is known of a send: from a draft and its report, if they are there, and whatever else is told. */
export function recording({ draft = {}, report, plan, way, sentAt, company, person }) {
  const { recipient, subject, body, sendAt, channel, relationship } = draft;
  return {
    person: person ?? [recipient?.firstName, recipient?.lastName].filter(Boolean).join(' '),
    company: company ?? recipient?.company ?? '',
    there: sendAt ?? '',
    way: way ?? (channel && channel !== 'inmail' ? channel : ['open-profile', 'applicant'].includes(relationship) ? 'free-inmail' : 'inmail'),
    sentAt: sentAt ?? civil(),
    plan,
    score: report?.score ?? null,
    grade: report?.grade ?? '',
    blocked: report?.verdict === 'fix-first',
    chars: report?.stats.chars ?? 0,
    subjectWords: report?.stats.subjectWords ?? 0,
    rules: [...new Set(report?.findings.map(({ rule }) => rule))],
    text: { subject: subject ?? '', body: body ?? '' },
  };
}

/** A new send of the log: of a report only its numbers, and the text if the person wants that. */
export function entry(raw, { plan = '', keepText = false }) {
  const text = raw.text ?? { subject: '', body: '' };
  return readable({
    pays: raw.way === undefined || raw.way === 'inmail',
    ...raw,
    plan: raw.plan ?? plan,
    id: newId(),
    hash: text.body ? fingerprint(`${text.subject}\n${text.body}`) : '',
    text: keepText && text.body ? text : null,
  });
}

const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A number that the same text always has: a log that keeps no texts can still tell that two sends
 * had the same. FNV-1a, no secret. */
export function fingerprint(text) {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}

/** The log's figures, from the module. */
export function logFigures(module, sends, now) {
  const numbers = sends.flatMap((send) => [
    minutes(send.sentAt), send.score ?? -1, Number(send.blocked), send.chars, send.subjectWords,
    send.answeredAt ? minutes(send.answeredAt) : -1,
  ]);
  return JSON.parse(module.logFigures(Int32Array.from(numbers), sends.map(({ rules }) => rules.join(' ')).join('\n'), minutes(now)));
}

/** What became of every credit, from the module. */
export function balance(module, { plan, checks }, sends, now) {
  const terms = [plan.monthly, plan.cap, plan.expiresAfter, plan.renewalDay];
  const shown = checks.flatMap(({ at, credits }) => [minutes(at), credits]);
  const paid = sends.flatMap((send) => [minutes(send.sentAt), Number(send.pays), send.answeredAt ? minutes(send.answeredAt) : -1]);
  return JSON.parse(module.balance(Int32Array.from(terms), Int32Array.from(shown), Int32Array.from(paid), minutes(now)));
}
