// Keeps what is pending before it is sent (CLI-2): of what waits for the store only the newest goes there.
// A page that is closed waits for nothing: what is not stored by then is written at once, for the next one to find.
import type { Kept } from './pending';
import type { Store } from './storage';

export class Keeper {
  #stored: Promise<unknown> = Promise.resolve();
  #newest: Kept | undefined; // not known to be stored
  #leaving = false;
  #take: ((left: Kept) => void) | undefined;

  constructor(readonly store: Store) {
    addEventListener('pagehide', this.#leave);
    addEventListener('visibilitychange', this.#seen);
  }

  /** What was left on this machine; undefined also where it keeps nothing. */
  load(): Promise<Kept | undefined> {
    return this.store.load().catch(() => undefined);
  }

  /** What another tab of mine leaves from now on is told here, once that tab is closed. */
  inherit(take: (left: Kept) => void): void {
    this.#take = take;
    this.look();
  }

  /** For tabs that came later than the last look: to be asked now and then, as a tab may stay in sight for hours. */
  look(): void {
    const take = this.#take;
    if (!take) return;
    const kept = async (left: Kept): Promise<void> => {
      if (!this.#take) throw new Error('closed'); // so it stays where it is
      take(left);
      await this.#stored;
    };
    void this.store.inherit(kept).catch(() => undefined);
  }

  keep(kept: Kept): void {
    this.#newest = kept;
    if (this.#leaving || document.visibilityState === 'hidden') this.#note(); // there may be no other moment for it
    this.#stored = this.#stored.then(() => this.#keepNewest());
  }

  /** Once all that was to be kept is kept. */
  after(send: () => void): void {
    this.#stored = this.#stored.then(send);
  }

  close(): void {
    removeEventListener('pagehide', this.#leave);
    removeEventListener('visibilitychange', this.#seen);
    this.#take = undefined;
    void this.#stored.then(() => this.store.close());
  }

  async #keepNewest(): Promise<void> {
    const kept = this.#newest;
    if (!kept) return; // one that was asked for later has gone in its place
    try {
      await this.store.keep(kept);
    } catch {
      return this.store.note(kept); // no room, or broken for a while: it is asked again; the board goes on meanwhile
    }
    if (this.#newest !== kept) return;
    this.#newest = undefined;
    this.store.forgetNote();
  }

  readonly #leave = (): void => {
    this.#leaving = true; // what others say as the page goes comes after this
    this.#note();
  };

  readonly #seen = (): void => {
    if (document.visibilityState === 'hidden') return this.#note();
    this.#leaving = false;
    this.look(); // perhaps another tab is gone
  };

  #note(): void {
    if (this.#newest) this.store.note(this.#newest);
  }
}
