// The log as CSV, for spreadsheets, and back.
import { readable } from './sends.js';

const COLUMNS = ['id', 'sentAt', 'there', 'person', 'company', 'way', 'plan', 'pays', 'score', 'grade', 'blocked', 'chars',
  'subjectWords', 'rules', 'hash', 'outcome', 'answeredAt', 'subject', 'body'];

/** A spreadsheet runs what begins so, in full width too; a quote before it is taken off again on the way in. */
const RUNS = '[=+\\-@＝＋－＠\t\r\n\']';
const [runs, quoted] = [new RegExp(`^${RUNS}`), new RegExp(`^'(?=${RUNS})`)];

const cell = (value) => {
  const text = value === null || value === undefined ? '' : String(value);
  const safe = runs.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

export const toCsv = (sends) => [COLUMNS, ...sends.map((send) => COLUMNS.map((column) => {
  if (column === 'rules') return send.rules.join(' ');
  if (column === 'subject' || column === 'body') return send.text?.[column];
  return send[column];
}))].map((row) => `${row.map(cell).join(',')}\r\n`).join('');

/** The sends of a CSV file, and the lines that are none. */
export function fromCsv(file) {
  const [header = [], ...rows] = records(file.replace(/^\ufeff/, ''));
  const missing = ['id', 'sentAt'].filter((column) => !header.includes(column));
  if (missing.length > 0) throw new Error(`Line 1: the columns ${missing.join(' and ')} are missing. Choose a file that was exported here.`);
  const [sends, wrong] = [[], []];
  for (const row of rows) {
    if (row.length === 1 && row[0] === '') continue;
    const raw = Object.fromEntries(header.map((column, i) => [column, (row[i] ?? '').replace(quoted, '')]));
    const number = (text) => (text === '' ? null : Number(text));
    const send = readable({
      ...raw,
      pays: raw.pays === 'true', blocked: raw.blocked === 'true', score: number(raw.score), chars: number(raw.chars),
      subjectWords: number(raw.subjectWords), rules: raw.rules?.split(' ').filter(Boolean), answeredAt: raw.answeredAt || null,
      outcome: raw.outcome || 'waiting', way: raw.way || 'inmail', text: raw.body ? { subject: raw.subject, body: raw.body } : null,
    });
    if (send) sends.push(send);
    else wrong.push(row.line);
  }
  return { sends, wrong };
}

/** The fields of each record; `line` is where it begins. */
function records(text) {
  const out = [];
  let [row, field, quoted, line, from] = [[], '', false, 1, 1];
  const end = () => {
    row.push(field);
    row.line = from;
    out.push(row);
    [row, field] = [[], ''];
  };
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i];
    if (c === '\n') line += 1;
    if (quoted) {
      if (c !== '"') field += c;
      else if (text[i + 1] === '"') { field += '"'; i += 1; } else quoted = false;
    } else if (c === '"' && field === '') quoted = true;
    else if (c === ',') { row.push(field); field = ''; } else if (c === '\n') { end(); from = line; } else if (c !== '\r') field += c;
  }
  if (field !== '' || row.length > 0) end();
  return out;
}
