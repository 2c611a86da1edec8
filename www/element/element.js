// <inmail-coach>: the thin class around the widget. It owns what has to be there before the wasm
// is, and what outlives it: early properties, the text of a removed element, form values, storage.
import { load, running } from './load.js';
import { keeping } from './keep.js';
import { pack, places } from './pack.js';
import { hands, listen } from './page.js';
import style from './style.css';
import { desk } from './desk/index.js';
import { button, tell } from './desk/h.js';
import * as says from './says.js';

const INTENTS = ['sales', 'recruiting', 'networking', 'other'];
const sheets = new WeakMap(); // the style sheet of each document

/** Every field of a draft that has been left out, so that `draft` is always whole. */
const blank = () => ({
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
});

/** A draft or a part of one, with all the fields that there are and no other. */
function whole(draft, fields = blank()) {
  return Object.fromEntries(Object.entries(fields).map(([key, none]) => {
    const value = draft?.[key] ?? '';
    if (isObject(none)) return [key, whole(value, none)];
    if (Array.isArray(none)) return [key, Array.isArray(value) ? value.filter((one) => String(one ?? '').trim()) : none];
    return [key, typeof value === 'string' ? lines(value) || none : value];
  }));
}

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const controls = (box) => [...box.querySelectorAll('input, textarea, select')];
/** An address that leads to a page, and runs nothing. */
const folder = (address) => (/^(https?:|[^:]+$)/.test(address ?? '') ? address : '');
const lines = (text) => text.replace(/\r\n?/g, '\n');

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
  static observedAttributes = ['intent', 'theme', 'layout', 'for', 'name', 'disabled', 'keep', 'rules'];

  #internals = this.attachInternals();
  #root = this.attachShadow({ mode: 'open' });
  #slot = document.createElement('slot');
  #handle = null; // the running widget
  #box = null; // and the element that it fills; it stands on when the widget has failed
  #texts; // its fields of subject and message
  #deafen = null; // ends what the widget hears of
  #arrange = null; // brings what stands around the editor in step
  #filled = false; // whether a form has been given values
  #draft; // as it was last set, or as the last widget left it
  #options; // as the host has set them
  #off = ''; // the rules that the host has turned off, and not the person
  #aside; // with what the person has put aside beyond them
  #keep; // where its draft is kept
  #isKept = true;
  #told; // the draft as it was when the host was last told, packed
  #following = false; // another tab: what it wrote is not written again
  #composing = false; // with an input method: the field is not to be replaced now
  #memory = {}; // what the desk remembers, and which other version was told of
  #fails = () => this.#failed();
  #disabled = false;

  constructor() {
    super();
    this.#slot.name = 'fallback'; // the page's own field, until the coach works
    this.#root.append(this.#slot);
    for (const type of ['compositionstart', 'compositionend', 'input']) this.#root.addEventListener(type, (event) => this.#typed(event));
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
    if (name === 'rules') this.#box.dataset.rules = folder(value);
    if (name === 'for') {
      this.#unmount();
      this.#mount();
    }
    if (name === 'keep') {
      this.#keep?.forget();
      this.#open();
    }
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

  get draft() { return whole(this.#box ? { ...this.#draft, ...this.#written } : this.#draft); }

  set draft(draft) {
    const own = (draft ?? '') === '' ? {} : draft;
    if (this.#handle) {
      this.#try(() => this.#take('setDraft', this.#own(own)));
      return;
    }
    this.#draft = draft;
    if (this.#box) this.#texts.forEach((field, i) => { field.value = [own.subject, own.body][i] ?? ''; });
  }

  get options() {
    // A person turns off and ignores; all else is as the host has set it.
    const now = this.#ask('options') ?? this.#aside;
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
  get report() { return this.#ask('report'); }

  /** What stands in the fields. */
  get #written() { return { subject: this.#texts[0].value, body: this.#texts[1].value }; }

  applySafeFixes() { this.#do('applySafeFixes'); }

  focus(options) {
    if (this.#handle) this.#do('focus');
    else super.focus(options);
  }

  /** Calls the widget. Should the module fail in that, it is told and mended elsewhere. */
  #do(what, ...given) {
    try {
      return this.#handle?.[what](...given);
    } catch {
      return undefined;
    }
  }

  /** What the widget says; null where there is none, or none any more. */
  #ask(what) { return JSON.parse(this.#do(what) ?? null); }

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
    // Nor is the one that it was told before the last letter, which a framework sets later than that was typed.
    if (method === 'setDraft' && this.#draft && [pack(this.draft)[0], this.#told].includes(packed[0])) {
      this.#do('report'); // a page may have written it into its own field
      return;
    }
    const before = this.#draft;
    if (method === 'setDraft') this.#draft = whole(draft);
    const wrong = this.#handle[method](...packed, ...more);
    if (!wrong) return;
    this.#draft = before;
    throw new TypeError(`InMail Coach: ${wrong}`);
  }

  async #mount() {
    if (this.#handle) return;
    let mount;
    let place;
    try {
      const loading = load();
      // What needs no module is made while it is on its way.
      if (this.ownerDocument.defaultView) sheetOf(this.ownerDocument);
      place = desk(this.#coach());
      mount = await loading;
    } catch (error) {
      if (this.#box) this.#note(says.stopped);
      this.#fail(error);
      return;
    }
    // A document without a window shows nothing.
    if (!this.isConnected || this.#handle || !this.ownerDocument.defaultView) return;

    const left = this.#box; // by a widget that has failed
    if (left) this.#draft = this.draft;
    const [spare, field, box] = [this.#spare, this.#field(), document.createElement('div')];
    box.className = 'root';
    box.dataset.rules = folder(this.getAttribute('rules'));
    this.#root.append(box);
    this.#root.adoptedStyleSheets = [sheetOf(this.ownerDocument)];
    const { ready, ...hooks } = this.#hooks();
    const due = (what) => this.#handle?.due(what);
    running.add(this.#fails);
    try {
      this.#handle = mount(box, field, { ...hooks, ...hands(this.#root, box, due) });
    } catch {
      box.remove();
      return;
    }
    const typing = spare?.matches(':focus');
    this.#slot.remove();
    this.#deafen = listen(box, field, (what, event) => {
      this.#handle?.hear(what, event);
      if (event.type === 'input') this.#store(); // the judgement comes after the letter
    }, due);
    if (!this.#keep) this.#open();
    // What was typed before the coach worked goes on in it; one field of that name is enough for a form.
    const draft = { ...(this.#draft ?? this.#keep?.read() ?? { body: spare?.value }), ...(field && { body: field.value }) };
    if (spare) spare.disabled = true;
    this.#draft = undefined; // until the widget has taken it
    this.#box = box;
    this.#texts = [box.querySelector('.subject input'), field ?? box.querySelector('.message textarea')];
    this.#arrange = place(box);
    if (left) this.#replace(left);
    this.#able();
    const options = { ...this.#options, ...this.#aside };
    if (Object.keys(options).length > 0) this.#try(() => this.#take('setOptions', {}, options, this.#off));
    this.#try(() => this.#take('setDraft', this.#own(draft)));
    if (typing) this.#do('focus'); // the next key goes on where the last one was
    if (!this.#handle) return;
    ready(!left);
    if (left) {
      this.#note(says.restarted);
      this.#fail(new Error(says.restarted));
    }
    this.#noteOther();
  }

  /** Puts the present box in the place of another: what stands in its controls, the focus, the caret. */
  #replace(left) {
    const [fresh, focus] = [controls(this.#box), this.#root.activeElement];
    controls(left).forEach((was, i) => {
      const is = fresh[i];
      if (was.type !== 'file') is.value = was.value;
      if (was !== focus) return;
      is.focus();
      if (was.selectionStart !== null) is.setSelectionRange?.(was.selectionStart, was.selectionEnd, was.selectionDirection);
      is.scrollTop = was.scrollTop;
    });
    left.remove();
  }

  /** The module has failed. The fields stand on with what is in them, until a new widget takes that over. */
  #failed() {
    running.delete(this.#fails);
    this.#deafen?.();
    this.#handle = this.#arrange = null;
    this.#box?.classList.add('stopped');
    for (const [, ranges] of this.ownerDocument.defaultView?.CSS.highlights ?? []) {
      for (const range of ranges) if (range.startContainer.getRootNode() === this.#root) ranges.delete(range);
    }
    setTimeout(() => this.#again());
  }

  /** Not in the middle of a word that is being composed: what comes of it would have nowhere to go. */
  #again() {
    if (this.#composing) setTimeout(() => this.#again(), 100);
    else if (this.isConnected) this.#mount();
  }

  #unmount() {
    if (!this.#box) return;
    this.#draft = this.draft;
    this.#aside = this.options;
    running.delete(this.#fails);
    this.#deafen();
    this.#do('unmount');
    this.#handle = this.#arrange = null;
    this.#keep?.close();
    this.#keep = null;
    this.#composing = false;
    this.#box.remove();
    this.#box = null;
    this.#root.append(this.#slot);
    const spare = this.#spare;
    if (spare) Object.assign(spare, { disabled: false, value: this.#draft.body });
  }

  /** Turns its controls on or off. What opens and closes is no control to a fieldset. */
  #able() {
    this.#do('setDisabled', this.#disabled);
    for (const part of this.#box?.querySelectorAll('details') ?? []) part.inert = this.#disabled;
  }

  /** The page's own field, for while there is no coach. */
  get #spare() { return this.querySelector('[slot=fallback]'); }

  /** What the surfaces around the editor work with. */
  #coach() {
    const call = (what) => (...given) => this.#do(what, ...given);
    return {
      root: this.#root,
      memory: this.#memory,
      draft: () => this.draft,
      report: () => this.report,
      put: (change) => { this.draft = change(this.draft); },
      used: () => this.#do('used') ?? [],
      insert: call('insert'),
      write: call('write'),
      say: call('say'),
      focus: call('focus'),
    };
  }

  /** What the widget calls. Nothing is told while it is being set up: `coach-ready` comes first. */
  #hooks() {
    let isReady = false;
    const report = (detail) => {
      this.#arrange?.();
      if (!isReady) return;
      this.#told = pack(this.draft)[0];
      this.#aside = this.#ask('options'); // known even if the module fails
      this.#store();
      this.#tell('coach-report', JSON.parse(detail));
    };
    return {
      report,
      highlights: this.ownerDocument.defaultView.CSS.highlights,
      places: (...texts) => places(this.#options, ...texts),
      fix: (rule, fix) => this.#tell('coach-fix', { rule, fix: JSON.parse(fix) }),
      ready: (isFirst) => {
        isReady = true;
        if (isFirst) this.#tell('coach-ready');
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

  /** Finds the place where the draft is kept, if the host asks for one. */
  #open() {
    const follow = (draft) => {
      if (this.#composing || !this.#handle) return false;
      this.#following = true;
      this.draft = draft;
      this.#following = false;
      this.#noteOther();
      return true;
    };
    this.#keep = keeping(this.getAttribute('keep'), this.id, follow);
  }

  /** Puts the text where forms and the store look for it. */
  #store() {
    if (!this.#box) return;
    const name = this.getAttribute('name');
    // Most pages ask for neither, and this runs at every key.
    if (!name && !this.#keep && !this.#filled) return;
    this.#filled = Boolean(name);
    const draft = this.draft;
    const data = name && !this.#disabled ? new FormData() : null;
    data?.set(name, draft.body);
    data?.set(`${name}-subject`, draft.subject);
    this.#internals.setFormValue(data);
    if (!this.#keep || this.#following) return;
    const isKept = this.#keep.write(draft) || !(draft.subject || draft.body);
    if (isKept !== this.#isKept) {
      this.#isKept = isKept;
      this.#note(isKept ? '' : says.notKept);
      if (!isKept) this.#fail(new Error(says.notKept));
    }
    this.#noteOther();
  }

  /** Tells of a version that another tab has written over or was about to lose. */
  #noteOther() {
    const other = this.#keep?.other;
    if (this.#memory.other === other) return;
    this.#memory.other = other;
    const swap = () => {
      this.#keep.other = this.draft;
      this.draft = other;
    };
    const drop = () => {
      this.#keep.other = undefined;
      this.#store();
    };
    if (other) this.#note(says.other, button(says.swap, swap, { class: 'link' }), button(says.thisOne, drop, { class: 'link' }));
    else this.#note('');
  }

  /** What a person has to know, at the top of the editor. */
  #note(text, ...buttons) { tell(this.#box, text, ...buttons); }

  #typed({ type }) {
    this.#composing = type === 'compositionstart' || (type === 'input' && this.#composing);
    if (!this.#handle) this.#store();
  }

  #try(action) {
    const handle = this.#handle;
    try {
      action();
      return true;
    } catch (error) {
      if (this.#handle === handle) this.#fail(error);
      return false;
    }
  }

  #fail(error) { this.#tell('coach-error', { message: String(error?.message || error) }); }

  #tell(type, detail = null) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
