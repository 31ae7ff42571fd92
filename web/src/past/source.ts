// What a table of the past stands on in place of a connection: records that are put there, and no way to change anything.
import type { Spot } from '../board/carets';
import { KINDS, type Records } from '../board/records';
import type { Source } from '../store/table.svelte';
import type { Changed, Cursor } from '../store/types';
import type { Told } from '../sync/client';
import type { Waiting } from '../sync/effects';
import type { Kind, Person } from '../wire/types';

const NOBODY: ReadonlyMap<string, Cursor> = new Map();
const NO_SPOTS: ReadonlyMap<string, Spot> = new Map();

export class PastSource implements Source {
  readonly cursors = NOBODY;
  readonly waiting: readonly Waiting[] = [];
  records: Records = new Map();
  readonly #tell: (told: Told) => void;
  #clock = 0;

  constructor(tell: (told: Told) => void, me: string, people: Readonly<Record<string, Person>>) {
    this.#tell = tell;
    tell({ you: me, people });
  }

  /** The board as it was at this time. */
  show(records: Records, clock: number): void {
    const changed = differing(this.records, records);
    this.records = records;
    this.#clock = clock;
    this.#tell({ changed, ready: true });
  }

  now(): number {
    return this.#clock;
  }

  give(): string {
    return '';
  }

  send(): void {
    // nobody hears of who looks at the past
  }

  point(): void {
    // nor of where they point
  }

  withdraw(): void {
    // nothing waits
  }

  write(): void {
    // nobody writes in the past
  }

  caretsIn(): ReadonlyMap<string, Spot> {
    return NO_SPOTS;
  }

  close(): void {
    // nothing is open
  }
}

/** A record that has changed is another object. */
function differing(before: Records, after: Records): Changed {
  const changed = new Map<Kind, Set<string>>();
  for (const kind of KINDS) {
    const [old, now] = [before.get(kind), after.get(kind)];
    const ids = new Set<string>();
    for (const [id, record] of now ?? []) if (old?.get(id) !== record) ids.add(id);
    for (const id of old?.keys() ?? []) if (!now?.has(id)) ids.add(id);
    if (ids.size) changed.set(kind, ids);
  }
  return changed;
}
