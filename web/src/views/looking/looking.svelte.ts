// How this person looks at the cards, in both views alike: which of them, and what their colours tell. Never sent.
import { fold, holds, wordsIn } from '../../board/search';
import { untrack } from 'svelte';
import { of, type Card } from '../../board/records';
import type { Table } from '../../store/table.svelte';
import type { CardKind } from '../../wire/types';
import { behind } from '../card/look';
import { Vocabulary } from './vocabulary.svelte';

export const COLOURINGS = ['kind', 'body', 'tag'] as const;
export type Colouring = (typeof COLOURINGS)[number];
export const TONES = [
  'colour-rose',
  'colour-yellow',
  'colour-green',
  'colour-violet',
  'colour-blue',
] as const;
export type Tone = (typeof TONES)[number] | 'colour-white' | CardKind;
export const NOBODY = ''; // who wrote without a body, or is not to be known

type Test = (card: Card) => boolean;
type Facet = 'kinds' | 'bodies' | 'tags';

const KEY = 'cocreate.colours';

export class Looking {
  sought = $state('');
  kinds: ReadonlySet<string> = $state.raw(new Set());
  bodies: ReadonlySet<string> = $state.raw(new Set());
  tags: ReadonlySet<string> = $state.raw(new Set()); // in lower case
  by: Colouring = $state('kind');
  /** The panel is open. */
  open = $state(false);
  readonly vocabulary: Vocabulary;

  constructor(readonly table: Table) {
    this.vocabulary = new Vocabulary(table);
    const kept = localStorage.getItem(KEY);
    this.by = COLOURINGS.find((one) => one === kept) ?? 'kind';
  }

  /** Whether a card is to be seen; null where all are. */
  readonly test: Test | null = $derived.by(() => {
    const { kinds, bodies, tags } = this;
    const words = wordsIn(this.sought);
    if (!words.length && !kinds.size && !bodies.size && !tags.size) return null;
    return (card) =>
      (!kinds.size || kinds.has(card.kind)) &&
      (!bodies.size || bodies.has(this.bodyOf(card))) &&
      (!tags.size || (card.tags ?? []).some((tag) => tags.has(tag.toLowerCase()))) &&
      (!words.length || holds(card, words, () => fold(behind(this.table, card))));
  });

  /** What each body or tag is shown in; those that come after the first few share one. */
  readonly #tones: ReadonlyMap<string, Tone> = $derived.by(() => {
    const names = this.by === 'body' ? this.#bodies(this.table.ids('organisation')) : this.#tags;
    return new Map(names.slice(0, TONES.length).map((name, n) => [name, TONES[n] ?? 'colour-white']));
  });

  /** Those with most cards first, as it is when they are asked for: no colour changes while one reads. */
  #bodies(ids: readonly string[]): string[] {
    return untrack(() => {
      const counts = new Map<string, number>();
      for (const card of of(this.table.records, 'card').values()) {
        const body = this.bodyOf(card);
        counts.set(body, (counts.get(body) ?? 0) + 1);
      }
      return [...ids].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
    });
  }

  get #tags(): string[] {
    return this.by === 'tag' ? [...this.vocabulary.words.keys()] : [];
  }

  /** The name of the colour that a card's ground has for this reader. */
  toneOf(card: Card): Tone | `colour-${string}` {
    if (this.by === 'kind') return card.colour ? `colour-${card.colour}` : card.kind;
    if (this.by === 'body') return this.#tones.get(this.bodyOf(card)) ?? 'colour-white';
    for (const tag of card.tags ?? []) {
      const tone = this.#tones.get(tag.toLowerCase());
      if (tone) return tone;
    }
    return 'colour-white';
  }

  groundOf(card: Card): string {
    return `var(--${this.toneOf(card)})`;
  }

  /** What the colours mean, in words; the last is for all others. None while they mean the kinds. */
  readonly legend: readonly { tone: Tone; word: string }[] = $derived.by(() => {
    if (this.by === 'kind') return [];
    const word = (name: string): string =>
      this.by === 'body'
        ? (this.table.get('organisation', name)?.name ?? '')
        : (this.vocabulary.words.get(name)?.name ?? name);
    const rows = [...this.#tones].map(([name, tone]) => ({ tone, word: word(name) }));
    return [...rows, { tone: 'colour-white', word: '' }];
  });

  bodyOf(card: Card): string {
    return this.table.people.get(card.author ?? '')?.organisation ?? NOBODY;
  }

  toggle(facet: Facet, value: string): void {
    const next = new Set(this[facet]);
    if (!next.delete(value)) next.add(value);
    this[facet] = next;
  }

  clear(): void {
    this.sought = '';
    this.kinds = this.bodies = this.tags = new Set();
  }

  colour(by: Colouring): void {
    this.by = by;
    localStorage.setItem(KEY, by);
  }

  close(): void {
    this.vocabulary.close();
  }
}
