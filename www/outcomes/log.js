// The log: what was sent, and what came of it with one click.
import { button, choice, fill, h } from './h.js';
import { ANSWERS, civil, OUTCOMES } from './sends.js';
import { date, says } from './says.js';

/** Sends shown at first, and more at each click. */
const PAGE = 20;

export function log(app) {
  let [shown, only] = [PAGE, 'all'];
  const list = h('ul', { class: 'sends', 'aria-label': says.log });
  const tally = h('p', { class: 'note' });
  const filter = choice(says.show, 'show', says.shows, () => { only = filter.lastChild.value; update(); });
  const more = button('', () => { shown += PAGE; update(); }, { class: 'quiet' });
  const empty = h('p', { class: 'note' }, says.empty);
  const rows = new Map();

  const text = (name, label, attributes = {}) => h('label', { class: 'line' }, h('span', {}, label), h('input', { name, autocomplete: 'off', ...attributes }));
  const time = text('sentAt', says.sentAt, { type: 'datetime-local', required: true });
  const way = choice(says.way, 'way', says.ways);
  const form = h('form', { class: 'form', onsubmit: (event) => {
    event.preventDefault();
    const { person, company, sentAt } = Object.fromEntries(new FormData(form));
    app.add({ person, company, sentAt: sentAt.slice(0, 16), way: way.lastChild.value });
    form.reset();
    time.lastChild.value = civil();
    form.elements.person.focus();
  } }, text('person', says.person), text('company', says.company), time, way, h('button', { type: 'submit' }, says.add));
  time.lastChild.value = civil();

  const element = h('section', { 'aria-labelledby': 'log', class: 'panel' }, h('h2', { id: 'log' }, says.log), tally, empty,
    h('details', { class: 'plain' }, h('summary', {}, says.record), form), filter, list, more);

  function row(send) {
    const name = app.nameOf(send);
    const marks = h('div', { role: 'group', 'aria-label': name, class: 'marks' }, OUTCOMES.slice(1).map((outcome) => button(says.outcomes[outcome],
      () => app.mark(send.id, rows.get(send.id).send.outcome === outcome ? 'waiting' : outcome),
      { 'aria-label': says.mark(says.outcomes[outcome], name), 'aria-pressed': 'false', 'data-outcome': outcome })));
    const on = h('input', { type: 'date', 'aria-label': `${says.answeredOn}: ${name}`, onchange: () => on.value && app.answeredOn(send.id, on.value) });
    const state = h('span', { class: 'note' });
    const item = h('li', {}, h('div', {}, h('b', {}, name), ' ', h('span', { class: 'note' }, [date(send.sentAt), says.ways[send.way], says.score(send)].join(' · ')), h('br'), state),
      marks, h('label', { class: 'on' }, says.answeredOn, ' ', on), button(says.remove, () => app.remove(send.id), { class: 'quiet', 'aria-label': says.removeNamed(name) }));
    return { item, marks, on, state, name };
  }

  function update() {
    const until = new Map(app.balance()?.waiting.map(({ send, until: day }) => [app.sends[send].id, day]));
    const wanted = app.sends.filter(({ outcome }) => only === 'all' || outcome === 'waiting').toReversed();
    const visible = wanted.slice(0, shown);
    for (const send of visible) {
      const name = app.nameOf(send);
      const known = rows.get(send.id);
      if (known?.name !== name) rows.set(send.id, row(send));
      const { marks, on, state } = rows.get(send.id);
      rows.get(send.id).send = send;
      for (const mark of marks.children) mark.setAttribute('aria-pressed', String(mark.dataset.outcome === send.outcome));
      on.parentElement.hidden = !ANSWERS.includes(send.outcome);
      on.value = send.answeredAt?.slice(0, 10) ?? '';
      on.min = send.sentAt.slice(0, 10);
      state.textContent = [says.outcomes[send.outcome], until.has(send.id) ? says.backUntil(until.get(send.id)) : ''].filter(Boolean).join(', ');
    }
    for (const id of rows.keys()) if (!app.sends.some((send) => send.id === id)) rows.delete(id);
    // The very same rows stay where they are: what has the focus keeps it.
    fill(list, JSON.stringify(visible.map(({ id, person, company }) => [id, person, company])), () => visible.map(({ id }) => rows.get(id).item));
    const answered = app.sends.filter(({ outcome }) => ANSWERS.includes(outcome)).length;
    const waiting = app.sends.filter(({ outcome }) => outcome === 'waiting').length;
    tally.textContent = app.sends.length > 0 ? says.tally({ sent: app.sends.length, answered, waiting }) : '';
    empty.hidden = app.sends.length > 0;
    filter.hidden = app.sends.length === 0;
    more.hidden = wanted.length <= shown;
    more.textContent = says.more(Math.min(PAGE, wanted.length - shown));
  }

  return { element, update };
}

