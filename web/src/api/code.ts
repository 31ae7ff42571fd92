// Join codes as people type them; the alphabet is that of cocreate/ids.py, without 0 O 1 I L.
const ALPHABET = /[^23456789ABCDEFGHJKMNPQRSTUVWXYZ]/g;
export const CODE_LENGTH = 8;

/** What was typed or pasted, a whole link too, as the code that it means. */
export function tidyCode(typed: string): string {
  const code = typed.includes('#') ? typed.slice(typed.lastIndexOf('#') + 1) : typed;
  return code.toUpperCase().replace(ALPHABET, '');
}

/** In two halves, as one reads it out: ABCD-2345. */
export function spacedCode(code: string): string {
  return code.length > 4 ? `${code.slice(0, 4)}-${code.slice(4)}` : code;
}
