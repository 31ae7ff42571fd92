// The columns of a thread, the steps of the arrow keys, and the passage that was found.
import { describe, expect, test } from 'vitest';
import type { Node } from '../../src/pages/chain/asking';
import { columnsOf, likeBefore, pairsOf, passage, stepFrom } from '../../src/pages/chain/thread';

const node = (id: string, kind: Node['kind'], next: string[] = [], back: string[] = []): Node => ({
  id,
  kind,
  words: id,
  next,
  back,
});
const THREAD = [
  node('n', 'need', ['i']),
  node('i', 'idea', ['a', 'elsewhere'], ['n']),
  node('a', 'action', ['p', 'r'], ['i']),
  node('p', 'progress', ['s'], ['a']),
  node('r', 'reading', ['s'], ['a']),
  node('s', 'answer', [], ['p', 'r']),
];

describe('a thread', () => {
  test('has a column for each kind that is there; reports, results and readings share one', () => {
    expect(columnsOf(THREAD).map(({ column, nodes }) => [column, nodes.length])).toEqual([
      ['need', 1],
      ['idea', 1],
      ['action', 1],
      ['progress', 2],
      ['answer', 1],
    ]);
  });

  test('is tied by what is shown alone', () => {
    expect(pairsOf(THREAD)).toEqual([
      ['n', 'i'],
      ['i', 'a'],
      ['a', 'p'],
      ['a', 'r'],
      ['p', 's'],
      ['r', 's'],
    ]);
  });

  test.each([
    ['n', 'ArrowRight', 'i'],
    ['a', 'ArrowRight', 'p'],
    ['p', 'ArrowDown', 'r'],
    ['r', 'ArrowUp', 'p'],
    ['s', 'ArrowLeft', 'p'],
    ['s', 'ArrowRight', undefined],
    ['n', 'ArrowUp', undefined],
    ['n', 'Enter', undefined],
    ['gone', 'ArrowRight', undefined],
  ])('from %s %s leads to %s', (from, key, to) => {
    expect(stepFrom(THREAD, from, key)).toBe(to);
  });
});

test('a reading of the same thing from the same source is told in brief', () => {
  const reading = (id: string, of: string, source: string): Node => ({
    ...node(id, 'reading', [], [of]),
    measure: { value: 1, indicator: null, source, reason: '' },
  });
  const readings = [
    reading('1', 'a', 's'),
    reading('2', 'a', 's'),
    reading('3', 'a', 't'),
    reading('4', 'b', 't'),
  ];
  expect([...likeBefore(readings)]).toEqual(['2']);
});

test('a passage is cut between code points', () => {
  expect(passage('🎈 a@b.it 🎈', 2, 8)).toEqual(['🎈 ', 'a@b.it', ' 🎈']);
});
