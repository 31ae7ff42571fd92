// CLI-4 in a field: what I take back is mine, whatever others did meanwhile; and their carets stay with their words.
import { describe, expect, test } from 'vitest';
import { Carets } from '../src/board/carets';
import { clusters, differences, whole } from '../src/board/clusters';
import { Strokes } from '../src/board/strokes';
import { apply, carry } from '../src/board/text';
import type { Edit } from '../src/wire/types';
import { parts, wordBefore } from '../src/views/card/carets';
import { moved, typed } from '../src/views/card/typing';
import { seeded } from './sync/world';

const put = (at: number, insert: string, remove = 0): Edit[] => [{ at, remove, insert }];

describe('strokes', () => {
  test('CLI-4 what is typed at once goes at once, word by word', () => {
    const strokes = new Strokes();
    let text = '';
    for (const [n, letter] of Array.from('due parole').entries()) {
      strokes.did(text, put(text.length, letter), n * 50);
      text += letter;
    }
    text = apply(text, strokes.undo(text));
    expect(text).toBe('due');
    text = apply(text, strokes.undo(text));
    expect(text).toBe('');
    expect(strokes.undo(text)).toEqual([]);
    for (const there of ['due', 'due parole']) expect((text = apply(text, strokes.redo(text)))).toBe(there);
  });

  test.each(Array.from({ length: 200 }, (_, seed) => seed))(
    'CLI-4 all mine taken back leaves what others put, whole and in order: seed %i',
    (seed) => {
      const random = seeded(seed);
      const strokes = new Strokes();
      let text = '';
      for (let n = 0; n < 30; n++) {
        const gap = Math.floor(random() * (text.length + 1));
        if (random() < 0.5) {
          strokes.did(text, put(gap, 'MINE'[n % 4] ?? ''), n * 400);
          text = apply(text, put(gap, 'MINE'[n % 4] ?? ''));
        } else {
          const over = put(gap, String(n % 10));
          strokes.carry(over);
          text = apply(text, over);
        }
      }
      const [theirs, all] = [text.replace(/\D/g, ''), text];
      for (let edits = strokes.undo(text); edits.length; edits = strokes.undo(text))
        text = apply(text, edits);
      expect(text).toBe(theirs);
      for (let edits = strokes.redo(text); edits.length; edits = strokes.redo(text))
        text = apply(text, edits);
      expect([...text].sort()).toEqual([...all].sort());
    },
  );
});

describe('clusters', () => {
  const PIECES = ['a', 'b', ' ', '\n', 'e\u0301', '👩‍👧', '👨‍👩‍👧', '🇮🇹', '🇫🇷', '👍🏽', '👍', '𝄞', '日', '❤️'];
  const some = (random: () => number): string =>
    Array.from(
      { length: Math.floor(random() * 12) },
      () => PIECES[Math.floor(random() * PIECES.length)],
    ).join('');

  test.each(Array.from({ length: 300 }, (_, seed) => seed))('DEC-3 no edit parts one: seed %i', (seed) => {
    const random = seeded(seed);
    const [from, one, other] = [some(random), some(random), some(random)];
    const gaps = new Set([
      0,
      ...clusters(from).map((_, n, all) => Array.from(all.slice(0, n + 1).join('')).length),
    ]);
    for (const edits of [differences(from, one), typed(from, one, Math.floor(random() * (one.length + 1)))]) {
      expect(apply(from, edits)).toBe(one);
      for (const { at, remove } of edits) expect(gaps.has(at) && gaps.has(at + remove)).toBe(true);
    }
    const mine = differences(from, one);
    const both = apply(apply(from, mine), carry(differences(from, other), mine, true));
    const pieces = new Set([from, one, other].flatMap(clusters));
    expect(clusters(both).filter((piece) => !pieces.has(piece) && !joins(piece))).toEqual([]);
  });

  /** Flags whose halves meet anew where what stood between them is gone. */
  const joins = (piece: string): boolean => /\p{RI}/u.test(piece);

  test('a caret stands behind what it would part', () => {
    expect([0, 1, 2, 3, 4].map((gap) => whole('👩‍👧a', gap))).toEqual([0, 3, 3, 3, 4]);
    expect(moved({ start: 5, end: 5 }, '👩‍👧', '👩‍👦')).toEqual({ start: 5, end: 5 });
  });
});

describe('carets', () => {
  test('LIV-3 a caret goes with its own words, and stays by them whatever others put', () => {
    const carets = new Carets();
    carets.told('ada', 'c', { rev: 4, start: 3, end: 3 });
    expect(carets.in('c', 4)).toEqual(new Map([['ada', { start: 3, end: 3 }]]));
    carets.stepped('c', { rev: 5, by: 'ada', edits: put(3, 'xy') });
    carets.stepped('c', { rev: 6, by: 'bea', edits: put(0, 'zz') });
    carets.stepped('c', { rev: 7, by: 'bea', edits: put(7, '!') });
    expect(carets.in('c', 7)).toEqual(new Map([['ada', { start: 7, end: 7 }]]));
    expect(carets.in('c', 6).size + carets.in('d', 7).size).toBe(0);
  });

  test('LIV-3 one that comes late catches up, one that is early waits', () => {
    const carets = new Carets();
    carets.stepped('c', { rev: 1, by: 'bea', edits: put(0, 'zz') });
    carets.told('ada', 'c', { rev: 0, start: 1, end: 2 });
    carets.told('ivo', 'c', { rev: 2, start: 0, end: 0 });
    expect([...carets.in('c', 1)]).toEqual([['ada', { start: 3, end: 4 }]]);
    carets.stepped('c', { rev: 2, by: 'ada', edits: put(3, 'q', 1) });
    expect([...carets.in('c', 2).keys()]).toEqual(['ada', 'ivo']);
    carets.told('ada', 'c', undefined);
    carets.clear();
    expect(carets.in('c', 2).size).toBe(0);
  });

  test('LIV-3 a caret in words that nobody had written in stays there with the first stroke of all', () => {
    const carets = new Carets();
    carets.told('ada', '¶a1', { rev: 0, start: 3, end: 3 });
    carets.begun('¶a1', 40);
    carets.stepped('¶a1', { rev: 41, by: 'bea', edits: put(0, 'zz') });
    expect([...carets.in('¶a1', 41)]).toEqual([['ada', { start: 5, end: 5 }]]);
  });

  test('marks part a text where carets are, and never a letter', () => {
    const mark = { id: 'ada', name: 'Ada', colour: 'red', start: 1, end: 3 };
    const cut = parts('a👩‍👧b', [mark]);
    expect(cut.map(({ text }) => text).join('|')).toBe('|a|👩‍👧|b');
    expect(cut.map(({ taken }) => taken)).toEqual([undefined, undefined, 'red', undefined]);
    expect(wordBefore('Un nido, aperto', { start: 8, end: 8 })).toBe('nido');
    expect(wordBefore('Un', { start: 0, end: 0 })).toBe('');
  });
});
