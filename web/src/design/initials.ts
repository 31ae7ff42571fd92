// Two letters that stand for a person or a body. Small words are left out.
const SMALL = new Set(
  'a al da dal dei del dell della delle di e gli i il in l la le lo per and for in of the'.split(' '),
);

/** «Comune di Brescia» -> CB, «Coop infanzia» -> CI, «Ambito 4 Valle Trompia» -> A4, «Anna» -> AN. */
export function initials(name: string): string {
  const all = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const words = all.filter((word, at) => at === 0 || !SMALL.has(word.toLowerCase()));
  const [first = '?', second] = words;
  const letters = second === undefined ? [...first].slice(0, 2) : [[...first][0], [...second][0]];
  return letters.join('').toLocaleUpperCase();
}
