// Two versions side by side: the one that was kept and the one in the editor.
import { button, fill, h } from './h.js';
import * as says from '../says.js';

export function compare(coach) {
  // Held by the coach, which outlives the desk.
  let { kept } = coach.memory;
  const element = h('section', { class: 'panel compare', 'aria-labelledby': 'compare-title', hidden: true });

  function keep() {
    kept = coach.memory.kept = { draft: coach.draft(), report: coach.report() };
    update(kept.draft, kept.report);
    coach.say(says.kept);
  }

  function back() {
    const { draft } = kept;
    keep(); // what is replaced is not lost: the two change places
    coach.put(({ subject, body }) => ({ ...draft, subject, body }));
    coach.write(draft.subject, draft.body);
  }

  function update(draft, report) {
    element.hidden = !kept;
    if (!kept) return;
    const [gone, fresh] = [less(kept.report, report), less(report, kept.report)];
    fill(element, JSON.stringify([kept, draft.subject, draft.body, report]), () => [
      h('div', { class: 'head' }, h('h2', { id: 'compare-title' }, says.compare)),
      h('div', { class: 'versions' },
        version(says.kept, kept.draft, kept.report, says.gone, gone),
        version(says.now, draft, report, says.fresh, fresh)),
      gone.length + fresh.length === 0 ? h('p', { class: 'note' }, says.same) : '',
      h('div', { class: 'buttons' }, button(says.back, back),
        button(says.forget, () => { kept = coach.memory.kept = null; element.hidden = true; coach.focus(); }, { class: 'quiet' })),
    ]);
  }

  return { element, update, keep };
}

const version = (name, { subject, body }, report, label, findings) => h('article', {},
  h('h3', {}, `${name}: ${verdict(report)}`), h('p', { class: 'about' }, subject),
  h('p', { class: 'text', tabindex: 0 }, body),
  findings.length > 0 ? h('p', { class: 'note' }, `${label}:`) : '',
  h('ul', { role: 'list', 'aria-label': label }, findings.map((finding) => h('li', {}, finding))));

/** "B, 78", "Fix first", "Not scored". */
export function verdict({ verdict: is, grade, score }) {
  if (is === 'fix-first') return says.fixFirst;
  return score === null ? says.notScored : `${grade}, ${score}`;
}

/** What one report finds and the other does not, each as often as it does. */
function less(report, other) {
  const key = ({ rule, text }) => `${rule} ${text}`;
  const costs = ({ points, severity }) => points > 0 || severity === 'blocker';
  const rest = other.findings.map(key);
  return report.findings.filter(costs).filter((finding) => {
    const at = rest.indexOf(key(finding));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  }).map(({ message, text = '', points }) => `${message}${text && ` “${text.slice(0, 40)}”`}${points ? ` −${points}` : ''}`);
}
