// How this person looks at the cards, in both views alike: which of them, and what their colours tell. Never sent.
import { untrack } from 'svelte';
import { of, type Card, type Drawing } from '../../board/records';
import type * as search from '../../board/search';
import { toasts } from '../../design/toasts.svelte';
import { t } from '../../i18n/index.svelte';
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

type Facet = 'kinds' | 'bodies' | 'tags';

const KEY = 'cocreate.colours';
const NONE: ReadonlySet<string> = new Set();

export class Looking {
  sought = $state('');
  kinds = $state.raw(NONE);
  bodies = $state.raw(NONE);
  tags = $state.raw(NONE); // in lower case
  by: Colouring = $state('kind');
  /** The panel is open. */
  open = $state(false);
  readonly vocabulary: Vocabulary;
  #search: typeof search | undefined = $state.raw();

  constructor(readonly table: Table) {
    this.vocabulary = new Vocabulary(table);
    const kept = localStorage.getItem(KEY);
    this.by = COLOURINGS.find((one) => one === kept) ?? 'kind';
  }

  /** What is to be seen; null where all is. */
  readonly finds: search.Finder | null = $derived.by(() =>
    this.finder(this.sought, this.kinds, this.bodies, this.tags),
  );

  /** The drawings to be seen. */
  get drawings(): [string, Drawing][] {
    const { finds } = this;
    return [...of(this.table.records, 'drawing')].filter(([, one]) => finds?.drawing(one) ?? true);
  }

  /** What finds this, anew with each change of what may make it found; null where nothing is sought, or not yet. */
  finder(words: string, kinds = NONE, bodies = NONE, tags = NONE): search.Finder | null {
    if (!words.trim() && !kinds.size && !bodies.size && !tags.size) return null;
    const { table } = this;
    void table.people;
    for (const kind of ['zone', 'group', 'comment', 'organisation'] as const) void table.of(kind);
    if (!this.#search) this.#fetch();
    const known: search.Known = {
      get records() {
        return table.records;
      },
      behind: (written) => behind(table, written),
      bodyOf: (written) => this.bodyOf(written),
      comments: (card) => untrack(() => table.related.of(card).comment),
    };
    return this.#search ? new this.#search.Finder({ words, kinds, bodies, tags }, known) : null;
  }

  /** Who only comes to write seeks nothing. */
  #fetch(): void {
    void import('../../board/search').then(
      (found) => (this.#search = found),
      () => toasts.note(t('error-offline')),
    );
  }

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

  bodyOf({ author = '' }: Pick<Card, 'author'>): string {
    return this.table.people.get(author)?.organisation ?? NOBODY;
  }

  toggle(facet: Facet, value: string): void {
    const next = new Set(this[facet]);
    if (!next.delete(value)) next.add(value);
    this[facet] = next;
  }

  clear(): void {
    this.sought = '';
    this.kinds = this.bodies = this.tags = NONE;
  }

  colour(by: Colouring): void {
    this.by = by;
    localStorage.setItem(KEY, by);
  }

  close(): void {
    this.vocabulary.close();
  }
}
