// What the sync core asks of its shell, and what it gives away of itself: plain data. Pure.
import type { Changed } from './view';
import type { Kept } from './pending';
import type * as wire from '../wire/types';

export interface TakenBack {
  id: string;
  code: string;
  message: string;
  text: string;
  command: wire.SocketCommand;
}

export interface Waiting {
  id: string;
  command: wire.SocketCommand;
  at: number;
  text: string;
  tried: boolean;
}

export type Effect =
  | { do: 'keep'; kept: Kept } // store this before anything that follows is sent (CLI-2)
  | { do: 'send'; frame: wire.FromClient }
  | { do: 'changed'; changed: Changed }
  | { do: 'happened'; events: wire.Event[] }
  | { do: 'taken_back'; refused: TakenBack }
  | { do: 'wake'; ms: number } // call flush() then
  | { do: 'rest'; ms: number } // call rested() after about so long, at random
  | { do: 'reconnect'; why: string };

/** A board as the log had it at some number, and what came after that. */
export interface Confirmed {
  you: string;
  epoch: string;
  snapshot: wire.Snapshot;
  events: wire.Event[];
}
