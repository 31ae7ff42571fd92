// What the plan says of an action right now: its card, with what people amended laid over it. Pure; the server's twin is
// cocreate/boards/amendments.py. Schedule and checks are the server's alone.
import type { PlanAction } from '../../../api/types';
import type { Card, Fields, Kinds } from '../../../board/records';
import type { AmendedField, NewWait } from '../../../wire/types';

export type Amendment = Kinds['amendment'];
export type OfAction = ReadonlyMap<AmendedField, Amendment>;

/** Those that say something, by action and field; a wording is the amendment of an action's words. */
export function standing(
  records: ReadonlyMap<string, Amendment>,
  wordings: ReadonlyMap<string, Kinds['wording']> = new Map(),
): ReadonlyMap<string, OfAction> {
  const found = new Map<string, Map<AmendedField, Amendment>>();
  for (const one of records.values()) {
    if (one.dropped) continue;
    const ofAction = found.get(one.action) ?? new Map<AmendedField, Amendment>();
    found.set(one.action, ofAction.set(one.field, one));
  }
  for (const [action, { text, was }] of wordings) {
    const ofAction = found.get(action) ?? new Map<AmendedField, Amendment>();
    found.set(action, ofAction.set('text', { action, field: 'text', value: text, was }));
  }
  return found;
}

/** The card as the plan has it. */
export function laidOver(card: Card, amendments: OfAction | undefined): Card {
  if (!amendments) return card;
  const said = [...amendments].map(([field, { value }]) => [field, value] as const);
  const fields: Fields = { ...card, ...Object.fromEntries(said.filter(([field]) => field !== 'waits')) };
  return fitting(fields as unknown as Card, card);
}

/** With the card's own days where the amended ones do not fit them any more. */
function fitting(laid: Card, own: Card): Card {
  const { start, end } = laid;
  return start && end && start > end ? { ...laid, start: own.start, end: own.end } : laid;
}

export function waitsOf(
  id: string,
  amendments: OfAction | undefined,
  links: Iterable<Kinds['link']>,
): readonly NewWait[] {
  const said = amendments?.get('waits');
  if (said) return (said.value as NewWait[] | undefined) ?? [];
  return [...links]
    .filter(({ kind, from }) => kind === 'depends_on' && from === id)
    .map(({ to, timing, lag }) => ({ action: to, ...(timing && { timing }), ...(lag && { lag }) }));
}

/** The action as the draft has it, with what stands on the table by now. */
export function actionNow(action: PlanAction, card: Card | undefined, waits: readonly NewWait[]): PlanAction {
  if (!card) return action;
  const { indicator } = card;
  return {
    ...action,
    text: card.text,
    owner: card.owner ?? null,
    partners: card.partners ?? [],
    start: card.start ?? null,
    end: card.end ?? null,
    indicator: indicator?.name
      ? {
          name: indicator.name,
          unit: indicator.unit ?? '',
          baseline: indicator.baseline ?? null,
          target: indicator.target ?? null,
          source: indicator.source ?? '',
          frequency: indicator.frequency ?? null,
        }
      : null,
    budget_eur: card.budget_eur ?? null,
    effort_days: card.effort_days ?? null,
    milestone: card.milestone ?? false,
    result: card.result ?? null,
    promises: (card.promises ?? []).map(({ organisation = '', what = '', eur = 0 }) => ({
      organisation,
      what,
      eur,
    })),
    funds: (card.funds ?? []).map(({ source = '', eur = 0 }) => ({ source, eur })),
    risks: (card.risks ?? []).map(({ text = '', likelihood = 1, impact = 1, response = '' }) => ({
      text,
      likelihood,
      impact,
      response,
    })),
    depends_on: waits.map((wait) => wait.action),
    waits: waits.map(({ action: id, timing = 'finish_start', lag = 0 }) => ({ action: id, timing, lag })),
  };
}
