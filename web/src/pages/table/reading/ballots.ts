// How far a choice with dots has come: from the ballots, which say how many, never where (DEC-4). Pure.
import type { Kinds } from '../../../board/records';
import type { PersonAtTable } from '../../../store/types';

export interface Choosing {
  used: number;
  all: number;
  missing: string[]; // bodies, or people without one, that have dots left
}

type BallotOf = Pick<Kinds['ballot'], 'round' | 'author' | 'used'>;

export function choosingOf(
  round: { id: string; dots: number },
  ballots: Iterable<BallotOf>,
  people: ReadonlyMap<string, PersonAtTable>,
): Choosing {
  const usedBy = new Map<string, number>();
  for (const ballot of ballots) if (ballot.round === round.id) usedBy.set(ballot.author, ballot.used);
  const voters = [...people.values()].filter(
    (one) => one.role === 'participant' && (one.here || (usedBy.get(one.id) ?? 0) > 0),
  );
  const late = voters.filter((one) => (usedBy.get(one.id) ?? 0) < round.dots);
  const missing = [...new Set(late.map((one) => one.organisationName || one.name))].sort((a, b) =>
    a.localeCompare(b),
  );
  const used = voters.reduce((sum, one) => sum + (usedBy.get(one.id) ?? 0), 0);
  return { used, all: voters.length * round.dots, missing };
}
