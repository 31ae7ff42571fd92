// Where the others write in a card (LIV-3): told on one revision of its text, carried to the one that stands here. Pure.
// Told before its revision has come, a caret waits for it; told after it has passed, it catches up by the last steps.
import { place, type Edits } from './text';
import type { Caret } from '../wire/types';

/** A stretch of a text, in code points. */
export type Spot = Pick<Caret, 'start' | 'end'>;

interface Step {
  rev: number; // to which it led
  by: string;
  edits: Edits;
}
interface Held extends Caret {
  card: string;
}

const STEPS = 32; // of one card
const CARDS = 50; // that were written in last

export class Carets {
  readonly #held = new Map<string, Held>(); // by person
  readonly #steps = new Map<string, Step[]>(); // by card

  told(person: string, card: string | undefined, caret: Caret | undefined): void {
    if (card === undefined || !caret) return this.drop(person);
    const held = { ...caret, card };
    this.#held.set(person, held);
    for (const step of this.#steps.get(card) ?? []) carried(person, held, step);
  }

  /** Words that until now were the same for all stand in the log from now on, under this revision. */
  begun(card: string, rev: number): void {
    for (const held of this.#held.values()) if (held.card === card && held.rev === 0) held.rev = rev;
  }

  /** A card's text has come to this revision by these edits. */
  stepped(card: string, step: Step): void {
    for (const [person, held] of this.#held) if (held.card === card) carried(person, held, step);
    const steps = this.#steps.get(card) ?? [];
    this.#steps.delete(card);
    this.#steps.set(card, [...steps, step].slice(-STEPS));
    const [oldest] = this.#steps.keys();
    if (this.#steps.size > CARDS && oldest !== undefined) this.#steps.delete(oldest);
  }

  drop(person: string): void {
    this.#held.delete(person);
  }

  clear(): void {
    this.#held.clear();
    this.#steps.clear();
  }

  /** Those that stand on this revision of the card, by person. */
  in(card: string, rev: number): Map<string, Spot> {
    const here = [...this.#held].filter(([, held]) => held.card === card && held.rev === rev);
    return new Map(here.map(([person, { start, end }]) => [person, { start, end }]));
  }
}

/** A caret goes along with what its own person put there, and stays before what others did. */
function carried(person: string, held: Held, { rev, by, edits }: Step): void {
  if (held.rev !== rev - 1) return;
  const end = place(held.end, edits, by === person);
  const start = held.start === held.end ? end : Math.min(place(held.start, edits, true), end);
  Object.assign(held, { rev, start, end });
}
