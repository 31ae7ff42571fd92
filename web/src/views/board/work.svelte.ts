// What I am about on the board: the tool in hand, what I hold or tie, what is open; and my acts, which become commands.
// Pointer (hand.ts) and keyboard (keys.ts) both come here, so that neither can do what the other cannot.
import type { Alignment, Axis } from '../../board/align';
import { boxOf } from '../../board/drawings';
import { around, centreOf, covers, grown, meets, rectOf, zoneAt } from '../../board/geometry';
import type { Point, Rect } from '../../board/geometry';
import { CARD_H, CARD_W } from '../../board/layout';
import { tie } from '../../board/links';
import { get, of } from '../../board/records';
import { snap, type Guide } from '../../board/snap';
import { toasts } from '../../design/toasts.svelte';
import { t } from '../../i18n/index.svelte';
import type { Table } from '../../store/table.svelte';
import { connect, group, put as lay, remove, shifted, write } from '../card/acts';
import { align, copyable, distribute, duplicate, stack } from '../card/arranging';
import { drafts } from '../card/drafts';
import { saidOf } from '../card/look';
import type * as drawn from '../drawing/acts';
import { Sketch } from '../drawing/sketch.svelte';
import { fromList, put, wantsLook } from '../card/pasting';
import type { Looking } from '../looking/looking.svelte';
import type { Camera } from './camera.svelte';
import type { Scene } from './scene.svelte';
import { Selection } from './selection.svelte';

const NEAR = 600; // world units around what is dragged in which it may catch on something
const MOST_NEAR = 200;
export const CATCHES = 7; // pixels

export type Tool = 'move' | 'box' | 'link';
export interface Held {
  ids: ReadonlySet<string>; // cards
  drawings: ReadonlySet<string>;
  dx: number;
  dy: number;
  keys: boolean; // picked up with the keyboard
  guides: readonly Guide[]; // what it lies in line with
}
export interface Thread {
  from: string;
  to: Point;
  target?: string;
}
export interface Sheet {
  card: string;
  at: 'words' | 'comments';
}

export class Work {
  readonly selection = new Selection();
  readonly sketch: Sketch;
  /** What is done with drawings, once their part is there: before that none can be taken. */
  drawn: typeof drawn | undefined;
  tool: Tool = $state('move');
  held: Held | null = $state.raw(null);
  box: Rect | null = $state.raw(null);
  thread: Thread | null = $state.raw(null);
  sheet: Sheet | null = $state.raw(null);
  /** The cards just pasted, as long as they are what is taken: nothing offers to delete them. */
  pasted: ReadonlySet<string> | undefined = $state.raw();
  /** What was pasted and is to be looked at first. */
  pasting: { text: string; zone: string } | undefined = $state.raw();
  searching = $state(false);
  /** The small picture of the whole board. */
  overview = $state(false);
  renaming: string | undefined = $state(); // a group
  /** Said to who cannot see what the keys have done. */
  said = $state('');

  constructor(
    readonly table: Table,
    readonly camera: Camera,
    readonly scene: Scene,
    readonly looking: Looking,
    readonly focusCard: (id: string) => void,
  ) {
    this.sketch = new Sketch(table, this.selection);
  }

  card(id: string | undefined) {
    return id === undefined ? undefined : get(this.table.records, 'card', id);
  }

  /** The cards that an act is meant for. */
  get meant(): string[] {
    const { ids, drawings, focus } = this.selection;
    return ids.size || drawings.size || !focus ? [...ids] : [focus];
  }

  /** What an act is meant for, as one rectangle. */
  get place(): Rect | undefined {
    return this.#around(this.meant, this.selection.drawings);
  }

  #around(cards: Iterable<string>, drawings: Iterable<string>): Rect | undefined {
    const { records } = this.table;
    const drawn = [...drawings].flatMap((id) => get(records, 'drawing', id) ?? []).map(boxOf);
    return around([...[...cards].flatMap((id) => this.card(id) ?? []).map(rectOf), ...drawn]);
  }

  /** Where a new card goes: the zone of what I look at, else one where I may write. */
  zoneForNew(point: Point = this.camera.centre): string | undefined {
    const here = zoneAt(this.scene.frames, point);
    const now = this.table.phase?.zones ?? []; // who leads may write anywhere, and seldom means to elsewhere
    const near = here !== undefined && (!now.length || now.includes(here)) ? [here] : [...now, here];
    const all = [this.card(this.selection.focus)?.zone, ...near, ...of(this.table.records, 'zone').keys()];
    return all.find((zone) => zone !== undefined && this.table.may('write', zone));
  }

  /** A new card to write in, in this zone or the nearest that fits, at this place or in a free one. */
  newCard(zone = this.zoneForNew(), at?: Point): void {
    if (!zone || !this.table.may('write', zone)) return toasts.note(t('not-here'));
    const slots = at && [{ x: Math.round(at.x), y: Math.round(at.y) }];
    const [id] = write(this.table, zone, [''], slots);
    if (!id) return;
    this.letSee(id);
    this.edit(id);
  }

  /** What I have just made is never hidden from me: the filter goes. */
  letSee(id: string): void {
    const { finds } = this.looking;
    const [card, drawing] = [this.card(id), get(this.table.records, 'drawing', id)];
    if (!finds || (card ? finds.card(id, card) : !drawing || finds.drawing(drawing))) return;
    this.looking.clear();
    this.said = t('filter-gone');
  }

  /** A new card where one points; outside of all zones it finds a place of its own. */
  newCardAt(point: Point): void {
    const zone = zoneAt(this.scene.frames, point);
    this.newCard(
      zone ?? this.zoneForNew(point),
      zone ? { x: point.x - CARD_W / 2, y: point.y - CARD_H / 3 } : undefined,
    );
  }

  edit(id: string): void {
    const card = this.card(id);
    if (!card) return;
    this.selection.only(id);
    if (!this.table.may('write', card.zone)) return this.open(id);
    this.selection.editing = id;
    if (this.camera.zoom < 0.7) this.camera.goTo(centreOf(rectOf(card)), 1);
    else this.camera.reveal(rectOf(card));
  }

  /** Done with typing; a card that was left without a word goes. */
  leave(): void {
    const id = this.selection.editing;
    if (!id) return;
    this.selection.editing = undefined;
    if (this.card(id)?.text.trim() === '' && !drafts.has(id)) remove(this.table, [id]);
    else this.focusCard(id);
  }

  /** Many lines, or a table: each a card. What is much, or in columns, is looked at first. */
  paste(text: string, instead?: string): void {
    const zone = this.card(instead)?.zone ?? this.zoneForNew();
    if (!zone) return toasts.note(t('not-here'));
    if (instead) {
      this.selection.editing = undefined;
      remove(this.table, [instead]);
    }
    if (wantsLook(text)) this.pasting = { text, zone };
    else this.putDown(put(this.table, zone, fromList(text)));
  }

  /** Cards that were pasted are what is taken. */
  putDown(ids: string[]): void {
    if (!ids.length) return;
    for (const id of ids) this.letSee(id);
    this.selection.set(ids);
    this.pasted = this.selection.ids;
    this.selection.focus = ids[0];
    this.said = t('pasted', { count: ids.length });
    const all = around(ids.flatMap((id) => this.card(id) ?? []).map(rectOf));
    if (all) this.camera.show(all);
    if (ids[0]) this.focusCard(ids[0]);
  }

  open(id: string, at: Sheet['at'] = 'words'): void {
    this.selection.only(id);
    this.sheet = { card: id, at };
  }

  remove(): void {
    const { table, meant } = this;
    const drawings = this.drawn?.deletable(table, this.selection.drawings) ?? [];
    const count = remove(table, meant, drawings);
    if (!count) return toasts.note(t('not-yours'));
    this.sheet = null;
    toasts.note(saidOf('deleted', count - drawings.length, drawings.length));
  }

  /** Take in hand what is taken: what of it may be moved. */
  hold(keys: boolean): boolean {
    const { table } = this;
    const ids = new Set(this.meant.filter((id) => table.may('arrange', this.card(id)?.zone)));
    const drawings = new Set(this.drawn?.movable(table, this.selection.drawings));
    if (!ids.size && !drawings.size) return false;
    this.held = { ids, drawings, dx: 0, dy: 0, keys, guides: [] };
    if (keys) this.said = saidOf('picked-up', ids.size, drawings.size);
    return true;
  }

  /** By so much from where it lay; `free` does not catch on anything. */
  carry(dx: number, dy: number, free = true): void {
    const { held, camera } = this;
    if (!held) return;
    const reach = this.#reach(held, dx, dy);
    const beside = free ? [] : [...this.#cards(reach, held), ...this.#shapes(reach, held)];
    const caught = snap(reach, beside, CATCHES / camera.zoom);
    this.held = { ...held, dx: dx + caught.dx, dy: dy + caught.dy, guides: caught.guides };
  }

  /** What is held, as one rectangle where it is now. */
  #reach({ ids, drawings }: Held, dx: number, dy: number): Rect {
    const rect = this.#around(ids, drawings) ?? rectOf({ x: 0, y: 0 });
    return { ...rect, x: rect.x + dx, y: rect.y + dy };
  }

  /** Cards round a place, without those that are themselves held. */
  #cards(place: Rect, { ids }: Held): Rect[] {
    const near = this.scene.in(grown(place, NEAR)).filter((id) => !ids.has(id));
    return near
      .slice(0, MOST_NEAR)
      .flatMap((id) => this.card(id) ?? [])
      .map(rectOf);
  }

  /** The same of drawings. */
  #shapes(place: Rect, { drawings }: Held): Rect[] {
    const ground = grown(place, NEAR);
    const others = this.looking.drawings.filter(([id]) => !drawings.has(id));
    const boxes = others.map(([, drawing]) => boxOf(drawing));
    return boxes.filter((box) => meets(box, ground)).slice(0, MOST_NEAR);
  }

  /** The cards that a box touches, and the drawings that lie in it whole: a frame is not taken with what it is round. */
  takeIn(box: Rect): void {
    const drawings = this.looking.drawings.filter(([, one]) => covers(box, boxOf(one)));
    this.selection.set(this.scene.in(box), new Map(drawings).keys());
  }

  takeAll(): void {
    this.selection.set(this.scene.shown.keys(), new Map(this.looking.drawings).keys());
  }

  drop(): void {
    const held = this.held;
    this.held = null;
    if (!held || (!held.dx && !held.dy)) return;
    const refused = this.#kept(held);
    const { table, scene } = this;
    const { ids, drawings, dx, dy } = held;
    const laid = this.drawn?.shifted(table, drawings, dx, dy, scene.frames);
    lay(table, shifted(table, ids, dx, dy, scene.frames), laid);
    if (refused) toasts.note(t('move-linked', { count: refused }));
    if (!held.keys) return;
    const first = this.card([...ids][0]) ?? table.get('drawing', [...drawings][0] ?? '');
    this.said = t('put-down', { zone: table.get('zone', first?.zone ?? '')?.title ?? '' });
  }

  /** How many would go over to another zone and may not. */
  #kept({ ids, dx, dy }: Held): number {
    const { records } = this.table;
    return [...ids].filter((id) => {
      const card = this.card(id);
      const zone = card && zoneAt(this.scene.frames, centreOf(rectOf({ x: card.x + dx, y: card.y + dy })));
      if (!card || !zone || zone === card.zone) return false;
      const kind = get(records, 'zone', zone)?.kind;
      return kind !== card.kind && this.table.related.of(id).link.size > 0;
    }).length;
  }

  letGo(): void {
    this.held = null;
    this.thread = null;
    this.box = null;
  }

  /** Begin a link at a card; the next card that is chosen is its other end. */
  tieFrom(id: string | undefined): void {
    const card = this.card(id);
    if (!id || !card) {
      this.tool = 'link';
      return;
    }
    if (!this.table.may('link') || card.private)
      return toasts.note(t(card.private ? 'link-private' : 'not-now'));
    this.thread = { from: id, to: centreOf(rectOf(card)) };
    this.said = t('link-choose');
  }

  /** The card that the link in hand would end at, if it can. */
  aim(to: Point, over: string | undefined): void {
    const thread = this.thread;
    if (!thread) return;
    const target = over && tie(this.table.records, thread.from, over) ? over : undefined;
    this.thread = { from: thread.from, to, target };
  }

  tieTo(id: string | undefined): void {
    const from = this.thread?.from;
    this.thread = null;
    this.tool = 'move';
    if (!from || !id || from === id) return;
    if (this.card(id)?.private) return toasts.note(t('link-private'));
    if (connect(this.table, from, id)) {
      this.selection.only(from);
      this.said = t('linked');
    } else
      toasts.note(
        t('link-not', {
          from: t(`card-kind-${this.card(from)?.kind}`),
          to: t(`card-kind-${this.card(id)?.kind}`),
        }),
      );
  }

  groupMeant(): void {
    const ids = this.meant;
    if (!ids.length || !this.table.may('group')) return;
    this.renaming = group(this.table, ids, t('group-untitled'));
  }

  align(how: Alignment): void {
    const count = align(this.table, this.meant, how);
    this.said = t('moved-cards', { count });
  }

  distribute(axis: Axis): void {
    const count = distribute(this.table, this.meant, axis);
    this.said = t('moved-cards', { count });
  }

  stack(to: 'front' | 'back'): void {
    const drawings = this.drawn?.movable(this.table, this.selection.drawings);
    stack(this.table, this.meant, to, drawings);
    this.said = t(to === 'front' ? 'said-front' : 'said-back');
  }

  /** Copies of what is meant, taken at once, so that they can be moved on. */
  duplicate(): void {
    const { table, selection } = this;
    const drawings = this.drawn?.copies(table, selection.drawings) ?? [];
    if (!drawings.length && !copyable(table, this.meant).length) return toasts.note(t('not-here'));
    const ids = duplicate(table, this.meant, drawings);
    selection.set(
      ids,
      drawings.map(({ id }) => id),
    );
    this.said = saidOf('duplicated', ids.length, drawings.length);
    if (this.place) this.camera.reveal(this.place);
    if (!ids[0]) return;
    selection.focus = ids[0];
    this.focusCard(ids[0]);
  }

  /** What is taken, as large as it fits. */
  zoomToTaken(): void {
    const all = this.place;
    if (!all) return;
    this.camera.touched = performance.now();
    this.camera.glide(this.camera.placeFor(all, 40, 1.5));
  }

  goTo(id: string): void {
    const card = this.card(id);
    if (!card) return;
    this.selection.only(id);
    this.camera.goTo(centreOf(rectOf(card)), Math.max(0.8, this.camera.zoom));
    this.focusCard(id);
  }

  goToDrawing(id: string): void {
    const drawing = get(this.table.records, 'drawing', id);
    if (!drawing) return;
    this.selection.set([], [id]);
    this.camera.goTo(centreOf(drawing), Math.max(0.8, this.camera.zoom));
  }

  /** Back to where I am at work: the card that I have, or the last that I wrote. */
  findMe(): void {
    const mine = [...this.scene.shown].filter(([, card]) => card.author === this.table.me?.id);
    const last = mine.sort(([, a], [, b]) => (b.at ?? 0) - (a.at ?? 0))[0]?.[0];
    const id = this.card(this.selection.focus) ? this.selection.focus : last;
    if (id) this.goTo(id);
    else toasts.note(t('find-me-none'));
  }

  fit(): void {
    const drawn = of(this.table.records, 'drawing').values();
    const all = around([...this.scene.frames.values(), ...drawn]);
    this.camera.touched = performance.now();
    if (all) this.camera.glide(this.camera.placeFor(all));
  }
}
