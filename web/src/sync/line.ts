// How good the line is, and what that means for what is shown but not kept: cursors give way before words do (LIV-11). Pure.
// It is believed to be better again only when that has lasted, so that it does not go to and fro.
export interface Calm {
  pointMs: number; // between two of my positions
  calmMs: number; // that I ask of the server between two frames of others'
}

export interface Signs {
  roundTripMs?: number; // of the last ping
  waiting: number; // bytes that the socket has not got rid of
  saving: boolean; // the person's device spares data
}

const LEVELS: readonly Calm[] = [
  { pointMs: 50, calmMs: 0 },
  { pointMs: 250, calmMs: 500 },
  { pointMs: 1_000, calmMs: 2_000 },
];
const SLOW_MS = [400, 1_500]; // from which round trip on
const FULL = [4_096, 32_768]; // from how many bytes on
const BETTER = 3; // signs in a row

export class LineQuality {
  #level = 0;
  #better = 0;

  get calm(): Calm {
    return LEVELS[this.#level] ?? { pointMs: 50, calmMs: 0 };
  }

  /** Whether that changes anything. */
  saw({ roundTripMs = 0, waiting, saving }: Signs): boolean {
    const level = Math.max(
      SLOW_MS.filter((ms) => roundTripMs >= ms).length,
      FULL.filter((bytes) => waiting >= bytes).length,
      saving ? 1 : 0,
    );
    this.#better = level < this.#level ? this.#better + 1 : 0;
    if (level <= this.#level && this.#better < BETTER) return false;
    this.#better = 0;
    this.#level = level;
    return true;
  }
}
