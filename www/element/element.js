// <inmail-coach>: the thin class around the widget. It owns what has to be there before the wasm
// is, and what outlives it: early properties, the text of a removed element, form values, storage.
import { load } from './load.js';
import { pack, places } from './pack.js';
import { hands, listen } from './page.js';
import style from './style.css';
import { desk } from './desk/index.js';

const INTENTS = ['sales', 'recruiting', 'networking', 'other'];
const sheets = new WeakMap(); // the style sheet of each document
const claimed = new Set(); // keys under which drafts are kept
const STORES = { session: 'sessionStorage', local: 'localStorage' };

/** Every field of a draft that has been left out, so that `draft` is always whole. */
const BLANK = {
  subject: '',
  body: '',
  recipient: { firstName: '', lastName: '', company: '', role: '', facts: [] },
  sender: { firstName: '', company: '', product: '' },
  intent: 'sales',
  sendAt: '',
  holidays: [],
  channel: 'inmail',
  touch: 'first',
  relationship: 'none',
};

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const lines = (text) => (typeof text === 'string' ? text.replace(/\r\n?/g, '\n') : text);

/** The style sheet that all coaches of a document share. */
function sheetOf(document) {
  let sheet = sheets.get(document);
  if (!sheet) {
    sheets.set(document, sheet = new document.defaultView.CSSStyleSheet());
    sheet.replaceSync(style);
  }
  return sheet;
}

// On a server, where pages are only written, it can be imported and does nothing.
export class InmailCoach extends (globalThis.HTMLElement ?? Object) {
  static formAssociated = true;
  static observedAttributes = ['intent', 'theme', 'layout', 'for', 'name', 'disabled', 'keep'];

  #internals = this.attachInternals();
  #root = this.attachShadow({ mode: 'open' });
  #slot = document.createElement('slot');
  #handle = null; // the running widget
  #box = null; // and the element that it fills
  #report; // the last that it told, as text
  #deafen = null; // ends what the widget hears of
  #arrange = null; // brings what stands around the editor in step
  #filled = false; // whether a form has been given values
  #draft; // while there is no widget: the draft as it was set, or as the last widget left it
  #options; // as the host has set them
  #off = ''; // the rules that the host has turned off, and not the person
  #aside; // with what the person has put aside beyond them
  #claimed; // where its draft is kept
  #disabled = false;

  constructor() {
    super();
    this.#slot.name = 'fallback'; // the page's own field, until the coach works
    this.#root.append(this.#slot);
  }

  connectedCallback() {
    for (const name of ['draft', 'options']) this.#replay(name);
    this.#mount();
  }

  disconnectedCallback() {
    // A move disconnects and connects in one go: only what is still gone afterwards was removed.
    queueMicrotask(() => { if (!this.isConnected) this.#unmount(); });
  }

  /** In another document, sheet and underlines are others. It is connected there afterwards. */
  adoptedCallback() { this.#unmount(); }

  attributeChangedCallback(name, old, value) {
    if (!this.#handle || old === value) return;
    if (name === 'intent') this.#try(() => this.#take('setDraft', { ...this.draft, intent: value ?? '' }));
    if (name === 'for') {
      this.#unmount();
      this.#mount();
    }
    if (name === 'keep') this.#forget(old);
    if (name === 'name' || name === 'keep') this.#store();
  }

  formResetCallback() { this.draft = { body: this.#spare?.defaultValue }; }

  /** The person came back to the page. */
  formStateRestoreCallback(data) {
    const name = this.getAttribute('name');
    this.draft = { ...this.draft, body: data.get(name), subject: data.get(`${name}-subject`) };
  }

  formDisabledCallback(disabled) {
    this.#disabled = disabled;
    this.#able();
    this.#store();
  }

  get draft() {
    const draft = this.#handle ? JSON.parse(this.#handle.draft()) : this.#draft;
    if (!isObject(draft)) return this.#own(structuredClone(BLANK));
    return {
      ...structuredClone(BLANK),
      ...draft,
      body: lines(draft.body) ?? '',
      subject: lines(draft.subject) ?? '',
      recipient: { ...structuredClone(BLANK.recipient), ...draft.recipient },
      sender: { ...BLANK.sender, ...draft.sender },
    };
  }

  set draft(draft) {
    if (this.#handle) this.#try(() => this.#take('setDraft', this.#own((draft ?? '') === '' ? {} : draft)));
    else this.#draft = draft;
  }

  get options() {
    // A person turns off and ignores; all else is as the host has set it.
    const now = this.#handle ? JSON.parse(this.#handle.options()) : this.#aside;
    return { weights: {}, phrases: [], patterns: [], ...structuredClone(this.#options), ...now };
  }

  set options(options) {
    const before = [this.#options, this.#off];
    const taken = this.#try(() => {
      // A copy: no later change by the host gets in unseen, and no framework's proxy.
      const { aside, ...all } = JSON.parse(JSON.stringify(options ?? {}));
      this.#options = all;
      this.#off = String(all.off ?? '').split(',').filter((rule) => !aside?.includes(rule)).join(' ');
      if (this.#handle) this.#take('setOptions', {}, all, this.#off);
      this.#aside = undefined;
    });
    if (!taken) [this.#options, this.#off] = before;
  }

  /** The judgement of the draft; null before the coach is ready. */
  get report() { return this.#handle ? JSON.parse(this.#report ?? this.#handle.report()) : null; }

  applySafeFixes() { this.#handle?.applySafeFixes(); }

  focus(options) {
    if (this.#handle) this.#handle.focus();
    else super.focus(options);
  }

  /** Takes over a property that was set before the element was defined. */
  #replay(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete this[name];
    this[name] = value;
  }

  /** The draft with the attribute's intent, if it names none itself. */
  #own(draft) {
    const intent = this.getAttribute('intent');
    return isObject(draft) && !draft.intent && INTENTS.includes(intent) ? { ...draft, intent } : draft;
  }

  /** Hands a draft or options to the widget, which keeps what it has when something is wrong. */
  #take(method, draft, options, ...more) {
    const packed = pack(draft, options);
    // The very same draft is no change: a framework that sets what it was just told would go in rounds.
    if (method === 'setDraft' && packed[0] === pack(this.draft)[0]) return;
    const wrong = this.#handle[method](...packed, ...more);
    if (wrong) throw new TypeError(`InMail Coach: ${wrong}`);
  }

  async #mount() {
    if (this.#handle) return;
    let mount;
    try {
      mount = await load();
    } catch (error) {
      this.#fail(error);
      return;
    }
    // A document without a window shows nothing.
    if (!this.isConnected || this.#handle || !this.ownerDocument.defaultView) return;

    const box = this.#box = document.createElement('div');
    box.className = 'root';
    box.dataset.rules = this.getAttribute('rules') ?? '';
    this.#root.append(box);
    this.#root.adoptedStyleSheets = [sheetOf(this.ownerDocument)];
    const spare = this.#spare;
    const typing = spare?.matches(':focus');
    this.#slot.remove();

    const field = this.#field();
    const { ready, ...hooks } = this.#hooks();
    const due = (what) => this.#handle?.due(what);
    this.#handle = mount(box, field, { ...hooks, ...hands(this.#root, due) });
    this.#deafen = listen(box, field, (what, event) => this.#handle?.hear(what, event), due);
    this.#arrange = desk(this.#coach(box));
    this.#able();
    const options = this.#aside ?? this.#options;
    if (options) this.#try(() => this.#take('setOptions', {}, options, this.#off));
    // What was typed before the coach worked goes on in it; one field of that name is enough for a form.
    const draft = { ...(this.#draft ?? this.#kept() ?? { body: spare?.value }), ...(field && { body: field.value }) };
    if (spare) spare.disabled = true;
    this.#try(() => this.#take('setDraft', this.#own(draft)));
    if (typing) this.#handle.focus(); // the next key goes on where the last one was
    ready();
  }

  #unmount() {
    if (!this.#handle) return;
    this.#draft = this.draft;
    this.#aside = this.options;
    const handle = this.#handle;
    this.#deafen();
    handle.unmount();
    queueMicrotask(() => handle.free()); // this may be what the widget's own call has led to
    this.#handle = null;
    this.#report = undefined;
    this.#arrange = null;
    claimed.delete(this.#claimed);
    this.#claimed = null;
    this.#box.remove();
    this.#root.append(this.#slot);
    const spare = this.#spare;
    if (spare) Object.assign(spare, { disabled: false, value: this.#draft.body });
  }

  /** Turns its controls on or off. What opens and closes is no control to a fieldset. */
  #able() {
    this.#handle?.setDisabled(this.#disabled);
    for (const part of this.#box?.querySelectorAll('details') ?? []) part.inert = this.#disabled;
  }

  /** The page's own field, for while there is no coach. */
  get #spare() { return this.querySelector('[slot=fallback]'); }

  /** What the surfaces around the editor work with. */
  #coach(box) {
    const handle = this.#handle;
    return {
      box,
      root: this.#root,
      draft: () => this.draft,
      report: () => this.report,
      put: (change) => this.#try(() => this.#take('setDraft', change(this.draft))),
      used: () => handle.used(),
      insert: (text) => handle.insert(text),
      write: (subject, body) => handle.write(subject, body),
      say: (text) => handle.say(text),
      focus: () => handle.focus(),
    };
  }

  /** What the widget calls. Nothing is told while it is being set up: `coach-ready` comes first. */
  #hooks() {
    let isReady = false;
    const report = (detail) => {
      this.#report = detail;
      this.#arrange?.();
      if (!isReady) return;
      this.#store();
      this.#tell('coach-report', JSON.parse(detail));
    };
    return {
      report,
      highlights: this.ownerDocument.defaultView.CSS.highlights,
      places: (...texts) => places(this.#options, ...texts),
      fix: (rule, fix) => this.#tell('coach-fix', { rule, fix: JSON.parse(fix) }),
      ready: () => {
        isReady = true;
        this.#tell('coach-ready');
        if (this.#handle) report(this.#handle.report());
      },
    };
  }

  /** The host's field that `for` names, if it does. */
  #field() {
    const id = this.getAttribute('for');
    if (!id) return null;
    const field = this.getRootNode().getElementById?.(id);
    if (field?.localName === 'textarea') return field;
    this.#fail(new Error(`InMail Coach: there is no textarea with the id “${id}” on this page.`));
    return null;
  }

  /** Where the draft is kept, if the host asks for that. A blocked store is as good as none. */
  get #storage() {
    try {
      return window[STORES[this.getAttribute('keep')]] ?? null;
    } catch {
      return null;
    }
  }

  /** What was kept is not left behind when it is no longer to be kept there. */
  #forget(keep) {
    try {
      window[STORES[keep]]?.removeItem(this.#key);
    } catch { /* a blocked store holds nothing */ }
  }

  /** One of its own among the coaches of the page, and the same again when the page is loaded again. */
  get #key() {
    let key = `inmail-coach:${this.id}`;
    while (!this.#claimed && claimed.has(key)) key += '+';
    claimed.add(this.#claimed ??= key);
    return this.#claimed;
  }

  #kept() {
    try {
      return JSON.parse(this.#storage?.getItem(this.#key) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** Puts the text where forms and the store look for it. */
  #store() {
    if (!this.#handle) return;
    const name = this.getAttribute('name');
    const storage = this.#storage;
    // Most pages ask for neither, and this runs at every key.
    if (!name && !storage && !this.#filled) return;
    this.#filled = Boolean(name);
    const draft = this.draft;
    const data = name && !this.#disabled ? new FormData() : null;
    data?.set(name, draft.body);
    data?.set(`${name}-subject`, draft.subject);
    this.#internals.setFormValue(data);
    try {
      storage?.setItem(this.#key, JSON.stringify(draft));
    } catch { /* full or forbidden: the text is still in the field */ }
  }

  #try(action) {
    try {
      action();
      return true;
    } catch (error) {
      this.#fail(error);
      return false;
    }
  }

  #fail(error) { this.#tell('coach-error', { message: String(error?.message || error) }); }

  #tell(type, detail = null) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
