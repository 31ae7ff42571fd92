// The server's HTTP side as functions. A refusal arrives as ApiError with its code and a sentence to show; secrets go in bodies and headers only.
import { speech, t } from '../i18n/index.svelte';
import type {
  BoardFormat,
  BoardInList,
  Brought,
  Door,
  Invites,
  Joined,
  JoinRequest,
  Language,
  Look,
  NewBoard,
  Opened,
  PlanFile,
  PlanPageData,
  Role,
  Template,
} from './types';

export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

const TIMEOUT = 20_000;
const FILE_TIMEOUT = 130_000; // a large file on a slow line, or one that takes long to make

type Ask = {
  method?: 'GET' | 'POST';
  body?: unknown;
  file?: Blob; // as the body, in its own bytes
  bearer?: string | undefined;
  within?: number; // ms
};

async function ask(path: string, how: Ask = {}): Promise<Response> {
  const { method = 'GET', body, file, bearer, within = TIMEOUT } = how;
  const headers: Record<string, string> = { 'Accept-Language': speech.language };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (bearer !== undefined) headers.Authorization = `Bearer ${bearer}`;
  const response = await fetch(path, {
    method,
    headers,
    body: file ?? (body === undefined ? null : JSON.stringify(body)),
    signal: AbortSignal.timeout(within),
    cache: 'no-store',
  }).catch(offline);
  if (!response.ok) throw await refusalOf(response);
  return response;
}

function offline(): never {
  throw new ApiError('offline', t('error-offline'), 0);
}

/** A proxy's error page is not JSON: then the status decides what to say. */
async function refusalOf(response: Response): Promise<ApiError> {
  const said: { code?: unknown; message?: unknown } = await response.json().catch(() => ({}));
  const code = typeof said.code === 'string' ? said.code : `http_${response.status}`;
  const fallback = response.status >= 500 ? t('error-server') : t('error-unknown');
  return new ApiError(code, typeof said.message === 'string' ? said.message : fallback, response.status);
}

async function json<Answer>(path: string, how?: Ask): Promise<Answer> {
  const response = await ask(path, how);
  return (await response.json().catch(offline)) as Answer; // an answer that breaks off is a lost one
}

export const api = {
  templates: () => json<Template[]>('/api/templates'),
  boards: async (deskKey: string) =>
    (await json<{ boards: BoardInList[] }>('/api/boards', { bearer: deskKey })).boards,
  open: (deskKey: string, board: NewBoard) =>
    json<Opened>('/api/boards', { method: 'POST', body: board, bearer: deskKey }),
  look: (door: Door) => json<Look>('/api/look', { method: 'POST', body: door }),
  /** `id`: who joins again with it is the same person; see attempt.ts. */
  join: (door: Door, who: JoinRequest, id: string) =>
    json<Joined>('/api/join', {
      method: 'POST',
      body: { ...door, ...who, id, lang: speech.language, cookie: true },
    }),
  invites: (board: string) => json<Invites>(`/api/boards/${board}/invites`),
  renewInvite: (board: string, role: 'participant' | 'observer') =>
    json<Invites['participant']>(`/api/boards/${board}/invites/${role}`, { method: 'POST' }),
  qr: async (board: string, role: Role) => (await ask(`/api/boards/${board}/qr.svg?role=${role}`)).blob(),
  plan: (board: string, version?: number) =>
    json<PlanPageData>(`/api/boards/${board}/plan${version === undefined ? '' : `?version=${version}`}`),
  planFile: async (board: string, { version, format, language }: PlanFile) =>
    (await ask(`/api/boards/${board}/plan/${version}/${format}?lang=${language}`)).blob(),
  boardFile: async (board: string, format: BoardFormat, language: Language) =>
    (await ask(`/api/boards/${board}/export/${format}?lang=${language}`, { within: FILE_TIMEOUT })).blob(),
  bring: (board: string, file: File, { zone, look }: { zone: string; look: boolean }) => {
    const asked = new URLSearchParams({ zone, name: file.name, ...(look && { look: '1' }) });
    const how: Ask = { method: 'POST', file, within: FILE_TIMEOUT };
    return json<Brought>(`/api/boards/${board}/import?${asked}`, how);
  },
};

/** The sentence to show for anything that was thrown. */
export function sentenceOf(error: unknown): string {
  return error instanceof ApiError ? error.message : t('error-unknown');
}
