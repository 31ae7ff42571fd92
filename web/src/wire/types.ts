// Made by `python -m cocreate.wire` from the Python types: not to be edited.

export const THE_BOARD = 'board';
export const MAX_CARDS = 5000;
export const MAX_BATCH = 500;
export const MAX_TEXT = 2000;
export const MAX_TITLE = 200;
export const PROTOCOL = 1;
export const MAX_FRAME = 65536;
export const CLOSE_GOING_AWAY = 1012;
export const CLOSE_MALFORMED = 4400;
export const CLOSE_UNKNOWN_SESSION = 4401;
export const CLOSE_REMOVED = 4403;
export const CLOSE_UNKNOWN_BOARD = 4404;
export const CLOSE_TOO_SLOW = 4408;
export const CLOSE_RELOAD = 4409;
export const CLOSE_WRONG_ADDRESS = 4421;
export const CLOSE_TOO_MANY = 4429;
export const CLOSE_ELSEWHERE = 4430;
export type CardKind = 'need' | 'idea' | 'resource' | 'obstacle' | 'action';
export type LinkKind = 'answers' | 'realises' | 'uses' | 'hindered_by' | 'depends_on';
export type Role = 'facilitator' | 'participant' | 'observer';
export type Sector = 'public' | 'company' | 'nonprofit';
export type Act = 'write' | 'arrange' | 'group' | 'link' | 'comment' | 'react' | 'vote' | 'plan';
export type Language = 'it' | 'en';
export type Colour = 'rose' | 'yellow' | 'green' | 'violet' | 'blue' | 'white';
export type Symbol = 'agree' | 'love' | 'question' | 'idea' | 'alert';
export type Kind = 'board' | 'programme' | 'zone' | 'phase' | 'timer' | 'organisation' | 'member' | 'card' | 'group' | 'link' | 'comment' | 'reaction' | 'round' | 'ballot' | 'vote';
export type EventType = 'board_opened' | 'board_renamed' | 'board_locked' | 'board_finished' | 'board_reopened' | 'programme_set' | 'organisation_added' | 'member_joined' | 'member_changed' | 'member_removed' | 'cards_added' | 'text_edited' | 'cards_moved' | 'cards_coloured' | 'cards_deleted' | 'action_set' | 'group_added' | 'group_renamed' | 'group_deleted' | 'cards_grouped' | 'link_added' | 'link_deleted' | 'comment_added' | 'comment_deleted' | 'reacted' | 'phase_opened' | 'cards_revealed' | 'timer_set' | 'round_opened' | 'vote_cast' | 'round_closed' | 'undone' | 'redone';
export interface VoteRules {
  dots?: number;
  max_per_card?: number;
  secret?: boolean;
  zone?: string;
}

export interface Indicator {
  name?: string;
  unit?: string;
  baseline?: number;
  target?: number;
}

export interface Source {
  consultation?: string;
  statement?: string;
  url?: string;
  agrees?: number;
  passes?: number;
  disagrees?: number;
}

export interface BoardRecord {
  title?: string;
  language?: Language;
  template?: string;
  status?: 'finished' | 'open';
  phase?: string;
  locked?: boolean;
  version?: number;
  opened?: number;
}

export interface Programme {
  title?: string;
  start?: string;
  end?: string;
  lead?: string;
  themes?: string[];
  aims?: string[];
}

export interface Zone {
  title?: string;
  kind?: CardKind;
  prompt?: string;
  order?: number;
  x?: number;
  y?: number;
  w?: number;
  h?: number;
}

export interface Phase {
  title?: string;
  prompt?: string;
  minutes?: number;
  order?: number;
  zones?: string[];
  writing?: 'open' | 'private';
  allows?: Act[];
  vote?: VoteRules;
  revealed?: boolean;
  anonymous?: boolean;
}

export interface Timer {
  ends?: number;
  left?: number;
  seconds?: number;
}

export interface Organisation {
  name?: string;
  sector?: Sector;
  territory?: string;
}

export interface Member {
  role?: Role;
  organisation?: string;
  joined?: number;
  removed?: boolean;
}

export interface Card {
  kind?: CardKind;
  zone?: string;
  text?: string;
  rev?: number;
  x?: number;
  y?: number;
  author?: string;
  at?: number;
  colour?: Colour;
  group?: string;
  private?: string;
  anonymous?: boolean;
  owner?: string;
  partners?: string[];
  start?: string;
  end?: string;
  indicator?: Indicator;
  budget_eur?: number;
  source?: Source;
}

export interface Group {
  title?: string;
  author?: string;
  at?: number;
}

export interface Link {
  kind?: LinkKind;
  from?: string;
  to?: string;
  author?: string;
  at?: number;
}

export interface Comment {
  card?: string;
  text?: string;
  author?: string;
  at?: number;
  anonymous?: boolean;
}

export interface Reaction {
  card?: string;
  author?: string;
  symbol?: Symbol;
}

export interface Round {
  phase?: string;
  zone?: string;
  dots?: number;
  max_per_card?: number;
  secret?: boolean;
  status?: 'closed' | 'open';
  opened?: number;
  tally?: Record<string, number>;
  voters?: number;
}

export interface Ballot {
  round?: string;
  author?: string;
  used?: number;
}

export interface Vote {
  round?: string;
  author?: string;
  card?: string;
  dots?: number;
  secret?: boolean;
}

export interface RecordOf {
  board: BoardRecord;
  programme: Programme;
  zone: Zone;
  phase: Phase;
  timer: Timer;
  organisation: Organisation;
  member: Member;
  card: Card;
  group: Group;
  link: Link;
  comment: Comment;
  reaction: Reaction;
  round: Round;
  ballot: Ballot;
  vote: Vote;
}

export const LINK_ENDS: Record<LinkKind, { from: CardKind[]; to: CardKind[] }> = {
  answers: { from: ['idea'], to: ['need'] },
  realises: { from: ['action'], to: ['idea'] },
  uses: { from: ['action', 'idea'], to: ['resource'] },
  hindered_by: { from: ['action', 'idea'], to: ['obstacle'] },
  depends_on: { from: ['action'], to: ['action'] },
};

export interface Add {
  op: 'add';
  kind: Kind;
  id: string;
  fields: Record<string, unknown>;
  only?: string;
}

export interface Put {
  op: 'put';
  kind: Kind;
  id: string;
  fields: Record<string, unknown>;
  only?: string;
}

export interface Delete {
  op: 'delete';
  kind: Kind;
  id: string;
  only?: string;
}

export interface Edit {
  at: number;
  remove: number;
  insert: string;
}

export interface Splice {
  op: 'splice';
  kind: Kind;
  id: string;
  edits: Edit[];
  only?: string;
}

export interface Event {
  seq: number;
  type: EventType;
  by: string;
  at: number;
  cmd: string;
  changes: Change[];
  anonymous?: boolean;
}

export type Change = Add | Put | Delete | Splice;

export interface NewSource {
  consultation: string;
  statement: string;
  url?: string;
  agrees?: number;
  passes?: number;
  disagrees?: number;
}

export interface VoteSettings {
  dots: number;
  max_per_card: number;
  zone: string;
  secret?: boolean;
}

export interface NewCard {
  id: string;
  zone: string;
  text: string;
  x: number;
  y: number;
  kind?: CardKind;
  colour?: Colour;
  group?: string;
  source?: NewSource;
}

export interface Move {
  id: string;
  x: number;
  y: number;
  zone?: string;
}

export interface TextEdit {
  at: number;
  remove: number;
  insert: string;
}

export interface NewIndicator {
  name: string;
  baseline?: number;
  target?: number;
  unit?: string;
}

export interface AddCards {
  type: 'add_cards';
  cards: NewCard[];
}

export interface EditText {
  type: 'edit_text';
  card: string;
  rev: number;
  edits: TextEdit[];
}

export interface MoveCards {
  type: 'move_cards';
  moves: Move[];
}

export interface ColourCards {
  type: 'colour_cards';
  cards: string[];
  colour?: Colour;
}

export interface DeleteCards {
  type: 'delete_cards';
  cards: string[];
}

export interface SetAction {
  type: 'set_action';
  card: string;
  owner?: string | null;
  partners?: string[] | null;
  start?: string | null;
  end?: string | null;
  indicator?: NewIndicator | null;
  budget_eur?: number | null;
}

export interface AddGroup {
  type: 'add_group';
  id: string;
  title: string;
  cards: string[];
}

export interface RenameGroup {
  type: 'rename_group';
  id: string;
  title: string;
}

export interface DeleteGroup {
  type: 'delete_group';
  id: string;
}

export interface GroupCards {
  type: 'group_cards';
  cards: string[];
  group?: string;
}

export interface AddLink {
  type: 'add_link';
  id: string;
  kind: LinkKind;
  source: string;
  target: string;
}

export interface DeleteLink {
  type: 'delete_link';
  id: string;
}

export interface AddComment {
  type: 'add_comment';
  id: string;
  card: string;
  text: string;
}

export interface DeleteComment {
  type: 'delete_comment';
  id: string;
}

export interface React {
  type: 'react';
  card: string;
  symbol: Symbol;
  on: boolean;
}

export interface CastVote {
  type: 'cast_vote';
  card: string;
  dots: number;
}

export interface Undo {
  type: 'undo';
}

export interface Redo {
  type: 'redo';
}

export interface AddOrganisation {
  type: 'add_organisation';
  id: string;
  name: string;
  sector: Sector;
  territory?: string;
}

export interface OpenPhase {
  type: 'open_phase';
  phase: string;
}

export interface RevealCards {
  type: 'reveal_cards';
}

export interface SetTimer {
  type: 'set_timer';
  seconds: number;
  paused?: boolean;
}

export interface OpenRound {
  type: 'open_round';
  id: string;
  rules: VoteSettings;
}

export interface CloseRound {
  type: 'close_round';
}

export interface RenameBoard {
  type: 'rename_board';
  title: string;
}

export interface LockBoard {
  type: 'lock_board';
  locked: boolean;
}

export interface SetProgramme {
  type: 'set_programme';
  title: string;
  start?: string;
  end?: string;
  lead?: string;
  themes?: string[];
  aims?: string[];
}

export interface ChangeMember {
  type: 'change_member';
  member: string;
  role: Role;
}

export interface RemoveMember {
  type: 'remove_member';
  member: string;
}

export interface FinishBoard {
  type: 'finish_board';
  languages?: Language[];
}

export interface ReopenBoard {
  type: 'reopen_board';
}

export type ParticipantCommand = AddCards | EditText | MoveCards | ColourCards | DeleteCards | SetAction | AddGroup | RenameGroup | DeleteGroup | GroupCards | AddLink | DeleteLink | AddComment | DeleteComment | React | CastVote | Undo | Redo | AddOrganisation;

export type FacilitatorCommand = OpenPhase | RevealCards | SetTimer | OpenRound | CloseRound | RenameBoard | LockBoard | SetProgramme | ChangeMember | RemoveMember | FinishBoard | ReopenBoard;

export type SocketCommand = AddCards | EditText | MoveCards | ColourCards | DeleteCards | SetAction | AddGroup | RenameGroup | DeleteGroup | GroupCards | AddLink | DeleteLink | AddComment | DeleteComment | React | CastVote | Undo | Redo | AddOrganisation | OpenPhase | RevealCards | SetTimer | OpenRound | CloseRound | RenameBoard | LockBoard | SetProgramme | ChangeMember | RemoveMember | FinishBoard | ReopenBoard;

export interface Hello {
  t: 'hello';
  v: number;
  board: string;
  token?: string;
  lang?: Language;
  epoch?: string;
  seq?: number;
}

export interface Do {
  t: 'do';
  id: string;
  command: SocketCommand;
  again?: boolean;
}

export interface Pointer {
  t: 'pointer';
  x?: number;
  y?: number;
  card?: string;
  writing?: boolean;
}

export interface Check {
  t: 'check';
  seq: number;
  hash: number;
}

export interface Ping {
  t: 'ping';
  n?: number;
}

export interface Summon {
  t: 'summon';
  x: number;
  y: number;
  zoom?: number;
  card?: string;
}

export interface Person {
  name: string;
  here?: boolean;
}

export interface Present {
  id: string;
  x?: number;
  y?: number;
  card?: string;
  writing?: boolean;
}

export interface JobState {
  id: string;
  kind: 'build_plan';
  seq: number;
  version: number;
  status: 'done' | 'failed' | 'running' | 'waiting';
  done?: number;
  steps?: number;
  error?: string;
}

export interface Snapshot {
  seq: number;
  records: Partial<Record<Kind, Record<string, Record<string, unknown>>>>;
}

export interface Welcome {
  t: 'welcome';
  epoch: string;
  seq: number;
  you: string;
  now: number;
  people: Record<string, Person>;
  snapshot: Snapshot | null;
  events: Event[];
  job?: JobState;
}

export interface Events {
  t: 'events';
  events: Event[];
}

export interface Done {
  t: 'done';
  id: string;
  seq: number;
}

export interface Refusal {
  t: 'refused';
  id: string;
  code: string;
  message: string;
  args?: Record<string, string | number>;
}

export interface Presence {
  t: 'presence';
  who: Present[];
}

export interface People {
  t: 'people';
  people: Record<string, Person>;
}

export interface Job {
  t: 'job';
  job: JobState;
}

export interface Pong {
  t: 'pong';
  n: number;
  now: number;
  seq: number;
}

export interface Checked {
  t: 'checked';
  seq: number;
  same: boolean;
}

export interface Summoned {
  t: 'summoned';
  by: string;
  x: number;
  y: number;
  zoom?: number;
  card?: string;
}

export interface Goodbye {
  t: 'goodbye';
  code: number;
  retry_ms: number;
  message: string;
}

export type FromClient = Hello | Do | Pointer | Check | Ping | Summon;

export type FromServer = Welcome | Events | Done | Refusal | Presence | People | Job | Pong | Checked | Summoned | Goodbye;

export type Fields = Record<string, unknown>;
