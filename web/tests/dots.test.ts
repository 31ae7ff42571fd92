// What is left to place in a round: what I placed on cards that are still there is not.
import { describe, expect, it } from 'vitest';
import { dotsLeft } from '../src/store/dots';
import type { Table } from '../src/store/table.svelte';

function table(votes: object[], cards: Record<string, object>): Table {
  const records: Record<string, Map<string, object>> = {
    vote: new Map(votes.map((vote, n) => [`v${n}`, vote])),
    card: new Map(Object.entries(cards)),
  };
  return {
    round: { id: 'r1', zone: 'ideas', dots: 5 },
    me: { id: 'bea' },
    of: (kind: string) => records[kind],
    get: (kind: string, id: string) => records[kind]?.get(id),
  } as unknown as Table;
}

describe('dots left', () => {
  const mine = (card: string, dots: number): object => ({ round: 'r1', author: 'bea', card, dots });
  it('are those that I have not placed in this round', () => {
    const votes = [mine('i1', 2), { ...mine('i1', 3), round: 'r0' }, { ...mine('i1', 3), author: 'col' }];
    expect(dotsLeft(table(votes, { i1: { zone: 'ideas' } }))).toBe(3);
  });
  it('are mine again where the card has gone, or has left the zone', () => {
    expect(dotsLeft(table([mine('i1', 2), mine('i2', 1)], { i2: { zone: 'actions' } }))).toBe(5);
  });
});
