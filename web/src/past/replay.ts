// A board at any moment of its past, from its events: folded once, with a state kept every so often. Pure.
import { fold } from '../board/fold';
import type { Records } from '../board/records';
import type { Event } from '../wire/types';

const EVERY = 250; // events between two states that are kept: so many at most are folded for any moment

export class Replay {
  readonly events: Event[] = [];
  readonly #kept: Records[];
  #last: { count: number; records: Records };

  /** `start` is the board before the first of the events. */
  constructor(start: Records) {
    this.#kept = [copied(start)];
    this.#last = { count: 0, records: start };
  }

  add(events: readonly Event[]): void {
    for (const event of events) {
      this.events.push(event);
      if (this.events.length % EVERY === 0) this.#kept.push(this.at(this.events.length));
    }
  }

  /** The records after so many events; not to be altered. Going on from the last moment changes what has changed, no more. */
  at(count: number): Records {
    const near = Math.min(Math.floor(count / EVERY), this.#kept.length - 1);
    const on = this.#last.count <= count && this.#last.count >= near * EVERY;
    const from = on ? this.#last : { count: near * EVERY, records: this.#kept[near] ?? new Map() };
    const records = copied(from.records);
    for (const { changes } of this.events.slice(from.count, count)) fold(records, changes);
    this.#last = { count, records };
    return records;
  }
}

/** Records are never altered in place: a copy of the lists of them is a copy of all. */
function copied(records: Records): Records {
  return new Map([...records].map(([kind, ofKind]) => [kind, new Map(ofKind)]));
}
