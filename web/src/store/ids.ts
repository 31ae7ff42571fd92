// Ids that this side makes: 80 random bits, as cocreate/ids.py does. They work without a secure context.
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

const DIGITS = 9; // of base 36: milliseconds until long after us
const RANDOM = 10; // letters of 5 bits
let last = 0;

/** Of a card: in the order of their ids cards stand as they were written, in the plan too. */
export function cardId(): string {
  last = Math.max(Date.now(), last + 1); // no two alike, however many are pasted at once
  return `c${last.toString(36).padStart(DIGITS, '0')}${newId().slice(0, RANDOM)}`;
}

export function newId(prefix = ''): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return prefix + Array.from(bytes, (byte) => ALPHABET[byte & 31]).join('');
}
