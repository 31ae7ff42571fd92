// What a cell of money or of another number takes: it says what is wrong, and what cannot be read changes nothing.
import { t } from '../../../i18n/index.svelte';
import { unpayable, unread } from '../../../views/card/numbers';

type Typed = { currentTarget: HTMLInputElement };
const MOST_DAYS = 100_000;

export function onlyWholeEuros({ currentTarget: field }: Typed): void {
  field.setCustomValidity(unpayable(field.value) ? t('action-not-a-cost') : '');
}

export function onlyNumbers({ currentTarget: field }: Typed): void {
  field.setCustomValidity(unread(field.value) ? t('action-not-a-number') : '');
}

export function onlyDays({ currentTarget: field }: Typed): void {
  field.setCustomValidity(unread(field.value, 0, MOST_DAYS) ? t('action-not-a-number') : '');
}
