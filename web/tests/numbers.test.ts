import { expect, test } from 'vitest';
import { numberOf, read, unread } from '../src/views/card/numbers';

test.each([
  ['24', 24],
  ['12,5', 12.5],
  ['12.5', 12.5],
  ['1.200', 1200],
  ['1.200,50', 1200.5],
  ['1,200.5', 1200.5],
  ['€ 284.000', 284000],
  ['1 200', 1200],
  ['-3', -3],
  ['1.200.000', 1200000],
  ['molti', undefined],
  ['', undefined],
])('%s means %s', (typed, value) => {
  expect(numberOf(typed)).toBe(value);
});

test('what is read can be typed again', () => {
  for (const value of [0, 7, 1200, 284000, 12.5, 1234.5678]) {
    expect(numberOf(read(value, 'it'))).toBe(value);
  }
});

test('what cannot be read is told from what was left empty', () => {
  expect(['dodicimila', '12 k', '-'].map((typed) => unread(typed))).toEqual([true, true, true]);
  expect(['', '  ', '12.000', '-3'].map((typed) => unread(typed))).toEqual([false, false, false, false]);
  expect(unread('-3', 0)).toBe(true);
});
