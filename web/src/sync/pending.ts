// What I have done and the server has not confirmed, in order. Pure. The twin of cocreate/client/pending.py.
// Of each card at most one edit is on its way; what is typed meanwhile is held, and what is typed in one go is one edit.
// A card stands here for a text that people edit together: under its id, or as § and its id where it is a paper's passage, or as
// ¶ and that of the action whose words the plan has otherwise. No id begins with either.
// What I do after words that are held waits behind them: the log has my acts as I did them, and undo goes by it (CLI-4).
import type { Spot } from '../board/carets';
import { get, type Records } from '../board/records';
import { apply, difference, differenceByWords, invert, place, type Edits } from '../board/text';
import { THE_BOARD } from '../wire/types';
import type { Caret, Change, Edit, EditPassage, EditText, EditWording, SocketCommand } from '../wire/types';
import { carryAll, merged } from '../board/rebase';

export interface Pending {
  handle: string; // the first id; it stays when an edit is sent again under another
  id: string; // of the command, on the wire
  command: SocketCommand; // as it was sent, and will be sent again unchanged (CLI-2)
  at: number;
  edits: Edit[]; // of an edit_text, as they stand now on my text
  tried: boolean; // it has been on the wire: its form is settled
  sent: boolean; // on this connection
  rev: number; // a stale edit waits until the card has come to this revision
  own?: string; // of an edit_passage: what the paper says there by itself
}

/** What is stored before anything is sent, to survive a crash (CLI-2). */
export interface Kept {
  pending: Pending[];
  bases: [card: string, text: string][];
}

const MAX_EDITS = 100; // in one command

export type Typing = EditText | EditPassage | EditWording;

export class PendingList {
  /** Grows with each change of what is to be kept. */
  version = 0;
  items: Pending[];
  /** card -> the text that my edits stand on */
  bases: Map<string, string>;

  constructor(kept?: Kept) {
    this.items = kept ? kept.pending.map((item) => ({ ...item, sent: false, rev: 0 })) : [];
    this.bases = new Map(kept?.bases);
  }

  kept(): Kept {
    return { pending: this.items.map((item) => ({ ...item })), bases: [...this.bases] };
  }

  disconnect(): void {
    // the welcome brings every card up to date: nothing is left to wait for
    for (const item of this.items) Object.assign(item, { sent: false, rev: 0 });
  }

  inherit(left: Kept): void {
    const all = join(this.kept(), left);
    this.items = all.pending.map((item) => ({ ...item, sent: false, rev: 0 }));
    this.bases = new Map(all.bases);
    this.version += 1;
  }

  find(id: string): Pending | undefined {
    return this.items.find((item) => item.id === id);
  }

  editsOf(card: string): Pending[] {
    return this.items.filter((item) => edited(item) === card);
  }

  add(id: string, command: SocketCommand, at: number): Pending {
    const item: Pending = { handle: id, id, command, at, edits: [], tried: false, sent: false, rev: 0 };
    this.items.push(item);
    this.version += 1;
    return item;
  }

  /** Typing on the text that I see; `base` is that text where nothing of mine is pending on the card. */
  type(id: string, command: Typing, edits: Edits, base: string, at: number): Pending {
    const card = textEdited(command);
    const last = this.items.at(-1);
    if (!this.editsOf(card).length) this.bases.set(card, base);
    else if (last && edited(last) === card && !last.tried) {
      const both = merged(last.edits, edits);
      if (both) {
        last.edits = both;
        this.version += 1;
        return last;
      }
    }
    const item = this.add(id, shaped(command, edits, 0, base), at);
    item.edits = [...edits];
    if (command.type === 'edit_passage') item.own = command.base ?? '';
    return item;
  }

  /** What stands there by itself where the text that I edit has gone. */
  own(card: string): string | undefined {
    return this.editsOf(card)[0]?.own;
  }

  /** It is confirmed: the text that my other edits stand on has it now. */
  settle(item: Pending, records: Records): void {
    this.#drop(item);
    const card = edited(item);
    const now = card && textOf(records, card);
    if (card && now !== undefined) {
      const shown = apply(this.bases.get(card) ?? '', item.edits);
      // else a node that was behind had shown me an older text meanwhile
      if (shown !== now) carryAll(this.editsOf(card), differenceByWords(shown, now));
      this.bases.set(card, now);
    }
    this.#forgetBases();
  }

  /** It is not, or no longer, mine to add: my later edits of the card stand on a text without it. */
  withdraw(item: Pending): void {
    const card = edited(item);
    if (card) {
      const siblings = this.editsOf(card);
      const at = siblings.indexOf(item);
      const before = siblings
        .slice(0, at)
        .reduce((text, { edits }) => apply(text, edits), this.bases.get(card) ?? '');
      carryAll(siblings.slice(at + 1), invert(before, item.edits));
    }
    this.#drop(item);
    this.#forgetBases();
  }

  /** Another has changed the text under my edits: theirs and mine both stay. */
  carry(card: string, over: Edits, now: string): void {
    carryAll(this.editsOf(card), over);
    this.bases.set(card, now);
    this.version += 1;
  }

  /** A stretch of the text that I see, on the text that the log has; undefined where that cannot be said. */
  told(card: string, spot: Spot, found: { text: string; rev: number } | undefined): Caret | undefined {
    const now = found?.text ?? this.bases.get(card);
    if (now === undefined) return { rev: 0, ...spot }; // nobody has written there yet: all see the same
    const [start, end] = [spot.start, spot.end].map((gap) => this.toBase(card, gap, now));
    return start === undefined || end === undefined ? undefined : { rev: found?.rev ?? 0, start, end };
  }

  /** A gap of the text that I see, on the text beneath my edits; undefined where they do not stand on this one. */
  toBase(card: string, gap: number, base: string | undefined): number | undefined {
    const mine = this.editsOf(card);
    if (!mine.length || base === undefined) return base === undefined ? undefined : gap;
    if (this.bases.get(card) !== base) return undefined;
    const backs: Edit[][] = [];
    let text = base;
    for (const { edits } of mine) {
      backs.push(invert(text, edits));
      text = apply(text, edits);
    }
    return backs.reduceRight((at, back) => place(at, back, false), gap);
  }

  fromBase(card: string, gap: number): number {
    return this.editsOf(card).reduce((at, { edits }) => place(at, edits, false), gap);
  }

  /** Edits of which others' changes have left nothing to do. */
  idle(): Pending[] {
    return this.items.filter((item) => edited(item) && !item.edits.length && !item.tried);
  }

  /** It was refused as stale: it goes again under a new id, once the card has come to this revision. */
  renew(item: Pending, id: string, rev: number): void {
    Object.assign(item, { id, rev, sent: false, tried: false });
    this.version += 1;
  }

  /** What is to go out now, in order; an edit gets the form in which it stays. A card may be given a rest. */
  toSend(records: Records, rests: (card: string) => boolean = () => false, most = Infinity): Pending[] {
    const writing = new Set<string>();
    const going: Pending[] = [];
    for (const item of this.items) {
      if (going.length >= most) break;
      const card = edited(item);
      if (card) {
        const resting = item === this.items.at(-1) && rests(card); // not before a later act: that waits for it
        if (writing.has(card) || !(item.sent || this.#mayGo(item, card, records, resting))) break;
        writing.add(card);
        this.#shape(item, card, records);
      }
      if (!item.sent) going.push(item);
    }
    for (const item of going) item.sent = item.tried = true;
    if (going.length) this.version += 1;
    return going;
  }

  #mayGo(item: Pending, card: string, records: Records, rests: boolean): boolean {
    const found = recordOf(records, card);
    if (!item.tried && rests) return false;
    if (found) return item.tried || found.rev >= item.rev;
    return !this.items.some((other) => added(other).includes(card));
  }

  #shape(item: Pending, card: string, records: Records): void {
    if (item.tried) return;
    const base = this.bases.get(card) ?? '';
    if (item.edits.length > MAX_EDITS) item.edits = difference(base, apply(base, item.edits));
    item.command = shaped(item.command, item.edits, recordOf(records, card)?.rev ?? 0, base);
  }

  #drop(item: Pending): void {
    this.items = this.items.filter((other) => other !== item);
    this.version += 1;
  }

  #forgetBases(): void {
    const still = new Set(this.items.map(edited));
    for (const card of this.bases.keys()) if (!still.has(card)) this.bases.delete(card);
  }
}

/** The card whose text it edits. */
export function edited(item: Pending): string | undefined {
  const { command } = item;
  return isTyping(command) ? textEdited(command) : undefined;
}

export function isTyping(command: SocketCommand): command is Typing {
  return command.type.startsWith('edit_');
}

export function textEdited(command: Typing): string {
  if (command.type === 'edit_text') return command.card;
  return command.type === 'edit_wording' ? `¶${command.card}` : `§${passageId(command)}`;
}

/** The id under which the words of this section of a paper stand. */
export function passageId(at: { paper: string; section: string; language: string }): string {
  return `${at.paper}.${at.section}.${at.language}`;
}

/** Under what the text of the record that changes stands here; undefined where it has none that is edited together. */
export function textKey({ kind, id }: Pick<Change, 'kind' | 'id'>): string | undefined {
  return kind === 'card' ? id : kind === 'passage' ? `§${id}` : kind === 'wording' ? `¶${id}` : undefined;
}

/** Under what words stand here that others call by this id: once a table is finished, those of its plan are written. */
export function textAt(records: Records, id: string): string {
  if (get(records, 'board', THE_BOARD)?.status !== 'finished') return id;
  return get(records, 'card', id) ? `¶${id}` : `§${id}`;
}

/** Where the record is whose text stands here under this. */
export function placeOf(card: string): ['card' | 'passage' | 'wording', string] {
  const [sign] = card;
  return sign === '§'
    ? ['passage', card.slice(1)]
    : sign === '¶'
      ? ['wording', card.slice(1)]
      : ['card', card];
}

export function recordOf(records: Records, card: string): { text: string; rev: number } | undefined {
  return get(records, ...placeOf(card));
}

/** The text that I see, or what stands there by itself where nobody has written yet. */
export function standsOn(records: Records, command: Typing): string {
  const own = command.type === 'edit_text' ? undefined : command.base;
  return textOf(records, textEdited(command)) ?? own ?? '';
}

/** As it goes out; the base is told only where nothing stands there yet. */
function shaped(command: SocketCommand, edits: Edits, rev: number, base: string): SocketCommand {
  if (!isTyping(command)) return command;
  const now: Typing = { ...command, rev, edits: [...edits] };
  if (now.type !== 'edit_text') {
    delete now.base;
    if (rev === 0 && base) now.base = base;
  }
  return now;
}

/** The cards that it brings. */
export function added(item: Pending): string[] {
  return item.command.type === 'add_cards' ? item.command.cards.map((card) => card.id) : [];
}

export function textOf(records: Records, card: string): string | undefined {
  return recordOf(records, card)?.text;
}

/** What two tabs of mine had left behind, as one: the second's words are carried over the first's. */
export function join(first: Kept, second: Kept): Kept {
  const known = new Set(first.pending.map(({ id }) => id));
  const bases = new Map(first.bases);
  const rest = second.pending.filter(({ id }) => !known.has(id)).map((item) => ({ ...item }));
  for (const [card, base] of second.bases) {
    const under = bases.get(card);
    if (under === undefined) bases.set(card, base);
    else {
      const mine = first.pending.filter((item) => edited(item) === card);
      const now = mine.reduce((text, { edits }) => apply(text, edits), under);
      carryAll(
        rest.filter((item) => edited(item) === card),
        differenceByWords(base, now),
      );
    }
  }
  return { pending: [...first.pending, ...rest], bases: [...bases] };
}
