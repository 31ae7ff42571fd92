// Looking back at a table: its events as they come in, the place on the slider, the board as it was there, playing it.
import { api, sentenceOf } from '../api/client';
import { recordsOf } from '../board/fold';
import { get, type Records } from '../board/records';
import { Table } from '../store/table.svelte';
import type { Event } from '../wire/types';
import { Replay } from './replay';
import { PastSource } from './source';
import { Timeline, type Mark } from './timeline';

export const SPEEDS = [1, 10, 60, 300] as const;
export type Speed = (typeof SPEEDS)[number];
const BEAT = 100; // ms between two steps while it plays
const CALM_BEAT = 1_000; // where the person wants little motion

export class Looking {
  /** The table as it was at the place of the slider. */
  readonly table: Table;
  /** Place on the slider, and its end: ms of work. */
  at = $state(0);
  end = $state(0);
  /** Events that have happened at this place. */
  count = $state(0);
  marks: readonly Mark[] = $state.raw([]);
  playing = $state(false);
  speed = $state<Speed>(60);
  loading = $state(true);
  trouble = $state('');
  readonly #live: Table;
  readonly #calm: boolean;
  #source: PastSource | undefined;
  #replay = new Replay(new Map());
  #timeline = new Timeline();
  #since = 0; // seq before the first event of this history
  #beat: ReturnType<typeof setInterval> | undefined;
  #closed = false;

  constructor(live: Table, restore: (card: string) => void, calm: boolean) {
    this.#live = live;
    this.#calm = calm;
    this.table = Table.ofThePast(live.id, { restore }, (tell) => {
      this.#source = new PastSource(tell, live.me?.id ?? '', live.names);
      return this.#source;
    });
  }

  /** Fetches all that happened, then goes to the state after `seq`, or to the beginning. */
  async load(seq?: number): Promise<void> {
    try {
      let page = await api.past(this.#live.id);
      const { epoch } = page;
      this.#since = page.since;
      const start = page.since ? await api.pastState(this.#live.id, page.since) : undefined;
      this.#replay = new Replay(start ? recordsOf(start.records) : new Map());
      this.#take(page.events);
      if (!this.#closed) this.go(0);
      while (!this.#closed && page.events.length && this.seq(this.#replay.events.length) < page.head) {
        page = await api.past(this.#live.id, { after: this.seq(this.#replay.events.length), epoch });
        this.#take(page.events);
      }
      this.go(seq === undefined ? 0 : this.#timeline.place(seq - this.#since));
    } catch (error) {
      this.trouble = sentenceOf(error);
    } finally {
      this.loading = false;
    }
  }

  /** The seq of the state after so many events of this history. */
  seq(count = this.count): number {
    return this.#since + count;
  }

  /** The event that led to what is shown, and the records that it left. */
  get last(): Event | undefined {
    return this.#replay.events[this.count - 1];
  }

  get records(): Records {
    return this.table.records;
  }

  /** Where a version lies on the slider; undefined where it is not in this history. */
  placeOf(seq: number): number | undefined {
    return seq < this.#since || seq > this.seq(this.#replay.events.length)
      ? undefined
      : this.#timeline.place(seq - this.#since);
  }

  /** What the clock on the wall said, ms since 1970. */
  get clock(): number {
    return this.#timeline.clock(this.at);
  }

  clockAt(at: number): number {
    return this.#timeline.clock(at);
  }

  phaseTitle(id: string | undefined): string {
    return (id && get(this.#live.records, 'phase', id)?.title) || '';
  }

  go(at: number): void {
    this.at = Math.min(Math.max(0, at), this.end);
    const count = this.#timeline.count(this.at);
    if (count === this.count && this.table.ready) return;
    this.count = count;
    this.#source?.show(this.#replay.at(count), this.clock);
  }

  /** One act on, or back; several that happened at the same moment are one step. */
  step(by: 1 | -1): void {
    this.pause();
    const to = by > 0 ? this.count + 1 : this.#timeline.count(this.#timeline.place(this.count) - 1);
    this.go(this.#timeline.place(Math.max(1, to)));
  }

  /** To the next phase, or to where this one began, or the one before. */
  skip(by: 1 | -1): void {
    this.pause();
    const places = [0, ...this.marks.map((mark) => mark.at), this.end];
    const to =
      by > 0 ? places.find((place) => place > this.at) : places.findLast((place) => place < this.at - 1_000);
    this.go(to ?? (by > 0 ? this.end : 0));
  }

  toggle(): void {
    if (this.playing) return this.pause();
    if (this.at >= this.end) this.go(0);
    this.playing = true;
    let last = performance.now();
    this.#beat = setInterval(
      () => {
        const now = performance.now();
        this.go(this.at + (now - last) * this.speed);
        last = now;
        if (this.at >= this.end && !this.loading) this.pause();
      },
      this.#calm ? CALM_BEAT : BEAT,
    );
  }

  pause(): void {
    this.playing = false;
    clearInterval(this.#beat);
  }

  close(): void {
    this.#closed = true;
    this.pause();
    this.table.close();
  }

  #take(events: readonly Event[]): void {
    this.#replay.add(events);
    this.#timeline.add(events);
    this.marks = [...this.#timeline.marks];
    this.end = this.#timeline.end;
  }
}
