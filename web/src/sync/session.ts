// The optimistic client of a table (CLI-1 to CLI-5), sans I/O: frames and my acts in, effects out. It reads no clock.
// The view is the confirmed records, then the prediction of each pending command. Twin of cocreate/client/core.py.
import { apply, recordsOf } from '../board/fold';
import { stateHash } from '../board/hash';
import type { Records } from '../board/records';
import { differenceByWords, length, type Edits } from '../board/text';
import type { Spot } from '../board/carets';
import { MAX_TEXT, PROTOCOL } from '../wire/types';
import type * as wire from '../wire/types';
import { Pace } from './pace';
import {
  PendingList,
  added,
  edited,
  isTyping,
  placeOf,
  recordOf,
  standsOn,
  textAt,
  textEdited,
  textKey,
  textOf,
  type Kept,
  type Pending,
} from './pending';
import { predict, splice, typed } from './predict';
import type { Confirmed, Effect, TakenBack, Waiting } from './effects';
import { View, touch, type Changed } from './view';

export type { Effect, TakenBack } from './effects';

export const REST_MS = 200; // between two edits of mine on one card: words go out in handfuls, not letter by letter

const FOR_NOW = new Set(['busy', 'too_fast', 'store_unreachable']); // refusals that say «later», not «no»

export interface Identity {
  board: string;
  seat: string; // who I am here; the server knows me by the cookie
  lang: wire.Language;
}

export class Session {
  me = '';
  epoch: string | undefined;
  seq = 0;
  live = false;
  readonly #confirmed: Records = new Map();
  readonly #view = new View();
  readonly #pending: PendingList;
  readonly #pace = new Pace();
  readonly #wrote = new Map<string, number>(); // card -> when my last edit of it went out
  readonly #awaited = new Map<string, number>(); // card -> the seq at which it comes to the text that my words stand on
  #keptVersion = 0;

  constructor(
    readonly identity: Identity,
    readonly newId: () => string,
    kept?: Kept,
  ) {
    this.#pending = new PendingList(kept);
  }

  /** What the person sees (CLI-1): always the same maps, never to be altered by others. */
  get records(): Records {
    return this.#view.records;
  }

  get pending(): readonly Pending[] {
    return this.#pending.items;
  }

  /** What waits, in order, as the person would know it again. */
  get waiting(): Waiting[] {
    return this.#pending.items.map((item) => ({
      id: item.handle,
      command: item.command,
      at: item.at,
      text: this.#words(item),
      tried: item.tried,
    }));
  }

  /** Not to be sent after all, and what was done to what it would have brought neither. What was sent once stays. */
  withdraw(handle: string, now: number): Effect[] {
    const item = this.#pending.items.find((one) => one.handle === handle);
    if (!item || item.tried) return [];
    const cards = added(item);
    const after = this.#pending.items.filter(
      (one) =>
        one !== item && !one.tried && cards.some((card) => JSON.stringify(one.command).includes(`"${card}"`)),
    );
    return this.#withdrawn([item, ...after], now);
  }

  textAt(id: string): string {
    return textAt(this.#confirmed, id);
  }

  revisionOf(text: string): number {
    return recordOf(this.#confirmed, text)?.rev ?? 0;
  }

  /** A stretch of the text that I see, as others are told it: on the text that the log has, without my words that wait. */
  told(text: string, spot: Spot): wire.Caret | undefined {
    return this.#pending.told(text, spot, recordOf(this.#confirmed, text));
  }

  /** The way back: on the text that I see. */
  seen(text: string, { start, end }: Spot): Spot {
    return { start: this.#pending.fromBase(text, start), end: this.#pending.fromBase(text, end) };
  }

  /** Begin with what was confirmed when last I was here, until the server tells what came after it. */
  restore({ you, epoch, snapshot, events }: Confirmed): Effect[] {
    this.me = you;
    this.epoch = epoch;
    const told = [...this.#startFrom(snapshot, events), ...this.#happened(events, 0)];
    return told.filter((effect) => effect.do !== 'happened'); // it is no news
  }

  /** What is confirmed, to begin with next time; the records are those that stand here, never to be altered. */
  get confirmed(): Omit<Confirmed, 'events'> | undefined {
    if (this.epoch === undefined) return undefined;
    const records = Object.fromEntries(
      [...this.#confirmed].map(([kind, ofKind]) => [kind, Object.fromEntries(ofKind)]),
    );
    return { you: this.me, epoch: this.epoch, snapshot: { seq: this.seq, records } };
  }

  /** Do this: shown now, stored, then sent. Returns the handle by which it may be taken back. */
  give(command: wire.SocketCommand, now: number): { handle: string; effects: Effect[] } {
    const item = isTyping(command)
      ? this.#pending.type(this.newId(), command, command.edits, standsOn(this.records, command), now)
      : this.#pending.add(this.newId(), command, now);
    return { handle: item.handle, effects: [...this.#redrawn(), ...this.flush(now)] };
  }

  /** What is to be stored and sent now. */
  flush(now: number): Effect[] {
    for (const item of this.#pending.idle()) this.#pending.withdraw(item);
    const going = this.live ? this.#going(now) : [];
    for (const item of going) {
      const card = edited(item);
      if (card) this.#wrote.set(card, now);
    }
    const sends = going.map((item): Effect => ({
      do: 'send',
      frame: { t: 'do', id: item.id, command: item.command, ...(this.#pace.begins() && { again: true }) },
    }));
    return [...this.#kept(), ...sends, ...this.#alarm(now)];
  }

  #going(now: number): Pending[] {
    const room = this.#pace.room(this.#pending.items.filter(({ sent }) => sent).length);
    return this.#pending.toSend(this.#confirmed, (card) => this.#rests(card, now), room);
  }

  /** The rest is over: what was put off goes again, unchanged and in its order (CLI-2). */
  rested(now: number): Effect[] {
    this.#pace.rested();
    return this.flush(now);
  }

  /** Ask whether my state is the log's (CLI-5); only when nothing of mine is under way. */
  check(): Effect[] {
    if (!this.live || this.#pending.items.length) return [];
    return [{ do: 'send', frame: { t: 'check', seq: this.seq, hash: stateHash(this.#confirmed) } }];
  }

  /** The first frame of a connection; it resumes where I am. */
  hello(): wire.Hello {
    const from = this.epoch === undefined ? {} : { epoch: this.epoch, seq: this.seq };
    return { t: 'hello', v: PROTOCOL, board: this.identity.board, lang: this.identity.lang, ...from };
  }

  lost(): void {
    this.live = false;
    this.#pending.disconnect();
    this.#pace.lost();
  }

  /** What I hold is not this log: start from a snapshot. What I did and is not confirmed stays mine. */
  forget(): void {
    this.epoch = undefined;
    this.seq = 0;
  }

  /** What another tab of mine has left. A new snapshot tells what its words stand on now. */
  inherit(left: Kept): Effect[] {
    this.#pending.inherit(left);
    this.forget();
    return [...this.#kept(), { do: 'reconnect', why: 'another tab has left words' }];
  }

  take(frame: wire.FromServer, now: number): Effect[] {
    switch (frame.t) {
      case 'welcome':
        return this.#welcomed(frame, now);
      case 'events':
        return this.live ? this.#happened(frame.events, now) : [];
      case 'done': {
        const item = frame.seq <= this.seq ? this.#pending.find(frame.id) : undefined;
        if (!item) return [];
        this.#pace.answered();
        return this.#withdrawn([item], now);
      }
      case 'refused': {
        const item = this.#pending.find(frame.id);
        return item ? this.#refused(item, frame, now) : [];
      }
      case 'pong': // after it no event would tell that one before it is missing (LIV-1)
        return this.live && frame.seq > this.seq ? [{ do: 'reconnect', why: 'an event is missing' }] : [];
      case 'checked':
        if (frame.same) return [];
        this.forget();
        return [{ do: 'reconnect', why: 'the state differs' }];
      default:
        return [];
    }
  }

  #welcomed(frame: wire.Welcome, now: number): Effect[] {
    this.me = frame.you;
    this.epoch = frame.epoch;
    const started = frame.snapshot ? this.#startFrom(frame.snapshot, frame.events) : [];
    this.live = true;
    const told = [...started, ...this.#happened(frame.events, now)];
    if (this.seq === frame.seq) return [...told, ...this.flush(now)];
    this.forget();
    return [...told, { do: 'reconnect', why: 'the welcome has a gap' }];
  }

  #startFrom(snapshot: wire.Snapshot, events: readonly wire.Event[]): Effect[] {
    this.#confirmed.clear();
    for (const [kind, ofKind] of recordsOf(snapshot.records)) this.#confirmed.set(kind, ofKind);
    this.seq = snapshot.seq;
    this.#awaited.clear();
    for (const [card, base] of [...this.#pending.bases]) {
      const seq = this.#comesTo(card, base, events);
      if (seq === undefined) this.#rebase(card);
      else this.#awaited.set(card, seq);
    }
    const all = this.#view.reset(this.#confirmed);
    return [{ do: 'changed', changed: all }, ...this.#redrawn()];
  }

  /** The event that brings the text that my words stand on, where the snapshot is older than they are. */
  #comesTo(card: string, base: string, events: readonly wire.Event[]): number | undefined {
    if (textOf(this.#confirmed, card) === base) return undefined;
    const now = recordOf(this.#confirmed, card);
    const [kind, id] = placeOf(card);
    const then: Records = new Map([[kind, new Map(now ? [[id, now]] : [])]]);
    for (const { seq, changes } of events) {
      for (const change of changes) {
        if (textKey(change) !== card) continue;
        apply(then, change);
        if (textOf(then, card) === base) return seq;
      }
    }
    return undefined;
  }

  /** Fold what follows; a duplicate is dropped, a gap is fetched by resuming (LIV-1). */
  #happened(events: readonly wire.Event[], now: number): Effect[] {
    const touched = new Map<wire.Kind, Set<string>>();
    const folded: wire.Event[] = [];
    let gap = false;
    for (const event of events) {
      if (event.seq <= this.seq) continue;
      gap = event.seq !== this.seq + 1;
      if (gap) break;
      this.#fold(event);
      for (const change of event.changes) touch(touched, change.kind, change.id);
      folded.push(event);
    }
    if (!folded.length && !gap) return [];
    const told: Effect[] = folded.length
      ? [...this.#redrawn(touched), { do: 'happened', events: folded }]
      : [];
    return gap ? [...told, { do: 'reconnect', why: 'an event is missing' }] : [...told, ...this.flush(now)];
  }

  #fold(event: wire.Event): void {
    const mine = event.cmd && event.by === this.me ? this.#pending.find(event.cmd) : undefined;
    for (const change of event.changes) {
      const card = textKey(change) ?? '';
      const base = this.#pending.bases.get(card);
      const before = base === undefined ? undefined : textOf(this.#confirmed, card);
      apply(this.#confirmed, change);
      const earlier = event.seq <= (this.#awaited.get(card) ?? 0); // than the text that my words stand on
      if (base !== undefined && !earlier && !(mine && edited(mine) === card)) {
        this.#rebase(card, change.op === 'splice' && before === base ? change.edits : undefined);
      }
    }
    this.seq = event.seq;
    if (!mine) return;
    this.#pending.settle(mine, this.#confirmed);
    this.#pace.answered();
  }

  /** A card that is gone may come back; until then my words stand on what it said. Of a passage that is gone the paper
   * says its own again: what others wrote there is not mine to bring back. */
  #rebase(card: string, over?: Edits): void {
    const there = textOf(this.#confirmed, card);
    const now = there ?? this.#pending.own(card);
    if (now === undefined) return;
    const known = there === undefined ? undefined : over;
    this.#pending.carry(card, known ?? differenceByWords(this.#pending.bases.get(card) ?? '', now), now);
  }

  #refused(item: Pending, refusal: wire.Refusal, now: number): Effect[] {
    if (FOR_NOW.has(refusal.code)) return this.#putOff(item, now);
    this.#pace.answered();
    if (refusal.code === 'stale' && edited(item)) {
      this.#pending.renew(item, this.newId(), Number(refusal.args?.rev ?? 0));
      return this.flush(now);
    }
    const refused: TakenBack = {
      id: item.handle,
      code: refusal.code,
      message: refusal.message,
      text: this.#words(item),
      command: item.command,
    };
    const cards = added(item);
    const standing = this.#pending.items.filter((one) => !one.tried && cards.includes(edited(one) ?? ''));
    return [{ do: 'taken_back', refused }, ...this.#withdrawn([item, ...standing], now)];
  }

  /** It stays mine, and goes again after a rest; so do those behind it, which are refused like it. */
  #putOff(item: Pending, now: number): Effect[] {
    item.sent = false;
    const ms = this.#pace.putOff();
    return ms === undefined ? this.flush(now) : [{ do: 'rest', ms }];
  }

  /** What the person had typed, as they see it: for them to use (CLI-3). */
  #words({ command }: Pending): string {
    switch (command.type) {
      case 'add_cards':
        return command.cards.map(({ id, text }) => textOf(this.records, id) ?? text).join('\n');
      case 'edit_text':
      case 'edit_passage':
      case 'edit_wording':
        return (
          textOf(this.records, textEdited(command)) ?? command.edits.map(({ insert }) => insert).join(' ')
        );
      case 'add_comment':
        return command.text;
      case 'add_group':
      case 'rename_group':
        return command.title;
      default:
        return '';
    }
  }

  #withdrawn(items: readonly Pending[], now: number): Effect[] {
    for (const item of items.toReversed()) this.#pending.withdraw(item);
    return [...this.#redrawn(), ...this.flush(now)];
  }

  #redrawn(touched: Changed = new Map()): Effect[] {
    const predictions = this.#pending.items.map((item) => (seen: Records) => this.#foreseen(seen, item));
    const changed = this.#view.update(this.#confirmed, touched, predictions);
    return changed.size ? [{ do: 'changed', changed }] : [];
  }

  #foreseen(seen: Records, item: Pending): wire.Change[] {
    const { command, edits } = item;
    if (!isTyping(command)) return predict(seen, command, { me: this.me, at: item.at });
    const text = textEdited(command);
    if (command.type === 'edit_text') return splice(seen, text, edits);
    return typed(seen, placeOf(text), edits, this.#pending.bases.get(text) ?? '');
  }

  #kept(): Effect[] {
    if (this.#pending.version === this.#keptVersion) return [];
    this.#keptVersion = this.#pending.version;
    return [{ do: 'keep', kept: this.#pending.kept() }];
  }

  #rests(card: string, now: number): boolean {
    return now - (this.#wrote.get(card) ?? -REST_MS) < REST_MS;
  }

  /** When a card that is given a rest may be written on again. */
  #alarm(now: number): Effect[] {
    const waiting = this.#pending.items.filter((item) => edited(item) && !item.sent);
    const rests = waiting
      .map((item) => (this.#wrote.get(edited(item) ?? '') ?? now) + REST_MS - now)
      .filter((ms) => ms > 0);
    return this.live && rests.length ? [{ do: 'wake', ms: Math.min(...rests) }] : [];
  }
}

/** Whether a card may still take so many code points more. */
export function roomIn(text: string): number {
  return MAX_TEXT - length(text);
}
