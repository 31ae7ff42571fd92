// Which part of the board's screen is free of tools: what one is shown must lie there. Pure.
import { meets, type Rect } from '../../board/geometry';

export interface Insets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

const NARROW = 720; // pixels; below that the tools lie at the bottom
const EDGE = 12;
const TOOLS = 84; // the tools on the left
const CORNER = 66; // the zoom at the bottom right
const BELOW = 122; // both, one above the other, on a phone
const SHEET = 404;
const LEAST = 240; // so much of the screen is taken as free in any case

/** What tools, corner and an open card cover of a board of this size. */
export function insetsOf(width: number, height: number, sheet: boolean): Insets {
  const narrow = width < NARROW;
  const left = narrow ? EDGE : TOOLS;
  const right = sheet && width - left - SHEET >= LEAST ? SHEET : EDGE;
  const bottom = Math.max(EDGE, Math.min(narrow ? BELOW : CORNER, height - EDGE - LEAST));
  return { top: EDGE, right, bottom, left };
}

/** What is left of the screen. */
export function freeOf(width: number, height: number, { top, right, bottom, left }: Insets): Rect {
  return { x: left, y: top, w: Math.max(1, width - left - right), h: Math.max(1, height - top - bottom) };
}

const GAP = 14; // between a card and what stands beside it

/** Where a bar stands beside what is taken: inside the free part, over as little else as can be. */
export function beside(
  target: Rect,
  bar: { w: number; h: number },
  free: Rect,
  others: readonly Rect[],
): { x: number; y: number } {
  const middle = target.x + (target.w - bar.w) / 2;
  const centre = target.y + (target.h - bar.h) / 2;
  const places = [
    { x: middle, y: target.y - bar.h - GAP },
    { x: middle, y: target.y + target.h + GAP },
    { x: target.x + target.w + GAP, y: centre },
    { x: target.x - bar.w - GAP, y: centre },
  ].map(({ x, y }) => ({
    x: Math.max(free.x, Math.min(x, free.x + free.w - bar.w)),
    y: Math.max(free.y, Math.min(y, free.y + free.h - bar.h)),
  }));
  const cost = (place: { x: number; y: number }): number =>
    [target, target, target, ...others].reduce((sum, other) => sum + shared({ ...place, ...bar }, other), 0);
  return places.reduce((best, place) => (cost(place) < cost(best) ? place : best));
}

function shared(a: Rect, b: Rect): number {
  if (!meets(a, b)) return 0;
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  return w * (Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y));
}
