// What is kept on this machine so that nothing typed is lost (CLI-2): the pending commands of each tab, in IndexedDB.
// A tab holds the lock of its row as long as it lives: only a row whose lock is free is taken over by another.
import { join, type Kept } from './pending';

export interface Store {
  /** What this tab, and tabs that are no more, had left. */
  load(): Promise<Kept | undefined>;
  /** What tabs that live now leave is taken when they are closed. It may be asked again. */
  inherit(take: (left: Kept) => Promise<void>): Promise<void>;
  keep(kept: Kept): Promise<void>;
  /** At once, for a page that is being closed; what is read later is the newer of this and what was kept. */
  note(kept: Kept): void;
  forgetNote(): void;
  close(): void;
}

const SHELF = 'kept';
const NOTES = 'cocreate.kept.';
const ORPHANED_MS = 10_000; // where there are no locks to ask: a row that has rested so long has no tab any more

interface Row {
  kept: Kept;
  saved: number;
}

/** A store of one row a tab, keyed by owner (board and person) and tab. */
export class TabStore implements Store {
  #row = '';
  #stamp = 0;
  readonly #db: Promise<IDBDatabase>;
  readonly #watched = new Set<string>(); // rows of living tabs
  readonly #closed = new AbortController(); // lets go of locks

  constructor(readonly owner: string) {
    this.#db = open();
    this.#db.catch(() => undefined);
  }

  async load(): Promise<Kept | undefined> {
    this.#row = `${this.owner}/${await this.#tab()}`;
    let all = (await this.#read(this.#row))?.kept;
    try {
      for (const row of await this.#others()) {
        await this.#whenGone(row, { ifAvailable: true }, async (left) => {
          const both = all ? join(all, left) : left;
          await this.keep(both);
          all = both;
        });
      }
    } catch {
      // what cannot be taken over now stays where it is, for later
    }
    return all;
  }

  async inherit(take: (left: Kept) => Promise<void>): Promise<void> {
    if (!locks()) return; // nobody says when a tab is closed
    for (const row of await this.#others()) {
      if (this.#watched.has(row)) continue;
      this.#watched.add(row);
      const over = this.#whenGone(row, { signal: this.#closed.signal }, take);
      void over.catch(() => undefined).then(() => this.#watched.delete(row));
    }
  }

  async keep(kept: Kept): Promise<void> {
    const row: Row = { kept, saved: this.#now() };
    // relaxed: handed to the system, so that it outlives the browser, without a wait for the disk at each stroke
    const shelf = await this.#shelf({ durability: 'relaxed' });
    if (kept.pending.length) await done(shelf.put(row, this.#row));
    else await done(shelf.delete(this.#row));
  }

  note(kept: Kept): void {
    if (!this.#row) return;
    try {
      localStorage.setItem(NOTES + this.#row, JSON.stringify({ kept, saved: this.#now() } satisfies Row));
    } catch {
      // no room: what is on its way to the database may still arrive there
    }
  }

  forgetNote(): void {
    localStorage.removeItem(NOTES + this.#row);
  }

  close(): void {
    this.#closed.abort();
  }

  /** The newer of what was kept there and what was noted as it was closed. */
  async #read(row: string): Promise<Row | undefined> {
    const kept = await this.#kept(row).catch(() => undefined);
    const noted = JSON.parse(localStorage.getItem(NOTES + row) ?? 'null') as Row | null;
    return noted && noted.saved > (kept?.saved ?? 0) ? noted : kept;
  }

  async #kept(row: string): Promise<Row | undefined> {
    return (await done((await this.#shelf()).get(row))) as Row | undefined;
  }

  async #others(): Promise<string[]> {
    const kept = (await done((await this.#shelf()).getAllKeys())) as string[];
    const noted = Object.keys(localStorage).flatMap((key) =>
      key.startsWith(NOTES) ? [key.slice(NOTES.length)] : [],
    );
    const rows = new Set([...kept, ...noted, ...(await this.#living())]);
    return [...rows].filter((row) => row.startsWith(`${this.owner}/`) && row !== this.#row);
  }

  /** Tabs that have left nothing yet, and may. */
  async #living(): Promise<string[]> {
    const { held = [] } = (await locks()?.query()) ?? {};
    return held.map(({ name = '' }) => name);
  }

  /** Takes over the row of a tab that is no more. Nobody else takes it meanwhile. */
  async #whenGone(row: string, how: LockOptions, take: (left: Kept) => Promise<void>): Promise<void> {
    const over = async (): Promise<void> => {
      const left = await this.#read(row);
      if (left && !locks() && Date.now() - left.saved < ORPHANED_MS) return;
      if (left) await take(left.kept);
      await done((await this.#shelf()).delete(row));
      localStorage.removeItem(NOTES + row);
    };
    await (locks()?.request(row, how, (lock) => (lock ? over() : undefined)) ?? over());
  }

  /** The tab's name outlives a reload; a copied tab, which finds the name in use, takes another. */
  async #tab(): Promise<string> {
    const known = sessionStorage.getItem(SHELF) ?? newName();
    const tab = (await this.#hold(`${this.owner}/${known}`)) ? known : newName();
    if (tab !== known) await this.#hold(`${this.owner}/${tab}`);
    sessionStorage.setItem(SHELF, tab);
    return tab;
  }

  /** Hold a lock as long as the table is open; false where another holds it. */
  #hold(name: string): Promise<boolean> {
    return new Promise((resolve) => {
      if (!locks()) return resolve(true);
      void locks()?.request(name, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        if (!lock || this.#closed.signal.aborted) return undefined;
        return new Promise<void>((free) => this.#closed.signal.addEventListener('abort', () => free()));
      });
    });
  }

  async #shelf(options?: IDBTransactionOptions): Promise<IDBObjectStore> {
    return (await this.#db).transaction(SHELF, 'readwrite', options).objectStore(SHELF);
  }

  /** Of two notes of one tab the later has the greater number, whatever the clock does. */
  #now(): number {
    return (this.#stamp = Math.max(Date.now(), this.#stamp + 1));
  }
}

/** None where the page did not come over a secure line. */
const locks = (): LockManager | undefined => navigator.locks as LockManager | undefined;

const newName = (): string => crypto.getRandomValues(new Uint32Array(2)).join('');

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
