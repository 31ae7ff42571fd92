// Which cards can be tied to which, and how.
import { LINK_ENDS, type LinkKind } from '../wire/types';
import { of, type Card, type Records } from './records';

export interface Tie {
  kind: LinkKind;
  source: string;
  target: string;
}

/** Whether such a link leads from the one card to the other; only cards of one kind say the same. */
export function joins(kind: LinkKind, from: Card, to: Card): boolean {
  const fits = LINK_ENDS[kind].from.includes(from.kind) && LINK_ENDS[kind].to.includes(to.kind);
  return fits && (kind !== 'same_as' || from.kind === to.kind);
}

/** The kind of link that these two cards can have, from the first to the second. */
export function linkKind(from: Card, to: Card): LinkKind | undefined {
  const kinds = Object.keys(LINK_ENDS) as LinkKind[];
  return kinds.find((kind) => joins(kind, from, to));
}

/** The link between two cards, whichever of them was taken first; undefined where there can be none. */
export function tie(records: Records, one: string, other: string): Tie | undefined {
  const [a, b] = [of(records, 'card').get(one), of(records, 'card').get(other)];
  if (!a || !b || one === other) return undefined;
  const onward = linkKind(a, b);
  if (onward) return { kind: onward, source: one, target: other };
  const back = linkKind(b, a);
  return back && { kind: back, source: other, target: one };
}

/** A linked card keeps its kind, or its links would no longer make sense. */
export function isLinked(records: Records, card: string): boolean {
  for (const link of of(records, 'link').values()) if (link.from === card || link.to === card) return true;
  return false;
}
