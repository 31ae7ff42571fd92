// Links run round the cards between their ends, and what they may cost is bounded.
import { expect, test } from 'vitest';
import { meets, rectOf, type Point, type Rect } from '../src/board/geometry';
import { CARD_H, CARD_W, STEP_X, STEP_Y } from '../src/board/layout';
import { distanceTo, halfway, route } from '../src/board/route';

const at = (column: number, row: number): Rect => rectOf({ x: column * STEP_X, y: row * STEP_Y });

/** Every stretch as a thin rectangle. */
function stretches(line: readonly Point[]): Rect[] {
  return line.slice(1).map((q, n) => {
    const p = line[n] ?? q;
    return { x: Math.min(p.x, q.x), y: Math.min(p.y, q.y), w: Math.abs(p.x - q.x), h: Math.abs(p.y - q.y) };
  });
}

test('where nothing lies between, the curve stands', () => {
  expect(route(at(0, 0), at(3, 0), [])).toBeUndefined();
  expect(route(at(0, 0), at(3, 0), [at(1, 3)])).toBeUndefined();
});

test('a card in the way is gone round, with right angles, from a side to a side', () => {
  const between = [at(1, 0), at(2, 0)];
  const line = route(at(0, 0), at(3, 0), between) ?? [];
  expect(line.length).toBeGreaterThan(2);
  for (const stretch of stretches(line)) {
    expect(stretch.w === 0 || stretch.h === 0).toBe(true);
    for (const card of between) expect(meets(stretch, card)).toBe(false);
  }
  const onSide = ({ x, y }: Point, card: Rect): boolean =>
    (x === card.x + CARD_W / 2 && (y === card.y || y === card.y + CARD_H)) ||
    (y === card.y + CARD_H / 2 && (x === card.x || x === card.x + CARD_W));
  const [first, last] = [line[0] ?? { x: -1, y: -1 }, line.at(-1) ?? { x: -1, y: -1 }];
  expect(onSide(first, at(0, 0)) && onSide(last, at(3, 0))).toBe(true);
});

test('through a full grid it keeps to the gaps, whatever the two ends are', () => {
  const cells = Array.from({ length: 25 }, (_, n) => at(n % 5, Math.floor(n / 5)));
  let routed = 0;
  for (const a of cells) {
    for (const b of cells) {
      const between = cells.filter((card) => card !== a && card !== b);
      const line = a === b ? undefined : route(a, b, between);
      if (!line) continue;
      routed += 1;
      const hits = stretches(line).flatMap((stretch) => between.filter((card) => meets(stretch, card)));
      expect(hits).toEqual([]);
    }
  }
  expect(routed).toBeGreaterThan(300);
});

test('a card that is walled in, or too many cards between, leave the curve', () => {
  const wall = [at(1, 0), at(0, 1), at(-1, 0), at(0, -1)].map(({ x, y }) => ({
    x: x - 20,
    y: y - 20,
    w: 240,
    h: 200,
  }));
  expect(route(at(0, 0), at(5, 0), [...wall, at(3, 0)])).toBeUndefined();
  const many = Array.from({ length: 60 }, (_, n) => at(1 + (n % 20), Math.floor(n / 20)));
  expect(route(at(0, 0), at(21, 0), many)).toBeUndefined();
});

test('one can say how far a point is from a route, and where its middle is', () => {
  const line = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 100, y: 100 },
  ];
  expect(distanceTo(line, { x: 50, y: 7 })).toBe(7);
  expect(distanceTo(line, { x: 103, y: 104 })).toBe(5);
  expect(halfway(line)).toEqual({ x: 100, y: 0 });
});
