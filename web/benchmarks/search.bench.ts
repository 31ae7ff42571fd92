// How long it takes to look through a full board: `npx vitest bench --run` in web/. The promise is 100 ms at 5,000 cards:
// what takes longer ends the run.
import { bench, describe } from 'vitest';
import type { Card, Fields, Records } from '../src/board/records';
import { Finder, type Known } from '../src/board/search';
import { sectionsOf } from '../src/views/outline/sections';

const MOST_MS = 100;
const COMMENTS = 2_000;
const WORDS =
  'nido orari lunghi perché città trasporto serale quartiere famiglia anziani lavoro sportello'.split(' ');
const NONE: ReadonlySet<string> = new Set();

const wordsFor = (n: number, count: number): string =>
  Array.from({ length: count }, (_, i) => WORDS[(n * 7 + i * i) % WORDS.length]).join(' ');

function cards(): Map<string, Card> {
  const all = Array.from({ length: 5_000 }, (_, n): [string, Card] => {
    const [text, group] = [`${wordsFor(n, 24)} ${n}`, `g${n % 90}`];
    const place = { rev: 0, x: (n % 70) * 196, y: n * 3 };
    return [`c${n}`, { kind: 'need', zone: 'z', text, group, tags: ['orari'], ...place }];
  });
  return new Map(all);
}

const titled = (prefix: string, count: number): Map<string, Fields> =>
  new Map(Array.from({ length: count }, (_, n) => [`${prefix}${n}`, { title: `Titolo ${n}` }]));
const comments = (): Map<string, Fields> =>
  new Map(Array.from({ length: COMMENTS }, (_, n) => [`m${n}`, { card: `c${n}`, text: wordsFor(n, 30) }]));

/** The best of several goes: what the machine does beside it is not ours. */
function within(act: () => void): void {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    act();
    return performance.now() - start;
  });
  if (Math.min(...times) > MOST_MS) throw new Error(`${Math.min(...times).toFixed(0)} ms at least`);
}

describe('search over 5,000 cards', () => {
  const known = cards();
  const recordsOf = (all: ReadonlyMap<string, Card>, said: Map<string, Fields>): Records =>
    new Map([
      ['card', all as unknown as Map<string, Fields>],
      ['zone', new Map([['z', { title: 'Z', kind: 'need', x: 0, y: 0, w: 1, h: 1 }]])],
      ['group', titled('g', 90)],
      ['comment', said],
    ]);
  const finderIn = (records: Records, words: string): Finder => {
    const beside: Known = {
      records,
      behind: () => 'Comune di Brescia',
      bodyOf: () => '',
      comments: (card) => (Number(card.slice(1)) < COMMENTS ? [`m${card.slice(1)}`] : []),
    };
    return new Finder({ words, kinds: NONE, bodies: NONE, tags: NONE }, beside);
  };
  const fresh = (): Records =>
    recordsOf(new Map([...known].map(([id, card]) => [id, { ...card }])), comments());
  const [records, jump] = [recordsOf(known, comments()), (words: string) => finderIn(records, words).all()];

  const first = (): void => void finderIn(fresh(), 'perche').all();
  within(first);
  bench('the first letter, when nothing has been looked at', first, { iterations: 10 });

  const next = (): void => void jump('citta serale 49');
  within(next);
  bench('every letter after it', next);

  const nowhere = (): void => void jump('tranvia');
  within(nowhere);
  bench('words that stand nowhere', nowhere);

  const outline = (): void => void sectionsOf(records, [], finderIn(records, 'citta serale'));
  within(outline);
  bench('the outline put in order anew', outline);
});
