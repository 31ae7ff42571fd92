// How a person orders several cards at once, in any view, as commands: in line, apart, above, beneath, twice.
import { aligned, distributed, type Alignment, type Axis } from '../../board/align';
import type { Moved } from '../../board/layout';
import { get, type Card } from '../../board/records';
import { cardId, newId } from '../../store/ids';
import type { Table } from '../../store/table.svelte';
import { MAX_BATCH } from '../../wire/types';

const BESIDE = 24; // world units from a card to its copy

/** Those of the cards that I may lay elsewhere, as many as one act can hold. */
export function movable(table: Table, ids: Iterable<string>): Map<string, Card> {
  const found = new Map<string, Card>();
  for (const id of ids) {
    const card = get(table.records, 'card', id);
    if (card && table.may('arrange', card.zone) && found.size < MAX_BATCH) found.set(id, card);
  }
  return found;
}

export function align(table: Table, ids: Iterable<string>, how: Alignment): number {
  return move(table, aligned(movable(table, ids), how));
}

export function distribute(table: Table, ids: Iterable<string>, axis: Axis): number {
  return move(table, distributed(movable(table, ids), axis));
}

function move(table: Table, moves: Moved[]): number {
  if (moves.length) table.give({ type: 'move_cards', moves });
  return moves.length;
}

export function stack(table: Table, ids: Iterable<string>, to: 'front' | 'back'): void {
  const cards = [...movable(table, ids).keys()];
  if (cards.length) table.give({ type: 'stack_cards', cards, to });
}

/** Which of these cards I may copy: where I may write. */
export function copyable(table: Table, ids: Iterable<string>): string[] {
  return [...ids].filter((id) => table.may('write', get(table.records, 'card', id)?.zone ?? ''));
}

/** Copies beside the cards, with the links between them, in one act; returns their ids. */
export function duplicate(table: Table, ids: Iterable<string>): string[] {
  const copies = new Map(
    copyable(table, ids)
      .slice(0, MAX_BATCH)
      .map((id) => [id, cardId()]),
  );
  if (!copies.size) return [];
  const cards = [...copies].flatMap(([of, id]) => {
    const card = get(table.records, 'card', of);
    return card ? [{ id, of, x: card.x + BESIDE, y: card.y + BESIDE }] : [];
  });
  table.give({ type: 'copy_cards', cards, links: linksAmong(table, copies) });
  return [...copies.values()];
}

function linksAmong(table: Table, copies: ReadonlyMap<string, string>): { id: string; of: string }[] {
  const hidden = table.phase?.writing === 'private' && !table.phase.revealed;
  if (!table.may('link') || hidden) return [];
  const ids = new Set([...copies.keys()].flatMap((card) => [...table.related.of(card).link]));
  return [...ids]
    .filter((id) => {
      const link = get(table.records, 'link', id);
      return link && copies.has(link.from) && copies.has(link.to);
    })
    .slice(0, MAX_BATCH)
    .map((of) => ({ id: newId('l'), of }));
}
