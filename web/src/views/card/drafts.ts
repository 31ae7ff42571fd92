// Texts that are too long for a card: they wait on this screen, whole, until their writer has shortened them.
import { length } from '../../board/text';
import { MAX_TEXT } from '../../wire/types';

export interface Draft {
  shown: string; // the text of the card that it was typed on
  typed: string;
}

/** By card: what was typed and could not be sent. */
export const drafts = new Map<string, Draft>();

const NEAR = 200; // code points before the end where one begins to count

/** What to say of a text's length; undefined where there is room enough. */
export function room(text: string): { used: number; over: number } | undefined {
  const used = length(text);
  return used > MAX_TEXT - NEAR ? { used, over: Math.max(0, used - MAX_TEXT) } : undefined;
}

/** A text in parts that each have room in a card, broken between words where there are any. */
export function parted(text: string): string[] {
  const parts: string[] = [];
  let rest = Array.from(text);
  while (rest.length > MAX_TEXT) {
    const gap = rest.slice(0, MAX_TEXT + 1).findLastIndex((point) => /\s/.test(point));
    const end = gap > 0 ? gap : MAX_TEXT;
    parts.push(rest.slice(0, end).join('').trim());
    rest = Array.from(rest.slice(end).join('').trim());
  }
  return [...parts, rest.join('')].filter(Boolean);
}
