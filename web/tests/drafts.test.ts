// No word is cut off for want of room (CLI-3): one is told, and a long paste goes on in the next card.
import { expect, test } from 'vitest';
import { linesOf } from '../src/views/card/acts';
import { parted, room } from '../src/views/card/drafts';
import { MAX_TEXT } from '../src/wire/types';

test('counting begins near the end, in code points', () => {
  expect(room('a'.repeat(MAX_TEXT - 200))).toBeUndefined();
  expect(room('😀'.repeat(MAX_TEXT))).toEqual({ used: MAX_TEXT, over: 0 });
  expect(room('a'.repeat(MAX_TEXT + 3))).toEqual({ used: MAX_TEXT + 3, over: 3 });
});

test('a line that is too long for a card goes on in the next, between words', () => {
  const long = 'parola '.repeat(700).trim();
  const cards = linesOf(`- uno\n- ${long}`);
  expect(cards[0]).toBe('uno');
  expect(cards.slice(1).join(' ')).toBe(long);
  expect(cards.every((text) => !room(text)?.over)).toBe(true);
  expect(parted('x'.repeat(MAX_TEXT + 1)).map((part) => part.length)).toEqual([MAX_TEXT, 1]);
});
