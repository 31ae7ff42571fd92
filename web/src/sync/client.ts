// The shell of the sync core: it stores, sends, hears and keeps time, and tells the store what is new. It decides nothing.
import type { Records } from '../board/records';
import { Carets, type Spot } from '../board/carets';
import { Cursors } from '../presence/cursors';
import type { Changed, Connection, Cursor, EndReason, Refused, Summons, Waiting } from '../store/types';
import * as wire from '../wire/types';
import { newId } from '../store/ids';
import { CopyStore, type BoardCopy } from './copy';
import { Keeper } from './keeper';
import { LineQuality } from './line';
import { textKey } from './pending';
import { Session, type Effect, type Identity } from './session';
import { Line } from './socket';
import { TabStore } from './storage';

const CHECK_MS = 60_000;
const ENDS: Record<number, EndReason> = {
  [wire.CLOSE_UNKNOWN_SESSION]: 'session',
  [wire.CLOSE_REMOVED]: 'removed',
  [wire.CLOSE_UNKNOWN_BOARD]: 'unknown_board',
  [wire.CLOSE_ELSEWHERE]: 'elsewhere',
  [wire.CLOSE_WRONG_ADDRESS]: 'address',
};

const FOR_GOOD: ReadonlySet<EndReason> = new Set(['session', 'removed', 'unknown_board']);

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
  outdated?: boolean;
}

export class Client {
  readonly cursors: ReadonlyMap<string, Cursor>;
  #session: Session;
  #people: Record<string, wire.Person> = {};
  #offset = 0; // of the server's clock from mine
  #summoned = 0;
  #connection = 0; // counts them: what was to go out on an earlier one does not
  #greeted = -1; // the connection on which I said hello
  #wake: ReturnType<typeof setTimeout> | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #checks: ReturnType<typeof setInterval> | undefined;
  #pointing: ReturnType<typeof setTimeout> | undefined;
  #pointer: wire.Pointer | undefined;
  #writing: { card: string; spot: Spot } | undefined;
  #started = false;
  #ended = false;
  readonly #line: Line;
  readonly #cursors = new Cursors();
  readonly #carets = new Carets();
  readonly #keeper: Keeper;
  readonly #quality = new LineQuality();
  readonly #copies: CopyStore;
  #copied = false; // what happens is added to what is kept

  constructor(
    readonly identity: Identity,
    readonly tell: (told: Told) => void,
  ) {
    this.cursors = this.#cursors.all;
    this.#keeper = new Keeper(new TabStore(`${identity.board}/${identity.seat}`));
    this.#copies = new CopyStore(`${identity.board}/${identity.seat}`);
    this.#session = new Session(identity, newId);
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    // the board stands there too, so that a proxy can bring those of one board together on one server
    this.#line = new Line(`${scheme}://${location.host}/ws?board=${identity.board}`, {
      opened: () => this.#greet(),
      frame: (frame) => this.#hear(frame),
      closed: (code, said) => this.#closed(code, said),
    });
  }

  get records(): Records {
    return this.#session.records;
  }

  /** Take up what was left behind, while the line is made. */
  async start(): Promise<void> {
    this.#line.open();
    const [kept, copy] = await Promise.all([this.#keeper.load(), this.#copies.load()]);
    if (this.#ended) return;
    this.#started = true;
    const early = this.#session.pending; // given while the store was opened
    this.#session = new Session(this.identity, newId, kept);
    if (copy) this.#restore(copy);
    for (const { command } of early) this.#run(this.#session.give(command, this.now()).effects);
    this.#keeper.inherit((left) => this.#run(this.#session.inherit(left)));
    this.#greet();
    this.#checks = setInterval(() => {
      this.#keeper.look();
      this.#run(this.#session.check());
    }, CHECK_MS);
  }

  /** Once on each connection, and once I know where I am. */
  #greet(): void {
    if (!this.#started || !this.#line.isOpen || this.#greeted === this.#connection) return;
    this.#greeted = this.#connection;
    this.#line.send(this.#session.hello());
  }

  /** The board as it was when last it was open here: to be read and written on before the server answers. */
  #restore(copy: BoardCopy): void {
    this.#copied = true;
    this.#run(this.#session.restore(copy));
    const away = Object.entries(copy.people).map(([id, { name }]): [string, wire.Person] => [id, { name }]);
    this.#people = Object.fromEntries(away);
    this.tell({ people: this.#people, you: copy.you, ready: true });
  }

  /** Kept anew, when there is nothing better to do. */
  #copy(): void {
    this.#copied = false;
    idle(() => {
      const confirmed = this.#ended ? undefined : this.#session.confirmed;
      if (!confirmed) return;
      this.#copies.begin({ ...confirmed, people: this.#people });
      this.#copied = true;
    });
  }

  now(): number {
    return Date.now() + this.#offset;
  }

  get waiting(): Waiting[] {
    return this.#session.waiting;
  }

  withdraw(id: string): void {
    this.#run(this.#session.withdraw(id, Math.round(this.now())));
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
      this.#lookAtLine();
      if (this.#pointer) this.send({ ...this.#pointer, ...this.#whereIWrite() });
    }, this.#quality.calm.pointMs);
  }

  /** A slow line has fewer cursors, mine and others', so that words get through (LIV-11). */
  #lookAtLine(roundTripMs?: number): void {
    const saving = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData ?? false;
    if (!this.#quality.saw({ roundTripMs, waiting: this.#line.waiting, saving })) return;
    this.#line.calm = this.#quality.calm.calmMs;
    if (this.#session.live) this.#line.ping();
  }

  /** Where I write, until I say otherwise; a stretch of the text that I see. */
  write(card: string, spot: Spot | undefined): void {
    this.#writing = spot && { card, spot };
    this.point({ x: this.#pointer?.x, y: this.#pointer?.y, card, writing: spot !== undefined });
  }

  #whereIWrite(): Partial<wire.Pointer> {
    if (!this.#writing) return {};
    const { card, spot } = this.#writing;
    return { card, writing: true, caret: this.#session.told(this.#session.textAt(card), spot) };
  }

  /** Where others write in a card, in the words of an action or in a passage, by person: stretches of the text that I see. */
  caretsIn(id: string): Map<string, Spot> {
    const text = this.#session.textAt(id);
    const carets = this.#carets.in(text, this.#session.revisionOf(text));
    return new Map([...carets].map(([person, spot]) => [person, this.#session.seen(text, spot)]));
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
    if (frame.t === 'welcome' && frame.snapshot) this.#copy();
    else if (frame.t === 'welcome') this.#run(this.#session.check()); // what was kept may have been spoilt
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
        for (const { id, card, caret } of frame.who)
          if (id !== this.#session.me) this.#carets.told(id, card && this.#session.textAt(card), caret);
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
        this.#lookAtLine(performance.now() - frame.n);
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
    this.#line.ping(); // how long that takes says how good the line is; and the server learns how much I want
  }

  #meet(people: Record<string, wire.Person>): void {
    this.#people = { ...this.#people, ...people };
    for (const [id, person] of Object.entries(people)) if (!person.here) this.#gone(id);
    this.tell({ people: this.#people, presence: true });
  }

  #gone(person: string): void {
    this.#cursors.drop(person);
    this.#carets.drop(person);
  }

  /** Carets go along with the words that they stand by. */
  #carry(events: readonly wire.Event[]): void {
    const rev = new Map<string, number>();
    const splices = events.flatMap(({ by, changes }) =>
      changes.flatMap((change) => {
        const text = textKey(change);
        if (change.op === 'add' && text) this.#carets.begun(text, Number(change.fields.rev));
        return change.op === 'splice' && text ? [{ text, by, edits: change.edits }] : [];
      }),
    );
    for (const { text } of splices) rev.set(text, (rev.get(text) ?? this.#session.revisionOf(text)) - 1);
    for (const { text, by, edits } of splices) {
      const now = (rev.get(text) ?? 0) + 1;
      rev.set(text, now);
      this.#carets.stepped(text, { rev: now, by, edits });
    }
  }

  /** A refusal of no command of mine: of a summons, or of a whole frame. */
  #frameRefused({ id, code, message }: wire.Refusal): void {
    if (code === 'other_version')
      this.tell({ outdated: true }); // the server is another by now: so must this page be
    else if (id === '')
      this.tell({ refused: { id: `frame-${code}`, code, message, text: '', command: { type: 'undo' } } });
  }

  #closed(code: number, said: string): void {
    this.#connection += 1;
    this.#session.lost();
    this.#cursors.clear();
    this.#carets.clear();
    if (code === wire.CLOSE_RELOAD) this.#session.forget();
    const reason = ENDS[code];
    if (reason) this.close();
    if (reason && FOR_GOOD.has(reason)) this.#copies.forget();
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
        this.#carry(effect.events);
        if (this.#copied && this.#copies.add(effect.events)) this.#copy();
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

const idle = (work: () => void): unknown =>
  'requestIdleCallback' in globalThis
    ? requestIdleCallback(work, { timeout: 10_000 })
    : setTimeout(work, 1_000);
