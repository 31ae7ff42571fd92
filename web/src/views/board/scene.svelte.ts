// What of the board is to be drawn now: the cards in view, the frames of zones, the boxes of groups, the counts on cards.
// It follows the store outside of reactivity and once a frame, so that a thousand moves cost one look.
import { around, framesOf, grown, rectOf, type Point, type Rect } from '../../board/geometry';
import { of } from '../../board/records';
import type { Table } from '../../store/table.svelte';
import type { Changed } from '../../store/types';
import type { Camera } from './camera.svelte';
import { Grid } from './grid';

const MOST_IN_DOM = 160; // beyond so many cards in view a canvas draws them
const MARGIN = 160; // screen pixels around the view that are kept ready

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
  /** Grows with every change of cards and links: whoever draws looks at it. */
  version = $state(0);
  /** All cards in view, for who paints them: wakes nobody. */
  inView: readonly string[] = [];
  readonly grid = new Grid();
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
  }

  /** The topmost card at a place. */
  at(point: Point): string | undefined {
    return this.grid.in({ ...point, w: 1, h: 1 }).at(-1);
  }

  /** Look again at what is in view; `always` stays in the page wherever it is (focus must not be lost). */
  look(camera: Camera, always: Iterable<string>): void {
    const ids = this.grid.in(grown(camera.view, MARGIN / camera.zoom));
    this.inView = ids;
    this.far = ids.length > MOST_IN_DOM;
    const cards = of(this.#table.records, 'card');
    const wanted = new Set(this.far ? [] : ids);
    for (const id of always) if (cards.has(id)) wanted.add(id);
    const same = wanted.size === this.visible.length && this.visible.every((id) => wanted.has(id));
    if (!same) this.visible = [...this.visible.filter((id) => wanted.delete(id)), ...wanted];
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
      if (card) this.grid.put(id, card.x, card.y);
      else this.grid.drop(id);
    }
    this.#dirty = new Set();
    this.frames = framesOf(records);
    this.groups = this.#boxes();
    this.version += 1;
  }

  /** One box for each group in each zone where it has cards. */
  #boxes(): GroupBox[] {
    const { records } = this.#table;
    const groups = of(records, 'group');
    const members = new Map<string, { id: string; zone: string; cards: string[]; rects: Rect[] }>();
    for (const [card, { group, zone, x, y }] of of(records, 'card')) {
      if (!group || !groups.has(group)) continue;
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
