// From a text field to edits and back: what I type becomes edits where I typed it, what others type leaves my caret alone.
import { carry, difference, fromPoints, length, place, toPoints } from '../../board/text';
import type { Edit } from '../../wire/types';

export interface Caret {
  start: number; // UTF-16 offsets, as a field counts
  end: number;
}

/** The edit from one text to another that ends at the caret, where there is more than one way to read it. */
export function typed(from: string, to: string, caret: number): Edit[] {
  const [a, b] = [Array.from(from), Array.from(to)];
  const end = toPoints(to, caret);
  const most = Math.min(b.length - end, a.length);
  let tail = 0;
  while (tail < most && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  if (tail < b.length - end) return difference(from, to); // the caret is not where the change ended
  let head = 0;
  const shorter = Math.min(a.length, b.length) - tail;
  while (head < shorter && a[head] === b[head]) head++;
  const edit = { at: head, remove: a.length - head - tail, insert: b.slice(head, b.length - tail).join('') };
  return edit.remove || edit.insert ? [edit] : [];
}

/** My edits, typed on what the field showed, for the text as it is now. */
export function onto(shown: string, now: string, edits: readonly Edit[]): Edit[] {
  return shown === now ? [...edits] : carry(edits, difference(shown, now), false);
}

/** Where the caret stands once the field shows another text: with the words that it stood by. */
export function moved(caret: Caret, shown: string, now: string): Caret {
  const over = difference(shown, now);
  const at = (offset: number): number =>
    fromPoints(now, Math.min(place(toPoints(shown, offset), over, false), length(now)));
  return { start: at(caret.start), end: at(caret.end) };
}
