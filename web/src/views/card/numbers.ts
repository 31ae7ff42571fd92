// Numbers as people type them: «1.200,5» and «1,200.5» alike where it is clear, and back to what they read.

/** The number that was meant; undefined where none was. */
export function numberOf(typed: string): number | undefined {
  const bare = typed.replace(/[\s€%']/g, '');
  if (!/^-?[\d.,]+$/.test(bare) || !/\d/.test(bare)) return undefined;
  const mark = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'));
  const kinds = new Set(bare.replace(/[^.,]/g, ''));
  const many = bare.replace(/[^.,]/g, '').length > 1;
  const thousands = kinds.size === 1 && (many || (bare[mark] === '.' && bare.length - mark === 4));
  const whole = mark < 0 || thousands ? bare : bare.slice(0, mark);
  const rest = mark < 0 || thousands ? '' : bare.slice(mark + 1);
  const value = Number(`${whole.replace(/[.,]/g, '')}.${rest || '0'}`);
  return Number.isFinite(value) ? value : undefined;
}

/** Whether something was typed, and no number (or none that may stand here) can be read from it. */
export function unread(typed: string, least = -Infinity): boolean {
  const value = numberOf(typed);
  return typed.trim() !== '' && (value === undefined || value < least);
}

/** A sum in euros, to the cent. One mark before three digits parts the thousands: there are no tenths of a cent. */
export function eurosOf(typed: string): number | undefined {
  const value = numberOf(typed.replace(/^(\s*€?\s*\d{1,3})[.,'](\d{3}\s*€?\s*)$/, '$1$2'));
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
