// <inmail-outcomes>: credits, sends, replies, and what the score is worth on somebody's own history.
// This class holds what is kept and what can be done to it; each view shows a part.
import { button, h } from './h.js';
import { load } from './load.js';
import { changes, openStore } from './store.js';
import { ANSWERS, balance, civil, entry, logFigures, readable, recording } from './sends.js';
import { says } from './says.js';
import { credits } from './credits.js';
import { log } from './log.js';
import { history } from './history.js';
import { channel } from './channel.js';
import { data } from './data.js';
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
      const [module, store] = await Promise.all([load(), openStore(this.getAttribute('store') ?? undefined)]);
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

  /** Reads everything; what cannot be read goes aside, unchanged. */
  async read() {
    const raw = await this.store.all('sends');
    const sends = raw.map((value) => [value, readable(value)]);
    const odd = sends.filter(([, send]) => !send).map(([value]) => ({ store: 'sends', key: value.id, value }));
    this.sends = sends.map(([, send]) => send).filter(Boolean).sort((a, b) => (a.sentAt < b.sentAt ? -1 : 1));
    const part = async (key, fits, otherwise) => {
      const value = await this.store.get(key);
      if (value === undefined || fits(value)) return value ?? otherwise;
      odd.push({ store: 'settings', key, value });
      return otherwise;
    };
    this.account = await part('account', isAccount, NOTHING);
    this.history = await part('history', isHistory, null);
    this.keepText = await part('keepText', (value) => typeof value === 'boolean', false);
    await this.store.putAside(odd);
    this.#asideCount = this.store.trouble ? 0 : (await this.store.all('aside')).length;
  }

  /** After each change: other pages are told, and what is shown is brought in step. */
  #changed() {
    this.channel?.postMessage(null);
    this.#update();
    this.tell('outcomes-change', { sends: this.sends.length });
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
  async #replace(old, now, said) {
    await this.#write(old, now);
    this.#undo.push({ old: now, now: old });
    this.say(said);
    this.#changed();
  }

  async undo() {
    const last = this.#undo.pop();
    if (!last) return;
    await this.#write(last.old, last.now);
    this.say(says.undone);
    this.#changed();
  }

  async #write(old, now) {
    const gone = old.filter(({ id }) => !now.some((send) => send.id === id));
    await this.store.put(now);
    for (const { id } of gone) await this.store.remove(id);
    const ids = new Set([...old, ...now].map(({ id }) => id));
    this.sends = [...this.sends.filter(({ id }) => !ids.has(id)), ...now].sort((a, b) => (a.sentAt < b.sentAt ? -1 : 1));
  }

  async setAccount(plan, check) {
    this.account = { plan, checks: [...this.account.checks, check] };
    await this.store.set('account', this.account);
    this.#changed();
  }

  async setHistory(kept) {
    this.history = kept;
    await this.store.set('history', kept);
    this.#changed();
  }

  async setKeepText(keep) {
    this.keepText = keep;
    await this.store.set('keepText', keep);
    this.#changed();
  }

  /** Adds what a file holds. What is here already stays as it is. */
  async load({ sends, account, history: kept, keepText }) {
    const here = new Set(this.sends.map(({ id }) => id));
    const fresh = sends.filter(({ id }) => !here.has(id));
    await this.#write([], fresh);
    if (this.account.plan === null && isAccount(account)) await this.store.set('account', this.account = account);
    if (this.history === null && isHistory(kept)) await this.store.set('history', this.history = kept);
    if (typeof keepText === 'boolean' && !this.keepText) await this.store.set('keepText', this.keepText = keepText);
    this.#changed();
    return says.loaded(fresh.length, sends.length - fresh.length);
  }

  everything(format) {
    const { sends, account, history: kept, keepText } = this;
    return { format, savedAt: civil(), account, keepText, sends, history: kept };
  }

  async clear() {
    await this.store.clear();
    Object.assign(this, { sends: [], account: NOTHING, history: null, keepText: false });
    this.#undo = [];
    this.#asideCount = 0;
    this.#changed();
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
    this.trouble = h('div', { class: 'warn', hidden: true });
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
    const { trouble } = this.store;
    const said = trouble ? says.trouble[trouble] : this.#asideCount > 0 ? says.trouble.aside(this.#asideCount) : '';
    this.trouble.hidden = said === '';
    if (this.trouble.dataset.key !== said) {
      this.trouble.dataset.key = said;
      this.trouble.replaceChildren(h('p', {}, said), ...(trouble === 'memory' || !said ? [] : [button(says.saveAside, async () => (
        save('inmail-outcomes-aside.json', 'application/json', JSON.stringify(await this.store.aside(), null, 1))))]));
    }
    for (const { update } of this.#views) update();
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

const isFigures = (value) => ['score', 'length', 'subject', 'weekday', 'hour', 'months', 'rules', 'warned'].every((key) => Array.isArray(value?.[key]))
  && [value.rate, value.returned, ...value.score, ...value.months].every((rate) => Number.isFinite(rate?.rate)) && value.medianHours !== undefined;

const isHistory = (value) => value === null || ([value?.file, value?.at, value?.you].every((text) => typeof text === 'string')
  && Number.isFinite(value.all?.counts?.messages) && isFigures(value.all) && isFigures(value.subject));
