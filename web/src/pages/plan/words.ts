// Figures and days of a plan in the reader's language.
import { speech } from '../../i18n/index.svelte';
import { oftenOf } from '../../views/card/frequency';
import type { Indicator, Plan, PlanAction, PlanOrganisation } from '../../api/types';

const days = (how: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(speech.locale, { ...how, timeZone: 'UTC' });

export function euros(amount: number): string {
  return new Intl.NumberFormat(speech.locale, {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
    useGrouping: 'always',
  } as Intl.NumberFormatOptions).format(amount);
}

export function figure(value: number): string {
  return new Intl.NumberFormat(speech.locale, { maximumFractionDigits: 4 }).format(value);
}

export const monthOf = (day: string | Date): string =>
  days({ month: 'short', year: 'numeric' }).format(new Date(day));
export const dayOf = (day: string): string =>
  days({ day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(day));
export const yearOf = (day: Date): string => days({ year: 'numeric' }).format(day);

/** «0 → 24», with the unit where there is one, and how often it is read where that is said. */
export function measureOf({ baseline, target, unit, frequency }: Indicator): string {
  const ends = [baseline, target].map((value) => (value === null ? '–' : figure(value)));
  const way = [ends.join(' → '), unit].filter(Boolean).join(' ');
  return frequency ? `${way}, ${oftenOf(frequency)}` : way;
}

/** «3 e 10». */
export function listed(items: readonly (string | number)[]): string {
  return new Intl.ListFormat(speech.locale, { type: 'conjunction' }).format(items.map(String));
}

/** Quick ways from an id to what it names. */
export class Index {
  readonly organisations: ReadonlyMap<string, PlanOrganisation>;
  readonly actions: ReadonlyMap<string, PlanAction>;
  readonly texts: ReadonlyMap<string, string>;
  readonly votes: ReadonlyMap<string, number>;
  readonly critical: ReadonlySet<string>; // actions without slack

  constructor(plan: Plan) {
    this.organisations = new Map(plan.organisations.map((body) => [body.id, body]));
    this.actions = new Map(plan.actions.map((action) => [action.id, action]));
    const cards = [plan.actions, plan.needs, plan.ideas, plan.resources, plan.obstacles].flat();
    this.texts = new Map(cards.map((card) => [card.id, card.text]));
    this.votes = new Map(plan.ideas.map((idea) => [idea.id, idea.votes]));
    this.critical = new Set(plan.schedule?.critical);
  }

  nameOf = (id: string): string => this.organisations.get(id)?.name ?? id;
  textOf = (id: string): string => this.texts.get(id) ?? id;
  colourOf(owner: string | null): string {
    const sector = owner === null ? undefined : this.organisations.get(owner)?.sector;
    return sector === undefined ? 'var(--alert)' : `var(--${sector})`;
  }
}
