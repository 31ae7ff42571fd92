// What actions cost and who covers it, added up by action, by partner and by source. Pure.
import type { PlanAction } from '../../../api/types';

export interface Line {
  action: PlanAction;
  cost: number;
  promised: number;
  funded: number;
  missing: number; // never less than nothing
}
export interface Share {
  id: string; // an organisation, or the name of a source
  eur: number;
  actions: PlanAction[];
}

const sum = (amounts: readonly { eur: number }[] | undefined): number =>
  (amounts ?? []).reduce((all, { eur }) => all + eur, 0);

export function linesOf(actions: readonly PlanAction[]): Line[] {
  return actions.map((action) => {
    const cost = action.budget_eur ?? 0;
    const [promised, funded] = [sum(action.promises), sum(action.funds)];
    return { action, cost, promised, funded, missing: Math.max(0, cost - promised - funded) };
  });
}

export interface Counted {
  count: number;
  eur: number;
}

/** How many promises, funds and risks these actions have, and how much money that is. */
export function restOf(actions: readonly PlanAction[]): Record<'promises' | 'funds' | 'risks', Counted> {
  const [promises, funds] = [
    actions.flatMap((one) => one.promises ?? []),
    actions.flatMap((one) => one.funds ?? []),
  ];
  return {
    promises: { count: promises.length, eur: sum(promises) },
    funds: { count: funds.length, eur: sum(funds) },
    risks: { count: actions.flatMap((one) => one.risks ?? []).length, eur: 0 },
  };
}

/** The last line of a table of lines. */
export function totalOf(lines: readonly Line[]): Omit<Line, 'action'> {
  const total = { cost: 0, promised: 0, funded: 0, missing: 0 };
  for (const line of lines) {
    total.cost += line.cost;
    total.promised += line.promised;
    total.funded += line.funded;
    total.missing += line.missing;
  }
  return total;
}

/** What each organisation puts in, most first. */
export const partnersOf = (actions: readonly PlanAction[]): Share[] =>
  shares(actions, ({ promises = [] }) => promises.map(({ organisation, eur }) => [organisation, eur]));

/** What comes from elsewhere, most first. */
export const sourcesOf = (actions: readonly PlanAction[]): Share[] =>
  shares(actions, ({ funds = [] }) => funds.map(({ source, eur }) => [source, eur]));

function shares(
  actions: readonly PlanAction[],
  parts: (action: PlanAction) => [id: string, eur: number][],
): Share[] {
  const found = new Map<string, Share>();
  for (const action of actions) {
    for (const [id, eur] of parts(action)) {
      const share = found.get(id) ?? { id, eur: 0, actions: [] };
      share.eur += eur;
      if (!share.actions.includes(action)) share.actions.push(action);
      found.set(id, share);
    }
  }
  return [...found.values()].sort((a, b) => b.eur - a.eur || a.id.localeCompare(b.id));
}
