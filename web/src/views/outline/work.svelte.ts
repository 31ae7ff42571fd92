// What I am about in the outline: the card with the focus, what is taken, the card in hand, the one that is open.
// Keys (keys.ts) and buttons both come here, so that neither can do what the other cannot.
import { get } from '../../board/records';
import { toasts } from '../../design/toasts.svelte';
import { t } from '../../i18n/index.svelte';
import type { Table } from '../../store/table.svelte';
import { group, mayEnter, put, remove, vote, write } from '../card/acts';
import { drafts } from '../card/drafts';
import { saidOf } from '../card/look';
import type * as drawn from '../drawing/acts';
import type { Looking } from '../looking/looking.svelte';
import { rows } from './keeping';
import { toggled } from '../board/selection.svelte';
import { carried, moves, partOf, type Held } from './order';
import type { Section } from './sections';

export type Opened = { card: string; at: 'top' | 'words' | 'comments' | 'links' };

export class Work {
  focus = $state<string>();
  /** While one takes cards and drawings, each has a box to tick. */
  taking = $state(false);
  taken: ReadonlySet<string> = $state.raw(new Set());
  drawings: ReadonlySet<string> = $state.raw(new Set());
  /** What is done with drawings, once their part is there. */
  drawn: typeof drawn | undefined = $state.raw();
  held: Held | null = $state.raw(null);
  opened: Opened | undefined = $state.raw();
  /** The group that is being named, where it stands in this zone. */
  naming: { group: string; zone: string } | undefined = $state.raw();
  /** Said to who cannot see what the keys have done. */
  said = $state('');
  search: HTMLInputElement | undefined;

  constructor(
    readonly table: Table,
    readonly looking: Looking,
    /** The list as it lies on the board, whatever is in hand. */
    readonly list: () => readonly Section[],
    /** The focus goes to this card; where it is no more, to the row that stands there now. */
    readonly focusCard: (id: string, at?: number) => void,
  ) {}

  readonly shown: readonly Section[] = $derived.by(() => carried(this.list(), this.held));

  /** The cards that an act is meant for. */
  get meant(): string[] {
    return this.taken.size || this.drawings.size || !this.focus ? [...this.taken] : [this.focus];
  }

  open(card: string | undefined, at?: Opened['at']): void {
    const text = get(this.table.records, 'card', card ?? '')?.text;
    if (card && text !== undefined) this.opened = { card, at: at ?? (text.trim() ? 'top' : 'words') };
  }

  /** A new card left without a word goes. */
  close(): void {
    const card = this.opened?.card;
    if (!card) return;
    const at = rows().indexOf(card);
    this.opened = undefined;
    const text = get(this.table.records, 'card', card)?.text;
    if (text?.trim() === '' && !drafts.has(card)) remove(this.table, [card]);
    this.focusCard(card, Math.max(0, at));
  }

  /** A new card, in the zone that I am in where one may write there, is opened at once to be written in. */
  writeNew(): void {
    const here = get(this.table.records, 'card', this.focus ?? '')?.zone;
    const { zonesAtWork } = this.table;
    const near = here && (!zonesAtWork.length || zonesAtWork.includes(here)) ? [here] : [];
    const all = [...near, ...zonesAtWork, ...this.list().map(({ id }) => id)];
    const zone = all.find((id) => this.table.may('write', id));
    if (!zone) return toasts.note(t('not-here'));
    const [card] = write(this.table, zone, ['']);
    this.open(card, 'words');
  }

  take(ids: Iterable<string>, drawings: Iterable<string> = []): void {
    this.taken = new Set(ids);
    this.drawings = new Set(drawings);
    this.taking = this.taken.size + this.drawings.size > 0;
    this.said = this.told;
  }

  /** How much is taken, in words. */
  get told(): string {
    const count = this.taken.size + this.drawings.size;
    return t(this.drawings.size ? 'both-taken' : 'taken', { count });
  }

  toggle(id: string): void {
    this.take(toggled(this.taken, id), this.drawings);
    this.taking = true; // the last box that is emptied leaves the others where they are
  }

  toggleDrawing(id: string): void {
    this.take(this.taken, toggled(this.drawings, id));
    this.taking = true;
  }

  /** What is no more is not taken. */
  forget(): void {
    const there = (kind: 'card' | 'drawing', ids: ReadonlySet<string>): ReadonlySet<string> => {
      const left = [...ids].filter((id) => get(this.table.records, kind, id));
      return left.length === ids.size ? ids : new Set(left);
    };
    this.taken = there('card', this.taken);
    this.drawings = there('drawing', this.drawings);
    if (this.held && !get(this.table.records, 'card', this.held.id)) this.held = null;
  }

  lift(id: string): void {
    const found = partOf(this.list(), id);
    if (!found || !this.table.may('arrange', found.zone)) return toasts.note(t('not-now'));
    const { zone, part } = found;
    this.held = { id, zone, group: part.group, at: part.cards.indexOf(id) };
    this.said = t('row-held');
  }

  /** One place up or down, or over to the zone before or after. */
  carry(direction: 'up' | 'down' | 'before' | 'after'): void {
    if (!this.held) return;
    if (direction === 'up' || direction === 'down') this.#along(this.held, direction === 'up' ? -1 : 1);
    else this.#over(this.held, direction === 'before' ? -1 : 1);
    this.#sayWhere();
  }

  drop(): void {
    const { held } = this;
    if (!held) return;
    put(this.table, moves(this.table.records, this.list(), held));
    this.held = null;
    this.said = t('put-down', { zone: this.table.get('zone', held.zone)?.title ?? '' });
    this.focusCard(held.id);
  }

  letGo(): void {
    const { held } = this;
    this.held = null;
    if (held) this.focusCard(held.id);
  }

  /** A step at once, for who has no keys. */
  step(id: string, direction: 'up' | 'down'): void {
    this.lift(id);
    this.carry(direction);
    this.drop();
  }

  group(): void {
    const ids = this.meant;
    if (!ids.length || !this.table.may('group')) return toasts.note(t('not-now'));
    const zone = get(this.table.records, 'card', ids[0] ?? '')?.zone ?? '';
    this.naming = { group: group(this.table, ids, t('group-untitled')), zone };
    this.take([]);
  }

  remove(): void {
    const drawings = this.drawn?.deletable(this.table, this.drawings) ?? [];
    const count = remove(this.table, this.meant, drawings);
    if (!count) return toasts.note(t('not-yours'));
    this.take([]);
    toasts.note(saidOf('deleted', count - drawings.length, drawings.length));
  }

  vote(by: 1 | -1): void {
    if (this.focus && this.table.may('vote')) vote(this.table, this.focus, by);
  }

  #along(held: Held, by: 1 | -1): void {
    const last = (partOf(this.shown, held.id)?.part.cards.length ?? 1) - 1;
    this.held = { ...held, at: Math.min(last, Math.max(0, held.at + by)) };
  }

  #over(held: Held, by: 1 | -1): void {
    const zones = this.list().map(({ id }) => id);
    const home = get(this.table.records, 'card', held.id)?.zone;
    for (let n = zones.indexOf(held.zone) + by; n >= 0 && n < zones.length; n += by) {
      const zone = zones[n] as string;
      if (zone !== home && !mayEnter(this.table, held.id, zone)) continue;
      const there = this.list()
        .find(({ id }) => id === zone)
        ?.parts.find(({ group }) => group === held.group);
      const cards = there?.cards.filter((id) => id !== held.id) ?? [];
      this.held = { ...held, zone, at: cards.length };
      return;
    }
  }

  #sayWhere(): void {
    const found = this.held && partOf(this.shown, this.held.id);
    if (!found || !this.held) return;
    const zone = this.table.get('zone', found.zone)?.title ?? '';
    this.said = t('row-place', { zone, place: this.held.at + 1, of: found.part.cards.length });
  }
}
