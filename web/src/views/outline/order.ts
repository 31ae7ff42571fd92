// A card carried through the outline: how the list looks meanwhile, and the moves that make it so on the board. Pure.
import { place, type Slot } from '../../board/layout';
import { get, type Records } from '../../board/records';
import type { Move } from '../../wire/types';
import type { Part, Section } from './sections';

const LAYER = 20; // world units between cards that would else lie in one place, and so have no order

/** The card in hand, and where it would be put down: so far down its group (or the ungrouped) in a zone. */
export interface Held {
  id: string;
  zone: string;
  group: string;
  at: number;
}

export function partOf(sections: readonly Section[], id: string): { zone: string; part: Part } | undefined {
  for (const { id: zone, parts } of sections) {
    const part = parts.find(({ cards }) => cards.includes(id));
    if (part) return { zone, part };
  }
  return undefined;
}

/** The same list with the card where it would be put down. */
export function carried(sections: readonly Section[], held: Held | null): readonly Section[] {
  const from = held && partOf(sections, held.id);
  if (!from) return sections;
  return sections.map((section) => {
    let parts = section.parts.map((part) => without(part, held.id));
    if (section.id === held.zone) parts = within(parts, held, from.part.title);
    parts = parts.filter(({ cards }) => cards.length > 0);
    return { ...section, parts, count: parts.reduce((n, { cards }) => n + cards.length, 0) };
  });
}

const without = (part: Part, id: string): Part => ({
  ...part,
  cards: part.cards.filter((card) => card !== id),
});

function within(parts: Part[], { id, group, at }: Held, title: string): Part[] {
  const there = parts.some((part) => part.group === group);
  const all = there ? parts : [...parts, { group, title, cards: [] }];
  return all.map((part) =>
    part.group === group ? { ...part, cards: part.cards.toSpliced(at, 0, id) } : part,
  );
}

/** What puts it down: those between its old place and its new one go one place on, as in any list. */
export function moves(records: Records, sections: readonly Section[], held: Held): Move[] {
  const part = partOf(carried(sections, held), held.id)?.part;
  if (!part) return [];
  const comes = get(records, 'card', held.id)?.zone !== held.zone;
  const slots = part.cards
    .filter((id) => !comes || id !== held.id)
    .flatMap((id) => get(records, 'card', id) ?? [])
    .map(({ x, y }) => ({ x, y }));
  const places = inOrder([...slots, ...place(records, held.zone, comes ? 1 : 0)]);
  return part.cards.flatMap((id, n) => {
    const [card, to] = [get(records, 'card', id), places[n]];
    const crosses = comes && id === held.id;
    if (!card || !to || (!crosses && card.x === to.x && card.y === to.y)) return [];
    return [{ id, ...to, ...(crosses && { zone: held.zone }) }];
  });
}

/** As one reads them; two that are the same become two. */
function inOrder(slots: Slot[]): Slot[] {
  slots.sort((a, b) => a.y - b.y || a.x - b.x);
  for (let n = 1; n < slots.length; n++) {
    const [before, slot] = [slots[n - 1] as Slot, slots[n] as Slot];
    if (slot.y < before.y || (slot.y === before.y && slot.x <= before.x))
      slots[n] = { x: before.x + LAYER, y: before.y };
  }
  return slots;
}
