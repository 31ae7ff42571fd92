// Which card lies above which.
import { expect, test } from 'vitest';
import { byAge, byHeight } from '../src/board/order';
import { distinct, tagOf } from '../src/board/tags';

test('brought to the front, else the younger', () => {
  const cards = new Map([
    ['old', { at: 1 }],
    ['top', { at: 0, z: 2 }],
    ['new', { at: 3 }],
    ['low', { at: 9, z: -1 }],
  ]);
  const ids = ['new', 'top', 'old', 'low'];
  expect([...ids].sort(byHeight(cards))).toEqual(['low', 'old', 'new', 'top']);
  expect([...ids].sort(byAge(cards))).toEqual(['top', 'old', 'new', 'low']);
});

test('LOG-12 a tag as it is typed becomes one that the log takes', () => {
  expect(tagOf('  orari\n lunghi\u0007 ')).toBe('orari lunghi');
  expect(tagOf(' \t ')).toBe('');
  expect(Array.from(tagOf('à'.repeat(60)))).toHaveLength(40);
  expect(distinct(['Nido', 'orari', 'nido'])).toEqual(['Nido', 'orari']);
});
