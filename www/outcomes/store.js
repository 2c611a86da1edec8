// Where log and settings are kept: IndexedDB, by way of idb. The crates that do this bring futures
// and a second set of bindings, which is more than idb itself weighs; and the log is the page's
// matter, not the module's.
//
// What cannot be read is never written over: single entries go aside, and a database of a newer or
// unknown make is left alone, with a second one beside it. What cannot be written waits here, and is
// tried again with the next change.
import { openDB } from 'idb';

const NAME = 'inmail-outcomes';
const FORMAT = 1;
const STORES = ['sends', 'settings', 'aside'];
const SETTINGS = ['account', 'history', 'keepText'];
/** Milliseconds that a browser may take to open it before the page goes on without. */
const PATIENCE = 4_000;

const nothing = () => {};

/** Opens a database; tells whether it had to be made. */
const open = async (name, made = nothing) => openDB(name, FORMAT, {
  upgrade(db) {
    made();
    db.createObjectStore('sends', { keyPath: 'id' });
    db.createObjectStore('settings');
    db.createObjectStore('aside', { autoIncrement: true });
  },
});

/** The database of this name or, where that is not ours, the one beside it; and why. */
async function find(name) {
  let why = 'foreign';
  try {
    const db = await open(name);
    if (STORES.every((store) => db.objectStoreNames.contains(store))) return [db, ''];
    db.close();
  } catch (error) {
    if (error.name !== 'VersionError') throw error;
    why = 'newer';
  }
  return [await open(`${name}-beside`), why];
}

/** Where pages with the same log tell each other that it has changed. */
export const changes = (name = NAME) => (typeof BroadcastChannel === 'function' ? new BroadcastChannel(`${name} changed`) : null);

/** The store. Calls back when it comes later than it was waited for, or is deleted elsewhere. */
export async function openStore(name = NAME, later = nothing) {
  const store = new Store(name, later);
  await store.open();
  return store;
}

class Store {
  #db = null;
  /** What is to be said of the database itself. */
  #own = '';
  #closed = false;
  /** Changes that are not stored yet, the last one of each entry. */
  #waiting = new Map();
  #later;
  /**
   * What is to be said: nothing; "newer" or "foreign" of a database that is left alone; "memory" where
   * there can be none; "lost" where it cannot be reached, "full" where nothing more fits, "gone" where
   * it was deleted elsewhere.
   */
  trouble = 'lost';

  constructor(name, later) {
    this.name = name;
    this.#later = later;
  }

  open() {
    return this.#take(find(this.name), 'memory');
  }

  /** Takes a database that is being opened; without it for now where that takes long. */
  async #take(opening, otherwise) {
    let late = false;
    const taken = opening.then(([db, own, gone]) => {
      if (this.#closed) return db.close();
      this.#db = db;
      this.#own = own;
      this.trouble = gone ? 'gone' : own;
      // Another page deletes the database or brings a newer one: let it.
      db.addEventListener('versionchange', ({ newVersion }) => {
        db.close();
        if (newVersion !== null || this.#db !== db) return;
        this.trouble = 'gone';
        this.#later();
      });
      return late && this.#later();
    }, () => { this.trouble = otherwise; });
    await Promise.race([taken, new Promise((go) => { setTimeout(go, PATIENCE); })]);
    late = true;
  }

  /** Opens the same database once more. One that has to be made anew is not the same. */
  async #again(anew) {
    let made = false;
    this.#db.close();
    this.trouble = 'lost';
    await this.#take(open(this.#db.name, () => { made = true; }).then((db) => [db, this.#own, made && !anew]), 'lost');
    return this.trouble === this.#own;
  }

  /**
   * Everything that is kept, with what waits to be; nothing where it cannot be read: then it must not
   * be written over either.
   */
  async read(waiting = [...this.#waiting.values()]) {
    const found = { sends: new Map(), settings: {}, aside: 0 };
    if (this.trouble === 'gone') return null;
    if (this.#db) {
      try {
        const look = this.#db.transaction(STORES);
        const settings = look.objectStore('settings');
        const [sends, aside, ...values] = await Promise.all([
          look.objectStore('sends').getAll(), look.objectStore('aside').count(), ...SETTINGS.map((key) => settings.get(key))]);
        for (const send of sends) found.sends.set(send.id, send);
        SETTINGS.forEach((key, i) => { found.settings[key] = values[i]; });
        found.aside = aside;
      } catch {
        this.close();
        this.#db = null;
        this.trouble = 'lost';
        return null;
      }
    }
    for (const [store, key, value] of waiting) {
      if (store === 'settings') found.settings[key] = value;
      else if (value) found.sends.set(key, value);
      else found.sends.delete(key);
    }
    return { ...found, sends: [...found.sends.values()] };
  }

  /** Whether anything is on this page only. */
  get unsaved() {
    return this.#waiting.size > 0;
  }

  /** Stores changes, all or none: `[store, key, value]`, and no value for what goes. */
  put(changed, anew = false) {
    for (const change of changed) this.#waiting.set(`${change[0]} ${change[1]}`, change);
    return this.#write(anew);
  }

  /** Stores everything where a database was deleted. */
  restore(all) {
    this.trouble = this.#own;
    return this.put(all, true);
  }

  async #write(anew, again = true) {
    if (!this.#db || this.trouble === 'gone') return;
    const batch = [...this.#waiting];
    try {
      await this.#change((store) => batch.map(([, [name, key, value]]) => (
        value === undefined ? store(name).delete(key) : store(name).put(value, ...(name === 'sends' ? [] : [key])))));
    } catch (error) {
      if (error.name === 'QuotaExceededError') this.trouble = 'full';
      else if (again && await this.#again(anew)) await this.#write(anew, false);
      return;
    }
    for (const [entry, change] of batch) if (this.#waiting.get(entry) === change) this.#waiting.delete(entry);
    if (!this.unsaved) this.trouble = this.#own;
  }

  /** One transaction. It is committed without a look back at the page, which may be left at once. */
  async #change(does) {
    const change = this.#db.transaction(STORES, 'readwrite', { durability: 'relaxed' });
    change.done.catch(nothing);
    try {
      for (const request of does((name) => change.objectStore(name))) request.catch(nothing);
      change.commit();
    } catch (error) {
      change.abort();
      throw error;
    }
    await change.done;
  }

  /** Moves entries that cannot be read out of the way, whole; where that fails they stay. */
  async putAside(entries) {
    if (!this.#db || entries.length === 0) return;
    await this.#change((store) => entries.flatMap((entry) => [store('aside').add(entry), store(entry.store).delete(entry.key)])).catch(nothing);
  }

  /** Everything in the database that could not be read, as it is. */
  async aside() {
    if (!this.#own) return this.#db.getAll('aside');
    const db = await openDB(this.name);
    const found = {};
    for (const store of db.objectStoreNames) found[store] = await db.getAll(store);
    db.close();
    return found;
  }

  /** Deletes everything for good, what stands aside too; whether it could. */
  async clear(again = true) {
    try {
      if (this.#db) await this.#change((store) => STORES.map((name) => store(name).clear()));
    } catch {
      return again && await this.#again(true) ? this.clear(false) : false;
    }
    this.#waiting.clear();
    if (this.#db) this.trouble = this.#own;
    return true;
  }

  close() {
    this.#closed = true;
    this.#db?.close();
  }
}
