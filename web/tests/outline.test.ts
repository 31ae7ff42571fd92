// The outline tells the same board in a fixed order: the zones at work first, groups by their place, cards as they lie.
import { expect, test } from 'vitest';
import { recordsOf } from '../src/board/fold';
import { sectionsOf } from '../src/views/outline/sections';

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
  const [needs, ideas] = sectionsOf(records, [], '');
  expect([needs?.id, ideas?.id]).toEqual(['needs', 'ideas']);
  expect(needs?.parts.map(({ title, cards }) => [title, cards])).toEqual([
    ['Infanzia', ['first', 'second']],
    ['', ['loose', 'lost']],
  ]);
});

test('the zones that the table works in come first', () => {
  const sections = sectionsOf(records, ['ideas'], '');
  expect(sections.map(({ id, current }) => [id, current])).toEqual([
    ['ideas', true],
    ['needs', false],
  ]);
});

test('a search finds words without their accents', () => {
  const found = sectionsOf(records, [], 'perche').flatMap(({ parts }) => parts.flatMap(({ cards }) => cards));
  expect(found).toEqual(['loose']);
});
