// The table's timer as figures. Pure: the present is an argument.
import type { Timer } from '../../../wire/types';

/** ms that are left; undefined where no timer is set. */
export function leftOf(timer: Timer | null, now: number): number | undefined {
  if (timer?.left !== undefined) return timer.left;
  return timer?.ends === undefined ? undefined : Math.max(0, timer.ends - now);
}

/** 07:42, and 1:05:00 from an hour on. A second counts until it is over. */
export function figuresOf(left: number): string {
  const seconds = Math.ceil(left / 1000);
  const two = (n: number): string => String(n).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${two(minutes)}:${two(seconds % 60)}`;
}

/** What `set_timer` has to be told so that this much is added; paused stays paused. */
export function prolonged(
  timer: Timer | null,
  now: number,
  seconds: number,
): { seconds: number; paused: boolean } {
  const left = leftOf(timer, now) ?? 0;
  return { seconds: Math.min(86_400, Math.ceil(left / 1000) + seconds), paused: timer?.left !== undefined };
}
