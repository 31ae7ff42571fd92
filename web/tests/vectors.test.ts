// The vectors that both sides run: text (DEC-3), fold and state hash (CLI-5), layout. Also tests/boards/test_vectors.py.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { apply as applyChange, recordsOf } from '../src/board/fold';
import { stateHash } from '../src/board/hash';
import { place, tidy } from '../src/board/layout';
import { plain } from '../src/board/plain';
import type { Fields, Records } from '../src/board/records';
import { apply, carry, difference, differenceByWords, invert } from '../src/board/text';
import type { Change, Edit } from '../src/wire/types';

type Plain = [number, number, string][];
type Raw = Record<string, Record<string, Fields>>;

function vectors<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../tests/vectors/${name}`, import.meta.url), 'utf8')) as T;
}
const edits = (plain: Plain): Edit[] => plain.map(([at, remove, insert]) => ({ at, remove, insert }));
const raw = (records: Records): Raw =>
  Object.fromEntries([...records].map(([kind, ofKind]) => [kind, Object.fromEntries(ofKind)]));

test.each(vectors<{ text: string; words: string }[]>('plain.json'))(
  'a text without its marks: $text',
  ({ text, words }) => expect(plain(text)).toBe(words),
);

describe('text', () => {
  const { apply: applied, carry: carried } = vectors<{
    apply: { text: string; edits: Plain; result: string; back: Plain | null }[];
    carry: { text: string; edits: Plain; over: Plain; after: boolean; carried: Plain }[];
  }>('text.json');

  test.each(applied)('DEC-3 edits are applied and taken back: $text', (kase) => {
    expect(apply(kase.text, edits(kase.edits))).toBe(kase.result);
    if (kase.back) expect(invert(kase.text, edits(kase.edits))).toEqual(edits(kase.back));
    for (const between of [difference, differenceByWords])
      expect(apply(kase.text, between(kase.text, kase.result))).toBe(kase.result);
  });

  test.each(carried)("DEC-3 edits are carried over another's: $text", (kase) => {
    const [mine, over] = [edits(kase.edits), edits(kase.over)];
    expect(carry(mine, over, kase.after)).toEqual(edits(kase.carried));
    const one = apply(apply(kase.text, over), carry(mine, over, true));
    expect(apply(apply(kase.text, mine), carry(over, mine, false))).toBe(one);
  });
});

describe('fold', () => {
  const cases =
    vectors<{ seed: number; steps: { changes: Change[]; hash: number }[]; records: Raw }[]>('fold.json');
  test.each(cases)('CLI-5 gives these records and these hashes: seed $seed', ({ steps, records }) => {
    const folded: Records = new Map();
    for (const step of steps) {
      for (const change of step.changes) applyChange(folded, change);
      expect(stateHash(folded)).toBe(step.hash);
    }
    expect(raw(folded)).toEqual(records);
  });
});

describe('layout', () => {
  const cases = vectors<
    {
      seed: number;
      records: Raw;
      place: { zone: string; n: number; slots: [number, number][] }[];
      tidy: { zone: string; moves: [string, number, number][] }[];
    }[]
  >('layout.json');
  test.each(cases)('gives these places: seed $seed', (kase) => {
    const records = recordsOf(kase.records);
    for (const { zone, n, slots } of kase.place) {
      expect(place(records, zone, n).map(({ x, y }) => [x, y])).toEqual(slots);
    }
    for (const { zone, moves } of kase.tidy) {
      expect(tidy(records, zone).map(({ id, x, y }) => [id, x, y])).toEqual(moves);
    }
  });
});
