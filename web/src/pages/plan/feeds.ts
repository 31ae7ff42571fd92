// Calendars that any program can subscribe to: the server says an address once, and keeps its hash alone.
import { json } from '../../api/client';
import { speech } from '../../i18n/index.svelte';

export type Feed = { id: string; organisation: string | null; created: number; mine: boolean };
export type NewFeed = Feed & { url: string };

const at = (board: string) => `/api/boards/${board}/feeds`;

export const feeds = {
  all: (board: string) => json<Feed[]>(at(board)),
  /** Of an organisation, or (null) of what one answers for oneself. */
  make: (board: string, organisation: string | null) =>
    json<NewFeed>(`${at(board)}?lang=${speech.language}`, { method: 'POST', body: { organisation } }),
  end: (board: string, id: string) => json<object>(`${at(board)}/${id}`, { method: 'DELETE' }),
};
