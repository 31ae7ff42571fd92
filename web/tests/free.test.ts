// What one is shown lies where no tool is, and a bar covers as little as can be.
import { describe, expect, test } from 'vitest';
import { Camera } from '../src/views/board/camera.svelte';
import { beside, freeOf, insetsOf } from '../src/views/board/free';

const free = freeOf(1440, 800, insetsOf(1440, 800, false));

describe('the free part of the board', () => {
  test('tools, corner and an open card are left out; on a phone the tools lie below', () => {
    expect(free).toEqual({ x: 84, y: 12, w: 1344, h: 722 });
    expect(insetsOf(1440, 800, true).right).toBeGreaterThan(380);
    expect(insetsOf(390, 600, true)).toEqual({ top: 12, right: 12, bottom: 122, left: 12 });
  });

  test('what is fitted lies in it wholly', () => {
    const camera = new Camera();
    [camera.width, camera.height] = [1440, 800];
    Object.assign(camera, camera.placeFor({ x: -300, y: 50, w: 4000, h: 1800 }));
    const [from, to] = [camera.toScreen({ x: -300, y: 50 }), camera.toScreen({ x: 3700, y: 1850 })];
    expect(Math.min(from.x - free.x, from.y - free.y)).toBeGreaterThanOrEqual(0);
    expect(to.x).toBeLessThanOrEqual(free.x + free.w);
    expect(to.y).toBeLessThanOrEqual(free.y + free.h);
  });
});

describe('a bar beside a card', () => {
  const card = { x: 600, y: 300, w: 180, h: 144 };
  const bar = { w: 300, h: 48 };

  test('stands above where there is room', () => {
    expect(beside(card, bar, free, [])).toEqual({ x: 540, y: 238 });
  });

  test('goes elsewhere rather than cover the card above', () => {
    const above = { ...card, y: 140 };
    expect(beside(card, bar, free, [above]).y).toBeGreaterThan(card.y + card.h);
    expect(beside(card, bar, free, [above, { ...card, y: 460 }])).toEqual({ x: 794, y: 348 });
  });

  test('stays in the free part', () => {
    expect(beside({ ...card, x: 1300, y: 20 }, bar, free, []).x).toBe(free.x + free.w - bar.w);
  });
});
