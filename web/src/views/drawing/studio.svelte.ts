// What the parts of a drawn board share: the drawings in order, the images, what is held, what is being drawn.
import { boxOf, type Placed } from '../../board/drawings';
import { around, grown, meets, type Point, type Rect } from '../../board/geometry';
import { get, type Drawing } from '../../board/records';
import { snap, type Guide, type Snapped } from '../../board/snap';
import { t } from '../../i18n/index.svelte';
import { toasts } from '../../design/toasts.svelte';
import { CATCHES, type Work } from '../board/work.svelte';
import { movable, remove, shift } from './acts';
import { Pictures } from './pictures';
import type { Sketch } from './sketch.svelte';
import { Stack } from './stack';

export interface Held {
  ids: ReadonlySet<string>;
  dx: number;
  dy: number;
  keys: boolean;
  guides: readonly Guide[]; // what it lies in line with
}

const MOST_NEAR = 200; // drawings on which it may catch
const NONE: ReadonlySet<string> = new Set();

export class Studio {
  /** Grows with each change of a drawing, and with each image that comes. */
  version = $state(0);
  held: Held | null = $state.raw(null);
  /** The size that a corner is being drawn to. */
  stretched: { id: string; w: number; h: number } | null = $state.raw(null);
  /** What is under the pen: a drawing that is not one yet. */
  draft: Drawing | undefined = $state.raw();
  /** What the eraser has touched. */
  erased: ReadonlySet<string> = $state.raw(new Set());
  /** Brings the keyboard to a drawing. */
  onfocus: ((id: string) => void) | undefined;
  readonly stack: Stack;
  readonly pictures: Pictures;

  constructor(
    readonly work: Work,
    readonly sketch: Sketch,
  ) {
    this.stack = new Stack(work.table, () => this.#changed());
    this.pictures = new Pictures(work.table.id, () => (this.version += 1));
  }

  close(): void {
    this.stack.close();
  }

  get one(): string | undefined {
    const { taken } = this.sketch;
    return taken.size === 1 ? [...taken][0] : undefined;
  }

  drawing(id: string | undefined): Drawing | undefined {
    return id === undefined ? undefined : get(this.work.table.records, 'drawing', id);
  }

  /** What of them lies in view. */
  inView(all: readonly Placed[]): Placed[] {
    const { camera } = this.work;
    const view = grown(camera.view, 24 / camera.zoom);
    return all.filter(({ id, drawing }) => meets(grown(this.boxOf(id, drawing), 1), view));
  }

  /** Where it is shown: what I hold is where I hold it. */
  boxOf(id: string, drawing: Drawing): Rect {
    const box = boxOf(drawing);
    if (this.held?.ids.has(id)) return { ...box, x: box.x + this.held.dx, y: box.y + this.held.dy };
    return this.stretched?.id === id ? { ...box, w: this.stretched.w, h: this.stretched.h } : box;
  }

  take(ids: Iterable<string>): void {
    this.sketch.take(ids);
    this.work.selection.clear();
    this.work.sheet = null;
    if (this.one) this.onfocus?.(this.one);
  }

  hold(ids: Iterable<string>, keys: boolean): boolean {
    const going = movable(this.work.table, ids);
    if (!going.length) return false;
    this.held = { ids: new Set(going), dx: 0, dy: 0, keys, guides: [] };
    if (keys) this.sketch.said = t('drawing-picked-up');
    return true;
  }

  /** By so much from where it lay; `free` does not catch on anything. */
  carry(dx: number, dy: number, free = true): void {
    const { held } = this;
    if (!held) return;
    const caught = free ? undefined : this.#caught(held, dx, dy);
    const { dx: x = 0, dy: y = 0, guides = [] } = caught ?? {};
    this.held = { ...held, dx: dx + x, dy: dy + y, guides };
  }

  /** On the cards near it, and on the other drawings in view. */
  #caught({ ids }: Held, dx: number, dy: number): Snapped | undefined {
    const { work, stack } = this;
    const lay = around([...ids].flatMap((id) => this.drawing(id) ?? []).map(boxOf));
    if (!lay) return undefined;
    const now = { ...lay, x: lay.x + dx, y: lay.y + dy };
    const others = this.inView(stack.all).filter(({ id }) => !ids.has(id));
    const rects = others.slice(0, MOST_NEAR).map(({ drawing }) => boxOf(drawing));
    return snap(now, [...work.near(now, NONE), ...rects], CATCHES / work.camera.zoom);
  }

  drop(): void {
    const held = this.held;
    this.held = null;
    if (!held || (!held.dx && !held.dy)) return;
    shift(this.work.table, held.ids, held.dx, held.dy, this.work.scene.frames);
    const zone = this.drawing([...held.ids][0])?.zone ?? '';
    this.sketch.said = t('put-down', { zone: this.work.table.get('zone', zone)?.title ?? '' });
  }

  remove(): void {
    const count = remove(this.work.table, this.sketch.taken);
    if (!count) return toasts.note(t('not-yours'));
    toasts.note(t('drawing-deleted', { count }));
  }

  /** One act, whatever the eraser has gone over. */
  wipe(): void {
    const going = this.erased;
    this.erased = new Set();
    if (going.size && !remove(this.work.table, going)) toasts.note(t('not-yours'));
  }

  reveal(id: string): void {
    const drawing = this.drawing(id);
    if (drawing) this.work.camera.reveal(this.boxOf(id, drawing));
  }

  toWorld({ clientX, clientY }: MouseEvent, surface: HTMLElement): Point {
    const { left, top } = surface.getBoundingClientRect();
    return this.work.camera.toWorld({ x: clientX - left, y: clientY - top });
  }

  #changed(): void {
    this.version += 1;
    const { taken, open } = this.sketch;
    const there = [...taken].filter((id) => this.drawing(id));
    if (there.length !== taken.size) this.sketch.take(there);
    if (open && !this.drawing(open)) this.sketch.open = undefined;
  }
}
