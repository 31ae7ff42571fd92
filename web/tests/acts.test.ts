// What is typed or pasted becomes what the log takes (LOG-12), and many lines become many cards.
import { expect, test } from 'vitest';
import { clean, linesOf } from '../src/views/card/acts';

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
