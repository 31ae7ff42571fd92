// Where the days of a plan lie on a line from 0 to 1, and the marks along it. Pure; days are ISO dates, counted in UTC.
import type { Plan } from '../../api/types';

const DAY = 86_400_000;

export interface Span {
  first: number; // ms since 1970, start of the first day
  last: number; // end of the last day
}
export interface Mark {
  at: number; // 0 to 1
  day: Date;
  year: boolean; // a year begins here
}
export interface Bar {
  left: number;
  width: number;
}

const startOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** From the first to the last day of all actions and of the programme; undefined where nothing has a date. */
export function spanOf(plan: Pick<Plan, 'actions' | 'programme'>): Span | undefined {
  const days = [plan.programme, ...plan.actions]
    .flatMap(({ start, end }) => [start, end])
    .filter((day) => day !== null);
  if (days.length === 0) return undefined;
  const times = days.map(startOf);
  return { first: Math.min(...times), last: Math.max(...times) + DAY };
}

export const placeOf = (time: number, { first, last }: Span): number => (time - first) / (last - first);

/** An action's bar; where one end is missing it is one day long at the other. */
export function barOf(action: { start: string | null; end: string | null }, span: Span): Bar | undefined {
  const start = action.start ?? action.end;
  const end = action.end ?? action.start;
  if (start === null || end === null) return undefined;
  const left = placeOf(startOf(start), span);
  return { left, width: Math.max(0, placeOf(startOf(end) + DAY, span) - left) };
}

/** Years where there are several, half-years or months where there is less to mark. */
export function marksOf(span: Span): Mark[] {
  const months = (span.last - span.first) / (30.44 * DAY);
  const step = months > 72 ? 12 : months > 18 ? 6 : months > 8 ? 3 : 1;
  const first = new Date(span.first);
  const marks: Mark[] = [];
  for (let month = Math.ceil(first.getUTCMonth() / step) * step; ; month += step) {
    const day = new Date(Date.UTC(first.getUTCFullYear(), month, 1));
    if (day.getTime() >= span.last) return marks;
    if (day.getTime() >= span.first) {
      marks.push({ at: placeOf(day.getTime(), span), day, year: day.getUTCMonth() === 0 });
    }
  }
}

/** Those marks that can carry a word without touching the next: years where there are any, and the first. */
export function namedMarks(marks: readonly Mark[], room = 0.2): Mark[] {
  const years = marks.filter((mark) => mark.year);
  const wanted =
    years.length >= 2 ? [...marks.slice(0, 1), ...years.filter((mark) => mark !== marks[0])] : marks;
  const named: Mark[] = [];
  for (const mark of wanted.toReversed()) {
    const next = named[0];
    if (mark.at <= 1 - room / 2 && (next === undefined || next.at - mark.at >= room)) named.unshift(mark);
  }
  return named;
}
