// What of the board is to be drawn now: the cards in view, the frames of zones, the boxes of groups, the counts on cards.
// It follows the store outside of reactivity and once a frame, so that a thousand moves cost one look.
import { around, framesOf, grown, rectOf, type Point, type Rect } from '../../board/geometry';
import { byAge, byHeight } from '../../board/order';
import { of, type Card } from '../../board/records';
import type { Finder } from '../../board/search';
import type { Table } from '../../store/table.svelte';
import type { Changed } from '../../store/types';
import type { Camera } from './camera.svelte';
import { Grid } from './grid';
import { Routes } from './routes';

const MOST_IN_DOM = 160; // beyond so many cards in view a canvas draws them
const MANY = 4; // cards that are moved at once: more do not glide, for each that does costs a layer
const CALM_MS = 400;
const MARGIN = 160; // screen pixels around the view that are made ready
const KEPT = 320; // screen pixels around the view within which a card that has left it need not go at once
const STEP = 2; // cards that are made ready, and that go, with one frame: each costs a millisecond

export interface GroupBox {
  key: string;
  id: string;
  zone: string;
  title: string;
  rect: Rect;
  cards: string[];
}

export class Scene {
  frames: ReadonlyMap<string, Rect> = $state.raw(new Map());
  groups: readonly GroupBox[] = $state.raw([]);
  /** Cards that stand in the page as elements. */
  visible: readonly string[] = $state.raw([]);
  /** So much is in view that a canvas draws the cards. */
  far = $state(false);
  /** Many cards are moving. */
  many = $state(false);
  #calm: ReturnType<typeof setTimeout> | undefined;
  /** Grows when there is more to be made ready: whoever looks looks again. */
  again = $state(0);
  /** Grows with every change of cards and links: whoever draws looks at it. */
  version = $state(0);
  /** All cards in view, for who paints them: wakes nobody. */
  inView: readonly string[] = [];
  /** Cards in view that the filter leaves out, for who paints their places. */
  left: readonly string[] = [];
  readonly routes = new Routes((reach) => this.#places(reach));
  readonly #grid = new Grid();
  #hidden = new Set<string>();
  #finds: Finder | null = null;
  readonly #table: Table;
  readonly #stop: () => void;
  #dirty = new Set<string>();
  #frame = 0;

  constructor(table: Table) {
    this.#table = table;
    for (const id of of(table.records, 'card').keys()) this.#dirty.add(id);
    this.#catchUp();
    this.#stop = table.listen((changed) => this.#heard(changed));
  }

  close(): void {
    this.#stop();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#calm);
  }

  /** Whether the filter lets a card be seen. */
  shows(id: string): boolean {
    return !this.#hidden.has(id);
  }

  get hides(): number {
    return this.#hidden.size;
  }

  /** The cards to be seen; all of them where nothing is filtered. */
  get shown(): ReadonlyMap<string, Card> {
    const cards = of(this.#table.records, 'card');
    return this.#hidden.size ? new Map([...cards].filter(([id]) => !this.#hidden.has(id))) : cards;
  }

  /** The cards to be seen that meet a rectangle. */
  in(rect: Rect): string[] {
    const ids = this.#grid.in(rect);
    return this.#hidden.size ? ids.filter((id) => !this.#hidden.has(id)) : ids;
  }

  /** From now on only what is found is to be seen; null: all. */
  filter(finds: Finder | null): void {
    if (!finds && !this.#finds) return;
    this.#finds = finds;
    const before = this.#hidden;
    const cards = finds ? [...of(this.#table.records, 'card')] : [];
    this.#hidden = new Set(cards.filter(([id, card]) => !finds?.card(id, card)).map(([id]) => id));
    if (before.size === this.#hidden.size && [...before].every((id) => this.#hidden.has(id))) return;
    this.routes.clear();
    this.groups = this.#boxes();
    this.version += 1;
  }

  /** The topmost card at a place. */
  at(point: Point): string | undefined {
    const cards = of(this.#table.records, 'card');
    return this.#grid
      .in({ ...point, w: 1, h: 1 })
      .sort(byHeight(cards))
      .at(-1);
  }

  /** Look again at what is in view; `always` stays in the page wherever it is (focus must not be lost). */
  look(camera: Camera, always: Iterable<string>): void {
    const near = this.#grid.in(grown(camera.view, MARGIN / camera.zoom));
    const ids = this.#hidden.size ? near.filter((id) => this.shows(id)) : near;
    this.left = this.#hidden.size ? near.filter((id) => !this.shows(id)) : [];
    this.inView = ids;
    this.far = ids.length > MOST_IN_DOM;
    const cards = of(this.#table.records, 'card');
    const wanted = new Set(this.far ? [] : this.#ready(ids, camera));
    for (const id of always) if (cards.has(id)) wanted.add(id);
    const same = wanted.size === this.visible.length && this.visible.every((id) => wanted.has(id));
    // what lies above comes later, as far as that never changes: an element that is moved loses the focus
    if (!same) this.visible = [...wanted].sort(byAge(cards));
  }

  /** Of the cards near the view: all that are in it, and a few more or less of the others with each frame. */
  #ready(near: readonly string[], camera: Camera): string[] {
    const [seen, here, wanted] = [new Set(this.in(camera.view)), new Set(this.visible), new Set(near)];
    const late = near.filter((id) => !seen.has(id) && !here.has(id));
    const left = this.in(grown(camera.view, KEPT / camera.zoom)).filter(
      (id) => here.has(id) && !wanted.has(id),
    );
    if (late.length > STEP || left.length > STEP) requestAnimationFrame(() => (this.again += 1));
    for (const id of late.slice(STEP)) wanted.delete(id);
    return [...wanted, ...left.slice(STEP)];
  }

  #heard(changed: Changed): void {
    const seen = changed.has('card') || changed.has('zone') || changed.has('group') || changed.has('link');
    if (!seen) return;
    for (const id of changed.get('card') ?? []) this.#dirty.add(id);
    if (!this.#frame) this.#frame = requestAnimationFrame(() => this.#catchUp());
  }

  #catchUp(): void {
    this.#frame = 0;
    const { records } = this.#table;
    const cards = of(records, 'card');
    for (const id of this.#dirty) {
      const card = cards.get(id);
      this.#moved(id, card);
      if (card) this.#grid.put(id, card.x, card.y);
      else this.#grid.drop(id);
      if (card && this.#finds?.card(id, card) === false) this.#hidden.add(id);
      else this.#hidden.delete(id);
    }
    if (this.#dirty.size > MANY && this.version > 0) this.#stir();
    this.#dirty = new Set();
    this.frames = framesOf(records);
    this.groups = this.#boxes();
    this.version += 1;
  }

  /** Links that run near its old place or its new one find their way anew. */
  #moved(id: string, card: Point | undefined): void {
    const before = this.#grid.placeOf(id);
    if (before?.x === card?.x && before?.y === card?.y) return;
    if (before) this.routes.touched(before);
    if (card) this.routes.touched(card);
  }

  *#places(reach: Rect): Generator<Rect> {
    for (const id of this.in(reach)) {
      const place = this.#grid.placeOf(id);
      if (place) yield rectOf(place);
    }
  }

  #stir(): void {
    this.many = true;
    clearTimeout(this.#calm);
    this.#calm = setTimeout(() => (this.many = false), CALM_MS);
  }

  /** One box for each group in each zone where it has cards. */
  #boxes(): GroupBox[] {
    const { records } = this.#table;
    const groups = of(records, 'group');
    const members = new Map<string, { id: string; zone: string; cards: string[]; rects: Rect[] }>();
    for (const [card, { group, zone, x, y }] of of(records, 'card')) {
      if (!group || !groups.has(group) || this.#hidden.has(card)) continue;
      const key = `${group} ${zone}`;
      const box = members.get(key) ?? { id: group, zone, cards: [], rects: [] };
      box.cards.push(card);
      box.rects.push(rectOf({ x, y }));
      members.set(key, box);
    }
    return [...members].flatMap(([key, { id, zone, cards, rects }]) => {
      const rect = around(rects);
      return rect ? [{ key, id, zone, cards, title: groups.get(id)?.title ?? '', rect: padded(rect) }] : [];
    });
  }
}

function padded({ x, y, w, h }: Rect): Rect {
  return { x: x - 8, y: y - 12, w: w + 16, h: h + 20 };
}
