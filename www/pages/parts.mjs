// Parts of pages: a coach with a draft in it, a letter with what the coach underlines, and what
// stands around the words of a rule.

export const escape = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.codePointAt(0)};`);

/** A coach on a draft. Without JavaScript the draft is there to read. */
export const coach = (draft, attributes = '') => `<inmail-coach ${attributes} data-draft="${escape(JSON.stringify(draft))}">
<textarea slot="fallback" aria-label="Message" rows="8" autocomplete="off">${escape(draft.body)}</textarea>
</inmail-coach>`;

/** A text with the coach's underlines: of those that overlap, the first. */
function underlined(text, findings) {
  let [out, at] = ['', 0];
  for (const { start, end, severity } of findings) {
    if (start < at) continue;
    out += `${escape(text.slice(at, start))}<mark class="${severity}">${escape(text.slice(start, end))}</mark>`;
    at = end;
  }
  return out + escape(text.slice(at));
}

/** A draft as it would be read, with its score. */
export function letter({ subject, body }, report) {
  const on = (field) => report.findings.filter((finding) => finding.field === field && finding.end > finding.start);
  const words = report.findings.filter(({ points }) => points > 0).length;
  return `<p class="grade ${report.grade}"><b>${report.score}</b> ${report.grade} <span>${body.length.toLocaleString('en')} characters, ${
    words ? `${words} findings that cost points` : 'nothing that costs points'}</span></p>
<blockquote><p class="subject">${underlined(subject, on('subject'))}</p>
${body.split('\n\n').reduce(({ out, at }, part) => {
    const here = on('body').filter(({ start, end }) => start >= at && end <= at + part.length)
      .map((finding) => ({ ...finding, start: finding.start - at, end: finding.end - at }));
    return { out: `${out}<p>${underlined(part, here).replaceAll('\n', '<br>')}</p>\n`, at: at + part.length + 2 };
  }, { out: '', at: 0 }).out}</blockquote>`;
}

const KINDS = { blocker: 'Fix first', mistake: 'Mistake', advice: 'Advice', praise: 'Praise' };

/** Examples side by side: each with the words that stand above it. */
function examples(section) {
  const [heading, ...parts] = section.split(/(?=<p>It (?:speaks up|says nothing|stays silent))/);
  return `<section class="examples">${heading}${parts.map((part) => part.replace(/<p>(.*?)<\/p>/s, '<figcaption>$1</figcaption>'))
    .map((part) => `<figure>${part}</figure>`).join('\n')}</section>`;
}

/** The page of a rule: where it stands, its kind, and a coach on its example. */
export function before(main, rule, terms = '') {
  const points = rule.points ? `, ${rule.points} point${rule.points > 1 ? 's' : ''} at most` : '';
  const kind = `<p class="kind"><a href="index.html">All rules</a> <mark class="${rule.severity}">${KINDS[rule.severity]}</mark>${points}</p>`;
  const live = `<h2 id="live"><a class="anchor" href="#live">See it</a></h2>
<p>This is the coach itself, on the example. Change the text and watch the suggestion go.</p>
${coach(rule.draft)}
`;
  const [head, ...sections] = main.split(/(?=<h2 )/);
  const section = (id) => sections.find((text) => text.startsWith(`<h2 id="${id}"`)) ?? '';
  const [finds, why, what, shown] = ['what-it-finds', 'why', 'what-to-do', 'examples'].map(section);
  const rest = sections.slice(4).join('');
  return `${kind}${head}<div class="three">${[finds, why, what].map((text) => `<section>${text}</section>`).join('\n')}</div>
${live}${examples(shown)}
${terms}${rest}`;
}
