// What a table says of its actions right now: its cards, and once it is finished what was amended over them. It only reads.
import type { Card } from '../../../board/records';
import type { Table } from '../../../store/table.svelte';
import type { NewWait } from '../../../wire/types';
import { laidOver, standing, waitsOf, type OfAction } from './amending';

export class Now {
  readonly finished: boolean;
  readonly #amended: ReadonlyMap<string, OfAction>;

  constructor(readonly table: Table) {
    this.finished = table.board.status === 'finished';
    this.#amended = this.finished ? standing(table.of('amendment'), table.of('wording')) : new Map();
  }

  /** The card, as the plan has it. */
  card(id: string): Card | undefined {
    const card = this.table.get('card', id);
    return card && laidOver(card, this.#amended.get(id));
  }

  waits(id: string): readonly NewWait[] {
    return waitsOf(id, this.#amended.get(id), this.table.of('link').values());
  }

  /** Whether I may amend it, as far as this side can tell; the server decides (DEC-5, EDT-2). */
  answers(id: string): boolean {
    const { me } = this.table;
    if (!me || me.role === 'observer' || !this.finished) return false;
    const owner = this.card(id)?.owner;
    return me.role === 'facilitator' || (owner !== undefined && owner === me.organisation);
  }
}
