// Ids that this side makes: 80 random bits, as cocreate/ids.py does. They work without a secure context.
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

export function newId(prefix = ''): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return prefix + Array.from(bytes, (byte) => ALPHABET[byte & 31]).join('');
}
