// From events to what the table is told of them: who did what to which card. Pure; the words are in board.ftl.
import { get, type Records } from '../board/records';
import type { Change, Event, Person } from '../wire/types';
import type { Activity } from './types';

const FIRST_WORDS = 40;
const FEW = 5;

export function acts(
  events: readonly Event[],
  records: Records,
  people: Readonly<Record<string, Person>>,
): Activity[] {
  return events.map((event) => act(event, records, people));
}

function act(event: Event, records: Records, people: Readonly<Record<string, Person>>): Activity {
  const cards = [...new Set(event.changes.flatMap(cardOf))];
  const drawings = new Set(event.changes.filter(({ kind }) => kind === 'drawing').map(({ id }) => id));
  const by = event.by || joined(event);
  const member = get(records, 'member', by);
  return {
    seq: event.seq,
    type: event.type,
    at: event.at,
    by,
    who: people[by]?.name ?? '',
    organisation: get(records, 'organisation', member?.organisation ?? '')?.name ?? '',
    cards: cards.slice(0, FEW),
    count: cards.length,
    drawings: drawings.size,
    text: firstWords(titleOf(event, records) ?? get(records, 'card', cards[0] ?? '')?.text ?? ''),
    zone: get(records, 'zone', get(records, 'card', cards[0] ?? '')?.zone ?? '')?.title ?? '',
  };
}

/** The server itself seats people: the act is theirs. */
function joined({ type, changes }: Event): string {
  return type === 'member_joined' ? (changes[0]?.id ?? '') : '';
}

function cardOf(change: Change): string[] {
  if (change.kind === 'card') return [change.id];
  if (change.op !== 'add') return [];
  const { card, from } = change.fields;
  if (change.kind === 'link') return typeof from === 'string' ? [from] : [];
  return typeof card === 'string' && change.kind !== 'vote' ? [card] : [];
}

function titleOf({ type, changes }: Event, records: Records): string | undefined {
  if (type === 'phase_opened')
    return get(records, 'phase', get(records, 'board', 'board')?.phase ?? '')?.title;
  if (type === 'vote_cast') return '';
  if (type === 'version_named') return titleIn(changes[0]);
  const titled = changes.find(({ kind }) => kind === 'group' || kind === 'organisation');
  const fields = titled && (titled.op === 'add' || titled.op === 'put') ? titled.fields : undefined;
  return typeof (fields?.title ?? fields?.name) === 'string'
    ? String(fields?.title ?? fields?.name)
    : undefined;
}

function titleIn(change: Change | undefined): string {
  const title = change && 'fields' in change ? change.fields.title : undefined;
  return typeof title === 'string' ? title : '';
}

function firstWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= FIRST_WORDS) return line;
  return `${line.slice(0, FIRST_WORDS).replace(/\s+\S*$/, '')}…`;
}
