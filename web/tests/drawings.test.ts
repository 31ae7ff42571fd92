// Drawings as shapes in the plane: what is drawn is made simple and whole, and a point finds what it touches.
import { describe, expect, test } from 'vitest';
import { boxBetween, lineFrom, simplified, stackOf, touches } from '../src/board/drawings';
import { recordsOf } from '../src/board/fold';
import type { Drawing } from '../src/board/records';
import { predict } from '../src/sync/predict';
import type { SocketCommand } from '../src/wire/types';

const ring = Array.from({ length: 2_000 }, (_, i) => ({
  x: 300 + 100 * Math.cos(i / 300),
  y: 200 + 80 * Math.sin(i / 300),
}));
const drawing = (more: Partial<Drawing>): Drawing => ({
  form: 'pen',
  zone: 'needs',
  x: 100,
  y: 100,
  w: 60,
  h: 40,
  ...more,
});

describe('a stroke', () => {
  test('DRW-1 is sent in few whole numbers, all within its box, and lies where it was drawn', () => {
    const line = lineFrom(ring);
    if (!line) throw new Error('nothing');
    expect(line.points.length).toBeLessThan(200);
    expect(line.points.every((n) => Number.isInteger(n) && n >= 0)).toBe(true);
    const [xs, ys] = [line.points.filter((_, i) => i % 2 === 0), line.points.filter((_, i) => i % 2)];
    expect([Math.max(...xs), Math.max(...ys)]).toEqual([line.w, line.h]);
    for (const { x, y } of ring) expect(touches(drawing(line), { x, y }, 3)).toBe(true);
  });

  test('DRW-1 never has more points than the server takes, however wild it is', () => {
    const wild = Array.from({ length: 20_000 }, (_, i) => ({
      x: (i * 7_919) % 4_001,
      y: (i * 104_729) % 3_989,
    }));
    const line = lineFrom(wild);
    expect(line && line.points.length / 2).toBeLessThanOrEqual(500);
  });

  test('a dot stays a dot', () => {
    expect(lineFrom([{ x: 5.4, y: -7.6 }])).toEqual({ x: 5, y: -8, w: 0, h: 0, points: [0, 0] });
    expect(touches(drawing({ points: [0, 0], w: 0, h: 0 }), { x: 103, y: 102 }, 5)).toBe(true);
  });

  test('of a straight line its ends are left', () => {
    const straight = Array.from({ length: 50 }, (_, i) => ({ x: i, y: 2 * i }));
    expect(simplified(straight, 1)).toEqual([straight[0], straight[49]]);
  });
});

test('a shape is touched at its edge, an image all over, and a line not in its empty box', () => {
  const [middle, edge, corner] = [
    { x: 130, y: 120 },
    { x: 100, y: 120 },
    { x: 158, y: 102 },
  ];
  expect(touches(drawing({ form: 'rectangle' }), middle, 6)).toBe(false);
  expect(touches(drawing({ form: 'rectangle', label: 'Qui' }), middle, 6)).toBe(true);
  expect(touches(drawing({ form: 'rectangle' }), edge, 6)).toBe(true);
  expect(touches(drawing({ form: 'ellipse' }), corner, 4)).toBe(false);
  expect(touches(drawing({ form: 'ellipse' }), edge, 6)).toBe(true);
  expect(touches(drawing({ form: 'image' }), middle, 6)).toBe(true);
  expect(touches(drawing({ form: 'line', points: [0, 0, 60, 40] }), corner, 6)).toBe(false);
});

test('a box is drawn in any direction, and even on demand', () => {
  expect(boxBetween({ x: 10, y: 10 }, { x: -30, y: 25 })).toEqual({ x: -30, y: 10, w: 40, h: 15 });
  expect(boxBetween({ x: 10, y: 10 }, { x: -30, y: 25 }, true)).toEqual({ x: -30, y: 10, w: 40, h: 40 });
});

describe('CLI-1 what an act on drawings comes to is shown at once', () => {
  const records = recordsOf({
    board: { board: { phase: 'imagine' } },
    phase: { imagine: { title: 'Idee', order: 1, writing: 'private' } },
    zone: { needs: { title: 'Bisogni', kind: 'need', x: 0, y: 0, w: 9, h: 9 } },
    card: { k: { kind: 'need', zone: 'needs', text: '', rev: 0, x: 0, y: 0 } },
    drawing: {
      a: { ...drawing({ z: 3 }) },
      b: { ...drawing({ form: 'image' }) },
      c: { ...drawing({ form: 'text', label: 'Qui' }) },
    },
  });
  const me = { me: 'anna', at: 7 };

  test('a stroke in private is only mine, and in the ink that is not said', () => {
    const { zone, x, y, w, h } = drawing({});
    const added = { id: 'n', form: 'pen' as const, zone, x, y, w, h, points: [0, 0], label: '' };
    const [change] = predict(records, { type: 'add_drawings', drawings: [added] }, me);
    expect(change).toMatchObject({ op: 'add', kind: 'drawing', id: 'n' });
    expect(change?.op === 'add' && change.fields).toMatchObject({
      ink: 'black',
      private: 'imagine',
      author: 'anna',
      label: null,
    });
  });

  test('front and back keep the order of what goes', () => {
    expect(stackOf(records).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
    const front = predict(records, { type: 'restack_drawings', drawings: ['c', 'b'], to: 'front' }, me);
    expect(front).toMatchObject([
      { id: 'b', fields: { z: 4 } },
      { id: 'c', fields: { z: 5 } },
    ]);
  });

  test('what is done to cards and drawings together comes to both', () => {
    const both: SocketCommand = {
      type: 'together',
      cards: { type: 'move_cards', moves: [{ id: 'k', x: 3, y: 4 }] },
      drawings: { type: 'move_drawings', moves: [{ id: 'a', x: 1, y: 2 }] },
    };
    expect(predict(records, both, me)).toEqual([
      { op: 'put', kind: 'card', id: 'k', fields: { x: 3, y: 4 } },
      { op: 'put', kind: 'drawing', id: 'a', fields: { x: 1, y: 2 } },
    ]);
  });

  test('a stroke keeps its size, an image its colours, and words their words', () => {
    const move = { id: 'a', x: 1, y: 2, w: 9, h: 9 };
    expect(predict(records, { type: 'move_drawings', moves: [move] }, me)).toMatchObject([
      { fields: { x: 1, y: 2 } },
    ]);
    expect(predict(records, { type: 'colour_drawings', drawings: ['b'], ink: 'red' }, me)).toEqual([]);
    expect(predict(records, { type: 'label_drawing', drawing: 'c', label: ' ' }, me)).toEqual([]);
  });
});
