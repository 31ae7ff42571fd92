// Typing in a field that others write in too: my caret stays with my words, offsets count code points (DEC-3).
import { describe, expect, test } from 'vitest';
import { apply } from '../src/board/text';
import { moved, onto, typed } from '../src/views/card/typing';

describe('typing', () => {
  test('an edit ends where the caret is, also where letters repeat', () => {
    expect(typed('aaa', 'aaaa', 1)).toEqual([{ at: 0, remove: 0, insert: 'a' }]);
    expect(typed('aaa', 'aaaa', 4)).toEqual([{ at: 3, remove: 0, insert: 'a' }]);
    expect(typed('aaa', 'aa', 0)).toEqual([{ at: 0, remove: 1, insert: '' }]);
    expect(typed('ciao', 'ciao', 2)).toEqual([]);
  });

  test('offsets count code points beside an emoji', () => {
    const edits = typed('👩‍👧 nido', '👩‍👧 nidi', '👩‍👧 nidi'.length);
    expect(edits).toEqual([{ at: 7, remove: 1, insert: 'i' }]);
    expect(apply('👩‍👧 nido', edits)).toBe('👩‍👧 nidi');
  });

  test('the edit leads from one text to the other wherever the caret is said to be', () => {
    for (let caret = 0; caret <= 5; caret++)
      expect(apply('abcab', typed('abcab', 'abab', caret))).toBe('abab');
  });

  test('what another put before my caret moves it along, what came after does not', () => {
    const caret = { start: 5, end: 5 };
    expect(moved(caret, 'prima', 'La prima')).toEqual({ start: 8, end: 8 });
    expect(moved(caret, 'prima dopo', 'prima, e dopo')).toEqual({ start: 5, end: 5 });
    expect(moved({ start: 4, end: 4 }, 'a 😀 b', '😀😀 a 😀 b').start).toBe('😀😀 a 😀'.length);
  });

  test('what I typed while another wrote keeps both', () => {
    const mine = typed('nido', 'nido aperto', 11);
    expect(apply('Il nido', onto('nido', 'Il nido', mine))).toBe('Il nido aperto');
  });
});
