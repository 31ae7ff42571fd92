// Where the points of a series lie, what is left of the money, and which page an address means.
import { expect, test } from 'vitest';
import type { Series } from '../src/api/monitoring';
import type { Records } from '../src/board/records';
import { drawn, HEIGHT, WIDTH } from '../src/pages/monitoring/chart';
import { left } from '../src/pages/monitoring/words';
import { routeOf } from '../src/pages/route';
import { alsoForesee, predict } from '../src/sync/predict';
import { predictMonitoring } from '../src/sync/predict-monitoring';

const series = (more: Partial<Series>): Series => ({
  of: 'a',
  name: 'Posti',
  unit: '',
  baseline: 0,
  target: 10,
  source: '',
  frequency: null,
  start: '2026-01-01',
  end: '2026-12-31',
  points: [],
  forecast: null,
  expected: null,
  variance: null,
  reason: '',
  light: { colour: 'grey', why: 'no_reading', share: null },
  ...more,
});
const point = (date: string, value: number) => ({
  id: date,
  date,
  value,
  source: '',
  note: '',
  reason: '',
  author: '',
  at: 0,
});

test('MON-3 readings lie between their first and last day, the larger the higher', () => {
  const { dots, line, way, ahead, target } = drawn(
    series({ points: [point('2026-04-01', 2), point('2026-10-01', 6)], forecast: 8 }),
  );
  const [first, second] = dots;
  expect(first && second && first.x < second.x && first.y > second.y).toBe(true);
  for (const { x, y } of dots) expect(x > 0 && x < WIDTH && y > 0 && y < HEIGHT).toBe(true);
  expect([line, way, ahead].every((path) => path.startsWith('M'))).toBe(true);
  expect(target).toBeLessThan(second?.y ?? 0);
});

test('MON-3 nothing is drawn that is not known, and nothing divides by nothing', () => {
  expect(drawn(series({ start: null, end: null, target: null, points: [point('2026-04-01', 2)] }))).toEqual({
    dots: [{ x: WIDTH / 2, y: expect.any(Number) as number }],
    line: '',
    way: '',
    ahead: '',
    target: undefined,
  });
  const flat = drawn(
    series({ baseline: 5, target: 5, points: [point('2026-01-01', 5), point('2026-01-01', 5)] }),
  );
  expect(flat.dots.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
});

test('MON-8 what is left of the money is reckoned in cents, and unknown where nobody said anything', () => {
  const of = (planned_eur: number | null, spent_eur: number | null): number | null =>
    left({ planned_eur, covered_eur: 0, spent_eur });
  expect([of(0.3, 0.1), of(45000, 46320), of(5, 0), of(5, null), of(null, 5)]).toEqual([
    0.2,
    -1320,
    5,
    null,
    null,
  ]);
});

test('the pages of monitoring have addresses of their own', () => {
  expect(routeOf('/b/t1/monitoring/', '')).toEqual({ page: 'monitoring', board: 't1' });
  expect(routeOf('/b/t1/action/c0a.b:c', '')).toEqual({ page: 'action', board: 't1', action: 'c0a.b:c' });
  expect(routeOf('/b/t1/action/', '')).toEqual({ page: 'nowhere' });
  expect(routeOf('/b/t1/action/a/b', '')).toEqual({ page: 'nowhere' });
});

test('CLI-1 what is said of the plan shows at once, while the table is finished and not before', () => {
  alsoForesee(predictMonitoring);
  const records = (status: string): Records =>
    new Map<string, Map<string, Record<string, unknown>>>([
      ['board', new Map([['board', { status }]])],
      ['card', new Map([['a', { kind: 'action' }]])],
      ['reading', new Map([['old', { of: 'a' }]])],
    ]);
  const who = { me: 'anna', at: 7 };
  const report = {
    type: 'report_progress',
    action: 'a',
    status: 'under_way',
    percent: 40,
    note: '',
  } as const;
  const reading = { type: 'add_reading', id: 'x', of: 'a', date: '2026-01-01', value: 3 } as const;
  expect(predict(records('finished'), report, who)).toEqual([
    {
      op: 'add',
      kind: 'progress',
      id: 'a',
      fields: { status: 'under_way', percent: 40, note: null, obstacles: null, author: 'anna', at: 7 },
    },
  ]);
  const spent = { ...report, spent_eur: 12.5 };
  expect(predict(records('finished'), spent, who)).toMatchObject([{ fields: { spent_eur: 12.5 } }]);
  expect(predict(records('finished'), reading, who)).toMatchObject([{ op: 'add', kind: 'reading', id: 'x' }]);
  expect(predict(records('finished'), { ...reading, id: 'old' }, who)).toEqual([]);
  expect(predict(records('finished'), { type: 'delete_reading', id: 'old' }, who)).toEqual([
    { op: 'delete', kind: 'reading', id: 'old' },
  ]);
  for (const command of [report, reading, { type: 'delete_reading', id: 'old' } as const])
    expect(predict(records('open'), command, who)).toEqual([]);
});
