// An act of the log as a sentence in the reader's language.
import { speaks, t } from '../../../i18n/index.svelte';
import type { Activity } from '../../../store/types';
import type { EventType } from '../../../wire/types';

/** Cards and drawings that were taken together are told together (DRW-5). */
const BOTH: Partial<Record<EventType, string>> = {
  cards_moved: 'activity-both-moved',
  cards_stacked: 'activity-both-stacked',
  cards_copied: 'activity-both-copied',
  cards_deleted: 'activity-both-deleted',
};

/** Names come after the events: who has just joined is told by the name that is known by now. */
export function sentenceOfAct(act: Activity, nameOf: (person: string) => string | undefined): string {
  const who = act.organisation || act.who || nameOf(act.by) || t('act-somebody');
  const both = act.count > 0 && act.drawings > 0 ? BOTH[act.type] : undefined;
  if (both) return t(both, { who, count: act.count + act.drawings });
  const key = `activity-${act.type}`;
  return speaks(key) ? t(key, { who, text: act.text || '…', count: act.count, zone: act.zone }) : '';
}

/** What is done to a card: where the event shows none, it was done to a hidden one, of which its adding is told already. */
const ON_CARDS: ReadonlySet<string> = new Set([
  'text_edited',
  'cards_moved',
  'cards_coloured',
  'cards_tagged',
  'cards_stacked',
  'cards_copied',
  'cards_deleted',
  'action_set',
  'comment_added',
  'reacted',
]);
const ONE_ENTRY_MS = 60_000;

/** Both as one where they would read the same, by one person, within a minute; `later` is the one told. */
function folded(later: Activity | undefined, act: Activity): Activity | undefined {
  if (!later || !act.by || act.by !== later.by || act.type !== later.type) return undefined;
  if (later.at - act.at >= ONE_ENTRY_MS) return undefined;
  if (act.type === 'cards_added' && act.count === 0 && later.count === 0) return later; // how many, nobody is told
  if (act.type === 'cards_added' && act.count !== 1 && later.count !== 1)
    return { ...later, count: Math.max(1, later.count) + Math.max(1, act.count) };
  const same = act.text === later.text && act.count === later.count && act.drawings === later.drawings;
  return same ? later : undefined;
}

/** The newest first, at most so many: who goes on typing in one card, or placing dots, is told once. */
export function told(activity: readonly Activity[], most: number): Activity[] {
  const place = (act: Activity): string => `${act.by} ${act.cards.join()}`;
  const written = new Set(activity.filter((act) => act.type === 'cards_added').map(place));
  const seen = new Set<string>();
  const acts: Activity[] = [];
  for (const act of activity.toReversed()) {
    if (ON_CARDS.has(act.type) && act.count === 0) continue;
    const votes = act.type === 'vote_cast';
    const writes = act.type === 'text_edited' || (act.type === 'cards_added' && act.count === 1);
    const once = votes ? `${act.by} votes` : writes ? place(act) : undefined;
    if (once !== undefined && seen.has(once)) continue;
    if (once !== undefined) seen.add(once);
    const told = writes && written.has(place(act)) ? { ...act, type: 'cards_added' as const, count: 1 } : act;
    const one = folded(acts.at(-1), told);
    if (one) acts[acts.length - 1] = one;
    else if (acts.length === most) break;
    else acts.push(told);
  }
  return acts;
}

/** «adesso», «3 min», or the hour. */
export function agoOf(at: number, now: number): string {
  const minutes = Math.floor((now - at) / 60_000);
  if (minutes < 1) return t('ago-now');
  return minutes < 60 ? t('ago-minutes', { minutes }) : t('ago-hour', { when: new Date(at) });
}
