// Drawings as shapes in the plane: their boxes, their lines made simple, what a point touches. Pure.
import { contains, grown, type Point, type Rect } from './geometry';
import { of, type Drawing, type Records } from './records';
import type { Form } from '../wire/types';

export const LINES: ReadonlySet<Form> = new Set(['pen', 'line', 'arrow']);
/** Over the cards, as ink is; all else is ground beneath them. */
export const ABOVE: ReadonlySet<Form> = new Set(['pen', 'line', 'arrow', 'text']);
/** Their words stand on them. */
export const WORDED: ReadonlySet<Form> = new Set(['rectangle', 'ellipse', 'text']);
/** Their size may be changed. */
export const FRAMED: ReadonlySet<Form> = new Set(['rectangle', 'ellipse', 'text', 'image']);

export const STROKE = 3;
const FINE = 1.2; // world units that a simplified line may be beside the one that was drawn
const MOST = 500; // points
const FAR = 20_000; // world units that a drawing may measure

export interface Placed {
  id: string;
  drawing: Drawing;
}

export const boxOf = ({ x, y, w, h }: Drawing): Rect => ({ x, y, w, h });

/** From beneath to above. */
export function stackOf(records: Records): Placed[] {
  const all = [...of(records, 'drawing')].map(([id, drawing]) => ({ id, drawing }));
  return all.sort((a, b) => (a.drawing.z ?? 0) - (b.drawing.z ?? 0));
}

/** As they are read: from the top, line by line. */
export function inOrder(all: readonly Placed[]): Placed[] {
  return all.toSorted((a, b) => a.drawing.y - b.drawing.y || a.drawing.x - b.drawing.x);
}

/** The points of a line, from the corner of its box. */
export function pointsOf({ points = [] }: Drawing): Point[] {
  const out: Point[] = [];
  for (let i = 0; i + 1 < points.length; i += 2) out.push({ x: points[i] ?? 0, y: points[i + 1] ?? 0 });
  return out;
}

/** What a line through these points is as a drawing: whole numbers, few of them, from the corner of its box. */
export function lineFrom(drawn: readonly Point[]): (Rect & { points: number[] }) | undefined {
  const first = drawn[0];
  if (!first) return undefined;
  const near = drawn.filter(
    ({ x, y }) => Math.abs(x - first.x) <= FAR / 2 && Math.abs(y - first.y) <= FAR / 2,
  );
  let fine = FINE;
  let kept = simplified(near, fine);
  while (kept.length > MOST) kept = simplified(kept, (fine *= 1.6));
  const whole = kept.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
  const [xs, ys] = [whole.map(({ x }) => x), whole.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const points = whole.flatMap((point) => [point.x - x, point.y - y]);
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y, points };
}

/** Without the points that lie near enough to the line between their neighbours (Ramer, Douglas and Peucker). */
export function simplified(points: readonly Point[], fine: number): Point[] {
  const keep = new Set([0, points.length - 1]);
  const spans: [number, number][] = [[0, points.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    let [far, most] = [-1, fine];
    for (let i = from + 1; i < to; i++) {
      const off = beside(points[i] as Point, points[from] as Point, points[to] as Point);
      if (off > most) [far, most] = [i, off];
    }
    if (far < 0) continue;
    keep.add(far);
    spans.push([from, far], [far, to]);
  }
  return points.filter((_, i) => keep.has(i));
}

/** How far a point is from the stretch between two others. */
export function beside(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t = length ? Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length)) : 0;
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

/** Whether a point of the world touches it: a line near by, a shape at its edge or its words, an image all over. */
export function touches(drawing: Drawing, at: Point, reach: number): boolean {
  const box = boxOf(drawing);
  if (!contains(grown(box, reach), at)) return false;
  if (LINES.has(drawing.form)) {
    const p = { x: at.x - drawing.x, y: at.y - drawing.y };
    const points = pointsOf(drawing);
    const [only] = points;
    if (points.length === 1 && only) return Math.hypot(p.x - only.x, p.y - only.y) <= reach;
    return points.some((point, i) => i > 0 && beside(p, points[i - 1] as Point, point) <= reach);
  }
  if (drawing.form === 'rectangle') return !contains(grown(box, -reach), at) || inWords(drawing, at);
  if (drawing.form === 'ellipse') return ringed(box, at, reach) || inWords(drawing, at);
  return contains(box, at);
}

function ringed({ x, y, w, h }: Rect, at: Point, reach: number): boolean {
  const [rx, ry] = [Math.max(1, w / 2), Math.max(1, h / 2)];
  const from = Math.hypot((at.x - x - rx) / rx, (at.y - y - ry) / ry);
  return Math.abs(from - 1) * Math.min(rx, ry) <= reach;
}

/** The words of a shape stand around its middle. */
function inWords({ label, x, y, w, h }: Drawing, at: Point): boolean {
  return Boolean(label) && contains({ x: x + w / 4, y: y + h / 3, w: w / 2, h: h / 3 }, at);
}

/** A box from one corner to the other; with `even` as wide as high. */
export function boxBetween(a: Point, b: Point, even = false): Rect {
  let [w, h] = [Math.abs(b.x - a.x), Math.abs(b.y - a.y)];
  if (even) w = h = Math.max(w, h);
  [w, h] = [Math.min(FAR, Math.round(w)), Math.min(FAR, Math.round(h))];
  return { x: Math.round(b.x < a.x ? a.x - w : a.x), y: Math.round(b.y < a.y ? a.y - h : a.y), w, h };
}
