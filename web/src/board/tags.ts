// Tags as the board takes them: short words in one line, which case does not tell apart.
import { MAX_TAG } from '../wire/types';

export const sameTag = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Each once, as it was first written. */
export function distinct(tags: readonly string[]): string[] {
  return tags.filter((tag, n) => tags.findIndex((other) => sameTag(other, tag)) === n);
}

/** A tag as it is typed, made fit: one line, without blanks at its ends; '' where nothing is left of it. */
export function tagOf(typed: string): string {
  const words = typed.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();
  return Array.from(words).slice(0, MAX_TAG).join('').trim();
}
