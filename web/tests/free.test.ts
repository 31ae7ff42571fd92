// What one is shown lies where no tool is, and a bar covers as little as can be.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
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

describe('what has just come, as a pasted list', () => {
  const at = (rect: { w: number; h: number }): { zoom: number; left: number; top: number } => {
    const camera = new Camera();
    [camera.width, camera.height] = [1440, 800];
    camera.show({ x: 500, y: 700, ...rect });
    const { x, y } = camera.toScreen({ x: 500, y: 700 });
    return { zoom: camera.zoom, left: Math.round(x - free.x), top: Math.round(y - free.y) };
  };
  beforeAll(() => {
    vi.stubGlobal('matchMedia', () => ({ matches: true })); // no glide: there at once
    vi.stubGlobal('cancelAnimationFrame', () => undefined);
  });
  afterAll(() => void vi.unstubAllGlobals());

  test('is shown whole, smaller where it must be', () => {
    expect(at({ w: 600, h: 400 }).zoom).toBe(1);
    const { zoom } = at({ w: 600, h: 900 });
    expect([zoom > 0.6, zoom < 1]).toEqual([true, true]);
  });
  test('is shown from its beginning where all of it would be too small to read', () => {
    expect(at({ w: 580, h: 2704 })).toEqual({ zoom: 0.6, left: 24, top: 24 });
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
