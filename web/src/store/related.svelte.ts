// What hangs on each card: its comments, reactions, links and votes. A reader of one card is woken by that card's alone.
import { get, type Records } from '../board/records';
import type { Kind } from '../wire/types';
import type { Changed } from './types';

const KINDS = ['comment', 'reaction', 'link', 'vote'] as const;
export type Hanging = (typeof KINDS)[number];
type Hangs = Record<Hanging, ReadonlySet<string>>;

const NOTHING: ReadonlySet<string> = new Set();
const NONE: Hangs = { comment: NOTHING, reaction: NOTHING, link: NOTHING, vote: NOTHING };

class Cell {
  hangs: Hangs = $state.raw(NONE);
}

export class Related {
  #cards = $state(0); // grows when a card gets its first thing
  readonly #cells = new Map<string, Cell>();
  readonly #owners = new Map<string, readonly string[]>(); // `kind id` -> the cards it hangs on
  readonly #records: () => Records;

  constructor(records: () => Records) {
    this.#records = records;
  }

  of(card: string): Hangs {
    const cell = this.#cells.get(card);
    if (cell) return cell.hangs;
    void this.#cards;
    return NONE;
  }

  changed(changed: Changed): void {
    for (const kind of KINDS) for (const id of changed.get(kind) ?? []) this.#update(kind, id);
  }

  #update(kind: Hanging, id: string): void {
    const key = `${kind} ${id}`;
    const before = this.#owners.get(key) ?? [];
    const now = ownersOf(this.#records(), kind, id);
    for (const card of new Set([...before, ...now])) this.#hang(card, kind, id, now.includes(card));
    if (now.length) this.#owners.set(key, now);
    else this.#owners.delete(key);
  }

  #hang(card: string, kind: Hanging, id: string, on: boolean): void {
    let cell = this.#cells.get(card);
    if (!cell) {
      this.#cells.set(card, (cell = new Cell()));
      this.#cards += 1;
    }
    const ids = new Set(cell.hangs[kind]);
    if (on) ids.add(id);
    else ids.delete(id);
    cell.hangs = { ...cell.hangs, [kind]: ids }; // a new object also when the thing itself has changed
  }
}

function ownersOf(records: Records, kind: Kind, id: string): string[] {
  if (kind === 'link') {
    const link = get(records, 'link', id);
    return link ? [link.from, link.to] : [];
  }
  const record = records.get(kind)?.get(id);
  return typeof record?.card === 'string' ? [record.card] : [];
}
