// The outline's order: zones as the phase has them in hand, in each its groups, in each the cards as they lie. Pure.
import { of, type Card, type Records, type Zone } from '../../board/records';
import type { Finder } from '../../board/search';

export interface Part {
  group: string; // '' for the ungrouped
  title: string;
  cards: string[];
}
export interface Section {
  id: string;
  zone: Zone;
  current: boolean; // the table works here now
  count: number;
  parts: Part[];
}

export function sectionsOf(
  records: Records,
  current: readonly string[],
  finds: Pick<Finder, 'card'> | null,
): Section[] {
  const byZone = new Map<string, Map<string, [string, Card][]>>();
  for (const [id, card] of of(records, 'card')) {
    if (finds?.card(id, card) === false) continue;
    const group = card.group && of(records, 'group').has(card.group) ? card.group : '';
    const parts = byZone.get(card.zone) ?? new Map<string, [string, Card][]>();
    const part = parts.get(group);
    if (part) part.push([id, card]);
    else parts.set(group, [[id, card]]);
    byZone.set(card.zone, parts);
  }
  const here = new Set(current);
  return [...of(records, 'zone')]
    .map(([id, zone]) =>
      section(records, id, zone, here.size === 0 || here.has(id), byZone.get(id) ?? new Map()),
    )
    .sort((a, b) => Number(b.current) - Number(a.current) || (a.zone.order ?? 0) - (b.zone.order ?? 0));
}

function section(
  records: Records,
  id: string,
  zone: Zone,
  current: boolean,
  found: Map<string, [string, Card][]>,
): Section {
  const parts = [...found].map(([group, cards]) => ({
    group,
    title: of(records, 'group').get(group)?.title ?? '',
    cards: cards.sort(asRead).map(([card]) => card),
    top: Math.min(...cards.map(([, { y }]) => y)),
  }));
  parts.sort((a, b) => Number(a.group === '') - Number(b.group === '') || a.top - b.top);
  return { id, zone, current, count: parts.reduce((n, { cards }) => n + cards.length, 0), parts };
}

/** Down and across; cards in one place keep an order all the same. */
const asRead = ([i, a]: [string, Card], [j, b]: [string, Card]): number =>
  a.y - b.y || a.x - b.x || (i < j ? -1 : 1);
