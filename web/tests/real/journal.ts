// What one tab did and saw on the wire, as the judge reads it (tests/chaos/journal.py): one JSON a line, at once.
// It believes nothing that the client makes of it.
import { closeSync, openSync, writeSync } from 'node:fs';
import { stateHash } from '../../src/board/hash';
import type { Fields } from '../../src/board/records';
import type * as wire from '../../src/wire/types';

export class Journal {
  #file: number | undefined;
  #seq = 0; // of the last event that came
  #me = '';
  readonly #sent = new Set<string>();
  readonly refusals: Record<string, number> = {};
  acknowledged = 0;

  constructor(
    readonly path: string,
    board: string,
    actor: string,
  ) {
    this.#file = openSync(path, 'a');
    this.note({ board, actor });
  }

  note(what: object): void {
    if (this.#file !== undefined) writeSync(this.#file, `${JSON.stringify(what)}\n`);
  }

  odd(what: string): void {
    this.note({ odd: what });
  }

  went(frame: wire.FromClient): void {
    if (frame.t !== 'do' || this.#sent.has(frame.id)) return;
    this.#sent.add(frame.id);
    this.note({ cmd: frame.id, sent: Date.now() });
  }

  came(frame: wire.FromServer): void {
    switch (frame.t) {
      case 'welcome':
        this.#me = frame.you;
        this.note({ epoch: frame.epoch });
        this.#seq = frame.snapshot?.seq ?? (frame.events[0]?.seq ?? frame.seq + 1) - 1;
        this.note({ start: this.#seq });
        this.#saw(frame.events);
        break;
      case 'events':
        this.#saw(frame.events);
        break;
      case 'done':
        this.#answered(frame.id, frame.seq);
        break;
      case 'refused':
        this.refusals[frame.code] = (this.refusals[frame.code] ?? 0) + 1;
        if (frame.id) this.note({ cmd: frame.id, refused: frame.code });
        break;
      case 'pong':
        if (frame.seq > this.#seq)
          this.odd(`the pong knows ${frame.seq}, I was told no more than ${this.#seq}`);
    }
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #saw(events: readonly wire.Event[]): void {
    for (const event of events) {
      const said = { event: event as unknown as Fields };
      this.note({ seq: event.seq, hash: stateHash(new Map([['board', new Map(Object.entries(said))]])) });
      this.#seq = event.seq;
      if (event.by === this.#me && event.cmd) this.#answered(event.cmd, event.seq);
    }
  }

  #answered(cmd: string, acked_seq: number): void {
    if (!this.#sent.delete(cmd)) return;
    this.acknowledged += 1;
    this.note({ cmd, acked_seq });
  }
}
