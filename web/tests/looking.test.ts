// @vitest-environment jsdom
// What the colours of the cards tell: the kind, the organisation or the tag, the same in both views, with a legend in words.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Fields } from '../src/board/records';
import { get } from '../src/board/records';
import { COLOURINGS, Looking, TONES } from '../src/views/looking/looking.svelte';
import { seenTable, type Raw } from './tables';

const card = (author: string, more: Fields = {}) => ({
  ...{ kind: 'need', zone: 'needs', text: 'x', rev: 0, x: 0, y: 0 },
  ...{ author, ...more },
});
const BODIES = ['comune', 'girasole', 'scuola', 'asl', 'impresa', 'museo', 'banca'];
const RECORDS: Raw = {
  organisation: Object.fromEntries(BODIES.map((id) => [id, { name: `Ente ${id}`, sector: 'public' }])),
  member: {
    ...Object.fromEntries(BODIES.map((id) => [`of-${id}`, { role: 'participant', organisation: id }])),
    alone: { role: 'participant' },
  },
  card: {
    a: card('of-girasole', { tags: ['Orari'] }),
    b: card('of-girasole', { kind: 'action', colour: 'rose', tags: ['mai detto', 'orari'] }),
    c: card('of-banca', { kind: 'idea' }),
    d: card('alone'),
    e: card(''),
  },
};

let looking: Looking;
let show: (raw: Raw) => unknown;
const toneOf = (id: string): string => {
  const one = get(looking.table.records, 'card', id);
  return one ? looking.toneOf(one) : '';
};
const tones = (): string[] => ['a', 'b', 'c', 'd', 'e'].map(toneOf);

beforeEach(() => {
  localStorage.clear();
  const made = seenTable(RECORDS, [...BODIES.map((id) => `of-${id}`), 'Alone']);
  show = made.show;
  looking = new Looking(made.table);
});
afterEach(() => looking.close());

test('by kind: the colour of the kind, or that which people gave it; it needs no legend', () => {
  expect(tones()).toEqual(['need', 'colour-rose', 'idea', 'need', 'need']);
  expect(looking.legend).toEqual([]);
});

test('by organisation: those with most cards have a colour, all others share one', () => {
  looking.colour('body');
  expect(tones()).toEqual([TONES[0], TONES[0], TONES[1], 'colour-white', 'colour-white']);
  expect(looking.legend).toHaveLength(TONES.length + 1);
  expect(looking.legend.slice(0, 2)).toEqual([
    { tone: TONES[0], word: 'Ente girasole' },
    { tone: TONES[1], word: 'Ente banca' },
  ]);
  expect(looking.legend.at(-1)).toEqual({ tone: 'colour-white', word: '' });
});

test('by tag: the first of its tags that has a colour, however it is written', () => {
  looking.colour('tag');
  expect(looking.legend.map(({ word }) => word)).toEqual(['Orari', 'mai detto', '']);
  expect(tones()).toEqual([TONES[0], TONES[1], 'colour-white', 'colour-white', 'colour-white']);
});

test('the legend says of each colour what the cards with it have, and each colour once', () => {
  for (const by of COLOURINGS) {
    looking.colour(by);
    const told = looking.legend.map(({ tone }) => tone);
    expect(new Set(told).size, by).toBe(told.length);
    if (by !== 'kind') for (const tone of tones()) expect(told, by).toContain(tone);
  }
});

test('while one reads no colour changes: another card of theirs brings nobody another', () => {
  looking.colour('body');
  const before = looking.legend;
  const more = Object.fromEntries(['f', 'g', 'h'].map((id) => [id, card('of-banca')]));
  show({ ...RECORDS, card: { ...RECORDS.card, ...more } });
  expect(looking.legend).toEqual(before);
  expect(toneOf('f')).toBe(TONES[1]);
});

test('the choice is kept on this machine', () => {
  looking.colour('tag');
  expect(new Looking(looking.table).by).toBe('tag');
});
