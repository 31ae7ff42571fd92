// While something is dragged it catches where it lies in line with what is near, or at the usual distance from it. Pure.
import type { Rect } from './geometry';

/** A line to be shown: across at this y, or down at this x, from one end to the other. */
export interface Guide {
  axis: 'across' | 'down';
  at: number;
  from: number;
  to: number;
}
export interface Snapped {
  dx: number; // to be added to the drag
  dy: number;
  guides: Guide[];
}

const GAP = 16; // world units between cards as they are laid

interface Catch {
  off: number;
  at: number;
  with: Rect;
}

/** Where `moving` catches on the others, at most `reach` world units from where it is. */
export function snap(moving: Rect, others: readonly Rect[], reach: number): Snapped {
  const across = nearest(others, reach, (other) => offsets(moving, other, 'x', 'w', 'y', 'h'));
  const down = nearest(others, reach, (other) => offsets(moving, other, 'y', 'h', 'x', 'w'));
  const [dx, dy] = [across?.off ?? 0, down?.off ?? 0];
  const at = { ...moving, x: moving.x + dx, y: moving.y + dy };
  const guides: Guide[] = [];
  if (across) guides.push(guide('down', across.at, at, across.with));
  if (down) guides.push(guide('across', down.at, at, down.with));
  return { dx, dy, guides };
}

function nearest(
  others: readonly Rect[],
  reach: number,
  catches: (other: Rect) => Catch[],
): Catch | undefined {
  let best: Catch | undefined;
  for (const other of others) {
    for (const one of catches(other)) {
      if (Math.abs(one.off) <= reach && (!best || Math.abs(one.off) < Math.abs(best.off))) best = one;
    }
  }
  return best;
}

type Side = 'x' | 'y';
type Size = 'w' | 'h';

/** Edge to edge, middle to middle; and beside what lies in the same row or column, with a gap. */
function offsets(a: Rect, b: Rect, side: Side, size: Size, other: Side, depth: Size): Catch[] {
  const line = (from: number, to: number): Catch => ({ off: to - from, at: to, with: b });
  const catches = [
    line(a[side], b[side]),
    line(a[side] + a[size] / 2, b[side] + b[size] / 2),
    line(a[side] + a[size], b[side] + b[size]),
  ];
  const abreast = a[other] < b[other] + b[depth] && b[other] < a[other] + a[depth];
  if (!abreast) return catches;
  return [...catches, line(a[side], b[side] + b[size] + GAP), line(a[side] + a[size], b[side] - GAP)];
}

function guide(axis: Guide['axis'], at: number, a: Rect, b: Rect): Guide {
  const [side, size] = axis === 'down' ? (['y', 'h'] as const) : (['x', 'w'] as const);
  return {
    axis,
    at,
    from: Math.min(a[side], b[side]),
    to: Math.max(a[side] + a[size], b[side] + b[size]),
  };
}
