// One person at one board: a machine with its tabs, the words that they have given, and what has become of these.
import type { Table } from '../../src/store/table.svelte';
import { Machine } from './machine';

const WORD = /\bw[\w.-]+x\b/g; // as in tests/chaos/judge.py

export interface Seat {
  board: string;
  seat: string;
  token: string;
  port: number; // of the door to whatever servers there are
  lead: boolean;
  name: string;
}

export class Person {
  readonly machine: Machine;
  readonly given = new Map<string, Table>(); // words of which nobody knows yet what became of them, and where they were
  readonly wired = new Set<string>(); // they have been on the wire
  #words = 0;

  constructor(
    readonly seat: Seat,
    readonly lots: () => number,
  ) {
    this.machine = new Machine(seat.name, lots);
  }

  /** One that is nowhere else: whoever finds it twice has found an act done twice. */
  word(where: Table): string {
    const word = `w${this.seat.name}.${this.#words++}x`;
    this.given.set(word, where);
    return word;
  }

  pick<T>(from: readonly T[]): T | undefined {
    return from[Math.floor(this.lots() * from.length)];
  }
}

export const wordsIn = (text: string): string[] => text.match(WORD) ?? [];
