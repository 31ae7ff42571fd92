// The shell of the sync core: it stores, sends, hears and keeps time, and tells the store what is new. It decides nothing.
import type { Records } from '../board/records';
import { Cursors } from '../presence/cursors';
import type { Changed, Connection, Cursor, EndReason, Refused, Summons } from '../store/types';
import * as wire from '../wire/types';
import { newId } from '../store/ids';
import { Keeper } from './keeper';
import { Session, type Effect, type Identity } from './session';
import { Line } from './socket';
import { TabStore } from './storage';

const CHECK_MS = 60_000;
const POINT_MS = 50; // between two of my positions
const ENDS: Record<number, EndReason> = {
  [wire.CLOSE_UNKNOWN_SESSION]: 'session',
  [wire.CLOSE_REMOVED]: 'removed',
  [wire.CLOSE_UNKNOWN_BOARD]: 'unknown_board',
  [wire.CLOSE_ELSEWHERE]: 'elsewhere',
  [wire.CLOSE_WRONG_ADDRESS]: 'address',
};

/** What is new; what is not there has not changed. */
export interface Told {
  changed?: Changed;
  events?: readonly wire.Event[];
  you?: string;
  people?: Readonly<Record<string, wire.Person>>;
  connection?: Connection;
  job?: wire.JobState | null;
  pending?: number;
  refused?: Refused;
  summons?: Summons;
  presence?: boolean;
  ready?: boolean;
}

export class Client {
  readonly cursors: ReadonlyMap<string, Cursor>;
  #session: Session;
  #people: Record<string, wire.Person> = {};
  #offset = 0; // of the server's clock from mine
  #summoned = 0;
  #connection = 0; // counts them: what was to go out on an earlier one does not
  #wake: ReturnType<typeof setTimeout> | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #checks: ReturnType<typeof setInterval> | undefined;
  #pointing: ReturnType<typeof setTimeout> | undefined;
  #pointer: wire.Pointer | undefined;
  #started = false;
  #ended = false;
  readonly #line: Line;
  readonly #cursors = new Cursors();
  readonly #keeper: Keeper;

  constructor(
    readonly identity: Identity,
    readonly tell: (told: Told) => void,
  ) {
    this.cursors = this.#cursors.all;
    this.#keeper = new Keeper(new TabStore(`${identity.board}/${identity.seat}`));
    this.#session = new Session(identity, newId);
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    // the board stands there too, so that a proxy can bring those of one board together on one server
    this.#line = new Line(`${scheme}://${location.host}/ws?board=${identity.board}`, {
      opened: () => this.#line.send(this.#session.hello()),
      frame: (frame) => this.#hear(frame),
      closed: (code, said) => this.#closed(code, said),
    });
  }

  get records(): Records {
    return this.#session.records;
  }

  /** Take up what was left behind, then connect. */
  async start(): Promise<void> {
    const kept = await this.#keeper.load();
    if (this.#ended) return;
    this.#started = true;
    const early = this.#session.pending; // given while the store was opened
    this.#session = new Session(this.identity, newId, kept);
    for (const { command } of early) this.#run(this.#session.give(command, this.now()).effects);
    this.#keeper.inherit((left) => this.#run(this.#session.inherit(left)));
    this.#line.open();
    this.#checks = setInterval(() => {
      this.#keeper.look();
      this.#run(this.#session.check());
    }, CHECK_MS);
  }

  now(): number {
    return Date.now() + this.#offset;
  }

  give(command: wire.SocketCommand): string {
    const { handle, effects } = this.#session.give(command, Math.round(this.now()));
    this.#run(effects);
    return handle;
  }

  /** What is not kept: where it is lost, it is lost. */
  send(frame: wire.FromClient): void {
    if (this.#session.live) this.#line.send(frame);
  }

  /** The newest of my positions, now and then. */
  point(place: Omit<wire.Pointer, 't'>): void {
    this.#pointer = { t: 'pointer', ...place };
    this.#pointing ??= setTimeout(() => {
      this.#pointing = undefined;
      if (this.#pointer) this.send(this.#pointer);
    }, POINT_MS);
  }

  close(): void {
    this.#ended = true;
    clearTimeout(this.#wake);
    clearTimeout(this.#resting);
    clearTimeout(this.#pointing);
    clearInterval(this.#checks);
    this.#line.end();
    this.#keeper.close();
  }

  #hear(frame: wire.FromServer): void {
    if (frame.t === 'welcome') this.#welcomed(frame);
    this.#run(this.#session.take(frame, Math.round(this.now())));
    switch (frame.t) {
      case 'welcome':
        this.tell({
          ready: true,
          you: frame.you,
          job: frame.job ?? null,
          connection: { state: 'live', since: Date.now() },
        });
        break;
      case 'presence':
        this.#cursors.take(frame.who, this.#session.me, performance.now());
        this.tell({ presence: true });
        break;
      case 'people':
        this.#meet(frame.people);
        break;
      case 'job':
        this.tell({ job: frame.job });
        break;
      case 'pong':
        this.#offset = frame.now + (performance.now() - frame.n) / 2 - Date.now();
        break;
      case 'summoned': {
        const { by, x, y, zoom = 1, card } = frame;
        this.tell({ summons: { n: ++this.#summoned, by, x, y, zoom, card } });
        break;
      }
      case 'goodbye':
        this.#line.comeBackIn(frame.retry_ms);
        break;
      case 'refused':
        this.#frameRefused(frame);
    }
  }

  #welcomed(frame: wire.Welcome): void {
    this.#offset = frame.now - Date.now();
    this.#people = {};
    this.#meet(frame.people);
    this.#line.good();
  }

  #meet(people: Record<string, wire.Person>): void {
    this.#people = { ...this.#people, ...people };
    for (const [id, person] of Object.entries(people)) if (!person.here) this.#cursors.drop(id);
    this.tell({ people: this.#people, presence: true });
  }

  /** A refusal of no command of mine: of a summons, or of a whole frame. */
  #frameRefused({ id, code, message }: wire.Refusal): void {
    if (id === '')
      this.tell({ refused: { id: `frame-${code}`, code, message, text: '', command: { type: 'undo' } } });
  }

  #closed(code: number, said: string): void {
    this.#connection += 1;
    this.#session.lost();
    this.#cursors.clear();
    if (code === wire.CLOSE_RELOAD) this.#session.forget();
    const reason = ENDS[code];
    if (reason) this.close();
    this.tell({
      connection: { state: reason ? 'ended' : 'offline', since: Date.now(), reason, said },
      presence: true,
    });
  }

  #run(effects: readonly Effect[]): void {
    for (const effect of effects) this.#do(effect);
    this.tell({ pending: this.#session.pending.length });
  }

  #do(effect: Effect): void {
    switch (effect.do) {
      case 'keep':
        if (this.#started) this.#keeper.keep(effect.kept);
        break;
      case 'send':
        this.#afterStoring(effect.frame);
        break;
      case 'changed':
        this.tell({ changed: effect.changed });
        break;
      case 'happened':
        this.tell({ events: effect.events });
        break;
      case 'taken_back':
        this.tell({ refused: effect.refused });
        break;
      case 'wake':
        clearTimeout(this.#wake);
        this.#wake = setTimeout(() => this.#run(this.#session.flush(Math.round(this.now()))), effect.ms);
        break;
      case 'rest':
        this.#rest(effect.ms);
        break;
      case 'reconnect':
        this.#line.again();
        break;
      default:
        effect satisfies never;
    }
  }

  /** At least half of it, and the rest at random, so that not all come back at once. */
  #rest(ms: number): void {
    clearTimeout(this.#resting);
    const delay = (ms * (1 + Math.random())) / 2;
    this.#resting = setTimeout(() => this.#run(this.#session.rested(Math.round(this.now()))), delay);
  }

  /** Stored before it is sent (CLI-2). */
  #afterStoring(frame: wire.FromClient): void {
    const connection = this.#connection;
    this.#keeper.after(() => {
      if (connection === this.#connection) this.#line.send(frame);
    });
  }
}
