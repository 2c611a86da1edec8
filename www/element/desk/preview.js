// How the message looks before it is opened: in LinkedIn's inbox and in the notice by e-mail, on a
// phone and on a desktop, and what is cut.
import { h, say, title, words } from './h.js';
import * as says from '../says.js';

/** About how many characters of subject and message fit. Apps and fonts differ. */
const FIT = {
  inbox: { phone: [34, 40], desktop: [40, 60] },
  email: { phone: [36, 70], desktop: [70, 110] },
};

export function preview(coach) {
  let [place, view] = ['inbox', 'phone'];
  const [face, from, fits] = [words(), words(), words()];
  const [about, first] = [line('about'), line('first')];
  const text = h('div', {}, h('p', { class: 'from' }, from), about.element, first.element);
  const pick = (name, choices, set) => h('div', { class: 'pick', role: 'radiogroup', 'aria-label': says.preview },
    Object.entries(choices).map(([value, text]) => h('label', {}, h('input', {
      type: 'radio', name, value, checked: value === place || value === view, onchange: () => { set(value); draw(coach.draft()); },
    }), text)));

  const element = h('section', { class: 'panel preview', 'aria-labelledby': 'preview-title' },
    h('h2', { id: 'preview-title' }, title(says.preview)),
    h('div', { class: 'picks' }, pick('place', says.places, (value) => { place = value; }), pick('view', says.screens, (value) => { view = value; })),
    h('div', { class: 'row' }, h('span', { class: 'face', 'aria-hidden': 'true' }, face), text), h('p', { class: 'note' }, fits));

  function draw({ subject, body, sender, channel }) {
    const [forSubject, forBody] = FIT[place][view];
    const sent = sender.firstName.trim() || says.you;
    text.className = `${place} ${view}`;
    say(face, [...sent][0]);
    say(from, sent);
    about.element.hidden = channel !== 'inmail'; // no other has a subject line
    const cut = about.show(subject.trim() || says.noSubject, forSubject);
    first.show(body.slice(0, 400).replace(/\s+/g, ' ').trim(), forBody);
    say(fits, cut ? says.cut(forSubject) : subject.trim() && says.fits);
  }

  return { element, update: draw };
}

let letters; // made at its first use: that takes a while

/** A line: what fits of a text, and the start of what does not. */
function line(name) {
  const [fits, rest] = [words(), words()];
  let last;
  let over = '';
  return {
    element: h('p', { class: name }, fits, h('span', { class: 'cut' }, rest)),
    show(text, many) {
      if (last === text + many) return over;
      last = text + many;
      let [inside, count, more] = ['', 0, ''];
      over = '';
      letters ??= new Intl.Segmenter();
      for (const { segment } of letters.segment(text)) {
        if (count === many + 30) {
          more = '…';
          break;
        }
        if (count < many) inside += segment;
        else over += segment;
        count += 1;
      }
      say(fits, inside);
      say(rest, over + more);
      return over;
    },
  };
}
