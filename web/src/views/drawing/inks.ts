// The inks of the theme as a canvas takes them: those of words and signs, so that each can be seen on every ground.
import type { Ink } from '../../wire/types';

export const INK_TOKENS: Record<Ink, string> = {
  black: 'ink',
  green: 'brand',
  red: 'alert',
  violet: 'nonprofit',
  blue: 'draw-blue',
};

type Inks = { inks: Record<Ink, string>; ground: string; missing: string };
let theme: string | undefined;
let known: Inks | undefined;

export function inks(): Inks {
  const now = document.documentElement.dataset.theme ?? '';
  if (known && theme === now) return known;
  theme = now;
  const style = getComputedStyle(document.documentElement);
  const value = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const entries = Object.entries(INK_TOKENS).map(([ink, token]) => [ink, value(token)]);
  known = {
    inks: Object.fromEntries(entries) as Record<Ink, string>,
    ground: value('surface'),
    missing: value('track'),
  };
  return known;
}
