// The tags of a board and on how many cards each stands: kept card by card, so that a change costs that card alone.
import { get, of } from '../../board/records';
import type { Table } from '../../store/table.svelte';

export interface Word {
  name: string; // as it was first met
  count: number;
}

export class Vocabulary {
  /** By the tag in lower case, in the order in which they came up; a tag that no card bears any more is gone. */
  words: ReadonlyMap<string, Word> = $state.raw(new Map());
  readonly #borne = new Map<string, readonly string[]>();
  readonly #stop: () => void;

  constructor(readonly table: Table) {
    this.#look(of(table.records, 'card').keys());
    this.#stop = table.listen((changed) => {
      const cards = changed.get('card');
      if (cards) this.#look(cards);
    });
  }

  close(): void {
    this.#stop();
  }

  #look(cards: Iterable<string>): void {
    let words: Map<string, Word> | undefined;
    for (const id of cards) {
      const [before, now] = [this.#borne.get(id) ?? [], get(this.table.records, 'card', id)?.tags ?? []];
      if (before.length === now.length && before.every((tag, n) => tag === now[n])) continue;
      words ??= new Map(this.words);
      for (const tag of before) count(words, tag, -1);
      for (const tag of now) count(words, tag, 1);
      if (now.length) this.#borne.set(id, now);
      else this.#borne.delete(id);
    }
    if (words) this.words = words;
  }
}

function count(words: Map<string, Word>, tag: string, by: number): void {
  const key = tag.toLowerCase();
  const { name, count: before } = words.get(key) ?? { name: tag, count: 0 };
  if (before + by > 0) words.set(key, { name, count: before + by });
  else words.delete(key);
}
