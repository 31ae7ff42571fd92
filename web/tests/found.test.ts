// @vitest-environment jsdom
// One answer to what is found: board, outline and the list of matches show the same cards, drawings, groups and zones.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Fields, Records } from '../src/board/records';
import { Scene } from '../src/views/board/scene.svelte';
import { Stack } from '../src/views/drawing/stack';
import { Looking } from '../src/views/looking/looking.svelte';
import { sectionsOf } from '../src/views/outline/sections';
import { seenTable, type Raw } from './tables';

const zone = (title: string, kind: string, x: number) => ({ title, kind, x, y: 0, w: 400, h: 800 });
const card = (zone: string, text: string, more: Fields = {}) => ({
  kind: zone === 'needs' ? 'need' : 'action',
  zone,
  text,
  rev: 0,
  x: 0,
  y: 0,
  author: 'anna',
  ...more,
});
const drawing = (zone: string, label: string, author: string): Fields => ({
  ...{ form: 'rectangle', zone, label, author },
  ...{ x: 0, y: 0, w: 9, h: 9 },
});
const RECORDS = {
  zone: { needs: zone('Bisogni', 'need', 0), acts: zone("Le azioni dell'anno", 'action', 500) },
  organisation: {
    girasole: { name: 'Cooperativa Girasole', sector: 'nonprofit' },
    comune: { name: 'Comune di Brescia', sector: 'public' },
  },
  member: {
    anna: { role: 'participant', organisation: 'girasole' },
    bruno: { role: 'participant', organisation: 'comune' },
  },
  group: { g: { title: 'Prima infanzia' }, empty: { title: 'Infanzia di nessuno' } },
  card: {
    nido: card('needs', 'Perché il nido chiude alle 16?', { tags: ['Orari'], group: 'g' }),
    bus: card('needs', 'Navetta serale', { author: 'bruno' }),
    dreams: card('needs', 'Chi ha altri sogni?', { author: 'bruno' }),
    plan: card('acts', 'Aprire fino alle 19', {
      owner: 'comune',
      partners: ['girasole'],
      indicator: { name: 'Famiglie servite', unit: 'nuclei' },
      person: 'Chiara',
      risks: [{ text: 'Mancano educatrici', response: 'Bando' }],
    }),
  },
  comment: { c: { card: 'bus', text: 'Anche la DOMENICA', author: 'anna' } },
  drawing: {
    frame: drawing('needs', 'Intorno al nido', 'anna'),
    arrow: drawing('acts', '', 'bruno'),
  },
};

let records: Records;
let show: (raw: Raw) => Records;
let looking: Looking;
let scene: Scene;

beforeEach(() => {
  const made = seenTable(RECORDS, ['Anna', 'Bruno']);
  show = made.show;
  records = made.table.records;
  looking = new Looking(made.table);
  scene = new Scene(made.table);
});

type Seen = Record<'cards' | 'drawings' | 'groups', string[]>;
const sorted = (ids: Iterable<string>): string[] => [...ids].sort();

function onBoard(): Seen {
  const { finds, table } = looking;
  scene.filter(finds);
  const stack = new Stack(table, () => undefined);
  stack.filter(finds);
  return {
    cards: sorted(scene.shown.keys()),
    drawings: sorted(stack.all.map(({ id }) => id)),
    groups: sorted(scene.groups.map(({ id }) => id)),
  };
}

function inOutline(): Seen {
  const parts = sectionsOf(records, [], looking.finds).flatMap((section) => section.parts);
  return {
    cards: sorted(parts.flatMap(({ cards }) => cards)),
    drawings: sorted(looking.drawings.map(([id]) => id)),
    groups: sorted(parts.map(({ group }) => group).filter(Boolean)),
  };
}

/** What both views show, and in the order of the list what that finds. */
async function found(sought: Partial<Record<'words' | 'kinds' | 'bodies' | 'tags', string>>) {
  const { words = '', ...facets } = sought;
  looking.clear();
  looking.sought = words;
  for (const [facet, value] of Object.entries(facets)) looking.toggle(facet as 'kinds', value);
  const finds = await vi.waitUntil(() => looking.finds);
  const matches = finds.all();
  const [seen, ids] = [onBoard(), (kind: string) => matches.filter((one) => one.kind === kind)];
  expect(inOutline(), 'the outline').toEqual(seen);
  expect(sorted(ids('card').map(({ id }) => id)), 'the list').toEqual(seen.cards);
  expect(sorted(ids('drawing').map(({ id }) => id)), 'the list').toEqual(seen.drawings);
  for (const { id } of ids('group')) expect(seen.groups).toContain(id);
  return matches.map(({ kind, id }) => `${kind} ${id}`);
}

describe('CLI-14 board, outline and matches agree on', () => {
  test.each([
    ['a text, without its accents', 'PERCHE', ['card nido']],
    ['one with accents, however they are put together', 'Pèrche\u0301', ['card nido']],
    ['all words of several', 'alle chiude', ['card nido']],
    ['a tag', 'orari', ['card nido']],
    ['who is behind it', 'brescia serale', ['card bus']],
    ['a comment', 'domenica', ['card bus']],
    ['who leads an action', 'aprire brescia', ['card plan']],
    ['who helps with it', 'aprire girasole', ['card plan']],
    ['its indicator', 'famiglie nuclei', ['card plan']],
    ['who answers for it', 'chiara', ['card plan']],
    ['its risks', 'educatrici bando', ['card plan']],
    ['the label of a drawing', 'intorno', ['drawing frame']],
    ['a group, with what is in it', 'infanzia', ['group g', 'card nido']],
    ['a zone, with what is in it', 'azioni', ['zone acts', 'card plan', 'drawing arrow']],
    ['a word of a title after an apostrophe', 'anno', ['zone acts', 'card plan', 'drawing arrow']],
    ['no piece of a word of a title', 'sogni', ['card dreams']],
    ['nothing', 'tram', []],
  ])('words: %s', async (_, words, matches) => expect(await found({ words })).toEqual(matches));

  test('what bears the words itself comes before what only lies under them', async () => {
    records.get('card')?.set('late', card('needs', 'I bisogni di chi lavora', { x: 900 }));
    scene = new Scene(looking.table);
    const matches = await found({ words: 'bisogni' });
    expect(matches.slice(0, 2)).toEqual(['zone needs', 'card late']);
    expect(matches).toHaveLength(6);
  });

  test('kind, organisation and tag: a drawing has but the second', async () => {
    expect(await found({ kinds: 'need', words: 'chi' })).toEqual(['card nido', 'card dreams']);
    const seen = (matches: string[]) => matches.filter((one) => /^(card|drawing)/.test(one));
    expect(seen(await found({ kinds: 'action' }))).toEqual(['card plan']);
    expect(seen(await found({ bodies: 'comune' }))).toEqual(['card bus', 'card dreams', 'drawing arrow']);
    expect(seen(await found({ tags: 'orari' }))).toEqual(['card nido']);
  });

  test('what comes while one looks: a comment, a title', async () => {
    expect(await found({ words: 'sabato' })).toEqual([]);
    const before = looking.finds;
    const { comment, group } = RECORDS;
    records = show({
      ...RECORDS,
      comment: { ...comment, d: { card: 'dreams', text: 'Il sabato!' } },
      group: { ...group, g: { title: 'Sabato aperto' } },
    });
    expect(looking.finds, 'whoever shows it is woken').not.toBe(before);
    expect(await found({ words: 'sabato' })).toEqual(['group g', 'card dreams', 'card nido']);
  });
});

test('where nothing is sought all is to be seen', async () => {
  await found({ words: 'tram' });
  looking.clear();
  expect(looking.finds).toBeNull();
  expect(onBoard()).toEqual(inOutline());
  expect(onBoard().cards).toHaveLength(4);
});
