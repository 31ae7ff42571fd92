// Numbers as people type them: «1.200,5» and «1,200.5» alike where it is clear, else as the language has it; and back to what
// they read.
import { speech } from '../../i18n/index.svelte';

const GROUPED = /^[+-]?[1-9]\d{0,2}([.,])\d{3}(\1\d{3})*$/;
const PARTED = /^([+-]?(?:\d*|\d{1,3}(?:\.\d{3})+(?=,)|\d{1,3}(?:,\d{3})+(?=\.)))(?:[.,](\d*))?$/;
const MOST = 1e12; // what a table takes

/** The number that was meant; undefined where none was, or none that a table takes. */
export const numberOf = (typed: string, language: string = speech.language): number | undefined =>
  meant(typed, (0.5).toLocaleString(language).charAt(1));

/** One mark before three digits parts the thousands, where it is not the one that parts the decimals. */
function meant(typed: string, decimal: string): number | undefined {
  const bare = typed.replace(/[\s€%']/g, '');
  const [, mark, more] = GROUPED.exec(bare) ?? [];
  const grouped = mark !== undefined && (more !== undefined || mark !== decimal);
  const [, whole = '', rest = ''] = (!grouped && PARTED.exec(bare)) || [];
  const figures = grouped ? bare.replaceAll(mark, '') : `${whole.replace(/[.,]/g, '')}.${rest}`;
  const value = /\d/.test(figures) ? Number(figures) : NaN;
  return Math.abs(value) <= MOST ? value : undefined;
}

/** Whether something was typed, and no number (or none that may stand here) can be read from it. */
export function unread(typed: string, least = -Infinity, most = Infinity): boolean {
  const value = numberOf(typed);
  return typed.trim() !== '' && (value === undefined || value < least || value > most);
}

/** A sum in euros, to the cent. One mark before three digits parts the thousands: there are no tenths of a cent. */
export function eurosOf(typed: string): number | undefined {
  const value = meant(typed, '');
  return value === undefined || value < 0 ? undefined : Math.round(value * 100) / 100;
}

const MOST_EUROS = 10_000_000_000;

/** A planned sum, in whole euros; undefined where it is none, so that no cent is dropped unseen. */
export function wholeEurosOf(typed: string): number | undefined {
  const value = eurosOf(typed);
  return value !== undefined && Number.isInteger(value) && value <= MOST_EUROS ? value : undefined;
}

/** Whether something was typed that is no planned sum. */
export const unpayable = (typed: string): boolean => typed.trim() !== '' && wholeEurosOf(typed) === undefined;

export function read(value: number | undefined, language: string): string {
  return value === undefined
    ? ''
    : value.toLocaleString(language, { maximumFractionDigits: 4, useGrouping: 'always' });
}
