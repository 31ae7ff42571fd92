// What I can take back in a field that others write in too: my own strokes, newest first, carried over what they put there.
// The browser's own list knows nothing of the others, and is emptied whenever their words are shown. Pure.
import { invert, length, type Edits } from './text';
import { carryAll, merged } from './rebase';
import type { Edit } from '../wire/types';

interface Stroke {
  edits: Edit[]; // that take it back
  at: number; // ms
  open: boolean; // what is typed at once behind it belongs to it
}

const TOGETHER_MS = 1_000;
const MOST = 200;

export class Strokes {
  #back: Stroke[] = []; // the last one stands on the text as it is, each other on what the one behind it leaves
  #forth: Stroke[] = [];

  /** I have made these edits of the text. */
  did(text: string, edits: Edits, at: number): void {
    this.#forth = [];
    const stroke = { edits: invert(text, edits), at, open: true };
    const last = this.#back.at(-1);
    const one = last && follows(last, edits, at) ? merged(stroke.edits, last.edits) : undefined;
    if (one && last) Object.assign(last, { edits: one, at });
    else this.#back = [...this.#back, stroke].slice(-MOST);
  }

  /** Others have made these. */
  carry(over: Edits): void {
    if (!over.length) return;
    for (const strokes of [this.#back, this.#forth]) {
      carryAll(strokes.toReversed(), over);
      for (const stroke of strokes) stroke.open = false;
    }
  }

  /** The edits that take back my last stroke; none where there is none. */
  undo(text: string): Edit[] {
    return step(text, this.#back, this.#forth);
  }

  redo(text: string): Edit[] {
    return step(text, this.#forth, this.#back);
  }
}

/** A new word begins a new stroke, and so does a rest. */
function follows(last: Stroke, [edit]: Edits, at: number): boolean {
  const types = edit !== undefined && edit.remove === 0 && !/^\s/.test(edit.insert);
  const erases = edit !== undefined && edit.insert === '' && length(last.edits[0]?.insert ?? '') > 0;
  return last.open && at - last.at < TOGETHER_MS && (types || erases);
}

function step(text: string, from: Stroke[], to: Stroke[]): Edit[] {
  let stroke = from.pop();
  while (stroke && !stroke.edits.length) stroke = from.pop(); // others have left nothing of it
  if (!stroke) return [];
  to.push({ edits: invert(text, stroke.edits), at: stroke.at, open: false });
  return stroke.edits;
}
