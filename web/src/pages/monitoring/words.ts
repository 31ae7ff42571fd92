// Figures and days of monitoring in the reader's language.
import { speech, t } from '../../i18n/index.svelte';
import type { Light, Spending } from '../../api/monitoring';
import type { ProgressStatus } from '../../wire/types';

export const STATUSES: readonly ProgressStatus[] = ['planned', 'under_way', 'done', 'stopped'];

export const statusOf = (status: ProgressStatus): string =>
  t(`monitoring-status-${status.replace('_', '-')}`);

export const lightOf = ({ colour, why }: Light): string =>
  t('monitoring-light-told', {
    light: t(`monitoring-light-${colour}`),
    why: t(`monitoring-why-${why.replaceAll('_', '-')}`),
  });

export const figure = (value: number): string =>
  new Intl.NumberFormat(speech.locale, { maximumFractionDigits: 4 }).format(value);

/** What was reckoned is told no finer than it is known. */
export const reckoned = (value: number): number => Math.round(value * 100) / 100;

export const signed = (value: number): string =>
  new Intl.NumberFormat(speech.locale, { maximumFractionDigits: 4, signDisplay: 'exceptZero' }).format(value);

export const measured = (value: number, unit: string): string =>
  [figure(value), unit].filter(Boolean).join(' ');

/** A sum as an account says it; a minus stands before what was spent beyond the plan. */
export const cents = (sum: number): string =>
  new Intl.NumberFormat(speech.locale, {
    style: 'currency',
    currency: 'EUR',
    useGrouping: 'always',
  } as Intl.NumberFormatOptions).format(sum);

/** What was planned less what was spent, reckoned in cents. */
export const left = ({ planned_eur: planned, spent_eur: spent }: Spending): number | null =>
  planned === null || spent === null ? null : (Math.round(planned * 100) - Math.round(spent * 100)) / 100;

const HOW: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };

/** A day of the calendar, as an ISO date. */
export const dayOf = (day: string): string =>
  new Intl.DateTimeFormat(speech.locale, { ...HOW, timeZone: 'UTC' }).format(new Date(day));

export const momentOf = (at: number): string =>
  new Intl.DateTimeFormat(speech.locale, { ...HOW, hour: '2-digit', minute: '2-digit' }).format(at);

export const today = (now: number): string => {
  const day = new Date(now);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
};
