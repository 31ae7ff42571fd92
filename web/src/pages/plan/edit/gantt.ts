// Days that are moved along a line of time, and the threads between bars. Pure; days are ISO dates, counted in UTC.
import type { PlanAction } from '../../../api/types';
import { barOf, type Span } from '../timeline';

const DAY = 86_400_000;

export interface Days {
  start: string;
  end: string;
}
export interface Thread {
  key: string;
  path: string;
}
export const ROW = 44; // px: each action has a row as high as the others, so that threads know where bars lie

export function shifted(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * DAY).toISOString().slice(0, 10);
}

/** Both ends of an action; the one that is missing is the other. */
export function daysOf({ start, end }: Pick<PlanAction, 'start' | 'end'>): Days | undefined {
  const [first, last] = [start ?? end, end ?? start];
  return first && last ? { start: first, end: last } : undefined;
}

export const moved = ({ start, end }: Days, by: number): Days => ({
  start: shifted(start, by),
  end: shifted(end, by),
});

/** The last day moves, never before the first. */
export function stretched({ start, end }: Days, by: number): Days {
  const last = shifted(end, by);
  return { start, end: last < start ? start : last };
}

/** How many days a distance on the screen is. */
export function daysIn(px: number, width: number, { first, last }: Span): number {
  return width > 0 ? Math.round((px / width) * ((last - first) / DAY)) : 0;
}

export function today(now = Date.now()): string {
  const day = new Date(now);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** From the bar that is awaited to the bar that waits, in px; a bar that is not there has none. */
export function threadsOf(actions: readonly PlanAction[], span: Span, width: number): Thread[] {
  const rows = new Map(actions.map((action, row) => [action.id, { row, bar: barOf(action, span) }]));
  const threads: Thread[] = [];
  for (const { id, waits } of actions) {
    for (const { action, timing } of waits ?? []) {
      const [from, to] = [rows.get(action), rows.get(id)];
      if (!from?.bar || !to?.bar) continue;
      const [leaves, comes] = timing.split('_');
      const x1 = (from.bar.left + (leaves === 'finish' ? from.bar.width : 0)) * width;
      const x2 = (to.bar.left + (comes === 'finish' ? to.bar.width : 0)) * width;
      threads.push({ key: `${action} ${id}`, path: elbow(x1, middle(from.row), x2, middle(to.row)) });
    }
  }
  return threads;
}

const middle = (row: number): number => row * ROW + ROW / 2;

/** Out of one bar, along the row, into the other. */
function elbow(x1: number, y1: number, x2: number, y2: number): string {
  const out = x2 >= x1 ? (x1 + x2) / 2 : x1 + 8;
  const round = (value: number): number => Math.round(value * 10) / 10;
  return `M ${round(x1)} ${y1} H ${round(out)} V ${y2} H ${round(x2)}`;
}
