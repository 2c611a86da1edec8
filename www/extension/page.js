// The page of popup and side panel: the coach, and below it what is done with a draft. It uses the
// element as any page could. A popup is gone with the next click outside of it, so every key is kept.
import { api } from './api.js';
import { clear, isBlank, keep, moveTo, name, read, remember, set, watch } from './kept.js';
import { lostBreaks, parts } from './letter.js';
import { says } from './says.js';
import { recordSend } from './sent.js';

const [note, copy, people, onDevice, kept] = ['note', 'copy', 'people', 'keep', 'kept'].map((id) => document.getElementById(id));
const me = crypto.randomUUID();
let { settings, record, people: known } = await read();
let last = 0; // when the draft shown here was written
let same; // what is kept of it, to keep nothing twice
let showing = false;

// The draft comes first, and is there before the coach's own script is: one can write at once, and the
// coach goes on with what is there then.
const coach = document.createElement('inmail-coach');
coach.id = 'coach';
coach.setAttribute('layout', 'compact');
const field = document.createElement('textarea');
field.slot = 'fallback';
field.setAttribute('aria-label', 'Message');
field.autocomplete = 'off';
field.value = record?.draft?.body ?? '';
const put = field.value;
coach.append(field);
document.getElementById('place').replaceWith(coach);
field.focus();
await customElements.whenDefined('inmail-coach');
const early = field.value;
field.addEventListener('input', () => { coach.draft = { ...coach.draft, body: field.value }; save(); });

coach.addEventListener('coach-report', save);
coach.addEventListener('input', save); // its judgement comes later, and a popup may be gone by then
coach.addEventListener('coach-error', ({ detail }) => {
  coach.classList.toggle('failed', !coach.report);
  tell(detail.message);
});
coach.addEventListener('coach-ready', () => {
  save();
  if ([document.body, field].includes(document.activeElement)) coach.focus();
});
coach.addEventListener('paste', paste, true);

applySettings();
show(record);
if (early !== put) {
  coach.draft = { ...coach.draft, body: early };
  field.value = early;
  save();
}
showPeople();

// ---- the draft ----

/** What is kept of the draft: the text, what was put aside in it, whether it is a selection that has
 * lost its line breaks, and the draft that it took the place of. */
function now() {
  const { draft } = coach;
  const selected = Boolean(record?.selected && lostBreaks(draft.body));
  return { draft, ignore: coach.options.ignore ?? [], selected, before: record?.before };
}

function save() {
  if (showing) return;
  saveOff();
  const fresh = now();
  const text = JSON.stringify(fresh);
  if (text === same) return;
  same = text;
  if (isBlank(fresh.draft) && isBlank(record?.draft)) return;
  const mended = record?.selected && !fresh.selected;
  last = Date.now();
  record = { ...fresh, by: me, at: last };
  keep(settings.keep, record).catch(() => tell(says.notKept));
  if (mended) hint();
}

/** Shows a draft that was kept, or an empty one. */
function show(other) {
  record = other ?? null;
  last = other?.at ?? 0;
  showing = true;
  coach.draft = other?.draft ?? {};
  applyOptions(other?.ignore);
  showing = false;
  field.value = coach.draft.body;
  same = JSON.stringify(now());
  hint();
}

/** What is to be known of a draft that one has not typed here. */
function hint() {
  const { selected, before, ignore } = now();
  if (!selected && !before && ignore.length > 0) {
    tell(says.ignored(ignore.length), says.again, () => applyOptions([]));
    return;
  }
  tell([selected && says.lost, before && says.aside].filter(Boolean).join(' '), before && says.back, () => bring(before));
}

/** Puts a draft back that was put aside, here and wherever else it is shown. */
function bring(other) {
  show({ ...other, at: Date.now() });
  same = '';
  save();
  coach.focus();
}

// ---- settings ----

function applySettings() {
  document.documentElement.dataset.theme = settings.theme;
  coach.setAttribute('theme', settings.theme);
  coach.setAttribute('intent', settings.intent);
  onDevice.checked = settings.keep === 'device';
  kept.textContent = says.keeps[settings.keep];
}

function applyOptions(ignore = coach.options.ignore ?? []) {
  coach.options = { off: settings.off, aside: settings.off, phrases: settings.phrases, ignore };
}

/** A rule turned off in its card stays off, and one that is brought back comes back. */
function saveOff() {
  const { off = [] } = coach.options;
  if (String(off) === String(settings.off)) return;
  settings.off = off;
  set({ off }).catch(() => tell(says.notSet));
}

watch(({ draft, people: others, ...changed }, where) => {
  settings = { ...settings, ...changed };
  if (Object.keys(changed).length > 0) applySettings();
  // Options given anew forget what could be brought back here, so the page's own change is no reason.
  const off = 'off' in changed && String(coach.options.off ?? []) !== String(settings.off);
  if (off || 'phrases' in changed) applyOptions();
  if (others !== undefined) known = others ?? [];
  if (others !== undefined || 'remember' in changed) showPeople();
  take(draft, where);
});

/** Shows what another page, or the context menu, has made of the draft. */
function take(other, where) {
  if (where === settings.keep && other && other.by !== me && other.at >= last) show(other);
}

onDevice.addEventListener('change', () => {
  const was = settings.keep;
  settings.keep = onDevice.checked ? 'device' : 'session';
  applySettings();
  moveTo(settings.keep, record).catch(() => {
    settings.keep = was;
    applySettings();
    tell(says.noRoom);
  });
});

// ---- people ----

function showPeople() {
  const shown = settings.remember ? known : [];
  people.parentElement.hidden = shown.length === 0;
  people.replaceChildren(new Option(says.choose, ''), ...shown.map((person, i) => new Option(name(person), i)));
}

people.addEventListener('change', () => {
  const was = coach.draft.recipient;
  const person = known[people.value];
  people.value = '';
  coach.draft = { ...coach.draft, recipient: person };
  tell(says.picked(name(person)), says.undo, () => { coach.draft = { ...coach.draft, recipient: was }; });
});

// ---- in and out ----

/** A pasted text that begins with a subject line fills both fields, unless there is a message already. */
function paste(event) {
  const target = event.composedPath()[0];
  const pasted = event.clipboardData?.getData('text/plain') ?? '';
  const found = parts(pasted);
  const was = coach.draft;
  const replaces = target.selectionEnd - target.selectionStart === target.value?.length;
  const isSubject = target.ariaLabel === 'Subject' && !was.body;
  if (!found || !replaces || !(isSubject || target.ariaLabel === 'Message')) return;
  event.preventDefault();
  event.stopPropagation();
  coach.draft = { ...was, subject: found.subject };
  if (isSubject) coach.focus();
  // As if it were typed: the browser's undo takes it back.
  document.execCommand('insertText', false, found.body);
  tell(says.parted, says.asPasted, () => {
    coach.draft = { ...was, body: pasted };
    coach.focus();
  });
}

async function copyMessage() {
  const { body, recipient } = coach.draft;
  if (!body) { tell(says.nothing); return; }
  remember(recipient);
  try {
    await navigator.clipboard.writeText(body);
    tell(says.copied);
  } catch {
    tell(says.notCopied);
  }
}

function clearAll() {
  const was = now();
  remember(was.draft.recipient);
  show(null);
  clear(me).catch(() => tell(says.notCleared));
  tell(says.cleared, says.back, () => bring(was));
  coach.focus();
}

/** Takes the message into the log of what was sent. */
async function sent() {
  const { draft, report } = coach;
  if (isBlank(draft)) { tell(says.nothingSent); return; }
  remember(draft.recipient);
  try {
    const { who, takeBack } = await recordSend(draft, report);
    tell(says.recorded(who), says.undo, () => takeBack().catch(() => tell(says.notTakenBack)));
  } catch {
    tell(says.notRecorded);
  }
}

copy.addEventListener('click', copyMessage);
document.getElementById('sent').addEventListener('click', sent);
document.getElementById('clear').addEventListener('click', clearAll);
document.getElementById('options').addEventListener('click', () => api.runtime.openOptionsPage());
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
  event.preventDefault();
  copyMessage();
}, true);

// A popup is gone with the next click: what is looked at for longer comes in a tab.
if (document.documentElement.className === 'popup') document.getElementById('outcomes').target = '_blank';

// Known before it is needed: a browser opens its panel only while it still knows of the click.
const panel = document.getElementById('panel');
const own = await api.windows.getCurrent();
panel.addEventListener('click', async () => {
  await (api.sidebarAction ? api.sidebarAction.open() : api.sidePanel.open({ windowId: own.id }));
  window.close();
});

// What was chosen while this page was opening.
const latest = await read();
if (latest.record?.at > last) take(latest.record, latest.settings.keep);

/** One line above the buttons, with one thing to do about it. */
function tell(text, does, act) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link';
  button.textContent = does;
  button.addEventListener('click', () => { tell(''); act(); });
  note.replaceChildren(text, ...(does && text ? [' ', button] : []));
}
