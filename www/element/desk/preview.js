// How the message looks before it is opened: in LinkedIn's inbox and in the notice by e-mail, on a
// phone and on a desktop, and what is cut.
import { fill, h } from './h.js';
import { says } from './says.js';

/** About how many characters of subject and message fit. Apps and fonts differ. */
const FIT = {
  inbox: { phone: [34, 40], desktop: [40, 60] },
  email: { phone: [36, 70], desktop: [70, 110] },
};

export function preview(coach) {
  let [place, view] = ['inbox', 'phone'];
  const row = h('div', { class: 'row' });
  const note = h('p', { class: 'note' });
  const pick = (name, choices, set) => h('div', { class: 'pick', role: 'radiogroup', 'aria-label': says.preview },
    Object.entries(choices).map(([value, text]) => h('label', {}, h('input', {
      type: 'radio', name, value, checked: value === place || value === view, onchange: () => { set(value); draw(coach.draft()); },
    }), text)));

  const element = h('section', { class: 'panel preview', 'aria-labelledby': 'preview-title' },
    h('div', { class: 'head' }, h('h2', { id: 'preview-title' }, says.preview)),
    h('div', { class: 'picks' }, pick('place', says.places, (value) => { place = value; }), pick('view', says.views, (value) => { view = value; })),
    row, note);

  function draw({ subject, body, sender }) {
    const [fitsSubject, fitsBody] = FIT[place][view];
    const from = sender.firstName.trim() || says.you;
    const title = subject.trim() || says.noSubject;
    const first = body.replace(/\s+/g, ' ').trim().slice(0, 400);
    fill(row, JSON.stringify([place, view, from, title, first]), () => [
      h('span', { class: 'face', 'aria-hidden': 'true' }, [...from][0]),
      h('div', { class: `${place} ${view}` }, h('p', { class: 'from' }, from),
        h('p', { class: 'about' }, ...cut(title, fitsSubject)), h('p', { class: 'first' }, ...cut(first, fitsBody))),
    ]);
    note.textContent = title.length > fitsSubject ? says.cut(fitsSubject) : says.fits;
  }

  return { element, update: draw };
}

/** What fits, and the start of what does not. */
function cut(text, fits) {
  const letters = [...text];
  if (letters.length <= fits) return [text];
  return [letters.slice(0, fits).join(''), h('span', { class: 'cut' }, letters.slice(fits, fits + 30).join(''), '…')];
}
