// The records of a board by kind, as the views see them: what always stands in a record is not optional here.
import type * as wire from '../wire/types';

type With<T, K extends keyof T> = T & Required<Pick<T, K>>;

export interface Kinds {
  board: wire.BoardRecord;
  programme: wire.Programme;
  zone: With<wire.Zone, 'title' | 'kind' | 'x' | 'y' | 'w' | 'h'>;
  phase: With<wire.Phase, 'title' | 'order'>;
  timer: wire.Timer;
  organisation: With<wire.Organisation, 'name' | 'sector'>;
  member: With<wire.Member, 'role'>;
  card: With<wire.Card, 'kind' | 'zone' | 'text' | 'rev' | 'x' | 'y'>;
  group: With<wire.Group, 'title'>;
  link: With<wire.Link, 'kind' | 'from' | 'to'>;
  comment: With<wire.Comment, 'card' | 'text'>;
  reaction: With<wire.Reaction, 'card' | 'symbol'>;
  round: With<wire.Round, 'zone' | 'dots' | 'max_per_card' | 'status'>;
  ballot: With<wire.Ballot, 'round' | 'author' | 'used'>;
  vote: With<wire.Vote, 'round' | 'author' | 'card' | 'dots'>;
  drawing: With<wire.Drawing, 'form' | 'zone' | 'x' | 'y' | 'w' | 'h'>;
  version: With<wire.Version, 'title' | 'seq'>;
  progress: With<wire.Progress, 'status' | 'percent'>;
  reading: With<wire.Reading, 'of' | 'date' | 'value'>;
  attachment: With<wire.Attachment, 'action' | 'file' | 'name' | 'size' | 'type'>;
  answer: With<wire.Answer, 'need' | 'text'>;
  publication: wire.Publication;
  seal: With<wire.Seal, 'version' | 'digest' | 'at' | 'by'>;
  passage: With<wire.Passage, 'text' | 'rev'>;
  amendment: With<wire.Amendment, 'action' | 'field'>;
  wording: With<wire.Wording, 'text' | 'rev'>;
}

const EVERY: Record<wire.Kind, true> = {
  board: true,
  programme: true,
  zone: true,
  phase: true,
  timer: true,
  organisation: true,
  member: true,
  card: true,
  group: true,
  link: true,
  comment: true,
  reaction: true,
  round: true,
  ballot: true,
  vote: true,
  drawing: true,
  version: true,
  progress: true,
  reading: true,
  attachment: true,
  answer: true,
  publication: true,
  seal: true,
  passage: true,
  amendment: true,
  wording: true,
};
export const KINDS = Object.keys(EVERY) as wire.Kind[];

export type Card = Kinds['card'];
export type Zone = Kinds['zone'];
export type Drawing = Kinds['drawing'];
export type Fields = wire.Fields;

/** Records by kind and id. A record is never altered in place: another state is another object. */
export type Records = Map<string, Map<string, Fields>>;

export function of<K extends wire.Kind>(records: Records, kind: K): ReadonlyMap<string, Kinds[K]> {
  return (records.get(kind) ?? NONE) as unknown as ReadonlyMap<string, Kinds[K]>;
}

export function get<K extends wire.Kind>(records: Records, kind: K, id: string): Kinds[K] | undefined {
  return records.get(kind)?.get(id) as Kinds[K] | undefined;
}

const NONE: Map<string, Fields> = new Map();
