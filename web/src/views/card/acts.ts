// What a person does with cards, in any view, as commands: one place for places, batches and bounds.
import { centreOf, rectOf, zoneAt, type Rect } from '../../board/geometry';
import { place, tidy, type Slot } from '../../board/layout';
import { isLinked, tie } from '../../board/links';
import { get, of, type Records } from '../../board/records';
import { dotsOn } from '../../store/dots';
import { cardId, newId } from '../../store/ids';
import type { Table } from '../../store/table.svelte';
import { MAX_BATCH, MAX_FRAME, THE_BOARD } from '../../wire/types';
import type { Colour, Move, MoveDrawing, NewCard, Together } from '../../wire/types';
import { parted } from './drafts';

const MOST_BYTES = MAX_FRAME - 1024;
// what the log refuses: control characters but newline and tab, and halves of characters
const CONTROL = /(?![\n\t])[\p{Cc}\ufffe\uffff]|\p{Cs}/gu;

/** Text as the log takes it (LOG-12): no control characters but newline and tab, no halves of characters. */
export function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(CONTROL, '');
}

/** The lines of a pasted text, each a card; one that is too long for a card goes on in the next. */
export function linesOf(text: string): string[] {
  const lines = clean(text).split('\n');
  return lines.flatMap((line) => parted(line.replace(/^\s*[-•*·]\s+/, '').trim())).filter(Boolean);
}

/** New cards in a zone, each in a place of its own; returns their ids. */
export function write(
  table: Table,
  zone: string,
  texts: readonly string[],
  slots?: readonly Slot[],
): string[] {
  const free = slots ?? place(table.records, zone, texts.length);
  const cards = texts.map((text, i): NewCard => ({
    id: cardId(),
    zone,
    text,
    ...(free[i] ?? { x: 0, y: 0 }),
  }));
  for (const some of batches(cards)) table.give({ type: 'add_cards', cards: some });
  return cards.map(({ id }) => id);
}

/** As few as can be, each such as one command holds. */
export function batches<T>(things: readonly T[]): T[][] {
  const out: T[][] = [];
  let bytes = Infinity;
  for (const thing of things) {
    const size = bytesOf(thing) + 1;
    const last = out.at(-1);
    if (!last || bytes + size > MOST_BYTES || last.length === MAX_BATCH) {
      out.push([thing]);
      bytes = size;
    } else {
      last.push(thing);
      bytes += size;
    }
  }
  return out;
}

const bytesOf = (thing: unknown): number => new TextEncoder().encode(JSON.stringify(thing)).length;

/** What is done to cards and to drawings at once: one act where one command can hold it. */
export function give(
  table: Table,
  cards: readonly Together['cards'][],
  drawings: readonly Together['drawings'][] = [],
): void {
  const [card, drawing] = [cards[0], drawings[0]];
  const joined = card && drawing && bytesOf([card, drawing]) < MOST_BYTES;
  if (joined) table.give({ type: 'together', cards: card, drawings: drawing });
  for (const some of [cards, drawings]) for (const act of some.slice(joined ? 1 : 0)) table.give(act);
}

/** Cards moved by so much; where that brings them into another zone they go over to it. What may not go stays. */
export function shifted(
  table: Table,
  ids: Iterable<string>,
  dx: number,
  dy: number,
  frames: ReadonlyMap<string, Rect>,
): Move[] {
  const moves: Move[] = [];
  for (const id of ids) {
    const card = get(table.records, 'card', id);
    if (!card || !table.may('arrange', card.zone)) continue;
    const to = { x: Math.round(card.x + dx), y: Math.round(card.y + dy) };
    const zone = zoneAt(frames, centreOf(rectOf(to)));
    if (zone === undefined || zone === card.zone) moves.push({ id, ...to });
    else if (mayEnter(table, id, zone)) moves.push({ id, ...to, zone });
  }
  return moves;
}

/** Whether a card may go over to a zone: a linked one keeps its kind. */
export function mayEnter(table: Table, id: string, zone: string): boolean {
  const [card, to] = [get(table.records, 'card', id), get(table.records, 'zone', zone)];
  if (!card || !to || !table.may('arrange', card.zone) || !table.may('arrange', zone)) return false;
  return to.kind === card.kind || !isLinked(table.records, id);
}

/** Cards put into another zone, in free places of it; drawings with them. */
export function send(
  table: Table,
  ids: readonly string[],
  zone: string,
  drawings: readonly MoveDrawing[] = [],
): void {
  const going = ids.filter(
    (id) => mayEnter(table, id, zone) && get(table.records, 'card', id)?.zone !== zone,
  );
  const slots = place(table.records, zone, going.length);
  put(
    table,
    going.map((id, i) => ({ id, zone, ...(slots[i] ?? { x: 0, y: 0 }) })),
    drawings,
  );
}

export function tidyUp(table: Table, zone: string): void {
  put(table, tidy(table.records, zone));
}

/** Cards, and drawings with them, put in these places. */
export function put(table: Table, moves: readonly Move[], drawings: readonly MoveDrawing[] = []): void {
  give(
    table,
    batches(moves).map((moves) => ({ type: 'move_cards', moves })),
    batches(drawings).map((moves) => ({ type: 'move_drawings', moves })),
  );
}

export function colour(table: Table, ids: readonly string[], to?: Colour): void {
  for (let i = 0; i < ids.length; i += MAX_BATCH) {
    table.give({ type: 'colour_cards', cards: ids.slice(i, i + MAX_BATCH), colour: to });
  }
}

/** Which of these cards I may delete: my own, and any where I lead. */
export function deletable(table: Table, ids: Iterable<string>): string[] {
  return [...ids].filter((id) => {
    const card = get(table.records, 'card', id);
    if (!card || !table.may('write', card.zone) || table.round?.zone === card.zone) return false;
    return table.me?.role === 'facilitator' || card.author === table.me?.id;
  });
}

/**
 * What of the cards I may delete, and these drawings; how many of both. What was written in an anonymous phase goes
 * in an act of its own, so that what is deleted with it does not tell whose it was.
 */
export function remove(table: Table, ids: Iterable<string>, drawings: readonly string[] = []): number {
  const going = deletable(table, ids);
  for (const masked of [true, false]) {
    const of = (kind: 'card' | 'drawing', ids: readonly string[]): string[][] =>
      batches(ids.filter((id) => Boolean(get(table.records, kind, id)?.anonymous) === masked));
    give(
      table,
      of('card', going).map((cards) => ({ type: 'delete_cards', cards })),
      of('drawing', drawings).map((drawings) => ({ type: 'delete_drawings', drawings })),
    );
  }
  return going.length + drawings.length;
}

export function group(table: Table, ids: readonly string[], title: string): string {
  const id = newId('g');
  table.give({ type: 'add_group', id, title, cards: ids.slice(0, MAX_BATCH) });
  return id;
}

/** Ties two cards where their kinds allow it; false where they do not. */
export function connect(table: Table, one: string, other: string): boolean {
  const found = tie(table.records, one, other);
  if (!found) return false;
  for (const { kind, from, to } of of(table.records, 'link').values()) {
    if (kind === found.kind && from === found.source && to === found.target) return true;
  }
  table.give({ type: 'add_link', id: newId('l'), ...found });
  return true;
}

/** An action card for each idea, in its words, tied to it by the thread that the plan follows back. */
export function actionsFrom(
  table: Table,
  zone: string,
  ideas: readonly { id: string; text: string }[],
): void {
  const cards = write(
    table,
    zone,
    ideas.map(({ id, text }) => ownWords(table.records, id, text)),
  );
  cards.forEach((card, i) => connect(table, card, ideas[i]?.id ?? ''));
}

/** Of an action that was carried into the review its first line, its own words: how it stood then is not to be done. */
export function ownWords(records: Records, id: string, text: string): string {
  const review = get(records, 'board', THE_BOARD)?.follows?.review;
  const carried = review !== undefined && get(records, 'card', id)?.zone === review;
  return carried ? (text.split('\n', 1)[0] ?? text) : text;
}

/** One dot more or less of mine on a card. */
export function vote(table: Table, id: string, by: 1 | -1): void {
  const zone = get(table.records, 'card', id)?.zone;
  const round = table.round;
  if (!round || zone === undefined) return;
  const dots = dotsOn(table, id, zone).mine + by;
  if (dots >= 0 && dots <= round.max_per_card) table.give({ type: 'cast_vote', card: id, dots });
}
