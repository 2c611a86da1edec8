// Where a draft outlives its page, if the host asks for that with `keep`.
//
// What cannot be read, because it is not ours or of a newer make, is never written over: the draft goes
// beside it. Nor is what another tab has written: that tab's version is kept along, as `other`.
const STORES = { session: 'sessionStorage', local: 'localStorage' };
const claimed = new Set(); // keys of the coaches on this page
const FORMAT = 1; // a make of drafts that this one cannot read says a higher number

const isReadable = (value) => typeof value?.body === 'string' && !(value.format > FORMAT);

/** A draft of the store; null where there is none, nothing where it cannot be read. */
function parsed(text) {
  try {
    const value = JSON.parse(text);
    return value === null || isReadable(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const words = ({ subject, body } = {}) => `${subject}\n${body}`;

/** The place of a draft; none where the host asks for none. */
export const keeping = (where, ...more) => (where in STORES ? new Keep(STORES[where], ...more) : null);

class Keep {
  /** What another tab had written. */
  other;
  #storage = null;
  #key;
  #seen; // what stood in the store when this coach last looked

  /** `follow` is given what another tab writes, and says whether it was taken. */
  constructor(store, id, follow) {
    try {
      this.#storage = window[store] ?? null;
    } catch { /* a blocked store: the first draft will be told so */ }
    this.#claim(`inmail-coach:${id}`);
    this.#seen = this.#there;
    this.other = parsed(this.#seen)?.other;
    this.follow = ({ key, storageArea, oldValue, newValue }) => {
      if (key !== this.#key || storageArea !== this.#storage || oldValue !== this.#seen || !parsed(newValue)) return;
      const { other, ...draft } = parsed(newValue);
      this.other = other;
      if (follow(draft)) this.#seen = newValue;
    };
    addEventListener('storage', this.follow);
  }

  /** A key of its own among the coaches of the page, and the same again when the page is loaded again. */
  #claim(key) {
    claimed.delete(this.#key);
    this.#key = key;
    while (claimed.has(this.#key) || parsed(this.#there) === undefined) this.#key += '+';
    claimed.add(this.#key);
  }

  get #there() {
    try {
      return this.#storage.getItem(this.#key);
    } catch {
      return null;
    }
  }

  read() {
    const { other, ...draft } = parsed(this.#seen) ?? {};
    return 'body' in draft ? draft : undefined;
  }

  /** False if the draft could not be kept. */
  write(draft) {
    this.#claim(this.#key); // a newer make may have written here meanwhile
    const there = this.#there;
    const theirs = there !== this.#seen && parsed(there);
    if (theirs && words(theirs) !== words(draft)) this.other = theirs;
    const text = JSON.stringify({ ...draft, other: this.other });
    try {
      if (text !== there) this.#storage.setItem(this.#key, text);
      this.#seen = text;
      return true;
    } catch {
      return false;
    }
  }

  close() {
    removeEventListener('storage', this.follow);
    claimed.delete(this.#key);
  }

  /** What was kept is not left behind when it is no longer to be kept there. */
  forget() {
    this.close();
    try {
      this.#storage.removeItem(this.#key);
    } catch { /* a blocked store holds nothing */ }
  }
}
