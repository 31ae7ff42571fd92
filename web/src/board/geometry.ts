// Places on the board, in world units: what lies where, what is next to what, how a link runs. Pure.
import { CARD_H, CARD_W } from './layout';
import { of, type Card, type Records } from './records';

export interface Point {
  x: number;
  y: number;
}
export interface Rect extends Point {
  w: number;
  h: number;
}
export interface Curve {
  from: Point;
  c1: Point;
  c2: Point;
  to: Point;
}

export const rectOf = ({ x, y }: Point): Rect => ({ x, y, w: CARD_W, h: CARD_H });
export const centreOf = ({ x, y, w, h }: Rect): Point => ({ x: x + w / 2, y: y + h / 2 });

export function contains(rect: Rect, { x, y }: Point): boolean {
  return x >= rect.x && x < rect.x + rect.w && y >= rect.y && y < rect.y + rect.h;
}

/** Whether one lies wholly within the other. */
export function covers(outer: Rect, { x, y, w, h }: Rect): boolean {
  const { x: left, y: top } = outer;
  return x >= left && y >= top && x + w <= left + outer.w && y + h <= top + outer.h;
}

export function meets(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/** The rectangle between two corners. */
export function between(a: Point, b: Point): Rect {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), w: Math.abs(a.x - b.x), h: Math.abs(a.y - b.y) };
}

export function grown({ x, y, w, h }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by };
}

/** The smallest rectangle around all; undefined around none. */
export function around(rects: Iterable<Rect>): Rect | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, w, h } of rects) {
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x + w), Math.max(bottom, y + h)];
  }
  return right < left ? undefined : { x: left, y: top, w: right - left, h: bottom - top };
}

/** The zone in which a point lies; zones reach as far down as their cards do. */
export function zoneAt(frames: ReadonlyMap<string, Rect>, point: Point): string | undefined {
  for (const [id, frame] of frames) if (contains(frame, point)) return id;
  return undefined;
}

/** The frame of each zone: as it is set, or down to its lowest card. */
export function framesOf(records: Records): Map<string, Rect> {
  const frames = new Map<string, Rect>();
  for (const [id, { x, y, w, h }] of of(records, 'zone')) frames.set(id, { x, y, w, h });
  for (const { zone, x, y } of of(records, 'card').values()) {
    const frame = frames.get(zone);
    const inside = frame && x + CARD_W > frame.x && x < frame.x + frame.w && y >= frame.y;
    if (frame && inside) frame.h = Math.max(frame.h, y + CARD_H + 16 - frame.y);
  }
  return frames;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The card next to one in a direction: near, and rather straight ahead than aside. */
export function neighbour(
  cards: ReadonlyMap<string, Card>,
  id: string,
  direction: Direction,
): string | undefined {
  const here = cards.get(id);
  if (!here) return undefined;
  let best: string | undefined;
  let least = Infinity;
  for (const [other, { x, y }] of cards) {
    const [dx, dy] = [x - here.x, y - here.y];
    const ahead = { left: -dx, right: dx, up: -dy, down: dy }[direction];
    const aside = Math.abs(direction === 'left' || direction === 'right' ? dy : dx);
    if (other === id || ahead <= 0 || aside > ahead * 3) continue;
    const cost = ahead + 2 * aside;
    if (cost < least) [best, least] = [other, cost];
  }
  return best;
}

/** The card that lies nearest to a place; of two as near, the first. */
export function nearest(cards: Iterable<readonly [string, Point]>, to: Point): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const [id, { x, y }] of cards) {
    const far = Math.hypot(x - to.x, y - to.y);
    if (far < least) [best, least] = [id, far];
  }
  return best;
}

/** How a link runs from one card to another: out of the side that faces it, in by the side that faces back. */
export function curveBetween(a: Rect, b: Rect): Curve {
  const [p, q] = [centreOf(a), centreOf(b)];
  const flat = Math.abs(q.x - p.x) * a.h >= Math.abs(q.y - p.y) * a.w;
  const from = side(a, flat, flat ? q.x > p.x : q.y > p.y);
  const to = side(b, flat, flat ? q.x <= p.x : q.y <= p.y);
  const bend = Math.max(24, Math.hypot(to.x - from.x, to.y - from.y) * 0.4);
  const sign = (flat ? q.x > p.x : q.y > p.y) ? 1 : -1;
  const [bx, by] = flat ? [bend * sign, 0] : [0, bend * sign];
  return { from, c1: { x: from.x + bx, y: from.y + by }, c2: { x: to.x - bx, y: to.y - by }, to };
}

function side({ x, y, w, h }: Rect, flat: boolean, far: boolean): Point {
  return flat ? { x: far ? x + w : x, y: y + h / 2 } : { x: x + w / 2, y: far ? y + h : y };
}

export function along({ from, c1, c2, to }: Curve, t: number): Point {
  const u = 1 - t;
  const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
  return { x: a * from.x + b * c1.x + c * c2.x + d * to.x, y: a * from.y + b * c1.y + c * c2.y + d * to.y };
}

/** How far a point is from a curve, about. */
export function distance(curve: Curve, { x, y }: Point): number {
  let least = Infinity;
  for (let i = 0; i <= 24; i++) {
    const p = along(curve, i / 24);
    least = Math.min(least, Math.hypot(p.x - x, p.y - y));
  }
  return least;
}
