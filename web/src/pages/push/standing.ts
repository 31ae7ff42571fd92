// How an outlet and its deliveries stand, in words. Pure.
import { t } from '../../i18n/index.svelte';
import type { Delivery, Outlet } from './asking';

export type State = 'never' | 'delivering' | 'failed' | 'done' | 'dead' | 'off';

/** What is under way comes first; else how the newest one ended. Deliveries are newest first. */
export function stateOf(outlet: Pick<Outlet, 'active'>, deliveries: readonly Delivery[]): State {
  if (!outlet.active) return 'off';
  const waiting = deliveries.filter(({ status }) => status === 'waiting');
  if (waiting.some(({ attempts, answer }) => attempts > 0 && answer !== '')) return 'failed';
  if (waiting.length > 0) return 'delivering';
  const [newest] = deliveries;
  return newest === undefined ? 'never' : newest.status === 'dead' ? 'dead' : 'done';
}

export function deliveryState({ status, attempts, answer }: Delivery): State {
  if (status !== 'waiting') return status;
  return attempts > 0 && answer !== '' ? 'failed' : 'delivering';
}

export const stateWords = (state: State, tries = 0): string =>
  state === 'failed' ? t('push-state-failed', { count: tries }) : t(`push-state-${state}`);

/** The most tries of those that wait. */
export const triesOf = (deliveries: readonly Delivery[]): number =>
  Math.max(0, ...deliveries.filter(({ status }) => status === 'waiting').map(({ attempts }) => attempts));

const KNOWN = ['timeout', 'unreachable', 'unknown_host', 'not_public', 'bad_certificate', 'not_let_in'];
KNOWN.push('not_allowed', 'not_there');

/** What the other side said, or what came of a plan that was written there. */
export function answerWords(answer: string): string {
  const [word = '', created, changed, closed, same] = answer.split(' ');
  if (word === 'pushed')
    return t('push-answer-pushed', {
      created: Number(created),
      changed: Number(changed),
      closed: Number(closed),
      same: Number(same),
    });
  if (/^\d{3}$/.test(word)) return word;
  return KNOWN.includes(word) ? t(`push-answer-${word}`) : t('push-answer-strange', { code: word });
}
