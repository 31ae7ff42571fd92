// What is kept on this machine so that nothing typed is lost (CLI-2): the pending commands of each tab, in IndexedDB.
// Where the browser allows none it holds them in memory, and the board still works.
import { join, type Kept } from './pending';

export interface Store {
  /** What this tab, and tabs that are no more, had left. */
  load(): Promise<Kept | undefined>;
  keep(kept: Kept): Promise<void>;
}

export class MemoryStore implements Store {
  kept: Kept | undefined;
  load(): Promise<Kept | undefined> {
    return Promise.resolve(this.kept);
  }
  keep(kept: Kept): Promise<void> {
    this.kept = kept;
    return Promise.resolve();
  }
}

const SHELF = 'kept';
const ORPHANED_MS = 10_000; // where there are no locks to ask: a row that has rested so long has no tab any more

interface Row {
  kept: Kept;
  saved: number;
}

/** A store of one row a tab, keyed by owner (board and person) and tab. */
export class TabStore implements Store {
  #row = '';
  readonly #db: Promise<IDBDatabase>;

  constructor(readonly owner: string) {
    this.#db = open();
    this.#db.catch(() => undefined);
  }

  async load(): Promise<Kept | undefined> {
    this.#row = `${this.owner}/${await this.#tab()}`;
    const living = await this.#living();
    const db = await this.#db;
    const shelf = db.transaction(SHELF, 'readwrite').objectStore(SHELF);
    const [keys, rows] = await Promise.all([
      done(shelf.getAllKeys()) as Promise<string[]>,
      done(shelf.getAll()) as Promise<Row[]>,
    ]);
    let all: Kept | undefined;
    for (const [i, key] of keys.entries()) {
      const row = rows[i];
      if (!row || !key.startsWith(`${this.owner}/`)) continue;
      const orphaned = living ? !living.has(key) : Date.now() - row.saved > ORPHANED_MS;
      if (key !== this.#row && !orphaned) continue;
      all = all ? join(all, row.kept) : row.kept;
      if (key !== this.#row) shelf.delete(key);
    }
    if (all) await done(shelf.put({ kept: all, saved: Date.now() } satisfies Row, this.#row));
    return all;
  }

  async keep(kept: Kept): Promise<void> {
    const db = await this.#db;
    // relaxed: handed to the system, so that it outlives the browser, without a wait for the disk at each stroke
    const shelf = db.transaction(SHELF, 'readwrite', { durability: 'relaxed' }).objectStore(SHELF);
    if (kept.pending.length) await done(shelf.put({ kept, saved: Date.now() } satisfies Row, this.#row));
    else await done(shelf.delete(this.#row));
  }

  /** The tab's name outlives a reload; a copied tab, which finds the name in use, takes another. */
  async #tab(): Promise<string> {
    const known = sessionStorage.getItem(SHELF) ?? crypto.getRandomValues(new Uint32Array(2)).join('');
    const tab = (await hold(`${this.owner}/${known}`))
      ? known
      : crypto.getRandomValues(new Uint32Array(2)).join('');
    if (tab !== known) await hold(`${this.owner}/${tab}`);
    sessionStorage.setItem(SHELF, tab);
    return tab;
  }

  /** The rows of tabs that are open now; undefined where nobody can say. */
  async #living(): Promise<Set<string> | undefined> {
    if (!navigator.locks) return undefined;
    const { held = [] } = await navigator.locks.query();
    return new Set(held.map(({ name }) => name ?? ''));
  }
}

/** Hold a lock as long as the page lives; false where another tab holds it. */
function hold(name: string): Promise<boolean> {
  if (!navigator.locks) return Promise.resolve(true); // not a secure context: no locks
  return new Promise((resolve) => {
    void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock ? new Promise(() => undefined) : undefined;
    });
  });
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('cocreate', 1);
  request.onupgradeneeded = () => request.result.createObjectStore(SHELF);
  return done(request);
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('storage failed'));
  });
}
