// The outline tells the same board in a fixed order: the zones at work first, groups by their place, cards as they lie.
import { expect, test } from 'vitest';
import { recordsOf } from '../src/board/fold';
import { carried, moves } from '../src/views/outline/order';
import { sectionsOf, type Section } from '../src/views/outline/sections';
import type { Move } from '../src/wire/types';

const card = (zone: string, x: number, y: number, text: string, group?: string) => ({
  kind: 'need',
  zone,
  text,
  rev: 0,
  x,
  y,
  group,
});
const records = recordsOf({
  zone: {
    needs: { title: 'Bisogni', kind: 'need', order: 0, x: 0, y: 0, w: 1, h: 1 },
    ideas: { title: 'Idee', kind: 'idea', order: 1, x: 0, y: 0, w: 1, h: 1 },
  },
  group: { g: { title: 'Infanzia' } },
  card: {
    loose: card('needs', 0, 0, 'Perché no'),
    second: card('needs', 200, 100, 'Nido', 'g'),
    first: card('needs', 0, 100, 'Orari', 'g'),
    lost: card('needs', 0, 300, 'Autobus', 'a group that is gone'),
    idea: card('ideas', 0, 0, 'Navetta'),
  },
});

test('zones, groups and cards in reading order', () => {
  const [needs, ideas] = sectionsOf(records, [], null);
  expect([needs?.id, ideas?.id]).toEqual(['needs', 'ideas']);
  expect(needs?.parts.map(({ title, cards }) => [title, cards])).toEqual([
    ['Infanzia', ['first', 'second']],
    ['', ['loose', 'lost']],
  ]);
});

test('the zones that the table works in come first', () => {
  const sections = sectionsOf(records, ['ideas'], null);
  expect(sections.map(({ id, current }) => [id, current])).toEqual([
    ['ideas', true],
    ['needs', false],
  ]);
});

test('of what is not found nothing is left, and no group without its cards', () => {
  const finds = { card: (_: string, { text }: { text: string }) => text.startsWith('Perché') };
  const [needs, ideas] = sectionsOf(records, [], finds);
  expect(needs?.parts.map(({ title, cards }) => [title, cards])).toEqual([['', ['loose']]]);
  expect([needs?.count, ideas?.count]).toEqual([1, 0]);
});

const idsIn = (sections: readonly Section[], zone: string): string[] =>
  sections.find(({ id }) => id === zone)?.parts.flatMap(({ cards }) => cards) ?? [];

/** What the outline shows once these moves are made. */
function after(moves: readonly Move[]): Section[] {
  const cards = new Map(records.get('card'));
  for (const { id, ...fields } of moves) cards.set(id, { ...cards.get(id), ...fields });
  return sectionsOf(new Map(records).set('card', cards), [], null);
}

test('a card put down stands where the list had shown it while it was in hand', () => {
  const list = sectionsOf(records, [], null);
  const held = { id: 'second', zone: 'needs', group: 'g', at: 0 };
  expect(idsIn(carried(list, held), 'needs')).toEqual(['second', 'first', 'loose', 'lost']);
  expect(after(moves(records, list, held))).toEqual(carried(list, held));
  const over = { id: 'loose', zone: 'ideas', group: '', at: 1 };
  expect(idsIn(carried(list, over), 'ideas')).toEqual(['idea', 'loose']);
  const put = moves(records, list, over);
  expect(put.map(({ id, zone }) => [id, zone])).toContainEqual(['loose', 'ideas']);
  expect(idsIn(after(put), 'ideas')).toEqual(['idea', 'loose']);
});

test('a card that goes nowhere moves nothing, and two in one place get an order', () => {
  const list = sectionsOf(records, [], null);
  expect(moves(records, list, { id: 'lost', zone: 'needs', group: '', at: 1 })).toEqual([]);
  const heap = recordsOf({
    zone: { needs: { title: 'Bisogni', kind: 'need', order: 0, x: 0, y: 0, w: 500, h: 500 } },
    card: { a: card('needs', 9, 9, 'A'), b: card('needs', 9, 9, 'B') },
  });
  const heaped = sectionsOf(heap, [], null);
  expect(moves(heap, heaped, { id: 'b', zone: 'needs', group: '', at: 0 })).toEqual([
    { id: 'a', x: 29, y: 9 },
  ]);
});
