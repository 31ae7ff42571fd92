// A table as the views see it: reactive fields over the sync client, and the acts that a person may do.
// It holds no rule of the board and no socket of its own; records are given out as they are, never proxied.
import { THE_BOARD } from '../wire/types';
import type { Act, BoardRecord, JobState, Kind, Language, SocketCommand, Timer } from '../wire/types';
import { KINDS, type Kinds, type Records } from '../board/records';
import { Client, type Told } from '../sync/client';
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
} from './types';

const KEPT_ACTS = 50;
const IN_ZONES: ReadonlySet<Act> = new Set(['write', 'arrange', 'plan']); // only in the zones that the phase opens

export interface OpenTable {
  board: string;
  seat: string; // participant id
  lang: Language;
}

export class Table {
  readonly id: string;

  connection: Connection = $state.raw({ state: 'connecting', since: Date.now() });
  /** Commands of mine that the server has not confirmed yet. */
  pending = $state(0);
  /** Whether the records are there; before that there is nothing to show. */
  ready = $state(false);
  job: JobState | null = $state.raw(null);
  /** What was refused to me, the newest last, until dismissed. */
  refusals: readonly Refused[] = $state.raw([]);
  /** What happened here since I came, the newest last, at most 50. */
  activity: readonly Activity[] = $state.raw([]);
  /** The last call of a facilitator to come and look at one place. */
  summons: Summons | null = $state.raw(null);

  /** What hangs on each card. */
  readonly related = new Related(() => this.records);

  #you = $state('');
  #names: Readonly<Record<string, { name: string; here?: boolean }>> = $state.raw({});
  #cursors = $state(0);
  readonly #shelves = new Map<Kind, Shelf>(
    KINDS.map((kind) => [kind, new Shelf(() => this.#client.records.get(kind))]),
  );
  readonly #listeners = new Set<(changed: Changed) => void>();
  readonly #client: Client;

  static open(options: OpenTable): Table {
    return new Table(options);
  }

  private constructor(options: OpenTable) {
    this.id = options.board;
    this.#client = new Client(options, (told) => this.#hear(told));
    void this.#client.start();
  }

  readonly me: Me | null = $derived.by(() => {
    const member = this.#you ? this.get('member', this.#you) : undefined;
    if (!member) return null;
    const name = this.#names[this.#you]?.name ?? '';
    return { id: this.#you, name, role: member.role, organisation: member.organisation };
  });

  /** Everybody who ever joined and was not removed, by id. */
  readonly people: ReadonlyMap<string, PersonAtTable> = $derived.by(() => {
    const people = new Map<string, PersonAtTable>();
    for (const [id, member] of this.of('member')) {
      if (!member.removed) people.set(id, this.#person(id, member));
    }
    return people;
  });

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

  /** Bring everybody to this place of the board (facilitators). */
  summon(place: { x: number; y: number; zoom: number; card?: string }): void {
    this.#client.send({ t: 'summon', ...place });
  }

  /** Tell the others where I am; without x and y, nowhere. */
  point(place: { x?: number; y?: number; card?: string; writing?: boolean }): void {
    this.#client.point(place);
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
    return { id, name, here, role: member.role, organisation: member.organisation, organisationName, sector };
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
