// @vitest-environment jsdom
// Who reads a record is woken by that record alone: so thousands of cards stay cheap.
import { flushSync } from 'svelte';
import { afterEach, describe, expect, test } from 'vitest';
import type { Fields, Records } from '../src/board/records';
import { Related } from '../src/store/related.svelte';
import { Shelf } from '../src/store/shelf.svelte';

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

/** How often a reader runs. */
function reader(read: () => unknown): { seen: unknown[] } {
  const seen: unknown[] = [];
  stops.push(
    $effect.root(() => {
      $effect(() => void seen.push(read()));
    }),
  );
  flushSync();
  return { seen };
}

describe('a shelf', () => {
  const set = (records: Map<string, Fields>, shelf: Shelf, id: string, fields?: Fields): void => {
    if (fields) records.set(id, fields);
    else records.delete(id);
    shelf.changed([id]);
    flushSync();
  };

  test('wakes the reader of one record for that one, of the ids for comers and goers, of all for each', () => {
    const records = new Map<string, Fields>();
    const shelf = new Shelf(() => records);
    set(records, shelf, 'a', { text: '1' });
    const [one, ids, all] = [
      reader(() => shelf.get('a')?.text),
      reader(() => shelf.ids.join()),
      reader(() => shelf.all.size),
    ];
    set(records, shelf, 'b', { text: 'x' });
    set(records, shelf, 'b', { text: 'y' });
    set(records, shelf, 'a', { text: '2' });
    expect(one.seen).toEqual(['1', '2']);
    expect(ids.seen).toEqual(['a', 'a,b']);
    expect(all.seen).toHaveLength(4);
  });

  test('wakes who waits for a record that is not there yet, and who looked at one that goes', () => {
    const records = new Map<string, Fields>();
    const shelf = new Shelf(() => records);
    const { seen } = reader(() => shelf.get('late')?.text);
    set(records, shelf, 'late', { text: 'here' });
    set(records, shelf, 'late');
    set(records, shelf, 'late', { text: 'again' });
    expect(seen).toEqual([undefined, 'here', undefined, 'again']);
  });
});

test('what hangs on a card wakes the readers of that card, at both ends of a link', () => {
  const records: Records = new Map();
  const related = new Related(() => records);
  const put = (kind: 'comment' | 'link', id: string, fields?: Fields): void => {
    if (!records.has(kind)) records.set(kind, new Map());
    if (fields) records.get(kind)?.set(id, fields);
    else records.get(kind)?.delete(id);
    related.changed(new Map([[kind, new Set([id])]]));
    flushSync();
  };
  const [a, b, c] = ['a', 'b', 'c'].map((card) =>
    reader(() => related.of(card).link.size + related.of(card).comment.size),
  );
  put('link', 'l', { kind: 'answers', from: 'a', to: 'b' });
  put('comment', 'm', { card: 'a', text: 'Vero' });
  put('link', 'l');
  expect(a?.seen.at(-1)).toBe(1);
  expect(b?.seen.at(-1)).toBe(0);
  expect(c?.seen.every((n) => n === 0)).toBe(true);
});
