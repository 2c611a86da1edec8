// What is kept: saving it as a file, loading it, deleting it for good.
import { button, h } from './h.js';
import { fromCsv, toCsv } from './csv.js';
import { save } from './save.js';
import { readable } from './sends.js';
import { says } from './says.js';

/** Of a saved file. */
export const FORMAT = 1;

export function data(app) {
  const file = h('input', { type: 'file', accept: '.json,.csv', onchange: async () => {
    const [chosen] = file.files;
    file.value = '';
    if (chosen) said.textContent = await take(chosen);
  } });
  const said = h('p', { role: 'status' });
  const keep = h('input', { type: 'checkbox', onchange: () => app.setKeepText(keep.checked) });
  const sure = h('div', { class: 'warn', hidden: true }, h('p', {}, says.clearSure),
    button(says.clearYes, async () => {
      sure.hidden = true;
      said.textContent = await app.clear() ? says.cleared : says.notCleared;
      clear.focus();
    }, { class: 'danger' }),
    button(says.clearNo, () => { sure.hidden = true; clear.focus(); }));
  const clear = button(says.clear, () => { sure.hidden = false; sure.querySelector('button').focus(); }, { class: 'quiet' });
  const element = h('section', { 'aria-labelledby': 'data', class: 'panel' }, h('h2', { id: 'data' }, says.data), h('p', {}, says.dataWhy),
    h('p', {}, h('label', { class: 'check' }, keep, ` ${says.keepText}`), h('span', { class: 'note' }, ` ${says.keepTextWhy}`)),
    h('div', { class: 'buttons' },
      button(says.saveJson, () => app.save()),
      button(says.saveCsv, () => save('inmail-outcomes.csv', 'text/csv', `\ufeff${toCsv(app.sends)}`))),
    h('label', { class: 'line' }, h('span', {}, says.load), file), said, clear, sure);

  /** Takes a saved file in; says what came of it. Nothing here is written over: what is there already stays. */
  async function take(chosen) {
    const text = await chosen.text();
    try {
      if (!text.trimStart().startsWith('{')) {
        const { sends, wrong } = fromCsv(text);
        return `${await app.load({ sends })}${wrong.length > 0 ? ` ${says.wrongLines(wrong)}` : ''}`;
      }
      const saved = JSON.parse(text);
      if (!Array.isArray(saved?.sends) || !Number.isInteger(saved.format)) return says.notOurs;
      if (saved.format > FORMAT) return says.newerFile;
      const sends = saved.sends.map(readable);
      const wrong = sends.filter((send) => send === null).length;
      const done = await app.load({ ...saved, sends: sends.filter(Boolean) });
      return `${done}${wrong > 0 ? ` ${says.wrongEntries(wrong)}` : ''}`;
    } catch (error) {
      return error instanceof SyntaxError ? says.notOurs : error.message;
    }
  }

  return { element, update: () => { keep.checked = app.keepText; } };
}
