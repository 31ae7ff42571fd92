// How a person orders several cards at once, in any view, as commands: in line, apart, above, beneath, twice.
import { aligned, distributed, type Alignment, type Axis } from '../../board/align';
import type { Moved } from '../../board/layout';
import { get, type Card } from '../../board/records';
import { cardId, newId } from '../../store/ids';
import type { Table } from '../../store/table.svelte';
import { MAX_BATCH, type NewDrawing } from '../../wire/types';
import { batches, give, put } from './acts';

export const BESIDE = 24; // world units from a card to its copy

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
  return moved(table, aligned(movable(table, ids), how));
}

export function distribute(table: Table, ids: Iterable<string>, axis: Axis): number {
  return moved(table, distributed(movable(table, ids), axis));
}

function moved(table: Table, moves: Moved[]): number {
  put(table, moves);
  return moves.length;
}

/** Cards, and these drawings among drawings, above or beneath all others. */
export function stack(
  table: Table,
  ids: Iterable<string>,
  to: 'front' | 'back',
  drawings: readonly string[] = [],
): void {
  const cards = [...movable(table, ids).keys()];
  give(
    table,
    cards.length ? [{ type: 'stack_cards', cards, to }] : [],
    batches(drawings).map((drawings) => ({ type: 'restack_drawings', drawings, to })),
  );
}

/** Which of these cards I may copy: where I may write. */
export function copyable(table: Table, ids: Iterable<string>): string[] {
  return [...ids].filter((id) => table.may('write', get(table.records, 'card', id)?.zone ?? ''));
}

/** Copies beside the cards, with the links between them, and these drawings, in one act; returns the cards' ids. */
export function duplicate(
  table: Table,
  ids: Iterable<string>,
  drawings: readonly NewDrawing[] = [],
): string[] {
  const copies = new Map(
    copyable(table, ids)
      .slice(0, MAX_BATCH)
      .map((id) => [id, cardId()]),
  );
  const cards = [...copies].flatMap(([of, id]) => {
    const card = get(table.records, 'card', of);
    return card ? [{ id, of, x: card.x + BESIDE, y: card.y + BESIDE }] : [];
  });
  give(
    table,
    cards.length ? [{ type: 'copy_cards', cards, links: linksAmong(table, copies) }] : [],
    batches(drawings).map((drawings) => ({ type: 'add_drawings', drawings })),
  );
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
