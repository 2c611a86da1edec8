// InMail, or something that costs nothing.
import { choice, fill, h } from './h.js';
import { says } from './says.js';

export function channel(app) {
  const update = () => {
    const value = (line) => line.lastChild.value;
    const credits = app.balance()?.held ?? -1;
    const advice = JSON.parse(app.module.channel(value(relationship), value(intent), urgent.checked, many.checked, paid.checked, credits));
    fill(answer, JSON.stringify(advice), () => [
      h('p', { class: 'verdict' }, advice.line),
      h('ul', {}, advice.reasons.map((reason) => h('li', {}, reason))),
      h('p', { class: 'note' }, says.limits(advice.limits)),
      h('h3', {}, says.changes), h('ul', {}, advice.changes.map((change) => h('li', {}, change)))]);
    return advice;
  };
  const changed = () => app.tell('outcomes-channel', { ...update(), relationship: relationship.lastChild.value });
  const check = (label, checked = false) => {
    const input = h('input', { type: 'checkbox', onchange: changed, checked });
    return { input, line: h('label', { class: 'check' }, input, ` ${label}`) };
  };
  const relationship = choice(says.relationship, 'relationship', says.relationships, changed);
  const intent = choice(says.intent, 'intent', says.intents, changed);
  const [haste, volume, plan] = [check(says.urgent), check(says.manyPeople), check(says.paid, true)];
  const [urgent, many, paid] = [haste.input, volume.input, plan.input];
  const answer = h('div', { class: 'answer', 'aria-live': 'polite' });
  const element = h('section', { 'aria-labelledby': 'channel', class: 'panel' }, h('h2', { id: 'channel' }, says.channel),
    h('div', { class: 'form' }, relationship, intent, haste.line, volume.line, plan.line), answer);
  return { element, update };
}
