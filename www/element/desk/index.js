// What stands around the editor: who it goes to, when, how it will look, the other version, and
// ways to take it elsewhere. All of it reads the draft and the report, and changes them, as any page
// could; nothing here judges.
import { button, h } from './h.js';
import * as says from '../says.js';
import { recipient } from './recipient.js';
import { timing } from './timing.js';
import { preview } from './preview.js';
import { compare } from './compare.js';
import { save } from './save.js';
import { isMac } from '../page.js';
import { copy, markdown, print } from './share.js';

/** Makes the desk. Gives what puts it into a widget's box, and that what brings it in step with the draft. */
export function desk(coach) {
  const versions = compare(coach);
  const parts = [recipient(coach), timing(coach), preview(coach), versions];
  const [who, when, look, two] = parts.map(({ element }) => element);
  const context = h('div', { class: 'context' }, who, h('div', { class: 'stack' }, when, look));
  const start = h('p', { class: 'start' }, says.start, says.samples.map(({ name, intent, subject, body }) => button(name, () => {
    coach.put((draft) => ({ ...draft, intent }));
    coach.write(subject, body);
  })));
  const clip = button(says.copy, () => copy(coach.draft().body, coach));
  const more = menu(coach, versions);

  let due = false;
  const arrange = () => {
    if (due) return;
    due = true;
    // After the key has been painted: the text comes first.
    requestAnimationFrame(() => setTimeout(() => {
      due = false;
      const [report, draft] = [coach.report(), coach.draft()];
      if (!report) return;
      start.hidden = Boolean(draft.subject || draft.body);
      for (const part of parts) part.update(draft, report, coach.root);
    }));
  };
  return (box) => {
    const find = (selector) => box.querySelector(selector);
    find('.text').append(two, context);
    find('.foot').before(start);
    find('[data-do=undo]').after(clip);
    find('.foot .buttons').prepend(more);
    return arrange;
  };
}

function menu(coach, versions) {
  const both = () => [coach.draft().subject, coach.draft().body].filter(Boolean).join('\n\n');
  const help = h('ul', { role: 'list', class: 'help', id: 'keys' }, says.keys(isMac()).map(([key, does]) => h('li', {}, h('kbd', {}, key), ` ${does}`)));
  const items = [
    [says.keep, versions.keep],
    [says.copySubject, () => copy(coach.draft().subject, coach)],
    [says.copyBoth, () => copy(both(), coach)],
    [says.markdown, () => save('inmail.md', 'text/markdown', markdown(coach.draft(), coach.report()))],
    [says.json, () => save('inmail.json', 'application/json', JSON.stringify({ draft: coach.draft(), report: coach.report() }, null, 2))],
    [says.print, () => print(coach.draft(), coach.report())],
    [says.clear, () => coach.write('', '')],
  ];
  const close = () => { box.open = false; };
  const box = h('details', {
    class: 'menu',
    onfocusout: ({ relatedTarget }) => { if (!box.contains(relatedTarget)) close(); },
    onkeydown: (event) => {
      if (event.key !== 'Escape' || !box.open) return;
      event.stopPropagation();
      close();
      box.firstChild.focus();
    },
  }, h('summary', {}, says.more), h('div', { class: 'sheet', tabindex: -1 },
    items.map(([name, does]) => button(name, () => { close(); box.firstChild.focus(); does(); }, { class: 'quiet' })),
    h('p', {}, says.help), help));
  return box;
}
