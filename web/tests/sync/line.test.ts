// LIV-11 in the browser: what is shown but not kept gives way first on a slow line, and comes back when it is good again.
import { expect, test } from 'vitest';
import { LineQuality } from '../../src/sync/line';

const good = { roundTripMs: 40, waiting: 0, saving: false };

test('LIV-11 a good line has all, a slow one less, a crawling one least', () => {
  const line = new LineQuality();
  expect(line.saw(good)).toBe(false);
  expect(line.calm).toEqual({ pointMs: 50, calmMs: 0 });
  expect(line.saw({ ...good, roundTripMs: 600 })).toBe(true);
  expect(line.calm).toEqual({ pointMs: 250, calmMs: 500 });
  expect(line.saw({ ...good, waiting: 40_000 })).toBe(true);
  expect(line.calm).toEqual({ pointMs: 1_000, calmMs: 2_000 });
});

test('LIV-11 it is believed to be better only when that lasts', () => {
  const line = new LineQuality();
  line.saw({ ...good, roundTripMs: 2_000 });
  expect([line.saw(good), line.saw(good)]).toEqual([false, false]);
  line.saw({ ...good, roundTripMs: 2_000 });
  expect([line.saw(good), line.saw(good), line.saw(good)]).toEqual([false, false, true]);
  expect(line.calm.calmMs).toBe(0);
});

test('LIV-11 who spares data has less from the beginning', () => {
  const line = new LineQuality();
  expect(line.saw({ waiting: 0, saving: true })).toBe(true);
  expect(line.calm.calmMs).toBe(500);
});
