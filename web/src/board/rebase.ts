// How my unsent words and others' words pass each other (DEC-3): on a card's pending edits, in order. Pure.
import { carry, joined, length, type Edits } from './text';
import { MAX_TEXT, type Edit } from '../wire/types';

export interface HasEdits {
  edits: Edit[];
}

/**
 * Another has changed the text under my edits: theirs and mine both stay. Returns theirs as it stands after mine.
 * Where both put text at one place, mine stays before theirs, as my caret does: so what each types on stays in one piece.
 */
export function carryAll(mine: readonly HasEdits[], over: Edits): Edit[] {
  let theirs = [...over];
  for (const item of mine) {
    const carried = carry(item.edits, theirs, false);
    theirs = carry(theirs, item.edits, true);
    item.edits = carried;
  }
  return theirs;
}

/** Both as one edit, where the second touches what the first put there; else undefined. */
export function merged(first: Edits, then: Edits): Edit[] | undefined {
  const [old, next] = [first[0], then[0]];
  if (first.length !== 1 || then.length !== 1 || !old || !next) return undefined;
  const put = Array.from(old.insert);
  const end = old.at + put.length;
  if (next.at > end || next.at + next.remove < old.at) return undefined;
  const before = Math.max(0, old.at - next.at);
  const after = Math.max(0, next.at + next.remove - end);
  const head = put.slice(0, Math.max(0, next.at - old.at)).join('');
  const tail = put.slice(Math.max(0, next.at + next.remove - old.at)).join('');
  const insert = head + next.insert + tail;
  if (length(insert) > MAX_TEXT) return undefined;
  return joined([{ at: Math.min(old.at, next.at), remove: old.remove + before + after, insert }]);
}
