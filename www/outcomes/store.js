// Where log and settings are kept: IndexedDB, by way of idb. The crates that do this bring futures
// and a second set of bindings, which is more than idb itself weighs; and the log is the page's
// matter, not the module's.
//
// What cannot be read is never written over: single entries go aside, and a database of a newer or
// unknown make is left alone, with a second one beside it.
import { openDB } from 'idb';

const NAME = 'inmail-outcomes';
const FORMAT = 1;
const STORES = ['sends', 'settings', 'aside'];

const open = (name) => openDB(name, FORMAT, {
  upgrade(db) {
    db.createObjectStore('sends', { keyPath: 'id' });
    db.createObjectStore('settings');
    db.createObjectStore('aside', { autoIncrement: true });
  },
});

/** Where pages with the same log tell each other that it has changed. */
export const changes = (name = NAME) => (typeof BroadcastChannel === 'function' ? new BroadcastChannel(`${name} changed`) : null);

/** The store, and what is to be said about it: nothing, "newer", "foreign" or "memory". */
export async function openStore(name = NAME) {
  try {
    const db = await open(name);
    if (STORES.every((store) => db.objectStoreNames.contains(store))) return new Store(db, '', name);
    db.close();
    return new Store(await open(`${name}-beside`), 'foreign', name);
  } catch (error) {
    try {
      if (error.name === 'VersionError') return new Store(await open(`${name}-beside`), 'newer', name);
    } catch {
      // Not that one either.
    }
    return new Store(null, 'memory', name);
  }
}

class Store {
  #db;
  #memory = { sends: new Map(), settings: new Map(), aside: new Map() };

  constructor(db, trouble, name) {
    this.#db = db;
    this.trouble = trouble;
    this.name = name;
    // Another page deletes the database or brings a newer one: let it.
    db?.addEventListener('versionchange', () => db.close());
  }

  async all(store) {
    return this.#db ? this.#db.getAll(store) : [...this.#memory[store].values()];
  }

  async get(key) {
    return this.#db ? this.#db.get('settings', key) : this.#memory.settings.get(key);
  }

  async set(key, value) {
    if (this.#db) await this.#db.put('settings', value, key);
    else this.#memory.settings.set(key, value);
  }

  /** Writes sends, all or none. */
  async put(sends) {
    if (!this.#db) {
      for (const send of sends) this.#memory.sends.set(send.id, send);
      return;
    }
    const change = this.#db.transaction('sends', 'readwrite');
    await Promise.all([...sends.map((send) => change.store.put(send)), change.done]);
  }

  async remove(id) {
    if (this.#db) await this.#db.delete('sends', id);
    else this.#memory.sends.delete(id);
  }

  /** Moves entries that cannot be read out of the way, whole. */
  async putAside(entries) {
    if (!this.#db || entries.length === 0) return;
    const change = this.#db.transaction(['sends', 'settings', 'aside'], 'readwrite');
    const moves = entries.flatMap(({ store, key, value }) => [
      change.objectStore('aside').add({ store, key, value }), change.objectStore(store).delete(key),
    ]);
    await Promise.all([...moves, change.done]);
  }

  /** Everything in the database that could not be read, as it is. */
  async aside() {
    if (this.trouble !== 'newer' && this.trouble !== 'foreign') return this.all('aside');
    const db = await openDB(this.name);
    const found = {};
    for (const store of db.objectStoreNames) found[store] = await db.getAll(store);
    db.close();
    return found;
  }

  /** Deletes everything for good, what stands aside too. */
  async clear() {
    if (!this.#db) {
      for (const map of Object.values(this.#memory)) map.clear();
      return;
    }
    const change = this.#db.transaction(STORES, 'readwrite');
    await Promise.all([...STORES.map((store) => change.objectStore(store).clear()), change.done]);
  }

  close() {
    this.#db?.close();
  }
}
