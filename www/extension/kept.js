// All that the extension keeps. The draft is in memory until the browser closes, or on this device
// if the user says so; settings are on this device; people only if the user asks.
import { api } from './api.js';

const { local, session } = api.storage;
const AREAS = { session, device: local };

/** One key of the store each, so that two pages never write over each other's change. */
export const SETTINGS = { keep: 'session', theme: 'auto', intent: 'sales', off: [], phrases: [], remember: false };

export const MOST_PEOPLE = 5;

/** Settings, the record of the draft and people. A store that cannot be read is as good as empty. */
export async function read() {
  const none = { draft: null };
  const [device, memory] = await Promise.all([
    local.get({ ...SETTINGS, ...none, people: [] }), session.get(none),
  ]).catch(() => [{ ...SETTINGS, ...none, people: [] }, none]);
  const { draft, people, ...settings } = device;
  return { settings, people, record: settings.keep === 'device' ? draft : memory.draft };
}

/** Nothing that anybody has written. */
export const isBlank = ({ subject, body, recipient = {}, sendAt } = {}) => {
  const { facts = [], ...names } = recipient ?? {};
  return !subject && !body && !sendAt && facts.length === 0 && Object.values(names).every((name) => !name);
};

/** Keeps a draft and what belongs to it: who wrote it (`by`) and when (`at`). Sent at once, as a popup
 * may be gone with the next click. */
export const keep = (where, record) => AREAS[where].set({ draft: record });

/** Forgets the draft, wherever it is. Other pages hear of it as of an empty one. */
export async function clear(by) {
  const empty = { draft: { by, at: Date.now() } };
  await Promise.all([session.set(empty), local.set(empty)]);
  await Promise.all([session.remove('draft'), local.remove('draft')]);
}

/** Moves the draft to where it is to be kept from now on. In one breath, as the page may be about to close. Where there
 * is no room for it, it is put back where it was. */
export async function moveTo(where, record) {
  const from = where === 'device' ? 'session' : 'device';
  const all = [local.set({ keep: where }), record ? keep(where, record) : null, AREAS[from].remove('draft')];
  if ((await Promise.allSettled(all)).every(({ status }) => status === 'fulfilled')) return;
  await Promise.all([local.set({ keep: from }), record ? keep(from, record) : null, AREAS[where].remove('draft')]);
  throw new Error(`no room for the draft: ${where}`);
}

export const set = (setting) => local.set(setting);

export const name = ({ firstName = '', lastName = '' }) => `${firstName} ${lastName}`.trim();

/** Remembers whom a message went to, if the user has asked for that. */
export async function remember(person) {
  if (!name(person)) return;
  const { settings, people } = await read();
  if (!settings.remember) return;
  const others = people.filter((other) => name(other) !== name(person));
  await local.set({ people: [person, ...others].slice(0, MOST_PEOPLE) });
}

export const forgetPeople = () => local.remove('people');

export async function deleteAll() {
  await clear();
  await Promise.all([session.clear(), local.clear()]);
}

/** Calls back with what has changed in a store: settings by their names, `people`, and `draft` with its place. */
export function watch(changed) {
  api.storage.onChanged.addListener((changes, area) => {
    const where = Object.keys(AREAS).find((key) => (key === 'device' ? 'local' : 'session') === area);
    if (!where) return;
    const now = Object.fromEntries(Object.entries(changes).map(([key, { newValue }]) => [key, newValue ?? SETTINGS[key] ?? null]));
    changed(now, where);
  });
}
