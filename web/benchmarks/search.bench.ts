// How long it takes to look through a full board: `npx vitest bench --run` in web/. The promise is 100 ms at 5,000 cards.
import { bench, describe } from 'vitest';
import type { Card } from '../src/board/records';
import { holds, wordsIn } from '../src/board/search';
import { sectionsOf } from '../src/views/outline/sections';
import type { Fields } from '../src/board/records';

const WORDS =
  'nido orari lunghi perché città trasporto serale quartiere famiglia anziani lavoro sportello'.split(' ');
const WROTE = 'comune di brescia';

function board(): Map<string, Card> {
  const cards = Array.from({ length: 5_000 }, (_, n): [string, Card] => {
    const text = Array.from({ length: 24 }, (_, i) => WORDS[(n * 7 + i * i) % WORDS.length]).join(' ');
    return [
      `c${n}`,
      { kind: 'need', zone: 'z', text: `${text} ${n}`, rev: 0, x: (n % 70) * 196, y: n * 3, tags: ['orari'] },
    ];
  });
  return new Map(cards);
}

const count = (cards: ReadonlyMap<string, Card>, sought: string): number => {
  const words = wordsIn(sought);
  let found = 0;
  for (const card of cards.values()) if (holds(card, words, () => WROTE)) found += 1;
  return found;
};

describe('search over 5,000 cards', () => {
  const known = board();
  const fresh = (): Map<string, Card> => new Map([...known].map(([id, card]) => [id, { ...card }]));
  count(known, 'x');
  bench('the first letter, when no card has been looked at', () => void count(fresh(), 'perche'), {
    iterations: 10,
  });
  bench('every letter after it', () => void count(known, 'citta serale 49'));
  const words = wordsIn('citta serale');
  const records = new Map<string, Map<string, Fields>>([
    ['card', known as unknown as Map<string, Fields>],
    ['zone', new Map([['z', { title: 'Z', kind: 'need', x: 0, y: 0, w: 1, h: 1 }]])],
  ]);
  bench('the outline put in order anew', () => {
    sectionsOf(records, [], (card) => holds(card, words, () => WROTE));
  });
});
