// The server's HTTP side as functions. A refusal arrives as ApiError with its code and a sentence to show; secrets go in bodies and headers only.
import { speech, t } from '../i18n/index.svelte';
import type {
  BoardFormat,
  BoardInList,
  Brought,
  BroughtImage,
  Door,
  Invites,
  Joined,
  JoinRequest,
  Language,
  Look,
  NewBoard,
  Opened,
  Paper,
  PaperFile,
  PaperList,
  PastPage,
  PastState,
  Comparison,
  Plan,
  PlanFile,
  PlanPageData,
  PublicKey,
  Restoring,
  Role,
  Seal,
  StoryEntry,
  Template,
  TemplateWords,
  Verdict,
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
export const FILE_TIMEOUT = 130_000; // a large file on a slow line, or one that takes long to make

export type Ask = {
  method?: 'GET' | 'POST' | 'DELETE';
  body?: unknown;
  file?: Blob; // as the body, in its own bytes
  bearer?: string | undefined;
  within?: number; // ms
};

export async function ask(path: string, how: Ask = {}): Promise<Response> {
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

/** For the pages that have questions of their own. */
export async function json<Answer>(path: string, how?: Ask): Promise<Answer> {
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
  draft: (board: string) => json<Plan>(`/api/boards/${board}/plan/draft`),
  compare: (board: string, from: string, to: string) =>
    json<Comparison>(`/api/boards/${board}/plan/compare?from=${from}&to=${to}`),
  restorePlan: (board: string, what: { id: string; version: number }) =>
    json<{ seq: number }>(`/api/boards/${board}/plan/restore`, { method: 'POST', body: what }),
  planFile: async (board: string, { version, format, language }: PlanFile) =>
    (await ask(`/api/boards/${board}/plan/${version}/${format}?lang=${language}`)).blob(),
  seal: (board: string, version: number) =>
    json<Seal>(`/api/boards/${board}/plan/${version}/seal`, {
      method: 'POST',
      body: {},
      within: 4 * FILE_TIMEOUT, // all papers are made first
    }),
  sealedFile: async (board: string, version: number) =>
    (await ask(`/api/boards/${board}/plan/${version}/seal`, { within: FILE_TIMEOUT })).blob(),
  keys: async () => (await json<{ keys: PublicKey[] }>('/api/keys')).keys,
  verify: (file: Blob) => json<Verdict>('/api/verify', { method: 'POST', file, within: FILE_TIMEOUT }),
  papers: (board: string, language: Language) =>
    json<PaperList>(`/api/boards/${board}/papers?lang=${language}`),
  paper: (board: string, paper: string, language: Language) =>
    json<Paper>(`/api/boards/${board}/papers/${encodeURIComponent(paper)}?lang=${language}`),
  paperFile: async (board: string, { paper, version, format, language }: PaperFile) =>
    (
      await ask(`/api/boards/${board}/papers/${paper}.${format}?version=${version}&lang=${language}`, {
        within: FILE_TIMEOUT,
      })
    ).blob(),
  boardFile: async (board: string, format: BoardFormat, language: Language) =>
    (await ask(`/api/boards/${board}/export/${format}?lang=${language}`, { within: FILE_TIMEOUT })).blob(),
  lookAtTemplate: (deskKey: string, file: Blob) =>
    json<Template>('/api/templates', { method: 'POST', file, bearer: deskKey }),
  templateOf: (board: string) => json<TemplateWords>(`/api/boards/${board}/template`),
  saveTemplate: async (board: string, what: TemplateWords & { cards: boolean }) =>
    (await ask(`/api/boards/${board}/template`, { method: 'POST', body: what })).blob(),
  past: (board: string, from?: { after: number; epoch: string }) =>
    json<PastPage>(
      `/api/boards/${board}/history${from ? `?after=${from.after}&epoch=${encodeURIComponent(from.epoch)}` : ''}`,
    ),
  pastState: (board: string, seq: number) => json<PastState>(`/api/boards/${board}/history/${seq}`),
  story: async (board: string, card: string) =>
    (await json<{ entries: StoryEntry[] }>(`/api/boards/${board}/history/cards/${card}`)).entries,
  restore: (board: string, what: Restoring) =>
    json<{ seq: number }>(`/api/boards/${board}/restore`, { method: 'POST', body: what }),
  bring: (board: string, file: File, { zone, look }: { zone: string; look: boolean }) => {
    const asked = new URLSearchParams({ zone, name: file.name, ...(look && { look: '1' }) });
    const how: Ask = { method: 'POST', file, within: FILE_TIMEOUT };
    return json<Brought>(`/api/boards/${board}/import?${asked}`, how);
  },
  bringImage: (board: string, file: File, zone: string) => {
    const asked = new URLSearchParams({ zone });
    const how: Ask = { method: 'POST', file, within: FILE_TIMEOUT };
    return json<BroughtImage>(`/api/boards/${board}/images?${asked}`, how);
  },
};

/** The sentence to show for anything that was thrown. */
export function sentenceOf(error: unknown): string {
  return error instanceof ApiError ? error.message : t('error-unknown');
}
