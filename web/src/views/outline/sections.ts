// The outline's order: zones as the phase has them in hand, in each its groups, in each the cards as they lie. Pure.
import { of, type Card, type Records, type Zone } from '../../board/records';

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

export function sectionsOf(records: Records, current: readonly string[], sought: string): Section[] {
  const byZone = new Map<string, Map<string, [string, Card][]>>();
  const words = fold(sought);
  for (const [id, card] of of(records, 'card')) {
    if (words && !fold(card.text).includes(words)) continue;
    const group = card.group && of(records, 'group').has(card.group) ? card.group : '';
    const parts = byZone.get(card.zone) ?? new Map<string, [string, Card][]>();
    parts.set(group, [...(parts.get(group) ?? []), [id, card]]);
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
    cards: cards.sort(([, a], [, b]) => a.y - b.y || a.x - b.x).map(([card]) => card),
    top: Math.min(...cards.map(([, { y }]) => y)),
  }));
  parts.sort((a, b) => Number(a.group === '') - Number(b.group === '') || a.top - b.top);
  return { id, zone, current, count: parts.reduce((n, { cards }) => n + cards.length, 0), parts };
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
