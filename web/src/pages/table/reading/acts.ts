// An act of the log as a sentence in the reader's language.
import { speaks, t } from '../../../i18n/index.svelte';
import type { Activity } from '../../../store/types';

export function sentenceOfAct(act: Activity): string {
  const who = act.organisation || act.who || t('act-somebody');
  const key = `activity-${act.type}`;
  return speaks(key) ? t(key, { who, text: act.text || '…', count: act.count, zone: act.zone }) : '';
}

/** The newest first, at most so many: who goes on typing in one card, or placing dots, is told once. */
export function told(activity: readonly Activity[], most: number): Activity[] {
  const place = (act: Activity): string => `${act.by} ${act.cards.join()}`;
  const written = new Set(activity.filter((act) => act.type === 'cards_added').map(place));
  const seen = new Set<string>();
  const acts: Activity[] = [];
  for (const act of activity.toReversed()) {
    if (acts.length === most) break;
    const votes = act.type === 'vote_cast';
    const writes = act.type === 'text_edited' || (act.type === 'cards_added' && act.count === 1);
    const once = votes ? `${act.by} votes` : writes ? place(act) : undefined;
    if (once !== undefined && seen.has(once)) continue;
    if (once !== undefined) seen.add(once);
    acts.push(writes && written.has(place(act)) ? { ...act, type: 'cards_added', count: 1 } : act);
  }
  return acts;
}

/** «adesso», «3 min», or the hour. */
export function agoOf(at: number, now: number): string {
  const minutes = Math.floor((now - at) / 60_000);
  if (minutes < 1) return t('ago-now');
  return minutes < 60 ? t('ago-minutes', { minutes }) : t('ago-hour', { when: new Date(at) });
}
