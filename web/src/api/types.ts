// What the server's HTTP side takes and gives; the plan is that of cocreate/plans/plan.py.
import type { CardKind, Language, Role, Sector } from '../wire/types';

export type { CardKind, Language, Role, Sector };
type Words = Record<Language, string>;

export type TemplateStage = 'whole' | 'understand' | 'imagine' | 'choose' | 'plan' | 'learn';
export type Template = {
  id: string;
  title: Words;
  about: Words;
  stage: TemplateStage;
  alt: Words; // how it lies on the board, for who cannot see it
  phases: { id: string; title: Words }[];
  zones: { id: string; title: Words; kind: CardKind; x: number; y: number; w: number; h: number }[];
};
export const BOARD_FORMATS = ['pdf', 'png', 'svg', 'xlsx', 'csv', 'md', 'cocreate'] as const;
export type BoardFormat = (typeof BOARD_FORMATS)[number];
/** What a file comes to, or came to. */
export type Brought = {
  look: boolean;
  format: string;
  cards: number;
  present: number; // cards that were brought before, from the same file
  groups: number;
  links: number;
  zones: { id: string; title: string; cards: number; first: string[] }[];
  left_out: { code: string; count: number; lost: boolean; example: string; message: string }[];
};
export type BoardInList = { id: string; title: string; created: number };
export type NewBoard = {
  template: string;
  title: string;
  language: Language;
  programme?: { title: string; start?: string; end?: string };
};
export type Opened = { board: string; key: string };
export type Door = { code: string } | { board: string; key: string };
export type Organisation = { id: string; name: string; sector: Sector };
export type Look = {
  board: string;
  title: string;
  language: Language;
  role: Role;
  status: 'open' | 'finished';
  organisations: Organisation[];
};
export type JoinRequest = {
  name: string;
  organisation?: { id: string } | { name: string; sector: Sector; territory?: string };
};
export type Joined = { board: string; you: string; role: Role };
export type Invites = {
  participant: { code: string; link: string };
  observer: { code: string; link: string };
  facilitator?: { link: string }; // the server keeps only its digest, and may not be able to say it again
};

export const FORMATS = ['pdf', 'docx', 'xlsx', 'ics', 'md', 'csv', 'json'] as const;
export type Format = (typeof FORMATS)[number];
export type PlanFile = { version: number; format: Format; language: Language };
export type PlanPageData = { version: number; versions: number[]; seq: number; plan: Plan };

export type Indicator = { name: string; unit: string; baseline: number | null; target: number | null };
export type PlanAction = {
  id: string;
  number: number;
  text: string;
  owner: string | null;
  partners: string[];
  start: string | null;
  end: string | null;
  indicator: Indicator | null;
  budget_eur: number | null;
  votes: number;
  ideas: string[];
  needs: string[];
  resources: string[];
  obstacles: string[];
  depends_on: string[];
};
export type PlanNeed = { id: string; text: string; group: string | null; ideas: string[]; actions: string[] };
export type PlanIdea = Omit<PlanNeed, 'ideas'> & { votes: number; needs: string[] };
export type PlanCard = { id: string; text: string };
export type PlanOrganisation = Organisation & { members: number; leads: string[]; helps: string[] };
export type Check = { code: string; severity: 'alert' | 'note'; subjects: string[]; message: string };
export type Plan = {
  format: string;
  board: string;
  title: string;
  language: Language;
  version: number;
  seq: number;
  finished: number;
  programme: {
    title: string;
    start: string | null;
    end: string | null;
    lead: string | null;
    themes: string[];
    aims: string[];
  };
  start: string | null;
  end: string | null;
  actions: PlanAction[];
  needs: PlanNeed[];
  ideas: PlanIdea[];
  resources: PlanCard[];
  obstacles: PlanCard[];
  groups: { id: string; title: string; cards: string[] }[];
  organisations: PlanOrganisation[];
  tally: Record<string, number>;
  voters: number;
  votes_cast: number;
  budget_eur: number;
  checks: Check[];
};
