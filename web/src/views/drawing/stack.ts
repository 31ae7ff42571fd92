// The drawings to be seen from beneath to above, put in order anew only when one has changed.
import { ABOVE, stackOf, type Placed } from '../../board/drawings';
import type { Finder } from '../../board/search';
import type { Table } from '../../store/table.svelte';

export class Stack {
  all: readonly Placed[] = [];
  above: readonly Placed[] = [];
  beneath: readonly Placed[] = [];
  #finds: Finder | null = null;
  readonly #stop: () => void;

  constructor(
    readonly table: Table,
    readonly onchange: () => void,
  ) {
    this.#order();
    this.#stop = table.listen((changed) => {
      if (!changed.has('drawing')) return;
      this.#order();
      this.onchange();
    });
  }

  /** From now on only what is found is to be seen; null: all. */
  filter(finds: Finder | null): void {
    if (!finds && !this.#finds) return;
    this.#finds = finds;
    this.#order();
    this.onchange();
  }

  close(): void {
    this.#stop();
  }

  #order(): void {
    this.all = stackOf(this.table.records).filter(({ drawing }) => this.#finds?.drawing(drawing) ?? true);
    this.above = this.all.filter(({ drawing }) => ABOVE.has(drawing.form));
    this.beneath = this.all.filter(({ drawing }) => !ABOVE.has(drawing.form));
  }
}
