// What the store shows of a table, in plain data: the seam between the live board and the pages.
import type { Kinds } from '../board/records';
import type { EventType, Kind, Role, Sector, SocketCommand } from '../wire/types';

export type State = 'connecting' | 'live' | 'offline' | 'ended';

/** Why a table is closed for me for good; 'session' asks to join again, 'elsewhere' to go on here after all, 'address' to come by another. */
export type EndReason = 'session' | 'removed' | 'unknown_board' | 'elsewhere' | 'address';

export interface Connection {
  state: State;
  since: number; // ms since 1970 by this machine's clock: when it came into this state
  reason?: EndReason;
  said?: string; // by the server as it closed; where the address is wrong, the right one
}

export interface Me {
  id: string;
  role: Role;
  name: string;
  organisation?: string;
  monitors?: boolean; // an observer who writes readings and files
}

/** A person at the table with what their member record says. */
export interface PersonAtTable {
  id: string;
  name: string;
  here: boolean;
  role: Role;
  monitors?: boolean; // an observer who writes readings and files
  organisation?: string; // id
  organisationName: string; // '' without one
  sector?: Sector;
}

/** A command of mine that was taken back (CLI-3). */
export interface Refused {
  id: string; // of the command
  code: string;
  message: string; // a sentence in my language, from the server
  text: string; // what I had typed, '' where nothing
  command: SocketCommand;
}

/** A command of mine that the server has not confirmed. */
export interface Waiting {
  id: string;
  command: SocketCommand;
  at: number; // ms since 1970
  text: string; // what I typed in it, as I see it, '' where nothing
  tried: boolean; // it has been sent, and may have had its effect
}

/** One act, as data for a small sentence: t(`activity-${type}`, {who, organisation, text, count}). */
export interface Activity {
  seq: number;
  type: EventType;
  at: number;
  by: string; // participant id, '' where not to be known
  who: string; // name, '' where not to be known
  organisation: string; // its name, '' without one
  cards: string[]; // at most a few
  count: number; // of cards touched
  drawings: number; // that were touched
  text: string; // first words of the card, title of the phase, …; '' where nothing
  zone: string; // title, where it moved
}

export interface Cursor {
  id: string;
  x?: number;
  y?: number;
  card?: string; // selected
  writing: boolean;
  at: number; // performance.now() of its arrival
}

export interface Summons {
  n: number; // grows with each
  by: string;
  x: number;
  y: number;
  zoom: number;
  card?: string;
}

/** What changed in the view: the ids of each kind that did. */
export type Changed = ReadonlyMap<Kind, ReadonlySet<string>>;

export type PhaseAtTable = Kinds['phase'] & { id: string };
