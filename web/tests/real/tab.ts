// One tab: the page's own code in a realm of its own, with a browser's things around it. It can be reloaded, and die.
import vm from 'node:vm';
import { webcrypto } from 'node:crypto';
import type { FromClient, FromServer } from '../../src/wire/types';
import type { Table } from '../../src/store/table.svelte';
import type { Session } from '../../src/sync/session';
import type { Page, Bug } from './bugs';
import type { Journal } from './journal';
import { wordsIn, type Person } from './person';
import { Wire, type Tells } from './socket';

export interface Mischief {
  lost: number; // of so many frames one, between the wire and the page
  twice: number;
  refused: number; // of so many writes to the disk one
}

export class Tab implements Tells {
  dead = false;
  table!: Table;
  ended = 0; // the code that ended it for good
  readonly codes: Record<number, number> = {};
  reconnects = 0;
  snapshots = 0;
  #wire: Wire | undefined;
  #session: Session | undefined;
  #page!: Page;
  readonly #events = new EventTarget();
  readonly #document = Object.assign(new EventTarget(), { visibilityState: 'visible' });

  constructor(
    readonly person: Person,
    readonly name: string,
    readonly kept: Map<string, string>, // sessionStorage
    readonly journal: Journal,
    readonly mischief: Mischief,
  ) {}

  open(code: vm.Script, bug: Bug | undefined): void {
    const realm = vm.createContext(this.#browser());
    const { now, lots } = { now: () => this.person.machine.clock.now(), lots: this.person.lots };
    vm.runInContext('(now, lots) => { Date.now = now; Math.random = lots; }', realm)(now, lots);
    code.runInContext(realm);
    this.#page = (realm as { page: Page }).page;
    bug?.(this.#page);
    const hello = this.#page.Session.prototype.hello;
    const begun = (session: Session): void => void (this.#session = session);
    this.#page.Session.prototype.hello = function (this: Session) {
      begun(this); // each connection begins with it
      return hello.call(this);
    };
    const { board, seat } = this.person.seat;
    this.person.machine.refuses = this.mischief.refused;
    this.table = this.#page.Table.open({ board, seat, lang: 'it' });
  }

  /** `closed`: told in time, as the browser does; else it is gone from one moment to the next. */
  leave(how: 'closed' | 'killed'): void {
    if (how === 'closed') this.#say('pagehide');
    this.told();
    this.dead = true;
    this.#wire?.abort();
    this.person.machine.clock.drop(this);
    this.person.machine.locks.drop(this);
    for (const [word, where] of this.person.given) {
      if (where !== this.table || this.person.wired.has(word) || this.person.machine.knows(word)) continue;
      this.person.given.delete(word); // it was nowhere yet
      if (how === 'closed') this.journal.odd(`${word} was given, and the page left it behind`);
      else this.journal.note({ died: word });
    }
    this.journal.close();
  }

  /** What was taken back, as the person was told. */
  told(): void {
    for (const refused of this.table.refusals) {
      for (const word of wordsIn(JSON.stringify(refused))) {
        if (this.person.given.delete(word)) this.journal.note({ back: word, code: refused.code });
      }
      this.table.dismiss(refused.id);
    }
  }

  network(there: boolean): void {
    this.#online = there;
    this.#say(there ? 'online' : 'offline');
  }

  get state(): { seq: number; pending: number; live: boolean } {
    const session = this.#session;
    const pending = session?.pending.length ?? 0;
    const live = !!session?.live && this.table.connection.state === 'live';
    return { seq: session?.seq ?? 0, pending, live };
  }

  /** A connection has begun and may yet come to something. */
  get coming(): boolean {
    const ready = this.#wire?.readyState;
    return ready === Wire.CONNECTING || (ready === Wire.OPEN && !this.#session?.live);
  }

  /** What the person sees at last, which is what is confirmed, nothing being pending (CLI-1). */
  end(): void {
    this.told();
    this.journal.note({ end: { ...this.state, state: this.#page.stateHash(this.table.records) } });
  }

  // ---- what the wire tells

  get cookie(): string {
    return `cocreate-${this.person.seat.board}=${this.person.seat.token}`;
  }

  sends(frame: FromClient): void {
    if (frame.t === 'do') {
      const { machine, wired } = this.person;
      // what is confirmed while its repetition waits for the disk is stored no more, and needs not be
      const pending = this.#session?.pending.some(({ id }) => id === frame.id);
      if (pending && !machine.knows(JSON.stringify(frame.id)))
        this.journal.odd(`${frame.id} was sent before it was stored`);
      for (const word of wordsIn(JSON.stringify(frame))) wired.add(word);
    }
    this.journal.went(frame);
  }

  hears(frame: FromServer): void {
    if (frame.t === 'welcome') {
      this.reconnects += 1;
      if (frame.snapshot) this.snapshots += 1;
    }
    this.journal.came(frame);
  }

  closes(code: number): void {
    this.codes[code] = (this.codes[code] ?? 0) + 1;
    if ([4401, 4403, 4404, 4421, 4430].includes(code)) this.ended = code;
  }

  times(frame: FromServer): number {
    if (frame.t !== 'events') return 1;
    const dice = this.person.lots();
    if (dice < this.mischief.lost) return 0;
    return dice > 1 - this.mischief.twice ? 2 : 1;
  }

  // ---- what a browser has

  #online = true;

  #say(event: string): void {
    if (event === 'pagehide') {
      this.#document.visibilityState = 'hidden';
      this.#document.dispatchEvent(new Event('visibilitychange'));
    }
    this.#events.dispatchEvent(new Event(event));
  }

  #browser(): object {
    const { machine, seat } = this.person;
    const { clock } = machine;
    const online = (): boolean => this.#online;
    const open = (url: string): Wire => (this.#wire = new Wire(url, this));
    const browser = {
      ...{ AbortController, Blob, DecompressionStream, Event, EventTarget, Response, TextEncoder },
      ...{ structuredClone, queueMicrotask, console, crypto: webcrypto },
      location: { protocol: 'http:', host: `127.0.0.1:${seat.port}` },
      document: this.#document,
      navigator: {
        locks: machine.locks.of(this),
        get onLine() {
          return online();
        },
      },
      indexedDB: machine.indexedDB(this),
      localStorage: machine.storage(machine.notes, this),
      sessionStorage: machine.storage(this.kept, this),
      performance: { now: () => clock.monotonic() },
      setTimeout: (call: () => void, ms?: number) => this.#timer(call, ms),
      setInterval: (call: () => void, ms?: number) => this.#timer(call, ms, true),
      clearTimeout: (id?: number) => clock.clear(id),
      clearInterval: (id?: number) => clock.clear(id),
      addEventListener: this.#events.addEventListener.bind(this.#events),
      removeEventListener: this.#events.removeEventListener.bind(this.#events),
      WebSocket: Object.assign(
        function (url: string) {
          return open(url);
        },
        { OPEN: Wire.OPEN },
      ),
    };
    return Object.assign(browser, { window: browser, self: browser });
  }

  #timer(call: () => void, ms?: number, again = false): number {
    return this.dead ? 0 : this.person.machine.clock.set(this, () => this.dead || call(), ms, again);
  }
}
