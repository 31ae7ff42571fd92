// What a cell of money takes: it says what is wrong, and a sum that cannot be read changes nothing.
import { t } from '../../../i18n/index.svelte';
import { unpayable } from '../../../views/card/numbers';

export function onlyWholeEuros({ currentTarget: field }: { currentTarget: HTMLInputElement }): void {
  field.setCustomValidity(unpayable(field.value) ? t('action-not-a-cost') : '');
}
