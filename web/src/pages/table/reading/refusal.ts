// What a refusal is about, and its sentence with the days as people write them. Pure but for the reader's language.
import { speech } from '../../../i18n/index.svelte';
import type { SocketCommand } from '../../../wire/types';

/** The cards that an act is on. */
export function cardsOf(command: SocketCommand): string[] {
  if ('card' in command) return [command.card];
  if (command.type === 'together') return cardsOf(command.cards);
  if (command.type === 'add_link') return [command.source, command.target];
  if (!('cards' in command)) return [];
  return command.cards.map((card) => (typeof card === 'string' ? card : card.id));
}

/** What is no day of the calendar stays as it was written. */
export function withDays(sentence: string): string {
  return sentence.replace(/(?<![\w-])\d{4}-\d\d-\d\d(?![\w-])/g, (iso) => {
    const day = new Date(`${iso}T00:00:00Z`);
    if (Number.isNaN(day.getTime()) || !day.toISOString().startsWith(iso)) return iso;
    return new Intl.DateTimeFormat(speech.locale, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(day);
  });
}
