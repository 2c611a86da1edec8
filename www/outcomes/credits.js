// Credits: how many are left, which expire next, which sends can still bring theirs back.
import { choice, fill, h } from './h.js';
import { table, timeline } from './charts.js';
import { civil } from './sends.js';
import { date, says } from './says.js';

export function credits(app) {
  const now = h('div', { class: 'now' });
  const plans = Object.fromEntries(app.plans.map(({ id, name }) => [id, name]));
  const form = planForm(app, plans);
  const details = h('details', { class: 'plain' }, h('summary', {}, says.change), form.element);
  const element = h('section', { 'aria-labelledby': 'credits', class: 'panel' }, h('h2', { id: 'credits' }, says.credits), now, details);

  function update() {
    const { plan, checks } = app.account;
    form.update();
    const set = plan !== null && checks.length > 0;
    details.open ||= !set;
    if (!set) {
      fill(now, 'set up', () => [h('p', {}, says.setUp), h('p', { class: 'note' }, says.setUpHint)]);
      return;
    }
    const balance = app.balance();
    fill(now, JSON.stringify([balance, app.sends.map(({ person, company }) => person + company)]), () => picture(balance));
  }

  function picture(balance) {
    const [next] = balance.expiring;
    const waiting = balance.waiting.map(({ send, until }) => says.until(app.nameOf(app.sends[send]), until));
    const past = [...balance.entries.filter(({ day }) => day >= app.account.checks[0].at.slice(0, 10))];
    const today = app.now().slice(0, 10);
    return [
      h('div', { class: 'facts' },
        h('p', { class: 'big' }, h('b', {}, String(balance.held)), ` ${says.held(balance.held).replace(/^\S+ /, '')} `, h('small', {}, says.ofCap(balance.cap))),
        h('ul', {},
          h('li', {}, next ? says.expiring(next) : says.noneExpires),
          h('li', {}, says.next(balance.nextGrant)),
          h('li', {}, says.waiting(waiting.length)))),
      ...(waiting.length > 0 ? [h('ul', { class: 'until' }, waiting.slice(0, 5).map((line) => h('li', {}, line)))] : []),
      h('p', { class: 'note' }, says.rule),
      ...(balance.tally.unknown > 0 ? [h('p', { class: 'warn' }, says.unknown(balance.tally.unknown))] : []),
      ...(balance.perAnswer === null ? [] : [h('p', { class: 'note' }, says.perAnswer(balance.perAnswer))]),
      timeline(says.timeline, balance.pace.answered > 0 ? says.timelineNote : `${says.timelineNote} ${says.cautious(app.few)}`, {
        past: past.length > 0 ? past : [{ day: today, held: balance.held }], ahead: balance.forecast, cap: balance.cap, today,
      }, table(says.timeline, [says.day, says.what, says.many, says.then], [
        ...past.map(({ day, what, credits: many, held }) => [date(day), says.happenings[what], String(many), String(held)]),
        ...balance.forecast.map(({ day, sent, returned, held }) => [date(day), `${says.expected}: ${sent} ${says.happenings.spent}, ${returned} ${says.happenings.returned}`, '', String(held)]),
      ])),
    ];
  }

  return { element, update };
}

/** Plan, its numbers, and how many credits LinkedIn shows. */
function planForm(app, plans) {
  const number = (name, label, max) => {
    const input = h('input', { type: 'number', name, min: 0, max, required: true, inputmode: 'numeric' });
    return { input, line: h('label', { class: 'line' }, h('span', {}, label), input) };
  };
  const fields = {
    monthly: number('monthly', says.monthly, 10_000),
    cap: number('cap', says.cap, 40_000),
    expiresAfter: number('expiresAfter', says.expires, 3_650),
    renewalDay: number('renewalDay', says.renewal, 31),
  };
  fields.renewalDay.input.min = 1;
  const left = number('left', says.left, 40_000);
  const plan = choice(says.plan, 'plan', { '': says.noPlan, ...plans }, () => choose(plan.lastChild.value));
  plan.lastChild.required = true;
  const asOf = h('p', { class: 'note' });
  const choose = (id) => {
    const published = app.plans.find((one) => one.id === id);
    asOf.textContent = published ? says.asOf(published) : '';
    if (published) for (const [key, { input }] of Object.entries(fields)) input.value = published[key];
  };
  const element = h('form', { class: 'form', onsubmit: (event) => {
    event.preventDefault();
    const terms = Object.fromEntries(Object.entries(fields).map(([key, { input }]) => [key, Number(input.value)]));
    const id = plan.lastChild.value;
    app.setAccount({ id, name: plans[id], ...terms }, { at: civil(), credits: Number(left.input.value) });
    left.input.value = '';
    element.closest('details').open = false;
  } }, plan, left.line, h('details', {}, h('summary', {}, says.numbers), asOf, Object.values(fields).map(({ line }) => line)),
  h('button', { type: 'submit', class: 'primary' }, says.save));
  let shown;
  return {
    element,
    update() {
      const { plan: own } = app.account;
      if (own === shown) return;
      shown = own;
      plan.lastChild.value = own?.id ?? '';
      choose(own?.id);
      if (own) for (const [key, { input }] of Object.entries(fields)) input.value = own[key];
    },
  };
}
