// Edits of a text, in code points: apply, invert, and carry over another's edits so that nobody's words are lost (DEC-3).
// The twin of cocreate/boards/text.py; both run tests/vectors/text.json. Here also: from what a field shows to edits.
import type { Edit } from '../wire/types';

export type Edits = readonly Edit[];

/** The text with the edits; where they do not fit they are held to its bounds, so that a fold never fails. */
export function apply(text: string, edits: Edits): string {
  const points = Array.from(text);
  const parts: string[] = [];
  let end = 0;
  for (const edit of edits) {
    const at = Math.min(Math.max(edit.at, end), points.length);
    for (let i = end; i < at; i++) parts.push(points[i] ?? '');
    parts.push(edit.insert);
    end = Math.min(Math.max(at + edit.remove, at), points.length);
  }
  for (let i = end; i < points.length; i++) parts.push(points[i] ?? '');
  return parts.join('');
}

/** The edits that lead from `apply(text, edits)` back to the text. */
export function invert(text: string, edits: Edits): Edit[] {
  const points = Array.from(text);
  let shift = 0;
  return edits.map((edit) => {
    const put = length(edit.insert);
    const taken = points.slice(edit.at, edit.at + edit.remove);
    const back = { at: edit.at + shift, remove: put, insert: taken.join('') };
    shift += put - edit.remove;
    return back;
  });
}

/**
 * The edits as they stand once `over`, made on the same text, has been applied. What `over` put is kept, also inside
 * a stretch that an edit takes away. Where both put text at one place, `after` says that the carried text comes after.
 */
export function carry(edits: Edits, over: Edits, after: boolean): Edit[] {
  const carried: Edit[] = [];
  for (const edit of edits) {
    carried.push({ at: place(edit.at, over, after), remove: 0, insert: edit.insert });
    for (const [start, end] of leftBy(over, edit.at, edit.at + edit.remove)) {
      carried.push({ at: place(start, over, true), remove: end - start, insert: '' });
    }
  }
  return joined(carried);
}

/** The same edits in their one normal form: those that touch made one, those that do nothing dropped. */
export function joined(edits: Edits): Edit[] {
  const out: Edit[] = [];
  for (const edit of edits) {
    const last = out.at(-1);
    if (last && last.at + last.remove === edit.at) {
      out.pop();
      out.push({ at: last.at, remove: last.remove + edit.remove, insert: last.insert + edit.insert });
    } else out.push(edit);
  }
  return out.filter((edit) => edit.remove > 0 || edit.insert !== '');
}

/** Where the gap before code point `gap` stands once `over` has been applied. */
export function place(gap: number, over: Edits, after: boolean): number {
  let shift = 0;
  for (const edit of over) {
    if (edit.at > gap || (edit.at === gap && !after)) break;
    if (gap < edit.at + edit.remove) return edit.at + shift + length(edit.insert);
    shift += length(edit.insert) - edit.remove;
  }
  return gap + shift;
}

/** The stretches of start..end that `over` leaves standing, parted where it puts something in. */
function leftBy(over: Edits, start: number, end: number): [number, number][] {
  const left: [number, number][] = [];
  let from = start;
  for (const edit of over) {
    if (edit.at >= end) break;
    if (from < edit.at) left.push([from, edit.at]);
    from = Math.max(from, edit.at + edit.remove);
  }
  if (from < end) left.push([from, end]);
  return left;
}

/** The one edit between two texts, none where they are alike. */
export function difference(from: string, to: string): Edit[] {
  return between(Array.from(from), Array.from(to));
}

// a word, a flag, an emoji with all that is joined to it, or one other code point
export const WORDS =
  /[\p{L}\p{M}\p{N}_]+|\p{RI}{2}|\p{ExtPict}[\p{EMod}\ufe0f]*(?:\u200d\p{ExtPict}[\p{EMod}\ufe0f]*)*|[^]/gu;

/** The same by whole words, so that nothing of mine is carried into another's word. */
export function differenceByWords(from: string, to: string): Edit[] {
  return between(from.match(WORDS) ?? [], to.match(WORDS) ?? []);
}

function between(a: string[], b: string[]): Edit[] {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const edit = {
    at: length(a.slice(0, head).join('')),
    remove: length(a.slice(head, a.length - tail).join('')),
    insert: b.slice(head, b.length - tail).join(''),
  };
  return edit.remove || edit.insert ? [edit] : [];
}

/** How many code points. */
export function length(text: string): number {
  let n = 0;
  for (let i = 0; i < text.length; i++, n++) if ((text.codePointAt(i) ?? 0) > 0xffff) i++;
  return n;
}

/** The place of a field's UTF-16 offset in code points, and back. */
export function toPoints(text: string, offset: number): number {
  return length(text.slice(0, offset));
}

export function fromPoints(text: string, points: number): number {
  return Array.from(text).slice(0, points).join('').length;
}
