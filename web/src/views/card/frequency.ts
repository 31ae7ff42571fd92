// How often an indicator is read, in the reader's words.
import { t } from '../../i18n/index.svelte';
import type { Frequency } from '../../wire/types';

const FREQUENCIES: readonly Frequency[] = ['monthly', 'quarterly', 'half_yearly', 'yearly'];

export const oftenOf = (frequency: Frequency): string => t(`frequency-${frequency.replace('_', '-')}`);

/** To choose from; nothing is said by the first. */
export const oftenToChoose = (): { value: string; text: string }[] => [
  { value: '', text: t('action-no-frequency') },
  ...FREQUENCIES.map((value) => ({ value, text: oftenOf(value) })),
];

export const frequencyOf = (chosen: string): Frequency | undefined =>
  FREQUENCIES.find((frequency) => frequency === chosen);
