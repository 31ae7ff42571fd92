// Where what is dragged catches, and the lines that say so.
import { expect, test } from 'vitest';
import { rectOf } from '../src/board/geometry';
import { snap } from '../src/board/snap';

const at = (x: number, y: number) => rectOf({ x, y });

test('edges catch on edges within reach, and a line runs along both', () => {
  const { dx, dy, guides } = snap(at(104, 400), [at(100, 0)], 7);
  expect([dx, dy]).toEqual([-4, 0]);
  expect(guides).toEqual([{ axis: 'down', at: 100, from: 0, to: 544 }]);
});

test('beside a card in the same row it catches at the usual distance', () => {
  const { dx, dy, guides } = snap(at(199, 3), [at(0, 0)], 7);
  expect([dx, dy]).toEqual([-3, -3]);
  expect(guides.map(({ axis }) => axis)).toEqual(['down', 'across']);
});

test('the nearest of several wins, and beyond reach nothing catches', () => {
  expect(snap(at(105, 1000), [at(100, 0), at(107, 0)], 7).dx).toBe(2);
  expect(snap(at(120, 1000), [at(100, 0)], 7)).toEqual({ dx: 0, dy: 0, guides: [] });
});

test('several cards together catch as one, also by their middle', () => {
  const moving = { x: 3, y: 1000, w: 400, h: 144 };
  expect(snap(moving, [{ x: 113, y: 0, w: 180, h: 144 }], 7).dx).toBe(0);
  expect(snap(moving, [{ x: 110, y: 0, w: 180, h: 144 }], 7).dx).toBe(-3);
});
