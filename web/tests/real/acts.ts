// What people at a table do, by lots, as tests/chaos/acts.py has it: each act that can carry a word brings a new one.
import { get, of } from '../../src/board/records';
import type { Table } from '../../src/store/table.svelte';
import type { Person } from './person';

const LONG = 300; // code points: from then on a card's text is left alone
const MANY = 60; // cards: from then on they are taken away as often as written

type Deed = (table: Table, person: Person) => boolean;

const below = (person: Person, end: number): number => Math.floor(person.lots() * end);
const anyCard = (table: Table, person: Person): string | undefined =>
  person.pick([...of(table.records, 'card')].map(([id]) => id));

export const write: Deed = (table, person) => {
  if (of(table.records, 'card').size > MANY && person.lots() < 0.5) return remove(table, person);
  const [id, zone] = [person.word(table), person.pick(['needs', 'ideas', 'ideas']) ?? ''];
  const card = { id, zone, text: `${id} `, x: below(person, 999), y: below(person, 999) };
  return !!table.give({ type: 'add_cards', cards: [card] });
};

const remove: Deed = (table, person) => {
  const own = [...of(table.records, 'card')].filter(([, card]) => card.author === table.me?.id);
  const id = person.pick(own)?.[0];
  return id !== undefined && !table.round && !!table.give({ type: 'delete_cards', cards: [id] });
};

/** A word between words. */
const type: Deed = (table, person) => {
  const card = anyCard(table, person);
  const text = Array.from((card && get(table.records, 'card', card)?.text) ?? '');
  if (card === undefined || text.length > LONG) return false;
  const places = [0, ...text.flatMap((point, at) => (point === ' ' ? [at + 1] : []))];
  const edit = { at: person.pick(places) ?? 0, remove: 0, insert: `${person.word(table)} ` };
  return !!table.give({ type: 'edit_text', card, rev: 0, edits: [edit] });
};

const move: Deed = (table, person) => {
  const id = anyCard(table, person);
  if (id === undefined) return false;
  return !!table.give({ type: 'move_cards', moves: [{ id, x: below(person, 999), y: below(person, 999) }] });
};

export const colour: Deed = (table, person) => {
  const card = anyCard(table, person);
  const colour = person.pick(['rose', 'green'] as const);
  return card !== undefined && !!table.give({ type: 'colour_cards', cards: [card], colour });
};

const group: Deed = (table, person) => {
  const card = anyCard(table, person);
  if (card === undefined) return false;
  return !!table.give({ type: 'add_group', id: person.word(table), title: 'G', cards: [card] });
};

const comment: Deed = (table, person) => {
  const card = anyCard(table, person);
  if (card === undefined) return false;
  const word = person.word(table);
  return !!table.give({ type: 'add_comment', id: word, card, text: word });
};

const react: Deed = (table, person) => {
  const card = anyCard(table, person);
  return card !== undefined && !!table.give({ type: 'react', card, symbol: 'love', on: person.lots() < 0.7 });
};

const vote: Deed = (table, person) => {
  const idea = person.pick([...of(table.records, 'card')].filter(([, { zone }]) => zone === 'ideas'));
  return !!idea && !!table.give({ type: 'cast_vote', card: idea[0], dots: below(person, 3) });
};

const undo: Deed = (table, person) =>
  !!table.give({ type: person.pick(['undo', 'undo', 'redo'] as const) ?? 'undo' });

const lead: Deed = (table, person) =>
  person.lots() < 0.5
    ? !!table.give({ type: 'open_phase', phase: person.pick(['cluster', 'choose']) ?? '' })
    : !!table.give({ type: 'set_timer', seconds: 60 });

const DEEDS = {
  write: [write, write, type, type, type, type],
  arrange: [move, move, colour],
  group: [group],
  comment: [comment],
  react: [react],
  vote: [vote, vote, vote],
} as const;

/** One act of this person, as the phase allows; whether there was any to do. */
export function act(table: Table, person: Person): boolean {
  if (!table.ready) return false;
  if (person.seat.lead && person.lots() < 0.03) return lead(table, person);
  const allowed = Object.entries(DEEDS).filter(([what]) => table.may(what as keyof typeof DEEDS));
  const deed = person.pick([undo, ...allowed.flatMap(([, deeds]) => deeds)]);
  return !!deed?.(table, person);
}
