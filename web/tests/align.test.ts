// Cards in line and at even distances.
import { expect, test } from 'vitest';
import { aligned, distributed } from '../src/board/align';

const places = new Map([
  ['a', { x: 0, y: 0 }],
  ['b', { x: 300, y: 50 }],
  ['c', { x: 1000, y: 90 }],
]);

test('an edge is that of the outermost card, a middle lies between the outermost two', () => {
  expect(aligned(places, 'left')).toEqual([
    { id: 'b', x: 0, y: 50 },
    { id: 'c', x: 0, y: 90 },
  ]);
  expect(aligned(places, 'right').map(({ x }) => x)).toEqual([1000, 1000]);
  expect(aligned(places, 'centre').map(({ x }) => x)).toEqual([500, 500, 500]);
  expect(aligned(places, 'top').map(({ y }) => y)).toEqual([0, 0]);
  expect(aligned(places, 'bottom').map(({ y }) => y)).toEqual([90, 90]);
  expect(aligned(places, 'middle').map(({ id, y }) => [id, y])).toEqual([
    ['a', 45],
    ['b', 45],
    ['c', 45],
  ]);
});

test('what stands in line already does not move', () => {
  expect(aligned(new Map([['a', { x: 5, y: 5 }]]), 'left')).toEqual([]);
});

test('the room between is shared out, the outer two stay', () => {
  expect(distributed(places, 'across')).toEqual([{ id: 'b', x: 500, y: 50 }]);
  expect(distributed(new Map([...places].slice(0, 2)), 'across')).toEqual([]);
});

test('cards that would lie on each other are spread with a gap', () => {
  expect(distributed(places, 'down')).toEqual([
    { id: 'b', x: 300, y: 160 },
    { id: 'c', x: 1000, y: 320 },
  ]);
});
