// What is found by words, kind, body and tag: one answer for the board, the outline and the list of matches. Pure.
// Words are found whatever their case and accents. A text is made ready once, for a record is never altered in place.
import { get, of, type Card, type Drawing, type Records } from './records';

export interface Sought {
  words: string; // all of them must be there
  kinds: ReadonlySet<string>;
  bodies: ReadonlySet<string>;
  tags: ReadonlySet<string>; // in lower case
}
type Written = Pick<Card, 'author' | 'source'>;
/** What a table knows beside the records that are looked through. */
export interface Known {
  records: Records;
  /** Who stands behind it, in words; '' where that is not to be known. */
  behind: (written: Written) => string;
  /** The id of that body; '' for none. */
  bodyOf: (written: Written) => string;
  /** The ids of the comments on a card. */
  comments: (card: string) => Iterable<string>;
}
export interface Match {
  kind: 'zone' | 'group' | 'card' | 'drawing';
  id: string;
}
const bare = (letters: string): string => letters.normalize('NFD').replace(/\p{M}/gu, '');
/** Without case and accents. Most letters have no accent, and are not looked at one by one. */
const fold = (text: string): string => text.replace(/[^ -~\n]+/g, bare).toLowerCase();
const ready = new WeakMap<object, string>();

function once(record: object | undefined, read: () => string): string {
  let text = record && ready.get(record);
  if (text === undefined) {
    text = record ? fold(read()) : '';
    if (record) ready.set(record, text);
  }
  return text;
}

export class Finder {
  readonly #sought: Sought;
  readonly #known: Known;
  readonly #words: readonly string[];

  constructor(sought: Sought, known: Known) {
    this.#sought = sought;
    this.#known = known;
    this.#words = fold(sought.words).split(/\s+/).filter(Boolean);
  }

  card(id: string, card: Card): boolean {
    const { kinds, tags } = this.#sought;
    return (
      (!kinds.size || kinds.has(card.kind)) &&
      this.#isOf(card) &&
      (!tags.size || (card.tags ?? []).some((tag) => tags.has(tag.toLowerCase()))) &&
      this.#bears(id, card, this.#title('zone', card.zone) + this.#title('group', card.group))
    );
  }

  /** What has no kind and no tag is not found by one. */
  drawing(drawing: Drawing): boolean {
    const { kinds, tags } = this.#sought;
    if (kinds.size || tags.size || !this.#isOf(drawing)) return false;
    const label = once(drawing, () => drawing.label ?? '');
    return this.#says(label, () => fold(this.#known.behind(drawing)), this.#title('zone', drawing.zone));
  }

  /** All that is found. Titles come first, and what only lies under them after the cards that bear the words. */
  all(): Match[] {
    const { records } = this.#known;
    const cards = [...of(records, 'card')].filter(([id, one]) => this.card(id, one));
    const bear = new Set(cards.filter(([id, one]) => this.#bears(id, one)));
    const drawings = [...of(records, 'drawing')].filter(([, one]) => this.drawing(one));
    const groups = new Set(cards.map(([, { group }]) => group));
    const matches = (kind: Match['kind'], ids: Iterable<string>): Match[] =>
      Array.from(ids, (id) => ({ kind, id }));
    return [
      ...matches('zone', this.#titled('zone')),
      ...matches('group', this.#titled('group')).filter(({ id }) => groups.has(id)),
      ...matches('card', new Map([...bear, ...cards]).keys()),
      ...matches('drawing', new Map(drawings).keys()),
    ];
  }

  #isOf(written: Written): boolean {
    const { bodies } = this.#sought;
    return !bodies.size || bodies.has(this.#known.bodyOf(written));
  }

  #bears(id: string, card: Card, titles = ''): boolean {
    const text = once(card, () => wordsOf(card));
    return this.#says(text, () => besideOf(id, card, this.#known), titles);
  }

  /** Whether each of the words stands in it or beside it, or begins a word of the titles under which it lies. */
  #says(text: string, besides: () => string, titles: string): boolean {
    let beside: string | undefined;
    return this.#words.every(
      (word) => text.includes(word) || (beside ??= besides()).includes(word) || titles.includes(` ${word}`),
    );
  }

  #titled(kind: 'zone' | 'group'): string[] {
    const ids = [...of(this.#known.records, kind).keys()];
    return ids.filter((id) => this.#says('', () => '', this.#title(kind, id)));
  }

  /** A title with a blank before each of its words. */
  #title(kind: 'zone' | 'group', id = ''): string {
    const record = get(this.#known.records, kind, id);
    return once(record, () => ` ${record?.title ?? ''}`.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' '));
  }
}

/** What a card says itself: its text and tags, and the words of an action. */
function wordsOf({
  text,
  tags = [],
  indicator,
  person,
  promises = [],
  funds = [],
  risks = [],
}: Card): string {
  const planned = [indicator?.name, indicator?.unit, indicator?.source, person];
  const kept = [...promises.map(({ what }) => what), ...funds.map(({ source }) => source)];
  const feared = risks.flatMap(({ text, response }) => [text, response]);
  return [text, ...tags, ...planned, ...kept, ...feared].join(' ');
}

/** What is said of it elsewhere: who is behind it, who leads and helps, the comments. */
function besideOf(id: string, card: Card, { records, behind, comments }: Known): string {
  const bodies = [
    card.owner,
    ...(card.partners ?? []),
    ...(card.promises ?? []).map((one) => one.organisation),
  ];
  const names = bodies.map((body) => get(records, 'organisation', body ?? '')?.name);
  const said = [...comments(id)].map((comment) => {
    const record = get(records, 'comment', comment);
    return once(record, () => record?.text ?? '');
  });
  return [fold([behind(card), ...names].join(' ')), ...said].join(' ');
}
