// What becomes of a plan, over HTTP: as cocreate/monitoring/state.py has it.
import { ask, FILE_TIMEOUT, json } from './client';
import type { Language } from './types';
import type { EventType, Fields, Frequency, ProgressStatus } from '../wire/types';

export type Colour = 'green' | 'amber' | 'red' | 'grey';
export type Light = { colour: Colour; why: string; share: number | null };
export type Point = {
  id: string;
  date: string;
  value: number;
  source: string;
  note: string;
  reason: string;
  author: string;
  at: number;
};
export type Series = {
  of: string;
  name: string;
  unit: string;
  baseline: number | null;
  target: number | null;
  source: string;
  frequency: Frequency | null;
  start: string | null;
  end: string | null;
  points: Point[];
  forecast: number | null;
  expected: number | null;
  variance: number | null;
  reason: string;
  light: Light;
};
/** Euros, to the cent; null where nobody has said anything. */
export type Spending = { planned_eur: number | null; covered_eur: number; spent_eur: number | null };
export type ActionState = {
  id: string;
  number: number;
  text: string;
  owner: string | null;
  result: string | null;
  start: string | null;
  end: string | null;
  status: ProgressStatus;
  percent: number;
  note: string;
  obstacles: string;
  spending: Spending;
  reported: number | null;
  author: string;
  late: boolean;
  light: Light;
  indicator: Series | null;
};
export type ResultState = {
  id: string;
  title: string;
  aim: string | null;
  actions: string[];
  indicator: Series | null;
};
export type PlanState = {
  seq: number;
  day: string;
  title: string;
  programme: string;
  organisations: Record<string, string>;
  overall: {
    actions: number;
    percent: number;
    statuses: Record<ProgressStatus, number>;
    lights: Record<Colour, number>;
    late: string[];
    targets: number;
    on_track: number;
    off_track: number;
    readings: number;
    spending: Spending;
  };
  actions: ActionState[];
  results: ResultState[];
};
export type Said = { seq: number; at: number; by: string; type: EventType; fields: Fields };
export type BroughtReadings = {
  added: number;
  present: number;
  left_out: { line: number; code: string; example: string; message: string }[];
};
export type NewTable = {
  subject: string;
  title: string;
  template: 'retrospective' | 'needs-analysis';
  language: Language;
};

/** A table that goes on from a plan. Its key is for those alone who lead the table of that plan. */
export type NextTable = {
  board: string;
  title: string;
  opened: number;
  carried: number;
  left_out: number;
  key: string;
};
/** The same number is the same table: one more than there are, or one of those. */
export type NewNextTable = { title: string; template?: string; number: number };

const of = (board: string): string => `/api/boards/${board}`;

export const monitoring = {
  state: (board: string) => json<PlanState>(`${of(board)}/monitoring`),
  said: async (board: string, id: string) =>
    (await json<{ said: Said[] }>(`${of(board)}/monitoring/${id}`)).said,
  takeState: async (board: string) => (await ask(`${of(board)}/monitoring.csv`)).blob(),
  takeReadings: async (board: string) => (await ask(`${of(board)}/readings`)).blob(),
  bringReadings: (board: string, file: File) =>
    json<BroughtReadings>(`${of(board)}/readings`, { method: 'POST', file, within: FILE_TIMEOUT }),
  bringFile: (board: string, action: string, file: File) =>
    json<{ file: string; size: number; type: string }>(
      `${of(board)}/files?${new URLSearchParams({ action })}`,
      { method: 'POST', file, within: FILE_TIMEOUT },
    ),
  file: (board: string, id: string): string => `${of(board)}/files/${id}`,
  ownerLink: async (board: string, organisation: string) =>
    (await json<{ link: string }>(`${of(board)}/owners/${organisation}`, { method: 'POST' })).link,
  closeOwnerLink: (board: string, organisation: string) =>
    ask(`${of(board)}/owners/${organisation}`, { method: 'DELETE' }),
  openTable: (board: string, table: NewTable) =>
    json<{ board: string; key: string }>(`${of(board)}/tables`, { method: 'POST', body: table }),
  nextTables: async (board: string) => (await json<{ tables: NextTable[] }>(`${of(board)}/next`)).tables,
  openNext: (board: string, table: NewNextTable) =>
    json<NextTable>(`${of(board)}/next`, { method: 'POST', body: table }),
};
