// A board as it was last confirmed, kept on this machine for the time without a network: a snapshot, and what came after it.
// It is what this person was shown anyway (DEC-4), for a few boards and weeks; it goes when the person goes from the board.
import type { Event, Person } from '../wire/types';
import type { Confirmed } from './effects';

export interface BoardCopy extends Confirmed {
  people: Record<string, Person>;
}

type Row = Omit<BoardCopy, 'events'> & { saved: number };

const BOARDS = 'boards';
const EVENTS = 'events';
const MOST_BOARDS = 10;
const MOST_EVENTS = 2_000; // then it is time for another snapshot
const KEPT_MS = 30 * 24 * 3_600_000;

export class CopyStore {
  readonly #db: Promise<IDBDatabase>;
  #after = 0; // events behind the snapshot that is kept
  #work: Promise<unknown> = Promise.resolve(); // one after the other; what fails is as if nothing were kept

  constructor(readonly owner: string) {
    this.#db = open();
    this.#db.catch(() => undefined);
  }

  async load(): Promise<BoardCopy | undefined> {
    try {
      const shelves = await this.#shelves('readonly');
      const row = (await done(shelves.boards.get(this.owner))) as Row | undefined;
      if (!row || Date.now() - row.saved > KEPT_MS) return undefined;
      const all = (await done(shelves.events.getAll(mine(this.owner)))) as Event[];
      const later = all.filter(({ seq }) => seq > row.snapshot.seq); // another tab may have begun anew meanwhile
      const events = later.filter(({ seq }, n) => seq === row.snapshot.seq + n + 1);
      this.#after = events.length;
      return { ...row, events };
    } catch {
      return undefined;
    }
  }

  /** In place of all that was kept of it. */
  begin(copy: Omit<BoardCopy, 'events'>): void {
    this.#after = 0;
    this.#do(async ({ boards, events }) => {
      events.delete(mine(this.owner));
      boards.put({ ...copy, saved: Date.now() } satisfies Row, this.owner);
      for (const old of await tooMany(boards)) {
        boards.delete(old);
        events.delete(mine(old));
      }
    });
  }

  /** What came after; whether it is time for another snapshot. */
  add(news: readonly Event[]): boolean {
    this.#after += news.length;
    this.#do(({ events }) => {
      for (const event of news) events.put(event, [this.owner, event.seq]);
    });
    return this.#after > MOST_EVENTS;
  }

  forget(): void {
    this.#do(({ boards, events }) => {
      boards.delete(this.owner);
      events.delete(mine(this.owner));
    });
  }

  #do(work: (shelves: Shelves) => Promise<void> | void): void {
    this.#work = this.#work.then(async () => work(await this.#shelves('readwrite'))).catch(() => undefined);
  }

  async #shelves(mode: IDBTransactionMode): Promise<Shelves> {
    const transaction = (await this.#db).transaction([BOARDS, EVENTS], mode, { durability: 'relaxed' });
    return { boards: transaction.objectStore(BOARDS), events: transaction.objectStore(EVENTS) };
  }
}

interface Shelves {
  boards: IDBObjectStore;
  events: IDBObjectStore;
}

const mine = (owner: string): IDBKeyRange => IDBKeyRange.bound([owner, 0], [owner, Infinity]);

/** The boards that were longest not seen, beyond those that are kept, and those that are too old. */
async function tooMany(boards: IDBObjectStore): Promise<string[]> {
  const [keys, rows] = await Promise.all([
    done(boards.getAllKeys()),
    done(boards.getAll() as IDBRequest<Row[]>),
  ]);
  const newestFirst = rows
    .map(({ saved }, n) => ({ saved, key: keys[n] as string }))
    .sort((a, b) => b.saved - a.saved);
  return newestFirst
    .filter(({ saved }, n) => n >= MOST_BOARDS || Date.now() - saved > KEPT_MS)
    .map(({ key }) => key);
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('cocreate-boards', 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(BOARDS);
    request.result.createObjectStore(EVENTS);
  };
  return done(request);
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('storage failed'));
  });
}
