// What is pasted: a list is a card a line, a table from a spreadsheet a card a row. What one act can hold goes in one act.
import { place } from '../../board/layout';
import { distinct, tagOf } from '../../board/tags';
import { cardId } from '../../store/ids';
import type { Table } from '../../store/table.svelte';
import { MAX_BATCH, MAX_FRAME, MAX_TAGS, type NewCard } from '../../wire/types';
import { clean, linesOf } from './acts';
import { parted } from './drafts';

export const MOST_PASTED = 200_000; // characters that are looked at; a book is for a file
const FEW = 50; // cards that are made without a look before
const MOST_BYTES = MAX_FRAME - 1024;
const AROUND = 90; // bytes of a new card besides its words and its zone: id, place, names of fields

export interface Draft {
  text: string;
  tags?: string[];
}
export interface Columns {
  text: number;
  tags?: number;
  titles: boolean; // the first row says what stands beneath
}

/** The cells of a table as spreadsheets copy it: tabs between cells, quotes around what holds tabs, newlines, quotes. */
export function rowsOf(pasted: string): string[][] {
  const rows: string[][] = [];
  const cells = /(?:^|(\t)|(\n))(?:"((?:[^"]|"")*)"(?=\t|\n|$)|([^\t\n]*))/g;
  const text = clean(pasted).replace(/\n+$/, '');
  for (const [, tab, , quoted, plain] of text.matchAll(cells)) {
    const cell = (quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"')).trim();
    const last = rows.at(-1);
    if (tab !== undefined && last) last.push(cell);
    else rows.push([cell]);
  }
  return rows.filter((row) => row.some(Boolean));
}

export const isTable = (pasted: string): boolean => pasted.includes('\t');

const TEXTS = /^(testo|text|carta|card|titolo|title|nota|note|descrizione|description)$/i;
const TAGS = /^(tag|tags|etichetta|etichette)$/i;

/** Where the words and the tags stand: by the titles, else the words in the column that has most of them. */
export function columnsOf(rows: readonly (readonly string[])[]): Columns {
  const head = rows[0] ?? [];
  const [text, tags] = [
    head.findIndex((cell) => TEXTS.test(cell)),
    head.findIndex((cell) => TAGS.test(cell)),
  ];
  if (text >= 0) return { text, tags: tags < 0 ? undefined : tags, titles: true };
  const widths = head.map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? '').length, 0));
  return {
    text: widths.indexOf(Math.max(...widths)),
    tags: tags < 0 ? undefined : tags,
    titles: tags >= 0,
  };
}

/** The cards of a table; a text that is too long for a card goes on in the next. */
export function fromTable(rows: readonly (readonly string[])[], { text, tags, titles }: Columns): Draft[] {
  return rows.slice(titles ? 1 : 0).flatMap((row) => {
    const named = tags === undefined ? [] : (row[tags] ?? '').split(/[,;]/).map(tagOf).filter(Boolean);
    const borne = distinct(named).slice(0, MAX_TAGS);
    return parted(row[text] ?? '').map((part) =>
      borne.length ? { text: part, tags: borne } : { text: part },
    );
  });
}

export const fromList = (pasted: string): Draft[] => linesOf(pasted).map((text) => ({ text }));

/** Whether one should see what comes of it before it is done: a table of several columns, or much. */
export function wantsLook(pasted: string): boolean {
  if (pasted.length > MOST_PASTED) return true;
  const table = isTable(pasted) && rowsOf(pasted).some((row) => row.length > 1);
  return table || linesOf(pasted).length > FEW || fitting(fromList(pasted)) < fromList(pasted).length;
}

/** How many of them, from the first, one act can hold (DEC-6). */
export function fitting(drafts: readonly Draft[], zone = ''): number {
  let bytes = 0;
  for (const [n, draft] of drafts.slice(0, MAX_BATCH).entries()) {
    bytes += new TextEncoder().encode(JSON.stringify(draft)).length + AROUND + zone.length;
    if (bytes > MOST_BYTES) return n;
  }
  return Math.min(drafts.length, MAX_BATCH);
}

/** Cards in free places of a zone, as one act: no more than fit. Returns their ids. */
export function put(table: Table, zone: string, drafts: readonly Draft[]): string[] {
  const some = drafts.slice(0, fitting(drafts, zone));
  const slots = place(table.records, zone, some.length);
  const cards = some.map((draft, n): NewCard => ({
    ...draft,
    id: cardId(),
    zone,
    ...(slots[n] ?? { x: 0, y: 0 }),
  }));
  if (cards.length) table.give({ type: 'add_cards', cards });
  return cards.map(({ id }) => id);
}
