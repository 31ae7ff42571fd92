// Made by `python -m cocreate.wire` from the Python types: not to be edited.

export const THE_BOARD = 'board';
export const MAX_CARDS = 5000;
export const MAX_BATCH = 500;
export const MAX_TEXT = 2000;
export const MAX_TITLE = 200;
export const MAX_ASSUMPTION = 500;
export const MAX_TAG = 40;
export const MAX_TAGS = 12;
export const MAX_PASSAGE = 10000;
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
export type LinkKind = 'answers' | 'realises' | 'uses' | 'hindered_by' | 'depends_on' | 'same_as';
export type Timing = 'finish_start' | 'start_start' | 'finish_finish' | 'start_finish';
export type Role = 'facilitator' | 'participant' | 'observer';
export type Sector = 'public' | 'company' | 'nonprofit';
export type Act = 'write' | 'arrange' | 'group' | 'link' | 'comment' | 'react' | 'vote' | 'plan';
export type Language = 'it' | 'en' | 'de' | 'fr' | 'es';
export type Colour = 'rose' | 'yellow' | 'green' | 'violet' | 'blue' | 'white';
export type Symbol = 'agree' | 'love' | 'question' | 'idea' | 'alert';
export type Form = 'pen' | 'line' | 'arrow' | 'rectangle' | 'ellipse' | 'text' | 'image';
export type Ink = 'black' | 'green' | 'red' | 'violet' | 'blue';
export type ProgressStatus = 'planned' | 'under_way' | 'done' | 'stopped';
export type Frequency = 'monthly' | 'quarterly' | 'half_yearly' | 'yearly';
export type AmendedField = 'text' | 'owner' | 'partners' | 'start' | 'end' | 'indicator' | 'budget_eur' | 'person' | 'effort_days' | 'milestone' | 'result' | 'promises' | 'funds' | 'risks' | 'waits';
export type Kind = 'board' | 'programme' | 'zone' | 'phase' | 'timer' | 'organisation' | 'member' | 'card' | 'group' | 'link' | 'comment' | 'reaction' | 'round' | 'ballot' | 'vote' | 'drawing' | 'version' | 'answer' | 'publication' | 'progress' | 'reading' | 'attachment' | 'seal' | 'passage' | 'amendment' | 'wording';
export type EventType = 'board_opened' | 'board_renamed' | 'board_locked' | 'board_finished' | 'board_reopened' | 'programme_set' | 'organisation_added' | 'member_joined' | 'member_changed' | 'member_removed' | 'cards_added' | 'text_edited' | 'cards_moved' | 'cards_coloured' | 'cards_tagged' | 'cards_stacked' | 'cards_copied' | 'cards_deleted' | 'action_set' | 'group_added' | 'group_renamed' | 'group_deleted' | 'cards_grouped' | 'link_added' | 'link_deleted' | 'comment_added' | 'comment_deleted' | 'reacted' | 'drawings_added' | 'drawings_moved' | 'drawings_coloured' | 'drawings_restacked' | 'drawing_labelled' | 'drawings_deleted' | 'phase_opened' | 'cards_revealed' | 'timer_set' | 'round_opened' | 'vote_cast' | 'round_closed' | 'undone' | 'redone' | 'zone_resized' | 'version_named' | 'version_deleted' | 'card_restored' | 'board_restored' | 'need_answered' | 'page_published' | 'page_withdrawn' | 'progress_reported' | 'reading_added' | 'reading_deleted' | 'file_attached' | 'file_detached' | 'plan_sealed' | 'passage_edited' | 'passage_dropped' | 'action_amended' | 'wording_edited' | 'amendment_dropped' | 'version_issued' | 'plan_restored';
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
  source?: string;
  frequency?: Frequency;
}

export interface Result {
  id?: string;
  title?: string;
  aim?: string;
  indicator?: Indicator;
  assumption?: string;
}

export interface Goal {
  text?: string;
  indicator?: Indicator;
  assumption?: string;
}

export interface AimRow {
  indicator?: Indicator;
  assumption?: string;
}

export interface Promise {
  organisation?: string;
  what?: string;
  eur?: number;
}

export interface Fund {
  source?: string;
  eur?: number;
}

export interface Risk {
  text?: string;
  likelihood?: number;
  impact?: number;
  response?: string;
}

export interface Source {
  consultation?: string;
  statement?: string;
  url?: string;
  agrees?: number;
  passes?: number;
  disagrees?: number;
}

export interface Follows {
  board?: string;
  title?: string;
  review?: string;
  carried?: number;
  left_out?: number;
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
  follows?: Follows;
}

export interface Programme {
  title?: string;
  start?: string;
  end?: string;
  lead?: string;
  themes?: string[];
  aims?: string[];
  aim_rows?: AimRow[];
  goal?: Goal;
  results?: Result[];
  budget_eur?: number;
  patron_days?: string[];
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
  monitors?: boolean;
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
  tags?: string[];
  z?: number;
  copied?: string;
  private?: string;
  anonymous?: boolean;
  owner?: string;
  partners?: string[];
  start?: string;
  end?: string;
  indicator?: Indicator;
  budget_eur?: number;
  person?: string;
  effort_days?: number;
  milestone?: boolean;
  result?: string;
  promises?: Promise[];
  funds?: Fund[];
  risks?: Risk[];
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
  timing?: Timing;
  lag?: number;
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

export interface Drawing {
  form?: Form;
  zone?: string;
  label?: string;
  x?: number;
  y?: number;
  w?: number;
  h?: number;
  points?: number[];
  ink?: Ink;
  file?: string;
  copied?: string;
  z?: number;
  author?: string;
  at?: number;
  private?: string;
  anonymous?: boolean;
}

export interface Version {
  title?: string;
  seq?: number;
  author?: string;
  at?: number;
}

export interface Answer {
  need?: string;
  text?: string;
  author?: string;
  at?: number;
}

export interface Publication {
  listed?: boolean;
  waved?: string[];
  author?: string;
  at?: number;
}

export interface Progress {
  status?: ProgressStatus;
  percent?: number;
  spent_eur?: number;
  note?: string;
  obstacles?: string;
  author?: string;
  at?: number;
}

export interface Reading {
  of?: string;
  date?: string;
  value?: number;
  source?: string;
  note?: string;
  reason?: string;
  author?: string;
  at?: number;
}

export interface Attachment {
  action?: string;
  file?: string;
  name?: string;
  size?: number;
  type?: string;
  author?: string;
  at?: number;
}

export interface Seal {
  version?: number;
  seq?: number;
  digest?: string;
  key?: string;
  signature?: string;
  at?: number;
  by?: string;
}

export interface Passage {
  text?: string;
  rev?: number;
  author?: string;
  at?: number;
}

export interface Amendment {
  action?: string;
  field?: AmendedField;
  value?: unknown;
  was?: unknown;
  author?: string;
  at?: number;
  dropped?: boolean;
}

export interface Wording {
  text?: string;
  rev?: number;
  was?: string;
  author?: string;
  at?: number;
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
  drawing: Drawing;
  version: Version;
  answer: Answer;
  publication: Publication;
  progress: Progress;
  reading: Reading;
  attachment: Attachment;
  seal: Seal;
  passage: Passage;
  amendment: Amendment;
  wording: Wording;
}

export const LINK_ENDS: Record<LinkKind, { from: CardKind[]; to: CardKind[] }> = {
  answers: { from: ['idea'], to: ['need'] },
  realises: { from: ['action'], to: ['idea'] },
  uses: { from: ['action', 'idea'], to: ['resource'] },
  hindered_by: { from: ['action', 'idea'], to: ['obstacle'] },
  depends_on: { from: ['action'], to: ['action'] },
  same_as: { from: ['idea', 'need', 'obstacle', 'resource'], to: ['idea', 'need', 'obstacle', 'resource'] },
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

export interface Caret {
  rev: number;
  start: number;
  end: number;
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
  tags?: string[];
  source?: NewSource;
}

export interface Move {
  id: string;
  x: number;
  y: number;
  zone?: string;
}

export interface CardCopy {
  id: string;
  of: string;
  x: number;
  y: number;
}

export interface LinkCopy {
  id: string;
  of: string;
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
  source?: string;
  frequency?: Frequency;
}

export interface NewPromise {
  organisation: string;
  what: string;
  eur?: number;
}

export interface NewFund {
  source: string;
  eur: number;
}

export interface NewRisk {
  text: string;
  likelihood: number;
  impact: number;
  response?: string;
}

export interface NewResult {
  id: string;
  title: string;
  aim?: string;
  indicator?: NewIndicator;
  assumption?: string;
}

export interface NewGoal {
  text?: string;
  indicator?: NewIndicator;
  assumption?: string;
}

export interface NewAimRow {
  indicator?: NewIndicator;
  assumption?: string;
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

export interface TagCards {
  type: 'tag_cards';
  cards: string[];
  name: string;
  on: boolean;
}

export interface StackCards {
  type: 'stack_cards';
  cards: string[];
  to: 'back' | 'front';
}

export interface CopyCards {
  type: 'copy_cards';
  cards: CardCopy[];
  links?: LinkCopy[];
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
  person?: string | null;
  effort_days?: number | null;
  milestone?: boolean | null;
  result?: string | null;
  promises?: NewPromise[] | null;
  funds?: NewFund[] | null;
  risks?: NewRisk[] | null;
}

export interface NewWait {
  action: string;
  timing?: Timing;
  lag?: number;
}

export interface AmendAction {
  type: 'amend_action';
  card: string;
  owner?: string | null;
  partners?: string[] | null;
  start?: string | null;
  end?: string | null;
  indicator?: NewIndicator | null;
  budget_eur?: number | null;
  person?: string | null;
  effort_days?: number | null;
  milestone?: boolean | null;
  result?: string | null;
  promises?: NewPromise[] | null;
  funds?: NewFund[] | null;
  risks?: NewRisk[] | null;
  text?: string;
  waits?: NewWait[] | null;
}

export interface EditWording {
  type: 'edit_wording';
  card: string;
  rev: number;
  edits: TextEdit[];
  base?: string;
}

export interface DropAmendment {
  type: 'drop_amendment';
  card: string;
  fields: AmendedField[];
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
  timing?: Timing;
  lag?: number;
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

export interface NewDrawing {
  id: string;
  form: Form;
  zone: string;
  x: number;
  y: number;
  w: number;
  h: number;
  points?: number[];
  ink?: Ink;
  label?: string;
  file?: string;
  copied?: string;
}

export interface MoveDrawing {
  id: string;
  x: number;
  y: number;
  w?: number;
  h?: number;
  zone?: string;
}

export interface AddDrawings {
  type: 'add_drawings';
  drawings: NewDrawing[];
}

export interface MoveDrawings {
  type: 'move_drawings';
  moves: MoveDrawing[];
}

export interface ColourDrawings {
  type: 'colour_drawings';
  drawings: string[];
  ink: Ink;
}

export interface RestackDrawings {
  type: 'restack_drawings';
  drawings: string[];
  to: 'back' | 'front';
}

export interface LabelDrawing {
  type: 'label_drawing';
  drawing: string;
  label: string;
}

export interface DeleteDrawings {
  type: 'delete_drawings';
  drawings: string[];
}

export interface Together {
  type: 'together';
  cards: MoveCards | StackCards | CopyCards | DeleteCards;
  drawings: MoveDrawings | RestackDrawings | AddDrawings | DeleteDrawings;
}

export interface PassageEdit {
  at: number;
  remove: number;
  insert: string;
}

export interface EditPassage {
  type: 'edit_passage';
  paper: string;
  section: string;
  language: Language;
  rev: number;
  edits: PassageEdit[];
  base?: string;
}

export interface DropPassage {
  type: 'drop_passage';
  paper: string;
  section: string;
  language: Language;
}

export interface AddOrganisation {
  type: 'add_organisation';
  id: string;
  name: string;
  sector: Sector;
  territory?: string;
}

export interface ReportProgress {
  type: 'report_progress';
  action: string;
  status: ProgressStatus;
  percent: number;
  note?: string;
  obstacles?: string;
  spent_eur?: number | null;
}

export interface AddReading {
  type: 'add_reading';
  id: string;
  of: string;
  date: string;
  value: number;
  source?: string;
  note?: string;
  reason?: string;
}

export interface DeleteReading {
  type: 'delete_reading';
  id: string;
}

export interface AttachFile {
  type: 'attach_file';
  id: string;
  action: string;
  file: string;
  name: string;
  size: number;
  kind: string;
}

export interface DetachFile {
  type: 'detach_file';
  id: string;
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
  aim_rows?: NewAimRow[];
  goal?: NewGoal;
  results?: NewResult[];
  budget_eur?: number;
  patron_days?: string[];
}

export interface ChangeMember {
  type: 'change_member';
  member: string;
  role: Role;
  monitors?: boolean;
}

export interface RemoveMember {
  type: 'remove_member';
  member: string;
}

export interface FinishBoard {
  type: 'finish_board';
  languages?: Language[];
}

export interface IssueVersion {
  type: 'issue_version';
  languages?: Language[];
}

export interface ReopenBoard {
  type: 'reopen_board';
}

export interface ResizeZone {
  type: 'resize_zone';
  zone: string;
  x: number;
  y: number;
  w: number;
  h: number;
}

export interface NameVersion {
  type: 'name_version';
  id: string;
  title: string;
  seq?: number;
}

export interface DeleteVersion {
  type: 'delete_version';
  id: string;
}

export interface AnswerNeed {
  type: 'answer_need';
  need: string;
  text: string;
}

export type ParticipantCommand = AddCards | EditText | MoveCards | ColourCards | TagCards | StackCards | CopyCards | DeleteCards | SetAction | AddGroup | RenameGroup | DeleteGroup | GroupCards | AddLink | DeleteLink | AddComment | DeleteComment | React | CastVote | AddDrawings | MoveDrawings | ColourDrawings | RestackDrawings | LabelDrawing | DeleteDrawings | Together | Undo | Redo | AddOrganisation | AnswerNeed | ReportProgress | AddReading | DeleteReading | AttachFile | DetachFile | EditPassage | DropPassage | AmendAction | EditWording | DropAmendment;

export type FacilitatorCommand = OpenPhase | RevealCards | SetTimer | OpenRound | CloseRound | RenameBoard | LockBoard | SetProgramme | ChangeMember | RemoveMember | FinishBoard | ReopenBoard | ResizeZone | NameVersion | DeleteVersion | IssueVersion;

export type SocketCommand = AddCards | EditText | MoveCards | ColourCards | TagCards | StackCards | CopyCards | DeleteCards | SetAction | AddGroup | RenameGroup | DeleteGroup | GroupCards | AddLink | DeleteLink | AddComment | DeleteComment | React | CastVote | AddDrawings | MoveDrawings | ColourDrawings | RestackDrawings | LabelDrawing | DeleteDrawings | Together | Undo | Redo | AddOrganisation | AnswerNeed | ReportProgress | AddReading | DeleteReading | AttachFile | DetachFile | EditPassage | DropPassage | AmendAction | EditWording | DropAmendment | OpenPhase | RevealCards | SetTimer | OpenRound | CloseRound | RenameBoard | LockBoard | SetProgramme | ChangeMember | RemoveMember | FinishBoard | ReopenBoard | ResizeZone | NameVersion | DeleteVersion | IssueVersion;

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
  caret?: Caret;
}

export interface Check {
  t: 'check';
  seq: number;
  hash: number;
}

export interface Ping {
  t: 'ping';
  n?: number;
  calm?: number;
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
  caret?: Caret;
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
