// All drawings of a table from beneath to above, put in order anew only when one has changed.
import { ABOVE, stackOf, type Placed } from '../../board/drawings';
import type { Table } from '../../store/table.svelte';

export class Stack {
  all: readonly Placed[] = [];
  above: readonly Placed[] = [];
  beneath: readonly Placed[] = [];
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

  close(): void {
    this.#stop();
  }

  #order(): void {
    this.all = stackOf(this.table.records);
    this.above = this.all.filter(({ drawing }) => ABOVE.has(drawing.form));
    this.beneath = this.all.filter(({ drawing }) => !ABOVE.has(drawing.form));
  }
}
