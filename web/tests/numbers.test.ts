import { expect, test } from 'vitest';
import { LANGUAGES } from '../src/i18n/index.svelte';
import { eurosOf, numberOf, read, unpayable, unread, wholeEurosOf } from '../src/views/card/numbers';

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
  ['+7', 7],
  [',5', 0.5],
  ['0.125', 0.125], // no number begins with a nought and goes on by thousands
  ['1234.567', 1234.567],
  ['1,2,3', undefined],
  ['01.02.2027', undefined],
  ['1e5', undefined],
  ['12 giorni', undefined],
  ['9'.repeat(13), undefined],
  ['molti', undefined],
  ['', undefined],
])('%s means %s', (typed, value) => {
  expect(numberOf(typed)).toBe(value);
});

test.each([
  ['12,000', 12000], // there are no tenths of a cent: an English reader's thousands
  ['12.000', 12000],
  ['€ 1.250', 1250],
  ["1'250", 1250],
  ['12.500,50', 12500.5],
  ['12,500.50', 12500.5],
  ['1 250,5 €', 1250.5],
  ['0,1', 0.1],
  ['19.999', 19999],
  ['19.9999', 20],
  ['-3', undefined],
  ['molti', undefined],
  ['', undefined],
])('MON-8 %s is so many euros: %s', (typed, value) => {
  expect(eurosOf(typed)).toBe(value);
});

test('a planned sum is in whole euros, and what is none is told and not rounded', () => {
  expect(['12,000', '12.000,00', '€ 7', '0'].map(wholeEurosOf)).toEqual([12000, 12000, 7, 0]);
  const wrong = ['12,50', '1.250,75', '-3', 'molti', '10.000.000.001'];
  expect(wrong.map(wholeEurosOf)).toEqual(wrong.map(() => undefined));
  expect([...wrong, '', ' '].map(unpayable)).toEqual([...wrong.map(() => true), false, false]);
});

test.each([
  ['1,234', 'en', 1234],
  ['1.234', 'en', 1.234],
  ['1,234', 'it', 1.234],
  ['1.234', 'it', 1234],
  ['1.234', 'de', 1234],
  ['1.234', 'es', 1234],
  ['1,234', 'fr', 1.234],
  ['-1,234', 'en', -1234],
  ['1,234.5', 'it', 1234.5],
  ['1.234.567', 'en', 1234567],
])('%s is read as the language has it: in %s it is %s', (typed, language, value) => {
  expect(numberOf(typed, language)).toBe(value);
});

test.each(LANGUAGES)('what is read can be typed again: %s', (language) => {
  for (const value of [0, 7, 1200, 284000, 12.5, 1.234, 0.125, -1200, 1234.5678, 1234567.5])
    expect(numberOf(read(value, language), language)).toBe(value);
});

test('what cannot be read is told from what was left empty', () => {
  expect(['dodicimila', '12 k', '-'].map((typed) => unread(typed))).toEqual([true, true, true]);
  expect(['', '  ', '12.000', '-3'].map((typed) => unread(typed))).toEqual([false, false, false, false]);
  expect(unread('-3', 0)).toBe(true);
  expect(['7', '8'].map((typed) => unread(typed, 0, 7))).toEqual([false, true]);
});
