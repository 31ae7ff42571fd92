// What there is to say of the dots on a card, and of mine: the open round's, or those of the last one that was closed.
import type { Kinds } from '../board/records';
import type { Table } from './table.svelte';

export interface Dots {
  open: boolean; // a round is open on this card's zone
  shown: number; // dots to draw: all where they may be known, else my own
  mine: number;
}

export function dotsOn(table: Table, id: string, zone: string): Dots {
  const { round, me } = table;
  if (round?.zone === zone) {
    const votes = [...table.related.of(id).vote].flatMap((vote) => table.get('vote', vote) ?? []);
    const here = votes.filter((vote) => vote.round === round.id);
    const mine = sum(here.filter(({ author }) => author === me?.id));
    return { open: true, shown: round.secret ? mine : sum(here), mine };
  }
  return { open: false, shown: lastClosed(table, zone)?.tally?.[id] ?? 0, mine: 0 };
}

/** Dots that I may still place: those on cards that have gone meanwhile are mine again. */
export function dotsLeft(table: Table): number {
  const { round, me } = table;
  if (!round || !me) return 0;
  const placed = [...table.of('vote').values()].filter(
    (vote) =>
      vote.round === round.id && vote.author === me.id && table.get('card', vote.card)?.zone === round.zone,
  );
  return Math.max(0, round.dots - sum(placed));
}

function lastClosed(table: Table, zone: string): Kinds['round'] | undefined {
  let last: Kinds['round'] | undefined;
  for (const round of table.of('round').values()) {
    const later = (round.opened ?? 0) >= (last?.opened ?? 0);
    if (round.zone === zone && round.status === 'closed' && later) last = round;
  }
  return last;
}

function sum(votes: readonly Kinds['vote'][]): number {
  return votes.reduce((total, { dots }) => total + dots, 0);
}
