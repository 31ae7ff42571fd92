// Lists and tables that are pasted become cards, and what one act cannot hold is not cut in silence.
import { expect, test } from 'vitest';
import {
  columnsOf,
  fitting,
  fromList,
  fromTable,
  MOST_PASTED,
  rowsOf,
  wantsLook,
} from '../src/views/card/pasting';

test('a table is read as spreadsheets copy it: quoted cells hold newlines, tabs and quotes', () => {
  expect(rowsOf('a\tb\r\n"due\nrighe"\t"dice ""sì"""\n\t\nc\t\n')).toEqual([
    ['a', 'b'],
    ['due\nrighe', 'dice "sì"'],
    ['c', ''],
  ]);
  expect(rowsOf('5" di neve\tx')).toEqual([['5" di neve', 'x']]);
});

test('titles say which column holds the words and which the tags; else the widest holds the words', () => {
  const rows = rowsOf('N.\tTesto\tEtichette\n1\tPiù nidi\tinfanzia; orari, Orari\n2\tBus serale\t');
  expect(columnsOf(rows)).toEqual({ text: 1, tags: 2, titles: true });
  expect(fromTable(rows, columnsOf(rows))).toEqual([
    { text: 'Più nidi', tags: ['infanzia', 'orari'] },
    { text: 'Bus serale' },
  ]);
  expect(columnsOf(rowsOf('1\tMancano posti al nido\n2\tPochi bus'))).toEqual({
    text: 1,
    tags: undefined,
    titles: false,
  });
});

test('a short list goes straight in, a long one, a table and a novel are looked at first', () => {
  const list = (n: number): string => Array.from({ length: n }, (_, i) => `- riga ${i}`).join('\n');
  expect(wantsLook(list(50))).toBe(false);
  expect(wantsLook(list(51))).toBe(true);
  expect(wantsLook('a\tb')).toBe(true);
  expect(wantsLook('parola '.repeat(20_000))).toBe(true);
  expect(wantsLook('x'.repeat(MOST_PASTED + 1))).toBe(true);
});

test('DEC-6 one act holds five hundred cards, or as many as its frame; the rest is left, whole', () => {
  const short = fromList(Array.from({ length: 700 }, (_, n) => `riga ${n}`).join('\n'));
  expect(short).toHaveLength(700);
  expect(fitting(short)).toBe(500);
  const novel = fromList('è una parola '.repeat(12_000));
  const fits = fitting(novel);
  expect(fits).toBeGreaterThan(5);
  expect(fits).toBeLessThan(novel.length);
  const words = novel.flatMap(({ text }) => text.split(' '));
  expect(words).toHaveLength(36_000);
});
