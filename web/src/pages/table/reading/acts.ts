// An act of the log as a sentence in the reader's language.
import { speaks, t } from '../../../i18n/index.svelte';
import type { Activity } from '../../../store/types';

export function sentenceOfAct(act: Activity): string {
  const who = act.organisation || act.who || t('act-somebody');
  const key = `activity-${act.type}`;
  return speaks(key) ? t(key, { who, text: act.text || '…', count: act.count, zone: act.zone }) : '';
}

/** «adesso», «3 min», or the hour. */
export function agoOf(at: number, now: number): string {
  const minutes = Math.floor((now - at) / 60_000);
  if (minutes < 1) return t('ago-now');
  return minutes < 60 ? t('ago-minutes', { minutes }) : t('ago-hour', { when: new Date(at) });
}
