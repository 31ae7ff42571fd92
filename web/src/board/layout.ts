// Where cards go in a zone: free places for new ones, and a tidy order. The twin of cocreate/boards/layout.py.
// It decides nothing: what it gives are places to ask for. Both run tests/vectors/layout.json.
import { of, type Card, type Records, type Zone } from './records';

export const CARD_W = 180;
export const CARD_H = 144;
export const STEP_X = 196;
export const STEP_Y = 160;
export const PAD = 16; // between a zone's side and its cards
export const HEAD = 56; // for a zone's title
const GROUP_HEAD = 32; // for a group's title
const GROUP_GAP = 24; // between the last row of a group and what comes next
const LAYER = 20; // cards that find no room of their own lie so far beside those beneath
const LOWEST = 99_000;

export interface Slot {
  x: number;
  y: number;
}
export type Moved = Slot & { id: string };

/** So many places in a zone where no card of it lies, row by row; when it is full, beside cards that lie there. */
export function place(records: Records, zone: string, n: number): Slot[] {
  const cards = [...cardsOf(records, zone).values()];
  const { left, top, columns, rows } = gridOf(records, zone);
  const taken = new Set<string>();
  for (const card of cards) for (const slot of covered(card, left, top)) taken.add(slot);
  const free: Slot[] = [];
  for (let i = 0; i < rows * columns && free.length < n; i++) {
    const slot = slotAt(i, left, top, columns);
    if (!taken.has(key(slot.x, slot.y))) free.push(slot);
  }
  const lain = new Set(cards.map((card) => key(card.x, card.y)));
  for (let layer = 1; free.length < n; layer++) {
    for (let i = 0; i < rows * columns && free.length < n; i++) {
      const { x, y } = slotAt(i, left + layer * LAYER, top + layer * LAYER, columns);
      if (!lain.has(key(x, y))) free.push({ x, y });
    }
  }
  return free;
}

/** The moves that put a zone in order: group after group in the order of their first cards, then the ungrouped. */
export function tidy(records: Records, zone: string): Moved[] {
  const cards = cardsOf(records, zone);
  const { left, top, columns, rows } = gridOf(records, zone);
  const { groups, ungrouped } = grouped(records, cards);
  const moves: Moved[] = [];
  let y = top;
  for (const { ids, head } of [
    ...groups.map((ids) => ({ ids, head: GROUP_HEAD })),
    { ids: ungrouped, head: 0 },
  ]) {
    ids.forEach((id, i) => moves.push({ id, ...slotAt(i, left, y + head, columns) }));
    y += head + Math.ceil(ids.length / columns) * STEP_Y + GROUP_GAP;
  }
  return moves
    .map((move) => held(move, top, rows))
    .filter(({ id, x, y }) => cards.get(id)?.x !== x || cards.get(id)?.y !== y);
}

function slotAt(i: number, left: number, top: number, columns: number): Slot {
  return { x: left + (i % columns) * STEP_X, y: top + Math.floor(i / columns) * STEP_Y };
}

const key = (x: number, y: number): string => `${x}:${y}`;

function cardsOf(records: Records, zone: string): Map<string, Card> {
  return new Map([...of(records, 'card')].filter(([, card]) => card.zone === zone));
}

function grouped(records: Records, cards: Map<string, Card>): { groups: string[][]; ungrouped: string[] } {
  const groups = new Map<string, string[]>([]);
  const ungrouped: string[] = [];
  const order = [...cards].sort(([a, p], [b, q]) => p.y - q.y || p.x - q.x || (a < b ? -1 : 1));
  for (const [id, { group }] of order) {
    if (!group || !of(records, 'group').has(group)) ungrouped.push(id);
    else if (groups.has(group)) groups.get(group)?.push(id);
    else groups.set(group, [id]);
  }
  return { groups: [...groups.values()], ungrouped };
}

interface Grid {
  left: number;
  top: number;
  columns: number;
  rows: number; // down to the next zone beneath, or to the end of the world
}

function gridOf(records: Records, id: string): Grid {
  const zones = of(records, 'zone');
  const { x, y, w }: Pick<Zone, 'x' | 'y' | 'w'> = zones.get(id) ?? { x: 0, y: 0, w: 0 };
  let end = LOWEST;
  for (const [other, zone] of zones) {
    if (other !== id && zone.y > y && zone.x < x + w && zone.x + zone.w > x) end = Math.min(end, zone.y);
  }
  const columns = Math.max(1, Math.floor((w - PAD) / STEP_X));
  return { left: x + PAD, top: y + HEAD, columns, rows: Math.max(1, Math.floor((end - y - HEAD) / STEP_Y)) };
}

/** The places of the grid that a card lies on, wholly or in part. */
function covered(card: Card, left: number, top: number): string[] {
  const keys: string[] = [];
  for (const c of span(card.x - left, CARD_W, STEP_X)) {
    for (const r of span(card.y - top, CARD_H, STEP_Y)) keys.push(key(left + c * STEP_X, top + r * STEP_Y));
  }
  return keys;
}

function span(offset: number, size: number, step: number): number[] {
  const first = Math.floor((offset - size) / step) + 1;
  const end = -Math.floor((-offset - size) / step);
  return Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);
}

/** Rows that would reach into the zone beneath start again at the top, a little aside. */
function held(move: Moved, top: number, rows: number): Moved {
  const layer = Math.floor((move.y - top) / (rows * STEP_Y));
  const y = move.y - layer * rows * STEP_Y;
  return { id: move.id, x: move.x + layer * LAYER, y: y + layer * LAYER };
}
