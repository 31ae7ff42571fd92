// What lies where on the board, and what is next to what.
import { describe, expect, test } from 'vitest';
import {
  along,
  around,
  curveBetween,
  distance,
  framesOf,
  nearest,
  neighbour,
  rectOf,
  zoneAt,
} from '../src/board/geometry';
import { recordsOf } from '../src/board/fold';
import { of } from '../src/board/records';

const zone = (x: number) => ({ title: 'Z', kind: 'idea', x, y: 0, w: 420, h: 600 });
const card = (zone: string, x: number, y: number) => ({ kind: 'idea', zone, text: '', rev: 0, x, y });
const records = recordsOf({
  zone: { a: zone(0), b: zone(460) },
  card: {
    p: card('a', 16, 56),
    q: card('a', 212, 56),
    r: card('a', 16, 216),
    low: card('b', 476, 900),
    far: card('b', 476, 56),
  },
});

describe('the board as places', () => {
  test('a zone reaches down to its lowest card, and a card that lies there is in it', () => {
    const frames = framesOf(records);
    expect(frames.get('a')?.h).toBe(600);
    expect(frames.get('b')?.h).toBe(900 + 144 + 16);
    expect(zoneAt(frames, { x: 500, y: 1000 })).toBe('b');
    expect(zoneAt(frames, { x: 440, y: 10 })).toBeUndefined();
  });

  test('arrows lead to the card that one sees there', () => {
    const cards = of(records, 'card');
    expect(neighbour(cards, 'p', 'right')).toBe('q');
    expect(neighbour(cards, 'p', 'down')).toBe('r');
    expect(neighbour(cards, 'q', 'right')).toBe('far');
    expect(neighbour(cards, 'p', 'left')).toBeUndefined();
    expect(neighbour(cards, 'gone', 'left')).toBeUndefined();
  });

  test('ACC-3 the focus of a card that goes has a nearest card to go to, if there is any', () => {
    const cards = of(records, 'card');
    expect(nearest(cards, { x: 20, y: 200 })).toBe('r');
    expect(nearest(cards, { x: 460, y: 2_000 })).toBe('low');
    expect(nearest(cards, { x: 114, y: 56 }), 'of two as near the first').toBe('p');
    expect(nearest([], { x: 0, y: 0 })).toBeUndefined();
  });

  test('a link leaves by the side that faces its end, and is found where it runs', () => {
    const curve = curveBetween(rectOf({ x: 0, y: 0 }), rectOf({ x: 500, y: 0 }));
    expect([curve.from.x, curve.to.x]).toEqual([180, 500]);
    expect(distance(curve, along(curve, 0.5))).toBeLessThan(1);
    expect(distance(curve, { x: 300, y: 300 })).toBeGreaterThan(100);
    expect(around([])).toBeUndefined();
  });
});
