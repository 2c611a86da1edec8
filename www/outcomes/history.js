// LinkedIn's own file: choosing it, who "you" are, how far it is, and the figures.
import { button, choice, fill, h } from './h.js';
import { begin } from './importing.js';
import { civil } from './sends.js';
import { says } from './says.js';
import { view } from './figures.js';

/** From here on it takes more than some seconds. */
const LARGE = 200e6;

export function history(app) {
  let reading;
  let run = 0;
  let people = [];
  const input = h('input', { type: 'file', accept: '.csv,text/csv', onchange: () => input.files[0] && open(input.files[0]) });
  const bar = h('progress', { max: 1, value: 0 });
  const what = h('span');
  const cancel = button(says.cancel, () => {
    stop();
    busy(false);
    app.say(says.cancelled);
    input.focus();
  });
  const working = h('div', { class: 'working', hidden: true }, h('label', {}, what, bar), cancel);
  const you = choice(says.you, 'you', {}, () => judge(Number(you.lastChild.value)));
  const problems = h('div', { role: 'alert' });
  const onlySubject = h('input', { type: 'checkbox', onchange: () => show() });
  const subject = h('label', { class: 'check', hidden: true }, onlySubject, ` ${says.onlySubject}`);
  const results = h('div', { class: 'results' });
  you.hidden = true;
  const element = h('div', {}, h('h3', {}, says.importing), h('p', {}, says.importWhy),
    h('details', { class: 'plain' }, h('summary', {}, says.how), h('ol', {}, says.steps.map((step) => h('li', {}, step)))),
    h('label', { class: 'line' }, h('span', {}, says.choose), input), working, problems, you, subject, results);

  function stop() {
    run += 1;
    reading?.close();
    reading = undefined;
    input.value = '';
  }

  function busy(on, text = '') {
    working.hidden = !on;
    input.disabled = on;
    you.lastChild.disabled = on;
    what.textContent = text;
    bar.value = 0;
  }

  /** Whether a later file, or a cancel, has taken the place of this one. */
  const progress = (own) => (done) => { if (own === run) bar.value = done; };

  async function open(file) {
    stop();
    const own = run;
    busy(true, file.size > LARGE ? says.readingLarge : says.reading);
    problems.replaceChildren();
    try {
      const next = await begin(app.module, file);
      if (own !== run) { next.close(); return; }
      reading = next;
      const found = await reading.read(progress(own));
      if (own !== run) return;
      complain(found);
      people = found.people;
      if (people.length === 0) {
        stop();
        busy(false);
        you.hidden = true;
        return;
      }
      you.lastChild.replaceChildren(...people.map((person) => h('option', { value: person.id }, says.youOption(person))));
      you.hidden = false;
      reading.found = { ...found, file: file.name };
      await judge(people[0].id);
    } catch (error) {
      if (own === run) fail(error);
    }
  }

  async function judge(id) {
    const own = run;
    busy(true, says.judging);
    try {
      const { newest, file } = reading.found;
      const { all, subject: part } = await reading.judge(id, progress(own));
      if (own !== run) return;
      busy(false);
      await app.setHistory({ file, at: civil(), newest, you: people.find((person) => person.id === id)?.name ?? '', all, subject: part });
      app.say(says.rateSays(all.rate));
    } catch (error) {
      if (own === run) fail(error);
    }
  }

  function fail(error) {
    busy(false);
    problems.replaceChildren(h('p', { class: 'warn' }, says.failed(/unreachable|memory/i.test(error.message) ? says.tooLarge : error.message)));
  }

  /** What could not be read, by line. */
  function complain({ stopped, problems: lines, problemCount, messages }) {
    problems.replaceChildren(
      ...(stopped ? [h('p', { class: 'warn' }, says.line(stopped), messages > 0 ? ` ${says.kept}` : '')] : []),
      ...(problemCount > 0 ? [h('details', { class: 'warn' }, h('summary', {}, says.problems(problemCount)), h('ul', {}, lines.map((line) => h('li', {}, says.line(line)))))] : []));
  }

  function show() {
    const { history: kept } = app;
    subject.hidden = !kept;
    if (!kept) {
      results.replaceChildren();
      delete results.dataset.key;
      you.hidden = true;
      return;
    }
    fill(results, `${kept.at} ${kept.you} ${onlySubject.checked}`, () => [
      h('p', { class: 'note' }, says.readOn(kept), ' ', says.basis(kept.all.counts)),
      ...view(onlySubject.checked ? kept.subject : kept.all, 'file')]);
  }

  return { element, update: show, close: stop };
}

