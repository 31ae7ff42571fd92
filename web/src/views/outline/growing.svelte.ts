// The rows of a large board come as one goes down the list: the page never holds thousands that nobody looks at.
import { SvelteMap } from 'svelte/reactivity';
import type { Section } from './sections';

const ALL = 300; // cards that are all shown at once
const FIRST = 10; // of each part of a larger board
const MORE = 20;
const AHEAD = '600px';

export class Growing {
  readonly #shown = new SvelteMap<string, number>();
  readonly #sections: () => readonly Section[];
  readonly #large: boolean = $derived.by(() => this.#sections().reduce((n, { count }) => n + count, 0) > ALL);

  constructor(sections: () => readonly Section[]) {
    this.#sections = sections;
  }

  /** Those of a part that are in the page. */
  of(part: string, cards: readonly string[]): readonly string[] {
    return this.#large ? cards.slice(0, this.#shown.get(part) ?? FIRST) : cards;
  }

  /** How many are not there yet. */
  left(part: string, cards: readonly string[]): number {
    return cards.length - this.of(part, cards).length;
  }

  more(part: string, by = MORE): void {
    this.#shown.set(part, (this.#shown.get(part) ?? FIRST) + by);
  }

  /** For what stands at the end of a part: more rows come before one gets there. */
  end(part: string): (node: Element) => () => void {
    return (node) => {
      const eye = new IntersectionObserver(([seen]) => seen?.isIntersecting && this.more(part), {
        rootMargin: AHEAD,
      });
      eye.observe(node);
      return () => eye.disconnect();
    };
  }

  /** So far down that this card is there. */
  reach(card: string): void {
    for (const { id, parts } of this.#sections()) {
      for (const { group, cards } of parts) {
        const at = cards.indexOf(card);
        if (at >= 0) this.#shown.set(partKey(id, group), at + MORE);
      }
    }
  }
}

export const partKey = (zone: string, group: string): string => `${zone} ${group}`;
