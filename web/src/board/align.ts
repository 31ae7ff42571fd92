// Cards put in line, or at even distances: the moves to ask for. All cards are of one size. Pure.
import { CARD_H, CARD_W, type Moved } from './layout';
import type { Point } from './geometry';

export const ALIGNMENTS = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const;
export type Alignment = (typeof ALIGNMENTS)[number];
export type Axis = 'across' | 'down';

type Places = ReadonlyMap<string, Point>;

/** All cards at the same edge, or their middles in one line. */
export function aligned(places: Places, how: Alignment): Moved[] {
  const across = how === 'left' || how === 'centre' || how === 'right';
  const values = [...places.values()].map(({ x, y }) => (across ? x : y));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const middle = Math.round((least + most) / 2);
  const to = { left: least, top: least, right: most, bottom: most, centre: middle, middle }[how];
  return moves(places, ({ x, y }) => (across ? { x: to, y } : { x, y: to }));
}

/** The same room between one card and the next; the outer two stay. Cards that would lie on each other are spread. */
export function distributed(places: Places, axis: Axis, gap = 16): Moved[] {
  const of = ({ x, y }: Point): number => (axis === 'across' ? x : y);
  const order = [...places].sort(([a, p], [b, q]) => of(p) - of(q) || (a < b ? -1 : 1));
  const [first, last] = [order[0]?.[1], order.at(-1)?.[1]];
  if (!first || !last || order.length < 3) return [];
  const size = axis === 'across' ? CARD_W : CARD_H;
  const span = Math.max(of(last) - of(first), (order.length - 1) * (size + gap));
  const step = span / (order.length - 1);
  const rank = new Map(order.map(([id], n) => [id, n]));
  return moves(places, (at, id) => {
    const to = Math.round(of(first) + step * (rank.get(id) ?? 0));
    return axis === 'across' ? { x: to, y: at.y } : { x: at.x, y: to };
  });
}

function moves(places: Places, to: (at: Point, id: string) => Point): Moved[] {
  return [...places]
    .map(([id, at]) => ({ id, at, ...to(at, id) }))
    .filter(({ at, x, y }) => at.x !== x || at.y !== y)
    .map(({ id, x, y }) => ({ id, x, y }));
}
