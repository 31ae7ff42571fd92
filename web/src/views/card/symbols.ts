// The pictures of reactions, kinds of link and kinds of card: one icon each, by deep import.
import CircleAlert from '@lucide/svelte/icons/circle-alert';
import CircleHelp from '@lucide/svelte/icons/circle-question-mark';
import Heart from '@lucide/svelte/icons/heart';
import Lightbulb from '@lucide/svelte/icons/lightbulb';
import ThumbsUp from '@lucide/svelte/icons/thumbs-up';
import type { Symbol } from '../../wire/types';

export const SYMBOLS: readonly Symbol[] = ['agree', 'love', 'question', 'idea', 'alert'];
export const PICTURES = {
  agree: ThumbsUp,
  love: Heart,
  question: CircleHelp,
  idea: Lightbulb,
  alert: CircleAlert,
};
