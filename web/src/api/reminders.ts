// Reminders by mail and reports, on the server's HTTP side; fetched only by the pages that show them.
import { ask, json } from './client';
import type { Language } from './types';

export const OFTEN = ['at_once', 'weekly', 'none'] as const;
export type Often = (typeof OFTEN)[number];
export const REPORT_FORMATS = ['pdf', 'docx', 'md', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export interface Mailbox {
  email: string;
  often: Often;
  confirmed: boolean;
  everything: boolean;
  language: Language;
}
/** As the table's page shows it: with when a mail last did not arrive (ms), where nothing has arrived since. */
type Standing = { unreached: number | null };
export interface Reminders {
  sends: boolean; // whether this server sends mail at all
  hour: number;
  zone: string;
  mine: (Mailbox & Standing) | null;
  people?: ({ person: string; often: Often; confirmed: boolean } & Standing)[]; // for who leads the table
  organisations?: (Mailbox & Standing & { id: string; organisation: string })[];
}
/** What a mailbox is told of itself, by the secret that it alone was sent. */
export type Own = Mailbox & { board: string; title: string };

const of = (board: string, what = ''): string => `/api/boards/${board}/reminders${what}`;
const post = <Answer>(path: string, body: unknown): Promise<Answer> =>
  json<Answer>(path, { method: 'POST', body });

export const reminders = {
  show: (board: string) => json<Reminders>(of(board)),
  mine: (board: string, wish: { email: string; often: Often; everything: boolean; language: Language }) =>
    post<Mailbox>(of(board), wish),
  enter: (board: string, wish: { organisation: string; email: string; often: Often; language: Language }) =>
    post<Mailbox>(of(board, '/organisations'), wish),
  remove: (board: string, id?: string) => post<{ removed: boolean }>(of(board, '/remove'), id ? { id } : {}),
  hour: (board: string, hour: number) => post<{ hour: number }>(of(board, '/hour'), { hour }),
  look: (token: string) => post<Own>('/api/reminders', { token }),
  settle: (token: string, often: Often) => post<Own>('/api/reminders', { token, often }),
  forget: (token: string) => post<{ forgotten: boolean }>('/api/reminders', { token, forget: true }),
  report: async (board: string, period: string, format: ReportFormat, language: Language) =>
    (
      await ask(`/api/boards/${board}/reports/${period}.${format}?lang=${language}`, { within: 60_000 })
    ).blob(),
};
