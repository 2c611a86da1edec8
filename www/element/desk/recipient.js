// Who it goes to: the fields of the recipient, and a chip for each fact.
import { button, fill, h, title } from './h.js';
import * as says from '../says.js';

const FIELDS = [['first', 'firstName', says.first], ['last', 'lastName', says.last], ['company', 'company', says.company], ['role', 'role', says.role]];
/** Longer pasted lines are prose: a fact a sentence. */
const PROSE = 140;

export function recipient(coach) {
  const put = (part) => coach.put((draft) => ({ ...draft, recipient: { ...draft.recipient, ...part } }));
  const fields = Object.fromEntries(FIELDS.map(([id, key]) => [key,
    h('input', { type: 'text', autocomplete: 'off', 'data-field': id, oninput: ({ target }) => put({ [key]: target.value }) })]));
  const facts = h('textarea', {
    rows: 3, placeholder: says.factsHint, 'aria-labelledby': 'facts', 'data-field': 'facts',
    oninput: () => put({ facts: lines(facts.value) }), onpaste,
  });
  const chips = h('ul', { class: 'facts', role: 'list', 'aria-label': says.factList });

  function onpaste(event) {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const split = lines(text).flatMap((line) => (line.length > PROSE ? sentences(line) : [line]));
    if (split.length < 2) return; // a word or a line goes where the caret is
    event.preventDefault();
    facts.ownerDocument.execCommand('insertText', false, [...new Set(split)].join('\n'));
  }

  function write(list) {
    facts.value = list.join('\n');
    put({ facts: list });
  }

  const element = h('fieldset', { class: 'panel' }, h('legend', {}, title(says.recipient, 'true')),
    h('div', { class: 'lines' }, FIELDS.map(([, key, name]) =>
      h('label', { class: 'line' }, h('span', {}, name), fields[key]))),
    h('label', { class: 'line' }, h('span', { id: 'facts' }, says.facts), facts), chips);

  function update({ recipient: to }) {
    for (const [key, field] of Object.entries(fields)) show(field, to[key]);
    if (lines(facts.value).join('\n') !== to.facts.join('\n')) show(facts, to.facts.join('\n'));
    const used = to.facts.length > 0 ? coach.used() : [];
    fill(chips, JSON.stringify([to.facts, [...used]]), () => to.facts.map((fact, i) => h('li', { class: used[i] ? 'used' : '' },
      button(fact, () => coach.insert(fact), { 'aria-label': used[i] ? says.used(fact) : says.insert(fact), title: fact }),
      button('×', () => { write(to.facts.filter((_, at) => at !== i)); facts.focus(); }, { 'aria-label': says.drop(fact), class: 'quiet' }))));
  }

  return { element, update };
}

/** Puts a value into a field. What is typed is in the draft at once, so only the host's values differ. */
export function show(field, value) {
  if (field.value !== value) field.value = value;
}

const lines = (text) => text.split(/[\r\n]+/).map((line) => line.trim()).filter(Boolean);

const sentences = (text) => [...new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text)]
  .map(({ segment }) => segment.trim()).filter(Boolean);
