// How much may be on its way, and how long to rest when the server says «later». Pure; the twin of cocreate/client/pace.py.
// After such a refusal the server refuses all that follows, until it is told that I begin again: so nothing overtakes
// what was put off. I begin when my rest is over and all that was on its way has its answer (CLI-2).
const MOST = 64; // commands on their way; beyond that they wait here, where they are in order
const FIRST_REST_MS = 500;
const LONGEST_REST_MS = 15_000;

export class Pace {
  #most = MOST;
  #rests = 0; // since the last success
  #resting = false;
  #putOff = false;
  #begins = false;

  /** The server says «later»: how long to rest; undefined where I rest for it already. */
  putOff(): number | undefined {
    if (this.#putOff) return undefined;
    this.#putOff = this.#resting = true;
    this.#most = 1;
    this.#rests += 1;
    return Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** (this.#rests - 1));
  }

  rested(): void {
    this.#resting = false;
  }

  /** The server has taken one: it may have more of them at once. What it had taken before is no news. */
  answered(): void {
    if (this.#putOff) return;
    this.#rests = 0;
    this.#most = Math.min(MOST, this.#most + 1);
  }

  /** Another connection begins at the beginning by itself; how patient I am stays. */
  lost(): void {
    this.#resting = this.#putOff = this.#begins = false;
  }

  /** How many more may go now. */
  room(onTheirWay: number): number {
    if (this.#putOff) {
      if (this.#resting || onTheirWay) return 0;
      this.#putOff = false;
      this.#begins = true;
    }
    return Math.max(0, this.#most - onTheirWay);
  }

  /** Whether the frame that goes now is the first after a rest. */
  begins(): boolean {
    const begins = this.#begins;
    this.#begins = false;
    return begins;
  }
}
