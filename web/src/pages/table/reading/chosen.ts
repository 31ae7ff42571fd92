// The ideas of a table after its choice, most dots first, and which of them an action realises already. Pure.
import { of, type Records } from '../../../board/records';

export interface ChosenIdea {
  id: string;
  text: string;
  dots: number;
  taken: boolean; // an action realises it
}

/** What was written in private is its author's alone: nothing is made of it here. */
export function ideasOf(records: Records, dotsOf: (card: string, zone: string) => number): ChosenIdea[] {
  const realised = new Set<string>();
  for (const { kind, to } of of(records, 'link').values()) if (kind === 'realises') realised.add(to);
  return [...of(records, 'card')]
    .filter(([, card]) => card.kind === 'idea' && !card.private && card.text.trim() !== '')
    .sort(([a, p], [b, q]) => p.y - q.y || p.x - q.x || (a < b ? -1 : 1))
    .map(([id, { text, zone }]) => ({ id, text, dots: dotsOf(id, zone), taken: realised.has(id) }))
    .sort((a, b) => b.dots - a.dots);
}

/** The zone in which actions are written; undefined at a table without one. */
export function zoneForActions(records: Records): { id: string; title: string } | undefined {
  const zones = [...of(records, 'zone')].filter(([, { kind }]) => kind === 'action');
  const [first] = zones.sort(([, a], [, b]) => (a.order ?? 0) - (b.order ?? 0));
  return first && { id: first[0], title: first[1].title };
}
