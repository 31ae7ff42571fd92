// Which years and quarters a report can be asked for.
import { expect, it } from 'vitest';
import { periodsOf } from '../../src/pages/reminders/periods';

const values = (start: string | null, today: string): string[] =>
  periodsOf(start, new Date(`${today}T12:00:00`)).map(({ value }) => value);

it('REM-6: from the one under way back to the first of the plan, each year before its quarters', () => {
  expect(values('2025-11-03', '2026-05-01')).toEqual([
    ...['2026', '2026-Q2', '2026-Q1'],
    ...['2025', '2025-Q4', '2025-Q3', '2025-Q2', '2025-Q1'],
  ]);
});

it('a plan without a day, or that begins later, has the year that is', () => {
  expect(values(null, '2026-01-01')).toEqual(['2026', '2026-Q1']);
  expect(values('2030-01-01', '2026-12-31')).toEqual(['2026', '2026-Q4', '2026-Q3', '2026-Q2', '2026-Q1']);
});
