// What this browser remembers: at which tables I sit, the desk key, my name for the next table. Nothing of a board.
// What proves that a seat is mine is in a cookie that no script reads.
import type { Joined } from './types';

export type Seat = Omit<Joined, 'board'>;
export type Me = { name: string };

const DESK = 'cocreate.desk';
const ME = 'cocreate.me';
const seatKey = (board: string): string => `cocreate.seat.${board}`;

function read<Kept>(key: string): Kept | undefined {
  try {
    const kept = localStorage.getItem(key);
    return kept === null ? undefined : (JSON.parse(kept) as Kept);
  } catch {
    return undefined; // spoilt or forbidden: as if nothing were there
  }
}

export const seats = {
  of: (board: string): Seat | undefined => read<Seat>(seatKey(board)),
  take(joined: Joined): void {
    const { you, role } = joined;
    localStorage.setItem(seatKey(joined.board), JSON.stringify({ you, role }));
  },
  leave(board: string): void {
    localStorage.removeItem(seatKey(board));
  },
};

export const deskKey = {
  get: (): string | undefined => read<string>(DESK),
  keep: (key: string): void => localStorage.setItem(DESK, JSON.stringify(key)),
  drop: (): void => localStorage.removeItem(DESK),
};

export const myself = {
  get: (): Me => read<Me>(ME) ?? { name: '' },
  keep: (me: Me): void => localStorage.setItem(ME, JSON.stringify(me)),
};
