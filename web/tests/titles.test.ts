// The names of zones can be read at every zoom; from where they find no room in the head of their zone they stand above it.
import { expect, test } from 'vitest';
import { LEAST_ZOOM, MOST_ZOOM } from '../src/views/board/camera.svelte';
import { LEAST, SIZE, sizeAbove, upOf } from '../src/views/board/titles';

const HEAD = 56; // world units, of the head of a zone at most
const zooms = Array.from({ length: 2_000 }, (_, n) => LEAST_ZOOM * (MOST_ZOOM / LEAST_ZOOM) ** (n / 1_999));
const sizeIn = (zoom: number): number => SIZE * upOf(zoom);

test('a name measures 11 pixels on the screen at least, at every zoom', () => {
  for (const zoom of zooms)
    expect((sizeAbove(zoom) ?? sizeIn(zoom)) * zoom, `at ${zoom}`).toBeGreaterThan(LEAST - 1e-6);
});

test('it stays within the head of its zone as long as it can, and above it never grows beyond a step', () => {
  for (const zoom of zooms) {
    const above = sizeAbove(zoom);
    if (above === undefined) expect(sizeIn(zoom) * 1.3, `at ${zoom}`).toBeLessThan(HEAD);
    else expect(above * zoom, `at ${zoom}`).toBeLessThan(LEAST * 1.13);
  }
  expect([sizeAbove(1), sizeAbove(0.3)]).toEqual([undefined, undefined]);
  expect(sizeAbove(0.25)).toBeGreaterThan(sizeIn(0.25));
});

test('zooming through all of it lays the page anew but some thirty times', () => {
  expect(new Set(zooms.map((zoom) => `${sizeAbove(zoom)} ${upOf(zoom)}`)).size).toBeLessThan(30);
});
