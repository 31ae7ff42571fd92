// One person's machine, as far as the browser keeps things there: what all tabs share, and what outlives them.
// A write takes its time; one that has not arrived when its tab dies is lost, as on a real disk.
import { Clock } from './clock';

type Request<T> = {
  result?: T;
  error?: Error;
  onsuccess?: () => void;
  onerror?: () => void;
};

export interface Living {
  readonly dead: boolean;
}

export class Machine {
  readonly clock = new Clock();
  readonly notes = new Map<string, string>(); // localStorage
  readonly rows = new Map<string, unknown>(); // the only store of the only database
  readonly locks = new Locks();
  refuses = 0; // of so many writes one: the disk is full, or the browser at odds with itself
  #disk: Promise<unknown> = Promise.resolve();

  constructor(
    readonly name: string,
    readonly lots: () => number,
  ) {}

  /** Whether it would still be there, were all tabs to die now. */
  knows(text: string): boolean {
    const kept = [...this.rows.values()].map((row) => JSON.stringify(row));
    return [...kept, ...this.notes.values()].some((row) => row.includes(text));
  }

  indexedDB(tab: Living): unknown {
    const ask = <T>(act: () => T): Request<T> => this.#ask(tab, act);
    const shelf = {
      get: (key: string) => ask(() => structuredClone(this.rows.get(key))),
      getAllKeys: () => ask(() => [...this.rows.keys()]),
      put: (row: unknown, key: string) => {
        const copy: unknown = structuredClone(row);
        return ask(() => void (this.#refused(), this.rows.set(key, copy)));
      },
      delete: (key: string) => ask(() => void this.rows.delete(key)),
    };
    const database = { transaction: () => ({ objectStore: () => shelf }) };
    const none = (): never => {
      throw new Error('NotAllowedError'); // it keeps no copies of boards: those are shown in a real browser
    };
    return { open: (name: string) => ask(name === 'cocreate' ? () => database : none) };
  }

  storage(kept: Map<string, string>, tab: Living): unknown {
    const methods = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => {
        if (!tab.dead) kept.set(key, value);
      },
      removeItem: (key: string) => void (tab.dead || kept.delete(key)),
    };
    // `Object.keys(localStorage)` lists what is kept
    return new Proxy(methods, {
      ownKeys: () => [...kept.keys()],
      getOwnPropertyDescriptor: (target, key) =>
        kept.has(String(key))
          ? { enumerable: true, configurable: true, value: kept.get(String(key)) }
          : Object.getOwnPropertyDescriptor(target, key),
    });
  }

  #refused(): void {
    if (this.lots() < this.refuses) throw new Error('QuotaExceededError');
  }

  #ask<T>(tab: Living, act: () => T): Request<T> {
    const request: Request<T> = {};
    this.#disk = this.#disk.then(async () => {
      await new Promise((done) => setTimeout(done, this.lots() < 0.2 ? this.lots() * 6 : 0));
      if (tab.dead) return;
      try {
        request.result = act();
      } catch (error) {
        request.error = error as Error;
      }
      (request.error ? request.onerror : request.onsuccess)?.();
    });
    return request;
  }
}

type Granted = (lock: { name: string } | null) => unknown;
interface Options {
  ifAvailable?: boolean;
  signal?: AbortSignal;
}

/** Web Locks: one holder each, the others wait in order; a tab that dies lets go of all. */
export class Locks {
  readonly #held = new Map<string, Living>();
  readonly #waiting: { name: string; tab: Living; run: () => void }[] = [];

  of(tab: Living): unknown {
    return {
      request: (name: string, options: Options, granted: Granted) =>
        this.#request(tab, name, options, granted),
      query: () => Promise.resolve({ held: [...this.#held.keys()].map((name) => ({ name })) }),
    };
  }

  drop(tab: Living): void {
    for (const [name, holder] of [...this.#held]) if (holder === tab) this.#release(name, tab);
  }

  async #request(
    tab: Living,
    name: string,
    { ifAvailable, signal }: Options,
    granted: Granted,
  ): Promise<void> {
    if (signal?.aborted) throw new Error('AbortError');
    if (this.#held.has(name)) {
      if (ifAvailable) return void (await granted(null));
      await this.#turn(tab, name, signal);
    }
    this.#held.set(name, tab);
    try {
      await granted({ name });
    } finally {
      this.#release(name, tab);
    }
  }

  #turn(tab: Living, name: string, signal?: AbortSignal): Promise<void> {
    return new Promise((run, refuse) => {
      const waiting = { name, tab, run };
      this.#waiting.push(waiting);
      signal?.addEventListener('abort', () => {
        const at = this.#waiting.indexOf(waiting);
        if (at < 0) return;
        this.#waiting.splice(at, 1);
        refuse(new Error('AbortError'));
      });
    });
  }

  #release(name: string, tab: Living): void {
    if (this.#held.get(name) !== tab) return;
    this.#held.delete(name);
    for (let at = 0; at < this.#waiting.length; at++) {
      const next = this.#waiting[at];
      if (next?.name !== name) continue;
      this.#waiting.splice(at--, 1);
      if (next.tab.dead) continue;
      this.#held.set(name, next.tab); // before anybody else asks
      next.run();
      return;
    }
  }
}
