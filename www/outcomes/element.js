// <inmail-outcomes>: credits, sends, replies, and what the score is worth on somebody's own history.
// This class holds what is kept and what can be done to it; each view shows a part.
import { button, fill, h } from './h.js';
import { load } from './load.js';
import { changes, openStore } from './store.js';
import { ANSWERS, balance, civil, entry, logFigures, readable, recording } from './sends.js';
import { says } from './says.js';
import { credits } from './credits.js';
import { log } from './log.js';
import { history } from './history.js';
import { channel } from './channel.js';
import { data, FORMAT } from './data.js';
import { save } from './save.js';
import { view } from './figures.js';
import style from './style.css';

/** Fewer than this is too few to say; the module says the same. */
const FEW = 20;
const NOTHING = { plan: null, checks: [] };

export class InmailOutcomes extends HTMLElement {
  #root = this.attachShadow({ mode: 'open' });
  #app = null;
  #starting = null;

  connectedCallback() {
    this.#start().catch((error) => {
      this.#root.replaceChildren(h('p', { role: 'alert' }, says.loadFailed(error.message)));
      this.dispatchEvent(new CustomEvent('outcomes-error', { bubbles: true, composed: true, detail: { message: error.message } }));
    });
  }

  disconnectedCallback() {
    // A move disconnects and connects in one go: only what is still gone afterwards was removed.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#app?.close();
      this.#app = this.#starting = null;
      this.#root.replaceChildren();
    });
  }

  #start() {
    this.#starting ??= (async () => {
      const [module, store] = await Promise.all([load(), openStore(this.getAttribute('store') ?? undefined, () => this.#app?.later())]);
      const app = new App(this, this.#root, module, store);
      await app.read();
      if (!this.isConnected) { app.close(); return null; }
      this.#app = app;
      app.mount();
      app.tell('outcomes-ready', null);
      return app;
    })();
    return this.#starting;
  }

  /** The log, the first send first. Copies: changing them changes nothing. */
  get sends() {
    return structuredClone(this.#app?.sends ?? []);
  }

  /** Credits as they are now; null before a plan is chosen. */
  get balance() {
    return this.#app?.balance() ?? null;
  }

  /**
   * Records a send: a draft and its report from the coach, and whatever else is known. Gives the
   * send's id once it is kept. Only the numbers of the report are kept, and the text if the person
   * wants that.
   */
  async record(what = {}) {
    const app = await this.#start();
    if (!app) throw new Error('The element was removed.');
    return app.add(recording(what));
  }
}

/** What is kept, and what can be done to it. */
class App {
  sends = [];
  account = NOTHING;
  history = null;
  keepText = false;
  few = FEW;
  now = () => civil();
  #asideCount = 0;
  #undo = [];
  #views = [];

  constructor(host, root, module, store) {
    Object.assign(this, { host, root, module, store });
    this.plans = JSON.parse(module.plans());
    // Two pages with the same log: each follows the other.
    this.channel = changes(store.name);
    this.channel?.addEventListener('message', async () => { await this.read(); this.#update(); });
  }

  // ---- what is kept ----

  /** Reads everything; what cannot be read goes aside, unchanged. Where nothing can be read, the page keeps what it has. */
  async read() {
    const found = await this.store.read();
    if (!found) return;
    const sends = found.sends.map((value) => [value, readable(value)]);
    const odd = sends.filter(([, send]) => !send).map(([value]) => ({ store: 'sends', key: value.id, value }));
    this.sends = sends.map(([, send]) => send).filter(Boolean).sort((a, b) => (a.sentAt < b.sentAt ? -1 : 1));
    const part = (key, fits, otherwise) => {
      const value = found.settings[key];
      if (value === undefined || fits(value)) return value ?? otherwise;
      odd.push({ store: 'settings', key, value });
      return otherwise;
    };
    this.account = part('account', isAccount, NOTHING);
    this.history = part('history', isHistory, null);
    this.keepText = part('keepText', (value) => typeof value === 'boolean', false);
    this.#asideCount = found.aside + odd.length;
    await this.store.putAside(odd);
  }

  /** The database came at last, or is gone: what was done meanwhile is added to what it holds. */
  async later() {
    const stored = (await this.store.read([]))?.settings.account;
    const { plan, checks } = this.account;
    await this.store.put(isAccount(stored) && plan ? [['settings', 'account', { plan, checks: [...stored.checks, ...checks] }]] : []);
    await this.read();
    this.#update();
  }

  /** Keeps changes: at once on the page, and in the store. Other pages are told. */
  async #keep(changed) {
    const kept = this.store.put(changed);
    this.#update();
    this.tell('outcomes-change', { sends: this.sends.length });
    await kept;
    this.channel?.postMessage(null);
    this.#warn();
  }

  // ---- what can be done ----

  async add(raw) {
    const send = entry(raw, { plan: this.account.plan?.id, keepText: this.keepText });
    if (!send) throw new TypeError('InMail Coach: this is no send that can be recorded');
    await this.#replace([], [send], says.recorded(this.nameOf(send)));
    return send.id;
  }

  mark(id, outcome) {
    const send = this.#find(id);
    const answered = ANSWERS.includes(outcome) ? this.now() : null;
    const answeredAt = answered && answered < send.sentAt ? send.sentAt : answered;
    return this.#replace([send], [{ ...send, outcome, answeredAt }], says.marked(this.nameOf(send), says.outcomes[outcome]));
  }

  answeredOn(id, day) {
    const send = this.#find(id);
    const answeredAt = `${day}T12:00` < send.sentAt ? send.sentAt : `${day}T12:00`;
    return this.#replace([send], [{ ...send, answeredAt }], says.marked(this.nameOf(send), says.outcomes[send.outcome]));
  }

  remove(id) {
    const send = this.#find(id);
    return this.#replace([send], [], says.removed(this.nameOf(send)));
  }

  /** Puts sends in the place of others, and remembers how to take that back. */
  #replace(old, now, said) {
    this.#undo.push({ old: now, now: old });
    this.say(said);
    return this.#keep(this.#put(old, now));
  }

  async undo() {
    const last = this.#undo.pop();
    if (!last) return;
    this.say(says.undone);
    await this.#keep(this.#put(last.old, last.now));
  }

  /** Puts sends in the place of others; gives what has to be stored for that. */
  #put(old, now) {
    const ids = new Set([...old, ...now].map(({ id }) => id));
    this.sends = [...this.sends.filter(({ id }) => !ids.has(id)), ...now].sort((a, b) => (a.sentAt < b.sentAt ? -1 : 1));
    return [...old.map(({ id }) => ['sends', id]), ...now.map((send) => ['sends', send.id, send])];
  }

  #set(key, value) {
    this[key] = value;
    return ['settings', key, value];
  }

  setAccount(plan, check) {
    return this.#keep([this.#set('account', { plan, checks: [...this.account.checks, check] })]);
  }

  setHistory(kept) {
    return this.#keep([this.#set('history', kept)]);
  }

  setKeepText(keep) {
    return this.#keep([this.#set('keepText', keep)]);
  }

  /** Adds what a file holds. What is here already stays as it is. */
  async load({ sends, account, history: kept, keepText }) {
    const here = new Set(this.sends.map(({ id }) => id));
    const fresh = sends.filter(({ id }) => !here.has(id));
    const changed = this.#put([], fresh);
    if (this.account.plan === null && isAccount(account)) changed.push(this.#set('account', account));
    if (this.history === null && kept && isHistory(kept)) changed.push(this.#set('history', kept));
    if (keepText === true && !this.keepText) changed.push(this.#set('keepText', true));
    await this.#keep(changed);
    return says.loaded(fresh.length, sends.length - fresh.length);
  }

  /** Saves everything as a file. */
  save() {
    const { sends, account, history: kept, keepText } = this;
    save('inmail-outcomes.json', 'application/json', JSON.stringify({ format: FORMAT, savedAt: civil(), account, keepText, sends, history: kept }, null, 1));
  }

  /** Stores everything once more, where it was deleted elsewhere. */
  async #restore() {
    await this.store.restore([...this.sends.map((send) => ['sends', send.id, send]), ...['account', 'history', 'keepText'].map((key) => ['settings', key, this[key]])]);
    await this.#keep([]);
  }

  /** Deletes everything for good; whether it could. */
  async clear() {
    if (!await this.store.clear()) {
      this.#warn();
      return false;
    }
    Object.assign(this, { sends: [], account: NOTHING, history: null, keepText: false });
    this.#undo = [];
    this.#asideCount = 0;
    await this.#keep([]);
    return true;
  }

  // ---- what views ask ----

  #find(id) {
    return this.sends.find((send) => send.id === id);
  }

  nameOf({ person, company }) {
    return says.at(person || (company ? '' : says.somebody), company).replace(/^, /, '');
  }

  balance() {
    const { plan, checks } = this.account;
    return plan && checks.length > 0 ? balance(this.module, this.account, this.sends, this.now()) : null;
  }

  tell(name, detail) {
    this.host.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  say(text) {
    this.status.textContent = text;
  }

  // ---- the page ----

  mount() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    this.root.adoptedStyleSheets = [sheet];
    this.status = h('p', { role: 'status' });
    this.back = button(says.undo, () => this.undo());
    this.trouble = h('div', { class: 'warn', role: 'alert', hidden: true });
    const past = history(this);
    this.closeFile = past.close;
    const own = h('div');
    const logged = { element: own, update: () => {
      own.hidden = this.sends.length === 0;
      if (own.hidden) return;
      const found = logFigures(this.module, this.sends, this.now());
      const key = JSON.stringify(found);
      if (own.dataset.key !== key) own.replaceChildren(h('h3', {}, says.fromLog), ...view(found, 'log'));
      own.dataset.key = key;
    } };
    const parts = [credits(this), log(this), channel(this), data(this)];
    this.#views = [...parts, past, logged];
    const [first, second, third, last] = parts.map(({ element }) => element);
    this.root.replaceChildren(h('div', { class: 'outcomes' }, this.trouble,
      h('div', { class: 'bar' }, this.status, this.back),
      h('div', { class: 'pair' }, first, second),
      h('section', { 'aria-labelledby': 'figures', class: 'panel' }, h('h2', { id: 'figures' }, says.figures), past.element, own),
      h('div', { class: 'pair' }, third, last)));
    this.#update();
  }

  #update() {
    if (!this.status) return;
    this.back.hidden = this.#undo.length === 0;
    this.#warn();
    for (const { update } of this.#views) update();
  }

  /** What is wrong with what is kept, and what can be done. */
  #warn() {
    const { trouble } = this.store;
    const said = trouble ? says.trouble[trouble] : this.#asideCount > 0 ? says.trouble.aside(this.#asideCount) : '';
    this.trouble.hidden = said === '';
    // What is lost with the page is in sight wherever one is on it.
    const unsaved = ['memory', 'lost', 'full', 'gone'].indexOf(trouble);
    this.trouble.className = unsaved > 0 ? 'warn stay' : 'warn';
    fill(this.trouble, said, () => [h('p', {}, said), ...(unsaved >= 0
      ? [button(says.saveJson, () => this.save()), ...(trouble === 'gone' ? [' ', button(says.restore, () => this.#restore())] : [])]
      : [button(says.saveAside, async () => save('inmail-outcomes-aside.json', 'application/json', JSON.stringify(await this.store.aside(), null, 1)))])]);
  }

  close() {
    this.closeFile?.();
    this.channel?.close();
    this.store.close();
  }
}

const whole = (value, most) => Number.isInteger(value) && value >= 0 && value <= most;

const isAccount = (value) => Array.isArray(value?.checks) && value.checks.every(({ at, credits: n } = {}) => typeof at === 'string' && whole(n, 1e6))
  && (value.plan === null || (typeof value.plan?.id === 'string' && whole(value.plan.monthly, 1e6) && whole(value.plan.cap, 1e6)
    && whole(value.plan.expiresAfter, 1e6) && whole(value.plan.renewalDay, 31)));

/** Figures that can be shown: nothing tells that so well as showing them. */
function isHistory(value) {
  try {
    if (value === null) return true;
    const { file, at, you, all, subject } = value;
    says.readOn(value);
    for (const part of [all, subject]) view(part, 'file');
    return [file, at, you].every((text) => typeof text === 'string') && says.basis(all.counts) !== '' && Number.isFinite(all.rate.rate);
  } catch {
    return false;
  }
}
