// The reactive view of the records of one kind: a reader of one record is woken by that record alone.
// Records are held as they are, never proxied: thousands of cards must stay cheap.
import type { Fields } from '../board/records';

const NONE: Map<string, Fields> = new Map();

class Cell {
  record: Fields | undefined = $state.raw();
  constructor(record: Fields) {
    this.record = record;
  }
}

export class Shelf {
  #version = $state(0); // of anything on the shelf
  #members = $state(0); // of which ids stand there
  readonly #cells = new Map<string, Cell>();
  readonly #read: () => Map<string, Fields> | undefined;

  constructor(read: () => Map<string, Fields> | undefined) {
    this.#read = read;
  }

  get #records(): Map<string, Fields> {
    return this.#read() ?? NONE;
  }

  /** All of them; the reader is woken by every change of this kind. */
  get all(): ReadonlyMap<string, Fields> {
    void this.#version;
    return this.#records;
  }

  /** Their ids; the reader is woken when one comes or goes. */
  get ids(): string[] {
    void this.#members;
    return [...this.#records.keys()];
  }

  get size(): number {
    void this.#members;
    return this.#records.size;
  }

  /** One record; the reader is woken by its changes only. */
  get(id: string): Fields | undefined {
    const cell = this.#cells.get(id);
    if (cell) return cell.record;
    void this.#members; // it may come yet
    return undefined;
  }

  /** To be called after the records under these ids were changed. */
  changed(ids: Iterable<string>): void {
    let members = false;
    for (const id of ids) {
      const record = this.#records.get(id);
      const cell = this.#cells.get(id);
      if (!record) members = this.#drop(id) || members;
      else if (cell) cell.record = record;
      else {
        this.#cells.set(id, new Cell(record));
        members = true;
      }
    }
    this.#version += 1;
    if (members) this.#members += 1;
  }

  #drop(id: string): boolean {
    const cell = this.#cells.get(id);
    if (cell) cell.record = undefined;
    return this.#cells.delete(id);
  }
}
