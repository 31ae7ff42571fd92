// Finding things by words, whatever their case and accents. A card is made ready once, as long as it does not change. Pure.
import type { Card } from './records';

export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The words of what is sought: all of them must be there. */
export const wordsIn = (sought: string): string[] => fold(sought).split(/\s+/).filter(Boolean);

const ready = new WeakMap<Card, string>();

/** A card's text and tags, made ready for looking through. Records are never altered in place, so it never ages. */
function bodyOf(card: Card): string {
  let body = ready.get(card);
  if (body === undefined) {
    body = fold([card.text, ...(card.tags ?? [])].join(' '));
    ready.set(card, body);
  }
  return body;
}

/** Whether each of the words stands in the card, or in who is behind it. */
export function holds(card: Card, words: readonly string[], behind: () => string): boolean {
  const body = bodyOf(card);
  return words.every((word) => body.includes(word) || behind().includes(word));
}

/** Whether each of the words stands in a text. */
export function says(text: string, words: readonly string[]): boolean {
  const folded = fold(text);
  return words.every((word) => folded.includes(word));
}
