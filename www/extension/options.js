// The options page. Each change is kept at once; there is no button to save.
import { h, button } from '../element/desk/h.js';
import { api } from './api.js';
import { SETTINGS, deleteAll, forgetPeople, isBlank, moveTo, name, read, set, watch } from './kept.js';
import { rules } from './rules.js'; // made by www/extension.mjs
import { says } from './says.js';
import { countSends, deleteSends, watchSends } from './sent.js';

const at = (id) => document.getElementById(id);
let { settings, record, people } = await read();
let sends = await countSends();

/** Says so where a store has no room. What was typed here stays. */
const told = (change) => change.then(() => { at('note').textContent = ''; }, () => { at('note').textContent = says.noRoom; });

// ---- one of several ----

for (const input of document.querySelectorAll('input[type=radio]')) {
  input.addEventListener('change', async () => {
    await told(input.name === 'keep' ? moveTo(input.value, record) : set({ [input.name]: input.value }));
    show();
  });
}

// ---- house phrases ----

const FIELDS = { phrase: says.phrase, replacement: says.instead, message: says.reason };

const row = (phrase = {}) => {
  const inputs = Object.entries(FIELDS).map(([key, label]) => h('label', {}, label,
    h('input', { name: key, value: phrase[key], autocomplete: 'off', oninput: savePhrases })));
  const item = h('li', {}, inputs, button(says.remove, () => { item.remove(); savePhrases(); at('add').focus(); },
    { class: 'quiet', 'aria-label': says.removePhrase(phrase.phrase) }));
  return item;
};

const written = () => [...at('phrases').children].map((item) => Object.fromEntries(
  [...item.querySelectorAll('input')].map(({ name: key, value }) => [key, value.trim()]).filter(([, value]) => value)))
  .filter(({ phrase }) => phrase);

/** Phrases as one text, whatever order a store gives their keys in. */
const plain = (phrases) => JSON.stringify(phrases.map((phrase) => Object.keys(FIELDS).map((key) => phrase[key] ?? '')));
/** What was kept from here, in turn. The store tells of each when more may have been typed: it is no news. */
const own = [];

function savePhrases() {
  settings.phrases = written();
  own.push(plain(settings.phrases));
  told(set({ phrases: settings.phrases }));
}

at('add').addEventListener('click', () => {
  at('phrases').append(row());
  at('phrases').lastChild.querySelector('input').focus();
});

// ---- rules ----

for (const [practice, some] of Object.entries(Object.groupBy(rules, ({ category }) => category))) {
  at('rules').append(h('fieldset', { class: 'choices' }, h('legend', {}, practice[0].toUpperCase() + practice.slice(1)),
    some.map(({ id, title, what }) => h('label', {}, h('input', { type: 'checkbox', value: id, onchange: saveOff }), ` ${title}`,
      what === title ? '' : h('small', {}, what)))));
}

function saveOff() {
  const unticked = [...at('rules').querySelectorAll('input:not(:checked)')].map(({ value }) => value);
  const others = settings.off.filter((id) => !rules.some((rule) => rule.id === id));
  settings.off = [...others, ...unticked];
  told(set({ off: settings.off }));
}

// ---- what is kept ----

at('remember').addEventListener('change', ({ target }) => {
  told(set({ remember: target.checked }));
  if (!target.checked) told(forgetPeople());
});

const forget = (person) => button(says.remove, () => told(set({ people: people.filter((other) => other !== person) })),
  { class: 'quiet', 'aria-label': says.forget(name(person)) });

at('delete').addEventListener('click', async () => {
  const sure = at('delete').textContent === says.sure;
  ask(!sure);
  if (!sure) return;
  const done = await Promise.allSettled([deleteAll(), deleteSends()]);
  at('note').textContent = done.every(({ status }) => status === 'fulfilled') ? says.deleted : says.notDeleted;
});
at('not').addEventListener('click', () => { ask(false); at('delete').focus(); });

const first = at('delete').textContent;
function ask(asking) {
  at('delete').textContent = asking ? says.sure : first;
  at('not').hidden = !asking;
}

const words = (draft) => says.kept.words(`${draft.subject} ${draft.body}`.split(/\s+/).filter(Boolean).length);
const changed = () => Object.keys(SETTINGS).filter((key) => JSON.stringify(settings[key]) !== JSON.stringify(SETTINGS[key]));

/** Brings the page in step with the stores. */
function show() {
  document.documentElement.dataset.theme = settings.theme;
  for (const input of document.querySelectorAll('input[type=radio]')) input.checked = settings[input.name] === input.value;
  for (const input of at('rules').querySelectorAll('input')) input.checked = !settings.off.includes(input.value);
  if (plain(written()) !== plain(settings.phrases)) at('phrases').replaceChildren(...settings.phrases.map(row));
  at('remember').checked = settings.remember;
  at('people').replaceChildren(...people.map((person) => h('li', {}, name(person), forget(person))));

  const { until, none, many } = says.kept;
  const draft = (one, where) => (isBlank(one) ? none : `${words(one)}, ${until[where]}`);
  const lines = {
    [says.kept.draft]: draft(record?.draft, settings.keep),
    [says.kept.before]: draft(record?.before?.draft, settings.keep),
    [says.kept.sends]: sends > 0 ? `${many(sends)}, ${until.device}` : none,
    [says.kept.people]: people.length > 0 ? `${many(people.length)}, ${until.device}` : none,
    [says.kept.settings]: changed().length > 0 ? `${many(changed().length)}, ${until.device}` : none,
  };
  at('kept').replaceChildren(...Object.entries(lines).map(([what, is]) => h('div', {}, h('dt', {}, what), h('dd', {}, is))));
}

watch(({ draft, people: others, ...rest }, where) => {
  const mine = rest.phrases ? own.indexOf(plain(rest.phrases)) : -1;
  if (mine >= 0) {
    own.splice(0, mine + 1);
    delete rest.phrases;
  }
  settings = { ...settings, ...rest };
  if (others !== undefined) people = others ?? [];
  if (draft !== undefined && where === settings.keep) record = draft;
  show();
});
watchSends(async () => {
  sends = await countSends();
  show();
});
show();
document.querySelector('main').inert = false; // until here a click would find nobody to hear it

// ---- keys, which are the browser's to change ----

const keys = (await api.commands?.getAll() ?? []).filter(({ shortcut }) => shortcut);
at('keys').replaceChildren(...(keys.length > 0 ? [h('p', {}, says.keys)] : []), h('ul', { role: 'list' },
  keys.map(({ shortcut, name: command }) => h('li', {}, h('kbd', {}, shortcut), ` ${says.commands[command] ?? ''}`))));
