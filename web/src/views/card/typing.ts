// From a text field to edits and back: what I type becomes edits where I typed it, what others type leaves my caret alone.
// No edit and no caret parts what a person takes for one letter (clusters.ts).
import { clusters, differences, whole } from '../../board/clusters';
import type { Spot } from '../../board/carets';
import { apply, carry, fromPoints, length, place, toPoints } from '../../board/text';
import { Strokes } from '../../board/strokes';
import type { Edit } from '../../wire/types';

export interface Caret {
  start: number; // UTF-16 offsets, as a field counts
  end: number;
}

/** The edit from one text to another that ends at the caret, where there is more than one way to read it. */
export function typed(from: string, to: string, caret: number): Edit[] {
  const [a, b] = [clusters(from), clusters(to)];
  const after = clusters(to.slice(caret)).length;
  const most = Math.min(after, a.length);
  let tail = 0;
  while (tail < most && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  if (tail < after) return differences(from, to); // the caret is not where the change ended
  let head = 0;
  const shorter = Math.min(a.length, b.length) - tail;
  while (head < shorter && a[head] === b[head]) head++;
  const edit = {
    at: length(a.slice(0, head).join('')),
    remove: length(a.slice(head, a.length - tail).join('')),
    insert: b.slice(head, b.length - tail).join(''),
  };
  return edit.remove || edit.insert ? [edit] : [];
}

/** My edits, typed on what the field showed, for the text as it is now. */
export function onto(shown: string, now: string, edits: readonly Edit[]): Edit[] {
  return shown === now ? [...edits] : carry(edits, differences(shown, now), false);
}

/** Where the caret stands once the field shows another text: with the words that it stood by, or those that are taken. */
export function moved(caret: Caret, shown: string, now: string): Caret {
  const over = differences(shown, now);
  const at = (offset: number, after: boolean): number => {
    const gap = place(toPoints(shown, offset), over, after);
    return fromPoints(now, Math.min(over.length ? whole(now, gap) : gap, length(now)));
  };
  const end = at(caret.end, false);
  return caret.start === caret.end
    ? { start: end, end }
    : { start: Math.min(at(caret.start, true), end), end };
}

/** What I have taken in a field, as others are told it: code points of the card's text. */
export function spotOf(caret: Caret, value: string, text: string): Spot {
  const { start, end } = value === text ? caret : moved(caret, value, text);
  return { start: toPoints(text, start), end: toPoints(text, end) };
}

/** My writing in one field: what it showed when last it was in step with the card, and what I may take back there. */
export class Writing {
  readonly #strokes = new Strokes();

  constructor(public shown: string) {}

  /** What I typed since, as edits of the card as it is now. */
  read(value: string, caret: number, now: string): Edit[] {
    return onto(this.shown, now, typed(this.shown, value, caret));
  }

  /** I have made these edits of the card; returns its text with them. */
  did(now: string, edits: readonly Edit[], at: number): string {
    this.follow(now);
    if (edits.length) this.#strokes.did(now, edits, at);
    return (this.shown = apply(now, edits));
  }

  /** The field shows what others have made of the card. */
  follow(now: string): void {
    this.#strokes.carry(differences(this.shown, now));
    this.shown = now;
  }

  /** The edits that take back my last stroke, or do it again; none where there is none. */
  again(which: 'undo' | 'redo'): Edit[] {
    const edits = this.#strokes[which](this.shown);
    this.shown = apply(this.shown, edits);
    return edits;
  }
}
