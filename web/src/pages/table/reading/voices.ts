// Who gives voice to the table: cards, comments, edits, links and groups by sector and body since the phase began. Pure; it reads no clock.
import type { Kinds } from '../../../board/records';
import type { Activity, PersonAtTable } from '../../../store/types';
import type { Sector } from '../../../wire/types';

export const SECTORS: readonly Sector[] = ['public', 'company', 'nonprofit'];
/** A body that is here and has said nothing for so long is named. */
export const SILENT_MS = 5 * 60_000;

export interface Voices {
  acts: ReadonlyMap<string, number>; // person id -> acts
  last: ReadonlyMap<string, number>; // person id -> ms since 1970 of the last one
  upTo: number; // seq up to which the acts were counted
  on: ReadonlyMap<string, number>; // person and card -> ms of the last act counted there
  cards: ReadonlyMap<string, number>; // person id -> cards seen to be added in this phase, hidden ones too
}

export const NO_VOICES: Voices = {
  acts: new Map(),
  last: new Map(),
  upTo: 0,
  on: new Map(),
  cards: new Map(),
};

/** Who goes on typing in one card has not spoken again. */
const ONE_ACT_MS = 60_000;

export interface Share {
  sector: Sector;
  acts: number;
  percent: number;
}

export interface Silence {
  name: string;
  minutes: number;
}

const COUNTED: ReadonlySet<string> = new Set([
  'cards_added',
  'text_edited',
  'comment_added',
  'link_added',
  'group_added',
  'cards_grouped',
  'action_set',
]);

type Written = { author?: string; at?: number };

/** What stands on the board already when I come: cards and comments written since then, as far as I may see them.
 * When somebody was heard last is known from before, too. */
export function voicesOf(
  written: Iterable<Written>,
  since: number,
  upTo: number,
  before: Voices = NO_VOICES,
): Voices {
  const acts = new Map<string, number>();
  const last = new Map(before.last);
  for (const { author, at = 0 } of written) {
    if (!author) continue;
    last.set(author, Math.max(last.get(author) ?? 0, at));
    if (at >= since) acts.set(author, (acts.get(author) ?? 0) + 1);
  }
  return { acts, last, upTo, on: new Map(), cards: new Map() };
}

/** What happened since; a phase that is opened starts the count anew. Private cards count too: that one writes is no secret. */
export function heard(voices: Voices, news: readonly Activity[]): Voices {
  const fresh = news.filter((act) => act.seq > voices.upTo);
  if (fresh.length === 0) return voices;
  let acts = new Map(voices.acts);
  const last = new Map(voices.last);
  const on = new Map(voices.on);
  let cards = new Map(voices.cards);
  for (const act of fresh) {
    if (act.type === 'phase_opened') [acts, cards] = [new Map(), new Map()];
    if (!act.by) continue;
    last.set(act.by, Math.max(last.get(act.by) ?? 0, act.at));
    if (!COUNTED.has(act.type)) continue;
    const place = `${act.by} ${act.cards[0] ?? ''}`;
    const goesOn = act.type === 'text_edited' && act.at - (on.get(place) ?? -Infinity) < ONE_ACT_MS;
    on.set(place, act.at);
    if (goesOn) continue;
    const many = act.type === 'cards_added' ? Math.max(1, act.count) : 1;
    acts.set(act.by, (acts.get(act.by) ?? 0) + many);
    if (act.type === 'cards_added') cards.set(act.by, (cards.get(act.by) ?? 0) + many);
  }
  return { acts, last, upTo: fresh[fresh.length - 1]?.seq ?? voices.upTo, on, cards };
}

/** In percent by sector, adding up to 100 (largest remainder), in the order of SECTORS. */
export function sharesOf(voices: Voices, people: ReadonlyMap<string, PersonAtTable>): Share[] {
  const acts = SECTORS.map((sector) =>
    [...voices.acts].reduce((sum, [id, n]) => sum + (people.get(id)?.sector === sector ? n : 0), 0),
  );
  const total = acts.reduce((sum, n) => sum + n, 0);
  const exact = acts.map((n) => (total === 0 ? 0 : (n * 100) / total));
  const percents = exact.map(Math.floor);
  const byRest = exact
    .map((share, at) => ({ at, rest: share % 1 }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at);
  const missing = total === 0 ? 0 : 100 - percents.reduce((sum, n) => sum + n, 0);
  for (const { at } of byRest.slice(0, missing)) percents[at] = (percents[at] ?? 0) + 1;
  return SECTORS.map((sector, at) => ({ sector, acts: acts[at] ?? 0, percent: percents[at] ?? 0 }));
}

export interface Writing {
  written: number;
  all: number;
  missing: string[];
}

/** Which bodies have written in this phase, and which that are here have not. While cards are hidden that one writes is
 * no secret, what and how much is. */
export function writingOf(voices: Voices, people: ReadonlyMap<string, PersonAtTable>): Writing {
  const nameOf = (person: PersonAtTable): string => person.organisationName || person.name;
  const of = (wanted: (person: PersonAtTable) => boolean): Set<string> =>
    new Set([...people.values()].filter(wanted).map(nameOf).filter(Boolean));
  const written = of(({ id }) => (voices.cards.get(id) ?? 0) > 0);
  const awaited = of(({ here, role }) => here && role === 'participant');
  const missing = [...awaited].filter((name) => !written.has(name)).sort((a, b) => a.localeCompare(b));
  return { written: written.size, all: written.size + missing.length, missing };
}

/** The body at the table that has been silent longest in this phase, if that is long. A body speaks through any
 * of its people; nobody is silent before the phase is open, nor before they have come. */
export function silenceOf(
  voices: Voices,
  people: ReadonlyMap<string, PersonAtTable>,
  joined: (person: string) => number,
  opened: number,
  now: number,
): Silence | undefined {
  const lastOfBody = new Map<string, number>();
  for (const person of people.values()) {
    if (!person.here || person.role !== 'participant' || !person.organisationName) continue;
    const last = Math.max(opened, joined(person.id), voices.last.get(person.id) ?? 0);
    lastOfBody.set(person.organisationName, Math.max(lastOfBody.get(person.organisationName) ?? 0, last));
  }
  const [longest] = [...lastOfBody].sort((a, b) => a[1] - b[1]);
  if (longest === undefined || now - longest[1] < SILENT_MS) return undefined;
  return { name: longest[0], minutes: Math.floor((now - longest[1]) / 60_000) };
}

type LinkOf = Pick<Kinds['link'], 'kind' | 'from' | 'to'>;

/** How many ideas answer a need of another sector: the table at work across its borders. */
export function bridgesOf(
  links: Iterable<LinkOf>,
  authorOf: (card: string) => string | undefined,
  people: ReadonlyMap<string, PersonAtTable>,
): number {
  const sectorOf = (card: string): Sector | undefined => people.get(authorOf(card) ?? '')?.sector;
  const bridges = new Set<string>();
  for (const link of links) {
    if (link.kind !== 'answers') continue;
    const [idea, need] = [sectorOf(link.from), sectorOf(link.to)];
    if (idea && need && idea !== need) bridges.add(link.from);
  }
  return bridges.size;
}
