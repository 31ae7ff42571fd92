// What the user sees (CLI-1): the confirmed records with the predictions of pending commands over them. Pure.
// It is kept, not rebuilt: only what an event or a prediction touches is looked at again, so 5,000 cards stay cheap.
import { apply } from '../board/fold';
import type { Fields, Records } from '../board/records';
import type { Change, Kind } from '../wire/types';

export type Changed = ReadonlyMap<Kind, ReadonlySet<string>>;
type Touched = Map<Kind, Set<string>>;
export type Prediction = (seen: Records) => Change[];

export class View {
  readonly records: Records = new Map();
  #foreseen: Touched = new Map();

  /** Everything anew, after a snapshot. Tells what is, and what no longer is. */
  reset(confirmed: Records): Changed {
    const touched: Touched = new Map();
    for (const records of [this.records, confirmed]) {
      for (const [kind, ofKind] of records) for (const id of ofKind.keys()) touch(touched, kind as Kind, id);
    }
    this.#foreseen = new Map();
    return this.update(confirmed, touched, []);
  }

  /** The view after these records were touched in the confirmed state, under these predictions. Tells what differs. */
  update(confirmed: Records, touched: Changed, predictions: readonly Prediction[]): Changed {
    const before = new Map<Kind, Map<string, Fields | undefined>>();
    for (const set of [touched, this.#foreseen]) {
      for (const [kind, ids] of set) for (const id of ids) this.#restore(confirmed, kind, id, before);
    }
    this.#foreseen = new Map();
    for (const predict of predictions) {
      for (const change of predict(this.records)) {
        this.#remember(change.kind, change.id, before);
        touch(this.#foreseen, change.kind, change.id);
        apply(this.records, change);
      }
    }
    return this.#differing(before);
  }

  #restore(
    confirmed: Records,
    kind: Kind,
    id: string,
    before: Map<Kind, Map<string, Fields | undefined>>,
  ): void {
    this.#remember(kind, id, before);
    const record = confirmed.get(kind)?.get(id);
    const seen = this.#ofKind(kind);
    if (record) seen.set(id, record);
    else seen.delete(id);
  }

  #remember(kind: Kind, id: string, before: Map<Kind, Map<string, Fields | undefined>>): void {
    let ofKind = before.get(kind);
    if (!ofKind) before.set(kind, (ofKind = new Map()));
    if (!ofKind.has(id)) ofKind.set(id, this.#ofKind(kind).get(id));
  }

  #ofKind(kind: Kind): Map<string, Fields> {
    let ofKind = this.records.get(kind);
    if (!ofKind) this.records.set(kind, (ofKind = new Map()));
    return ofKind;
  }

  /** Where a record says the same as before it stays the same object, so that nobody is woken for nothing. */
  #differing(before: Map<Kind, Map<string, Fields | undefined>>): Changed {
    const changed: Touched = new Map();
    for (const [kind, ofKind] of before) {
      const seen = this.#ofKind(kind);
      for (const [id, old] of ofKind) {
        const now = seen.get(id);
        if (now === old) continue;
        if (old && now && alike(old, now)) seen.set(id, old);
        else touch(changed, kind, id);
      }
    }
    return changed;
  }
}

export function touch(touched: Touched, kind: Kind, id: string): void {
  const ids = touched.get(kind);
  if (ids) ids.add(id);
  else touched.set(kind, new Set([id]));
}

function alike(a: Fields, b: Fields): boolean {
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every(
    (name) =>
      a[name] === b[name] || (isObject(a[name]) && JSON.stringify(a[name]) === JSON.stringify(b[name])),
  );
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
