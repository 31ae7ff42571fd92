// After the choice: the ideas with most dots first, those that an action realises already are known, private ones left out.
import { expect, it } from 'vitest';
import { recordsOf } from '../../src/board/fold';
import { ideasOf, zoneForActions } from '../../src/pages/table/reading/chosen';

const card = (kind: string, x: number, y: number, text: string, more = {}) => ({
  kind,
  zone: `${kind}s`,
  text,
  rev: 0,
  x,
  y,
  ...more,
});
const zone = (kind: string, order: number) => ({ title: kind, kind, order, x: 0, y: 0, w: 1, h: 1 });
const records = recordsOf({
  zone: { later: zone('action', 5), ideas: zone('idea', 1), actions: zone('action', 2) },
  card: {
    a: card('idea', 200, 0, 'seconda per posto'),
    b: card('idea', 0, 0, 'prima per posto'),
    c: card('idea', 0, 200, 'la più votata'),
    d: card('idea', 0, 400, 'già in azione'),
    hidden: card('idea', 0, 0, 'privata', { private: true }),
    empty: card('idea', 0, 0, '  '),
    need: card('need', 0, 0, 'un bisogno'),
    act: card('action', 0, 0, "un'azione"),
  },
  link: { l: { kind: 'realises', from: 'act', to: 'd' }, m: { kind: 'answers', from: 'a', to: 'need' } },
});

it('is told with most dots first, then as the cards lie', () => {
  const dots: Record<string, number> = { c: 4, d: 2 };
  expect(ideasOf(records, (id) => dots[id] ?? 0).map(({ id, dots, taken }) => [id, dots, taken])).toEqual([
    ['c', 4, false],
    ['d', 2, true],
    ['b', 0, false],
    ['a', 0, false],
  ]);
});

it('goes to the first zone of actions', () => {
  expect(zoneForActions(records)?.id).toBe('actions');
  expect(zoneForActions(recordsOf({}))).toBeUndefined();
});
