// What the server says of a plan's threads and of its public page; the shapes are those of cocreate/evidence.
import { json } from '../../api/client';
import type { Indicator, PlanVoice } from '../../api/types';

export const COLUMNS = ['need', 'idea', 'vote', 'decision', 'action', 'progress', 'answer'] as const;
export type Column = (typeof COLUMNS)[number];
export type NodeKind = Column | 'result' | 'reading';
export type Missing = 'need' | 'idea' | 'vote' | 'action' | 'progress' | 'reading' | 'answer' | 'subject';

export interface Node {
  id: string;
  kind: NodeKind;
  words: string;
  day?: string;
  organisations?: string[];
  back?: string[];
  next?: string[];
  voices?: PlanVoice[];
  origins?: { consultation: string; statement: string; url: string; agrees: number; disagrees: number }[];
  number?: number;
  vote?: {
    dots: number;
    votes_cast: number;
    voters: number;
    place: number;
    ideas: number;
    chosen: boolean;
  };
  measure?: { value: number; indicator: Indicator | null; source: string; reason: string };
  indicator?: Indicator;
  status?: string;
  percent?: number;
  budget_eur?: number;
  spent_eur?: number;
  obstacles?: string;
  end?: 'not_taken_up' | 'without_dots' | 'not_chosen' | 'not_realised';
}

export interface Chain {
  seq: number;
  finished: boolean;
  version: number;
  nodes: Node[];
  gaps: { node: string; missing: Missing }[];
  organisations: Record<string, string>;
}

export interface Thread extends Chain {
  node: string;
  may_answer: string[]; // of those nodes where its threads begin
}

export interface Finding {
  id: string;
  kind: 'email' | 'phone' | 'tax_code' | 'iban' | 'name';
  place: string;
  words: string;
  start: number;
  end: number;
}

export interface Publication {
  on: boolean;
  listed: boolean;
  at: number | null;
  waved: string[];
  findings: Finding[];
  ease: {
    gulpease: number | null;
    sentences: number;
    words: number;
    letters: number;
    long: { place: string; words: string; count: number }[];
  };
}

const at = (board: string): string => `/api/boards/${board}`;

export const chainOf = (board: string): Promise<Chain> => json(`${at(board)}/chain`);
export const threadOf = (board: string, node: string): Promise<Thread> => json(`${at(board)}/chain/${node}`);
export const publicationOf = (board: string): Promise<Publication> => json(`${at(board)}/publication`);
export const publish = (
  board: string,
  what: { id: string; on: boolean; listed?: boolean; waved?: string[] },
): Promise<{ seq: number }> => json(`${at(board)}/publication`, { method: 'POST', body: what });
