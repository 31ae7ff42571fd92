// What the parts of a drawn board share: the drawings in order, the images, what is held, what is being drawn.
import { boxOf, type Placed } from '../../board/drawings';
import { grown, meets, type Point, type Rect } from '../../board/geometry';
import { get, type Drawing } from '../../board/records';
import { t } from '../../i18n/index.svelte';
import { toasts } from '../../design/toasts.svelte';
import type { Work } from '../board/work.svelte';
import * as acts from './acts';
import { Pictures } from './pictures';
import type { Sketch } from './sketch.svelte';
import { Stack } from './stack';

export class Studio {
  /** Grows with each change of a drawing, and with each image that comes. */
  version = $state(0);
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
    work.drawn = acts;
    this.stack = new Stack(work.table, () => this.#changed());
    this.pictures = new Pictures(work.table.id, () => (this.version += 1));
  }

  close(): void {
    this.stack.close();
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
    const { held } = this.work;
    if (held?.drawings.has(id)) return { ...box, x: box.x + held.dx, y: box.y + held.dy };
    return this.stretched?.id === id ? { ...box, w: this.stretched.w, h: this.stretched.h } : box;
  }

  take(ids: Iterable<string>): void {
    const { selection } = this.work;
    selection.set([], ids);
    selection.focus = undefined; // what a key means now is no card
    this.work.sheet = null;
    if (selection.drawing) this.onfocus?.(selection.drawing);
  }

  /** One act, whatever the eraser has gone over. */
  wipe(): void {
    const going = this.erased;
    this.erased = new Set();
    if (going.size && !acts.remove(this.work.table, going)) toasts.note(t('not-yours'));
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
    const { selection, sketch } = this.work;
    const { open } = sketch;
    const there = [...selection.drawings].filter((id) => this.drawing(id));
    if (there.length !== selection.drawings.size) selection.set(selection.ids, there);
    if (open && !this.drawing(open)) this.sketch.open = undefined;
  }
}
