// What the server's HTTP side takes and gives; the plan is that of cocreate/plans/plan.py.
import type {
  AmendedField,
  CardKind,
  Event,
  EventType,
  Fields,
  Frequency,
  Language,
  Role,
  Seal,
  Sector,
  SetAction,
  Timing,
} from '../wire/types';

export type { CardKind, Language, Role, Seal, Sector };
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
  cards?: number; // that it brings along, where it came in a file
};
/** What a template of a board says of itself. */
export type TemplateWords = { title: string; about: string; alt: string };
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
/** A page of what happened on a board, as this person was shown it. */
export type PastPage = { epoch: string; since: number; head: number; events: Event[] };
export type PastState = {
  epoch: string;
  seq: number;
  records: Partial<Record<string, Record<string, Fields>>>;
};
export type StoryEntry = {
  seq: number;
  upto: number;
  at: number;
  type: EventType;
  by: string; // '' where it is not to be known
  changed: { what: string; before: unknown; after: unknown }[];
};
export type Restoring = { id: string; seq: number; card?: string; exactly?: boolean };
export type BoardInList = { id: string; title: string; created: number };
export type NewBoard = {
  template: string;
  title: string;
  language: Language;
  programme?: { title: string; start?: string; end?: string };
  file?: unknown; // a template as a file has it, instead of the named one
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
  organisation?: string; // of a link of its own: who follows it sits for that one
  actions?: string[]; // that it leads
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

export const FORMATS = [
  'pdf',
  'docx',
  'odt',
  'xlsx',
  'ods',
  'ics',
  'svg',
  'png',
  'md',
  'csv',
  'json',
] as const;
export type Format = (typeof FORMATS)[number];
export type PlanFile = { version: number; format: Format; language: Language };
export type PlanPageData = { version: number; versions: number[]; seq: number; plan: Plan };

export type Indicator = {
  name: string;
  unit: string;
  baseline: number | null;
  target: number | null;
  source?: string;
  frequency?: Frequency | null;
};
export type Promised = { organisation: string; what: string; eur: number };
export type Fund = { source: string; eur: number };
export type Risk = { text: string; likelihood: number; impact: number; response: string };
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
  waits?: { action: string; timing: Timing; lag: number }[];
  person?: string | null;
  effort_days?: number | null;
  milestone?: boolean;
  result?: string | null;
  promises?: Promised[];
  funds?: Fund[];
  risks?: Risk[];
};
export type PlanVoice = { card: string; text: string; organisation: string | null };
export type PlanResult = {
  id: string;
  title: string;
  aim: string | null;
  indicator: Indicator | null;
  actions: string[];
  assumption?: string;
};
/** What stands beside the goal, an aim or a result in the logical framework. */
export type PlanRow = { indicator: Indicator | null; assumption?: string };
export type PlanNeed = {
  id: string;
  text: string;
  group: string | null;
  ideas: string[];
  actions: string[];
  voices?: PlanVoice[];
};
export type PlanIdea = Omit<PlanNeed, 'ideas'> & { votes: number; needs: string[] };
export type PlanCard = { id: string; text: string };
export type PlanOrganisation = Organisation & {
  members: number;
  leads: string[];
  helps: string[];
  promised_eur?: number;
};
/** What one click does about a check. */
export type Remedy = {
  kind: 'set' | 'fill' | 'unlink' | 'realise';
  card: string;
  fields: Omit<SetAction, 'type' | 'card'>;
  field: string;
  other: string;
  text: string;
};
export type Check = {
  code: string;
  severity: 'alert' | 'note';
  subjects: string[];
  message: string;
  remedy?: Remedy | null;
};
export type Timed = {
  action: string;
  earliest_start: string;
  earliest_end: string;
  latest_start: string;
  latest_end: string;
  slack: number; // working days
  free_slack: number;
  critical: boolean;
  pushed: boolean;
  assumed: boolean;
};
export type PlanMove = {
  action: string;
  start: string;
  end: string;
  relieves: string;
  beside: string[];
  pushes: string[];
  later: number; // working days
  message: string;
};
export type PlanSchedule = {
  end: string | null;
  days: Timed[];
  critical: string[];
  cycles: string[][];
  unscheduled: string[];
  milestones: string[];
  moves: PlanMove[];
};
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
    aim_rows?: PlanRow[]; // of the aim at the same place
    goal?: (PlanRow & { text: string }) | null;
    results?: PlanResult[];
    budget_eur?: number | null;
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
  covered_eur?: number;
  effort_days?: number;
  people?: { id: string; organisation: string | null; actions: string[] }[];
  schedule?: PlanSchedule | null;
  differences?: PlanDifference[];
};
/** The board says by now something that it did not say when the action was amended. */
export type PlanDifference = {
  action: string;
  field: AmendedField;
  was: unknown;
  board: unknown;
  plan: unknown;
  aside?: boolean; // the plan has the board's, for the amended days do not fit it any more
};
export type ActionNamed = { action: string; number: number; text: string };
export type FieldChange = { field: AmendedField; old: unknown; new: unknown };
/** What differs between two versions of a plan. */
export type Comparison = {
  old: number;
  new: number;
  added: ActionNamed[];
  gone: ActionNamed[];
  changed: (ActionNamed & { fields: FieldChange[] })[];
  budget_eur: [number, number];
  end: [string | null, string | null];
};

/** An image as the server keeps it. */
export interface BroughtImage {
  file: string; // SHA-256
  w: number; // pixels
  h: number;
}

// ---- sealed plans: what the server and the page say of a file (SEA-3)

export type PublicKey = {
  key: string;
  since: number;
  until?: number | null;
  by?: string;
  proof?: string;
};
export type SealedFile = { name: string; media: string; size: number; sha256: string };
export type Place = { seq: number; epoch: string; chain: string };
export type Manifest = {
  format: 'cocreate-plan-seal/1';
  board: string;
  title: string;
  version: number;
  log: Place;
  papers: Place | null; // where their words stood; null: none are in it
  at: number;
  by: { role: 'facilitator'; organisation: string };
  key: string;
  keys: PublicKey[];
  files: SealedFile[];
};
export type FaultCode =
  'container' | 'manifest' | 'signature' | 'changed' | 'missing' | 'added' | 'wrapping' | 'foreign' | 'late';
export type Fault = { code: FaultCode; name: string };
export type Verdict = {
  outcome: 'holds' | 'broken' | 'elsewhere';
  trust: 'known' | 'alone';
  faults: Fault[];
  seal: Manifest | null;
};

/** The papers of a plan: those of cocreate/exports/papers. */
export type PaperList = {
  version: number;
  formats: string[];
  writes: boolean; // whether I may write in them now
  papers: { id: string; name: string }[];
};
export type PaperFile = { paper: string; version: number; format: string; language: Language };
export type PaperCell = { text: string; soft: string; strong: boolean; tone: string };
export type PaperBlock =
  | { type: 'heading' | 'paragraph'; text: string }
  | { type: 'picture'; svg: string; alt: string }
  | { type: 'sentences'; sentences: string[] }
  | { type: 'signatures'; names: string[] }
  | {
      type: 'table';
      about: string;
      columns: { title: string; figures: boolean }[];
      rows: PaperCell[][];
      total?: PaperCell[];
    };
export type PaperSection = {
  id: string;
  title: string;
  own: string; // what the paper says there by itself
  words: string;
  written: boolean; // by people
  ask: string;
  blocks: PaperBlock[];
};
export type Paper = {
  id: string;
  name: string;
  version: number;
  language: Language;
  sections: PaperSection[];
};
