// The order in which cards were written can be read from their ids: the plan stands in the order of ids (JOB-4).
import { expect, test } from 'vitest';
import { cardId } from '../src/store/ids';

test('JOB-4 cards written one after the other, or pasted at once, are in the order of their ids', () => {
  const ids = Array.from({ length: 500 }, cardId);
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => /^c[a-z0-9]{19}$/.test(id))).toBe(true);
});
