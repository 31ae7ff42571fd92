// Where on the slider an event stands: the time of the work, in ms, without the long pauses in which nothing happened. Pure.
import type { Event } from '../wire/types';

const PAUSE = 120_000; // ms: longer ones look as long as this

export interface Mark {
  at: number; // place on the slider, ms
  phase: string; // id
}

export class Timeline {
  readonly marks: Mark[] = [];
  readonly #at: number[] = []; // by event
  #clock = 0; // of the last event, ms since 1970
  readonly #clocks: number[] = [];

  add(events: readonly Event[]): void {
    for (const event of events) {
      const gap = this.#at.length ? Math.min(Math.max(0, event.at - this.#clock), PAUSE) : 0;
      const at = this.end + gap;
      this.#at.push(at);
      this.#clock = Math.max(this.#clock, event.at); // another node's clock may be a little behind: no step leads back
      this.#clocks.push(this.#clock);
      const phase = phaseIn(event);
      if (phase !== undefined) this.marks.push({ at, phase });
    }
  }

  get end(): number {
    return this.#at.at(-1) ?? 0;
  }

  /** How many events have happened at this place. */
  count(at: number): number {
    let low = 0;
    let high = this.#at.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#at[middle] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The place of an event, by how many there are with it. */
  place(count: number): number {
    return this.#at[Math.min(count, this.#at.length) - 1] ?? 0;
  }

  /** What the clock on the wall said there: ms since 1970. */
  clock(at: number): number {
    const last = Math.max(0, this.count(at) - 1);
    return (this.#clocks[last] ?? 0) + Math.max(0, at - (this.#at[last] ?? 0));
  }
}

function phaseIn({ type, changes }: Event): string | undefined {
  if (type !== 'phase_opened' && type !== 'board_opened') return undefined;
  const board = changes.find((change) => change.kind === 'board');
  const phase = board && 'fields' in board ? board.fields.phase : undefined;
  return typeof phase === 'string' ? phase : undefined;
}
