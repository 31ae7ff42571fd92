// A table as the views see it: reactive fields over the sync client, and the acts that a person may do.
// It holds no rule of the board and no socket of its own; records are given out as they are, never proxied.
import { THE_BOARD } from '../wire/types';
import type {
  Act,
  BoardRecord,
  FromClient,
  JobState,
  Kind,
  Language,
  Person,
  Pointer,
  SocketCommand,
  Timer,
} from '../wire/types';
import { KINDS, type Kinds, type Records } from '../board/records';
import type { Spot } from '../board/carets';
import { Client, type Told } from '../sync/client';
import { alsoForesee } from '../sync/predict';
import { acts } from './activity';
import { Related } from './related.svelte';
import { Shelf } from './shelf.svelte';
import type {
  Activity,
  Changed,
  Connection,
  Cursor,
  Me,
  PersonAtTable,
  PhaseAtTable,
  Refused,
  Summons,
  Waiting,
} from './types';

const KEPT_ACTS = 50;
const IN_ZONES: ReadonlySet<Act> = new Set(['write', 'arrange', 'plan']); // only in the zones that the phase opens

export interface OpenTable {
  board: string;
  seat: string; // participant id
  lang: Language;
}

/** What a table stands on: the connection to the live board, or a moment of its past. */
export interface Source {
  readonly cursors: ReadonlyMap<string, Cursor>;
  readonly records: Records;
  now(): number;
  give(command: SocketCommand): string;
  send(frame: FromClient): void;
  point(place: Omit<Pointer, 't'>): void;
  readonly waiting: readonly Waiting[];
  withdraw(id: string): void;
  write(card: string, spot: Spot | undefined): void;
  caretsIn(card: string): ReadonlyMap<string, Spot>;
  close(): void;
}

/** Of a table that shows a moment of its past, and nobody can change: how one of its cards comes back. */
export interface Past {
  restore(card: string): void;
}

export class Table {
  readonly id: string;
  readonly past: Past | null;

  connection: Connection = $state.raw({ state: 'connecting', since: Date.now() });
  /** Commands of mine that the server has not confirmed yet. */
  pending = $state(0);
  /** Whether the records are there; before that there is nothing to show. */
  ready = $state(false);
  /** The server speaks another version of the protocol: nothing goes out from this page any more. */
  outdated = $state(false);
  job: JobState | null = $state.raw(null);
  /** What was refused to me, the newest last, until dismissed. */
  refusals: readonly Refused[] = $state.raw([]);
  /** What happened here since I came, the newest last, at most 50. */
  activity: readonly Activity[] = $state.raw([]);
  /** The last call of a facilitator to come and look at one place. */
  summons: Summons | null = $state.raw(null);

  /** What pages of their own foresee of the commands that they alone give. */
  readonly foresee = alsoForesee;

  /** What hangs on each card. */
  readonly related = new Related(() => this.records);

  #you = $state('');
  #unseen = false;
  #names: Readonly<Record<string, Person>> = $state.raw({});
  #cursors = $state(0);
  readonly #shelves = new Map<Kind, Shelf>(
    KINDS.map((kind) => [kind, new Shelf(() => this.#client.records.get(kind))]),
  );
  readonly #listeners = new Set<(changed: Changed) => void>();
  readonly #client: Source;

  static open(options: OpenTable): Table {
    return new Table(options.board, null, (tell) => {
      const client = new Client(options, tell);
      void client.start();
      return client;
    });
  }

  /** The table as it was: one sees it as an observer does. */
  static ofThePast(board: string, past: Past, source: (tell: (told: Told) => void) => Source): Table {
    return new Table(board, past, source);
  }

  private constructor(board: string, past: Past | null, source: (tell: (told: Told) => void) => Source) {
    this.id = board;
    this.past = past;
    this.#client = source((told) => this.#hear(told));
  }

  readonly me: Me | null = $derived.by(() => {
    const member = this.#you ? this.get('member', this.#you) : undefined;
    const name = this.#names[this.#you]?.name ?? '';
    if (this.past) return { id: this.#you, name, role: 'observer' };
    if (!member) return null;
    return { ...member, id: this.#you, name };
  });

  /** Everybody who ever joined and was not removed, by id. */
  readonly people: ReadonlyMap<string, PersonAtTable> = $derived.by(() => {
    const people = new Map<string, PersonAtTable>();
    for (const [id, member] of this.of('member')) {
      if (!member.removed) people.set(id, this.#person(id, member));
    }
    return people;
  });

  /** The names of all who ever sat here, also of those who were removed. */
  get names(): Readonly<Record<string, Person>> {
    return this.#names;
  }

  readonly board: BoardRecord = $derived.by(() => this.get('board', THE_BOARD) ?? {});
  readonly timer: Timer | null = $derived.by(() => this.get('timer', 'timer') ?? null);
  readonly phases: readonly PhaseAtTable[] = $derived.by(() =>
    [...this.of('phase')].map(([id, phase]) => ({ ...phase, id })).sort((a, b) => a.order - b.order),
  );
  readonly phase: PhaseAtTable | null = $derived(
    this.phases.find((phase) => phase.id === this.board.phase) ?? null,
  );
  /** The open round of choosing, if any. */
  readonly round: (Kinds['round'] & { id: string }) | null = $derived.by(() => {
    for (const [id, round] of this.of('round')) if (round.status === 'open') return { ...round, id };
    return null;
  });

  /** The zones that the table works in now; none where it works everywhere. */
  readonly zonesAtWork: readonly string[] = $derived.by(() => {
    const chosen = this.round?.zone ?? this.phase?.vote?.zone;
    return chosen ? [chosen] : (this.phase?.zones ?? []);
  });

  /** Others' cursors and selections; the map stays the same object, its reader is woken by every presence frame. */
  get presence(): ReadonlyMap<string, Cursor> {
    void this.#cursors;
    return this.#client.cursors;
  }

  /** All records of a kind; the reader is woken by every change of that kind. */
  of<K extends Kind>(kind: K): ReadonlyMap<string, Kinds[K]> {
    return this.#shelf(kind).all as ReadonlyMap<string, unknown> as ReadonlyMap<string, Kinds[K]>;
  }

  /** One record; the reader is woken by its changes only. */
  get<K extends Kind>(kind: K, id: string): Kinds[K] | undefined {
    return this.#shelf(kind).get(id) as Kinds[K] | undefined;
  }

  /** Ids of a kind; the reader is woken when one comes or goes. */
  ids(kind: Kind): string[] {
    return this.#shelf(kind).ids;
  }

  /** The records themselves, for drawing: wakes nobody. */
  get records(): Records {
    return this.#client.records;
  }

  /** Calls back after each change of the view, outside of reactivity; returns how to stop. */
  listen(listener: (changed: Changed) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Whether I may do this now (in this zone), as far as this side can tell; the server decides (DEC-5). */
  may(act: Act, zone?: string): boolean {
    if (!this.me || this.me.role === 'observer' || this.board.status === 'finished') return false;
    if (this.me.role === 'facilitator') return act !== 'vote'; // who leads the choice has no dots
    if (this.board.locked || !this.phase || (act === 'vote' && !this.round)) return false;
    const zones = this.phase.zones ?? [];
    const open = zone === undefined || zones.length === 0 || zones.includes(zone) || !IN_ZONES.has(act);
    return (this.phase.allows ?? []).includes(act) && open;
  }

  /** The server's clock, as well as it is known: ms since 1970. */
  serverNow(): number {
    return this.#client.now();
  }

  /** Shows at once, is kept on this machine, and sent as soon as can be. Returns the command's id. */
  give(command: SocketCommand): string {
    return this.#client.give(command);
  }

  undo(): void {
    this.give({ type: 'undo' });
  }

  redo(): void {
    this.give({ type: 'redo' });
  }

  /** What of mine the server has not confirmed, in order; the reader is woken when that grows or shrinks. */
  get waiting(): readonly Waiting[] {
    void this.pending;
    return this.#client.waiting;
  }

  /** Not to be sent after all, where it never was. */
  withdraw(id: string): void {
    this.#client.withdraw(id);
  }

  /** Bring everybody to this place of the board (facilitators). */
  summon(place: { x: number; y: number; zoom: number; card?: string }): void {
    this.#client.send({ t: 'summon', ...place });
  }

  /** Tell the others where I am; without x and y, nowhere. */
  point(place: { x?: number; y?: number; card?: string; writing?: boolean }): void {
    if (!this.#unseen) this.#client.point(place);
  }

  /** From now on others are not told where I am, nor where I write; or they are again. */
  hide(unseen: boolean): void {
    if (unseen) {
      this.write('', undefined);
      this.point({});
    }
    this.#unseen = unseen;
  }

  /** Tell the others where I write in a card: what I have taken of its text, in code points; undefined: no longer. */
  write(card: string, spot: Spot | undefined): void {
    if (!this.#unseen) this.#client.write(card, spot);
  }

  /** Where others write in this card, by person; the reader is woken by every presence frame. */
  caretsIn(card: string): ReadonlyMap<string, Spot> {
    void this.#cursors;
    return this.#client.caretsIn(card);
  }

  dismiss(id: string): void {
    this.refusals = this.refusals.filter((refused) => refused.id !== id);
  }

  close(): void {
    this.#client.close();
    this.#listeners.clear();
  }

  #shelf(kind: Kind): Shelf {
    const shelf = this.#shelves.get(kind);
    if (!shelf) throw new Error(`no records of kind ${kind}`);
    return shelf;
  }

  #person(id: string, member: Kinds['member']): PersonAtTable {
    const organisation = member.organisation ? this.get('organisation', member.organisation) : undefined;
    const { name = '', here = false } = this.#names[id] ?? {};
    const { name: organisationName = '', sector } = organisation ?? {};
    return { ...member, id, name, here, organisationName, sector };
  }

  #hear(told: Told): void {
    if (told.changed) this.#redraw(told.changed);
    if (told.events) this.#note(told);
    if (told.you !== undefined) this.#you = told.you;
    if (told.people) this.#names = told.people;
    if (told.connection) this.connection = told.connection;
    if (told.job !== undefined) this.job = told.job;
    if (told.pending !== undefined) this.pending = told.pending;
    if (told.refused) this.refusals = [...this.refusals, told.refused];
    if (told.summons) this.summons = told.summons;
    if (told.presence) this.#cursors += 1;
    if (told.ready) this.ready = true;
    if (told.outdated) this.outdated = true;
  }

  #redraw(changed: Changed): void {
    for (const [kind, ids] of changed) this.#shelves.get(kind)?.changed(ids);
    this.related.changed(changed);
    for (const listener of this.#listeners) listener(changed);
  }

  #note(told: Told): void {
    const news = acts(told.events ?? [], this.#client.records, this.#names);
    if (news.length) this.activity = [...this.activity, ...news].slice(-KEPT_ACTS);
  }
}
