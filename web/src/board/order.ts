// Which card lies above which, from the bottom up: the twin of `height` in cocreate/boards/decide/order.py.
import type { Card } from './records';

type Height = Pick<Card, 'z' | 'at'>;

/** For sorting ids: the lowest first. What is gone comes first. */
export function byHeight(cards: ReadonlyMap<string, Height>): (a: string, b: string) => number {
  return (a, b) => {
    const [p, q] = [cards.get(a), cards.get(b)];
    return (p?.z ?? 0) - (q?.z ?? 0) || age(p) - age(q) || (a < b ? -1 : 1);
  };
}

/** The same among cards that nobody has brought above or beneath others. */
export function byAge(cards: ReadonlyMap<string, Height>): (a: string, b: string) => number {
  return (a, b) => age(cards.get(a)) - age(cards.get(b)) || (a < b ? -1 : 1);
}

const age = (card: Height | undefined): number => card?.at ?? 0;
