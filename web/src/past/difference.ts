// What is different between two states of a board, card by card, and between two texts, word by word. Pure.
import type { SetAction } from '../wire/types';
import { get, of, type Card, type Records } from '../board/records';

export interface CardChange {
  id: string;
  before?: Card;
  after?: Card;
}

export interface Difference {
  came: CardChange[];
  went: CardChange[];
  rewritten: CardChange[];
  moved: CardChange[]; // into another zone
  precised: CardChange[]; // what makes it an action
  groups: { came: string[]; went: string[]; renamed: { before: string; after: string }[] };
  regrouped: number; // cards
  links: { came: number; went: number };
  comments: { came: number; went: number };
}

const ACTION = [
  'owner',
  'person',
  'partners',
  'start',
  'end',
  'milestone',
  'effort_days',
  'indicator',
  'result',
  'promises',
  'funds',
  'budget_eur',
  'risks',
] as const satisfies readonly Exclude<keyof SetAction, 'type' | 'card'>[];

export function difference(then: Records, now: Records): Difference {
  const both = changesOf(of(then, 'card'), of(now, 'card'));
  const kept = both.filter(({ before, after }) => before && after);
  const differ = (what: (card: Card) => unknown): CardChange[] =>
    kept.filter(({ before, after }) => before && after && !same(what(before), what(after)));
  return {
    came: both.filter(({ before }) => !before),
    went: both.filter(({ after }) => !after),
    rewritten: differ(({ text }) => text),
    moved: differ(({ zone }) => zone),
    precised: differ((card) => ACTION.map((name) => card[name])),
    groups: groupsOf(then, now),
    regrouped: differ(({ group }) => group).length,
    links: counted(then, now, 'link'),
    comments: counted(then, now, 'comment'),
  };
}

export function isNothing(found: Difference): boolean {
  const { came, went, rewritten, moved, precised, groups, regrouped, links, comments } = found;
  const lists = [came, went, rewritten, moved, precised, groups.came, groups.went, groups.renamed];
  return (
    lists.every((list) => list.length === 0) &&
    regrouped + links.came + links.went + comments.came + comments.went === 0
  );
}

function changesOf(then: ReadonlyMap<string, Card>, now: ReadonlyMap<string, Card>): CardChange[] {
  const ids = new Set([...then.keys(), ...now.keys()]);
  return [...ids].flatMap((id) => {
    const [before, after] = [then.get(id), now.get(id)];
    return before === after ? [] : [{ id, ...(before && { before }), ...(after && { after }) }];
  });
}

function groupsOf(then: Records, now: Records): Difference['groups'] {
  const titles = (one: Records, other: Records): string[] =>
    [...of(one, 'group')].filter(([id]) => !get(other, 'group', id)).map(([, { title }]) => title);
  const renamed = [...of(then, 'group')].flatMap(([id, { title: before }]) => {
    const after = get(now, 'group', id)?.title;
    return after === undefined || after === before ? [] : [{ before, after }];
  });
  return { came: titles(now, then), went: titles(then, now), renamed };
}

function counted(then: Records, now: Records, kind: 'link' | 'comment'): { came: number; went: number } {
  const missing = (one: Records, other: Records): number =>
    [...of(one, kind).keys()].filter((id) => !get(other, kind, id)).length;
  return { came: missing(now, then), went: missing(then, now) };
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

export interface Piece {
  text: string;
  is: 'kept' | 'added' | 'removed';
}

const WORDS = /\s+|[\p{L}\p{M}\p{N}_]+|[^\s\p{L}\p{M}\p{N}_]/gu;

/** The words that stayed, came and went, in reading order: what went stands before what came in its place. */
export function pieces(before: string, after: string): Piece[] {
  const [a, b] = [before.match(WORDS) ?? [], after.match(WORDS) ?? []];
  const common = longest(a, b);
  const found: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [one = '', other = ''] = [a[i], b[j]];
    if (i < a.length && j < b.length && one === other) {
      put(found, one, 'kept');
      i++;
      j++;
    } else if (i < a.length && (j >= b.length || at(common, i + 1, j) >= at(common, i, j + 1))) {
      put(found, one, 'removed');
      i++;
    } else {
      put(found, other, 'added');
      j++;
    }
  }
  return found;
}

const at = (table: readonly Uint16Array[], i: number, j: number): number => table[i]?.[j] ?? 0;

/** How many words the rests from i and j have in common at most. */
function longest(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    const row = table[i] as Uint16Array;
    for (let j = b.length - 1; j >= 0; j--)
      row[j] =
        a[i] === b[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
  }
  return table;
}

function put(found: Piece[], text: string, is: Piece['is']): void {
  const last = found.at(-1);
  if (last?.is === is) last.text += text;
  else found.push({ text, is });
}
