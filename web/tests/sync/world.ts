// A seeded world for the sync core: a server that orders and refuses, a network that delays, duplicates and breaks,
// people who type, move, delete, lose the connection, crash and come back. No clock, no real socket.
import { fold } from '../../src/board/fold';
import { stateHash } from '../../src/board/hash';
import { get, of, type Fields, type Records } from '../../src/board/records';
import { isTyping, placeOf, textEdited, type Kept } from '../../src/sync/pending';
import { predict, typed } from '../../src/sync/predict';
import { Session, type Effect, type TakenBack } from '../../src/sync/session';
import type * as wire from '../../src/wire/types';

export type Random = () => number;

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The log's side: it orders, remembers each command's answer, and refuses edits of an old revision (DEC-3, LOG-3). */
export class Server {
  readonly records: Records = new Map();
  readonly log: wire.Event[] = [];
  readonly answers = new Map<string, wire.FromServer>();
  onEvent: (event: wire.Event) => void = () => undefined;

  constructor(people: readonly string[]) {
    const zone = { title: 'Idee', kind: 'idea', x: 0, y: 0, w: 616, h: 1520 };
    const changes: wire.Change[] = [{ op: 'add', kind: 'zone', id: 'ideas', fields: zone }];
    for (const id of people) changes.push({ op: 'add', kind: 'member', id, fields: { role: 'participant' } });
    this.#append('', '', changes);
  }

  do(by: string, { id, command }: wire.Do): wire.FromServer | undefined {
    const before = this.answers.get(`${by} ${id}`);
    if (before) return before;
    const refused = this.#refusal(id, command);
    if (refused) return refused;
    const seq = this.#append(by, id, this.#decided(by, command));
    this.answers.set(`${by} ${id}`, { t: 'done', id, seq });
    return undefined;
  }

  welcome(you: string, hello: wire.Hello, fromSnapshot: boolean): wire.Welcome {
    const resumes = hello.epoch === 'e1' && !fromSnapshot;
    const records = Object.fromEntries(
      [...this.records].map(([kind, ofKind]) => [kind, Object.fromEntries(ofKind)]),
    );
    const snapshot = resumes ? null : { seq: this.log.length, records: structuredClone(records) };
    const events = resumes ? this.log.slice(hello.seq) : [];
    return { t: 'welcome', epoch: 'e1', seq: this.log.length, you, now: 0, people: {}, snapshot, events };
  }

  #decided(by: string, command: wire.SocketCommand): wire.Change[] {
    if (!isTyping(command) || command.type === 'edit_text')
      return predict(this.records, command, { me: by, at: this.log.length });
    const place = placeOf(textEdited(command));
    const [first, ...rest] = typed(this.records, place, command.edits, command.base ?? '');
    if (first?.op !== 'add') return first ? [first, ...rest] : [];
    return [{ ...first, fields: { ...first.fields, rev: this.log.length } }, ...rest];
  }

  #refusal(id: string, command: wire.SocketCommand): wire.Refusal | undefined {
    if (isTyping(command) && command.type !== 'edit_text') {
      const rev = get(this.records, ...placeOf(textEdited(command)))?.rev ?? 0;
      return rev === command.rev
        ? undefined
        : { t: 'refused', id, code: 'stale', message: '…', args: { rev } };
    }
    if (command.type !== 'edit_text') return undefined;
    const card = get(this.records, 'card', command.card);
    if (!card) return { t: 'refused', id, code: 'card_gone', message: 'La carta non c’è più.' };
    if (card.rev === command.rev) return undefined;
    return { t: 'refused', id, code: 'stale', message: '…', args: { rev: card.rev } };
  }

  #append(by: string, cmd: string, changes: wire.Change[]): number {
    const seq = this.log.length + 1;
    const event: wire.Event = { seq, type: 'cards_added', by, at: seq, cmd, changes };
    this.log.push(event);
    fold(this.records, changes);
    this.onEvent(event);
    return seq;
  }
}

/** One person's browser: a session, what is stored on the machine, and a connection that may break. */
export class Browser {
  session: Session;
  stored: Kept | undefined;
  now = 0;
  restUntil = Infinity;
  readonly takenBack: TakenBack[] = [];
  #ids = 0;
  up: wire.FromClient[] = [];
  down: wire.FromServer[] = [];
  connected = false;
  #held = false; // the server has put an act off: until I begin again there, it takes none
  busy = 0; // how often it says «later»
  readonly order: string[] = []; // of my acts but the edits, as the server took them
  #greeted = false; // the server has said welcome: from then on it tells every event

  constructor(
    readonly id: string,
    readonly server: Server,
    readonly random: Random,
    readonly snapshots: boolean, // a resume is sometimes answered with a snapshot
  ) {
    this.session = this.#session();
  }

  #session(): Session {
    const identity = { board: 'b', seat: this.id, lang: 'it' } as const;
    return new Session(
      identity,
      () => `${this.id}-${++this.#ids}`,
      this.stored && structuredClone(this.stored),
    );
  }

  give(command: wire.SocketCommand): void {
    this.run(this.session.give(command, this.now).effects);
  }

  run(effects: readonly Effect[]): void {
    for (const effect of effects) {
      if (effect.do === 'keep') this.stored = structuredClone(effect.kept);
      else if (effect.do === 'send' && this.connected) this.up.push(structuredClone(effect.frame));
      else if (effect.do === 'taken_back') this.takenBack.push(effect.refused);
      else if (effect.do === 'rest') this.restUntil = this.now + effect.ms;
      else if (effect.do === 'reconnect') this.lose();
    }
  }

  /** The rest is over, where there is one. */
  wake(): void {
    if (this.restUntil > this.now) return;
    this.restUntil = Infinity;
    this.run(this.session.rested(this.now));
  }

  connect(): void {
    if (this.connected) return;
    this.connected = true;
    this.#held = false;
    this.#greeted = false;
    this.up = [this.session.hello()];
    this.down = [];
  }

  lose(): void {
    this.connected = false;
    this.up = [];
    this.down = [];
    this.session.lost();
  }

  crash(): void {
    this.lose();
    this.session = this.#session();
  }

  hear(event: wire.Event): void {
    if (this.connected && this.#greeted) this.down.push({ t: 'events', events: [structuredClone(event)] });
  }

  /** The server reads one frame of mine; now and then it comes twice. */
  deliverUp(): void {
    const frame = this.random() < 0.1 ? this.up[0] : this.up.shift();
    if (frame?.t === 'hello') {
      this.#greeted = true;
      this.down.push(this.server.welcome(this.id, frame, this.snapshots && this.random() < 0.3));
      if (this.up[0] === frame) this.up.shift();
    } else if (frame?.t === 'do') {
      this.#held = (this.#held && !frame.again) || this.random() < this.busy;
      const answer = this.#held ? later(frame.id) : this.server.do(this.id, frame);
      if (!this.#held && frame.command.type !== 'edit_text') this.order.push(frame.id); // a stale one comes again
      if (answer) this.down.push(answer);
    } else if (frame?.t === 'check') {
      const same = frame.seq !== this.server.log.length || frame.hash === stateHash(this.server.records);
      this.down.push({ t: 'checked', seq: frame.seq, same });
    }
  }

  deliverDown(): void {
    const frame = this.random() < 0.05 ? this.down[0] : this.down.shift();
    if (frame) this.run(this.session.take(structuredClone(frame), this.now));
  }

  text(card: string): string {
    return get(this.session.records, 'card', card)?.text ?? '';
  }

  cards(): [string, { text: string }][] {
    return [...of(this.session.records, 'card')];
  }
}

const later = (id: string): wire.Refusal => ({ t: 'refused', id, code: 'busy', message: '…' });

export function plain(records: Records): Record<string, Record<string, Fields>> {
  const filled = [...records].filter(([, ofKind]) => ofKind.size);
  return Object.fromEntries(filled.map(([kind, ofKind]) => [kind, Object.fromEntries(ofKind)]));
}

/** All networks mended, all said and heard: what remains is silence. */
export function settle(browsers: readonly Browser[]): void {
  for (let round = 0; round < 2000; round++) {
    for (const browser of browsers) {
      browser.now += 15_000;
      browser.busy = 0;
      browser.connect();
      browser.wake();
      browser.run(browser.session.flush(browser.now));
      while (browser.up.length || browser.down.length) {
        if (browser.up.length) browser.deliverUp();
        if (browser.down.length) browser.deliverDown();
      }
    }
    if (browsers.every(({ session, down }) => session.live && !session.pending.length && !down.length))
      return;
  }
  throw new Error('the world did not come to rest');
}
