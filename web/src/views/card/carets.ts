// Others' carets in a text, for the eye and for the ear: which stretch in which colour, and after which word.
import { whole } from '../../board/clusters';
import type { Spot } from '../../board/carets';
import { length } from '../../board/text';

export interface Mark extends Spot {
  id: string; // of the person
  name: string;
  colour: string; // a CSS value
}

export interface Part {
  text: string;
  taken: string | undefined; // the colour of who has taken it
  ends: (Mark & { moves: string })[]; // whose carets stand behind it
}

/** The text in parts, each the same all along. */
export function parts(text: string, marks: readonly Mark[]): Part[] {
  const points = Array.from(text);
  const placed = marks.map((mark) => ({
    ...mark,
    start: whole(text, mark.start),
    end: whole(text, mark.end),
    moves: `${mark.start}-${mark.end}`,
  }));
  const gaps = placed.flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([0, ...gaps, points.length])].sort((a, b) => a - b);
  return cuts.map((end, n) => {
    const start = cuts[n - 1] ?? 0;
    return {
      text: points.slice(start, end).join(''),
      taken: placed.find((mark) => mark.start <= start && end <= mark.end && start < end)?.colour,
      ends: placed.filter((mark) => mark.end === end),
    };
  });
}

const LAST_WORD = /([\p{L}\p{M}\p{N}_'’]+)[^\p{L}\p{M}\p{N}_]*$/u;

/** The word that a caret stands behind; '' at the beginning. */
export function wordBefore(text: string, { end }: Spot): string {
  const before = Array.from(text)
    .slice(0, Math.min(end, length(text)))
    .join('');
  return LAST_WORD.exec(before)?.[1] ?? '';
}
