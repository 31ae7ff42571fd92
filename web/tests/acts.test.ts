// What is typed or pasted becomes what the log takes (LOG-12), and many lines become many cards.
import { expect, test } from 'vitest';
import { recordsOf } from '../src/board/fold';
import { clean, linesOf, ownWords } from '../src/views/card/acts';

test('LOG-12 control characters and halves of characters go, newline, tab and emoji stay', () => {
  expect(clean('a\u0000b\u001bc\r\nd\te\ud83d 👩‍👧')).toBe('abc\nd\te 👩‍👧');
});

test('the lines of a pasted list are its entries, without their bullets', () => {
  expect(linesOf('- Nido\r\n\r\n  • Navetta serale \n* Sportello\n3 autobus')).toEqual([
    'Nido',
    'Navetta serale',
    'Sportello',
    '3 autobus',
  ]);
});

test('MON-11 an action that was carried into the review is taken up in its own words, any other idea in all of its own', () => {
  const card = (zone: string) => ({ kind: 'idea', zone, text: '', rev: 0, x: 0, y: 0 });
  const cards = { old: card('review'), idea: card('ideas') };
  const follows = { board: 'b', title: 'Prima', review: 'review', carried: 1, left_out: 0 };
  const next = recordsOf({ board: { board: { title: 'Poi', follows } }, card: cards });
  const said = 'Aprire il nido\nStato: in corso, 40 %';
  expect(['old', 'idea', 'gone'].map((id) => ownWords(next, id, said))).toEqual([
    'Aprire il nido',
    said,
    said,
  ]);
  const first = recordsOf({ board: { board: { title: 'Prima' } }, card: cards });
  expect(['old', 'gone'].map((id) => ownWords(first, id, said))).toEqual([said, said]);
});
