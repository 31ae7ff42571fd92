// How a card is shown in any view: its colour, who stands behind it, what is read out.
import type { Card } from '../../board/records';
import { differences } from '../../board/clusters';
import { plain } from '../../board/plain';
import { place } from '../../board/text';
import { t } from '../../i18n/index.svelte';
import type { Table } from '../../store/table.svelte';
import type { Cursor } from '../../store/types';
import type { Mark } from './carets';

/** The CSS value of its ground. */
export function groundOf(card: Pick<Card, 'kind' | 'colour'>): string {
  return card.colour ? `var(--colour-${card.colour})` : `var(--${card.kind})`;
}

/** The body behind it; the person without one; where it was imported from; '' where it is not to be known. */
export function behind(table: Table, card: Pick<Card, 'author' | 'source'>): string {
  if (card.source?.consultation) return card.source.consultation;
  const person = table.people.get(card.author ?? '');
  return person ? short(person.organisationName || person.name) : '';
}

/** A body's name without what stands in brackets: «Impresa meccanica (PMI, 85 dipendenti)». */
const short = (name: string): string => name.replace(/\s*\([^)]*\)\s*$/, '') || name;

/** At the foot of a card: who leads an action, else who stands behind the card. */
export function footOf(table: Table, card: Card): string {
  const owner =
    card.kind === 'action' && card.owner ? table.get('organisation', card.owner)?.name : undefined;
  return owner ? t('card-led', { name: short(owner) }) : behind(table, card);
}

export function nameOf(table: Table, person: string): string {
  const found = table.people.get(person);
  return found ? short(found.organisationName || found.name) : '';
}

export function sectorOf(table: Table, person: string): string {
  return table.people.get(person)?.sector ?? 'no-sector';
}

/** Who is typing in a card, by name. */
export function writersOf(presence: ReadonlyMap<string, Cursor>, table: Table, card: string): string[] {
  const names: string[] = [];
  for (const { id, card: at, writing } of presence.values())
    if (writing && at === card) names.push(nameOf(table, id));
  return names.filter(Boolean);
}

/** Where others write in a card, as marks in what a field shows of its text. */
export function marksIn(table: Table, card: string, text: string, value: string): Mark[] {
  const over = differences(text, value);
  return [...table.caretsIn(card)].map(([id, { start, end }]) => ({
    id,
    name: table.people.get(id)?.name || nameOf(table, id) || t('somebody'),
    colour: `var(--${sectorOf(table, id)})`,
    start: place(start, over, false),
    end: place(end, over, false),
  }));
}

/** A card's words where they are read without their marks. */
export const wordsOf = (text: string): string => (text.trim() ? plain(text) : t('card-empty'));

export interface Writers {
  names: string;
  count: number;
}

/** Who is typing in which card. */
export function writersByCard(table: Table): Map<string, Writers> {
  const writers = new Map<string, string[]>();
  for (const { id, card, writing } of table.presence.values()) {
    const name = writing && card ? nameOf(table, id) : '';
    if (card && name) writers.set(card, [...(writers.get(card) ?? []), name]);
  }
  return new Map(
    [...writers].map(([card, names]) => [card, { names: names.join(', '), count: names.length }]),
  );
}

/** «30 giu 2022» for an ISO date. */
export function dayOf(iso: string, language: string): string {
  const day = new Date(`${iso}T00:00:00Z`);
  return day.toLocaleDateString(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** The key of what an empty zone says: while one writes in private it may be full of what others keep covered. */
export function emptyWords(table: Pick<Table, 'phase' | 'may'>, zone: string, otherwise: string): string {
  const { writing, revealed, zones = [] } = table.phase ?? {};
  if (writing !== 'private' || revealed || (zones.length > 0 && !zones.includes(zone))) return otherwise;
  return table.may('write', zone) ? 'zone-empty-covered-write' : 'zone-empty-covered';
}

/** What was done, of cards, of drawings, or of both. */
export function saidOf(what: string, cards: number, drawings: number): string {
  const count = cards + drawings;
  if (!drawings) return t(what, { count });
  return t(cards ? `both-${what}` : `drawn-${what}`, { count });
}
