// The canvas above the cards: the links of what I have taken, the one that I am drawing, and others' cursors.
// A cursor is an arrow in the colour of its sector, with its body's name beside it.
import { Glider } from '../../presence/cursors';
import { reading } from '../../design/reading.svelte';
import type { Table } from '../../store/table.svelte';
import type { Cursor } from '../../store/types';
import { curveBetween } from '../../board/geometry';
import type { LinkKind } from '../../wire/types';
import { nameOf, sectorOf } from '../card/look';
import type { Camera } from './camera.svelte';
import { Flags, plant } from './flags';
import { sceneryOf, type Sight } from './ground';
import { paintGuides } from './guides';
import { colours, type Palette } from './palette';
import { paintLoud, stroke } from './threads';

const NONE: ReadonlyMap<string, Cursor> = new Map();
const IDLE_MS = 6_000;
const CROWD = 30; // with more cursors than this only those that move bear a name

export class Pointers {
  readonly #glider = new Glider();
  readonly #flags = new Flags();
  readonly #pen: CanvasRenderingContext2D | null;
  readonly #smooth = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  #frame = 0;
  #fade: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly canvas: HTMLCanvasElement,
    readonly table: Table,
    readonly camera: Camera,
    readonly sight: () => Sight,
    readonly word: (kind: LinkKind) => string,
  ) {
    this.#pen = canvas.getContext('2d');
  }

  /** The typeface has come. */
  renew(): void {
    this.#flags.clear();
    this.request();
  }

  request(): void {
    this.#frame ||= requestAnimationFrame((now) => this.#paint(now));
  }

  close(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#fade);
  }

  #paint(now: number): void {
    this.#frame = 0;
    const [pen, camera] = [this.#pen, this.camera];
    if (!pen || !camera.width) return;
    const dpr = Math.min(devicePixelRatio, 2);
    const [w, h] = [Math.round(camera.width * dpr), Math.round(camera.height * dpr)];
    if (this.canvas.width !== w || this.canvas.height !== h) [this.canvas.width, this.canvas.height] = [w, h];
    const theme = colours();
    this.canvas.hidden = this.#blank; // or else it is laid over all the rest in each frame
    if (this.canvas.hidden) return;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, w, h);
    this.#threads(pen, camera.zoom * dpr, theme);
    this.#guides(pen, camera.zoom * dpr, theme);
    pen.setTransform(dpr, 0, 0, dpr, 0, 0);
    const cursors = this.#cursors;
    const places = this.#glider.positions(cursors, now, this.#smooth);
    this.#flags.begin(theme, dpr);
    for (const [id, place] of places) {
      const at = camera.toScreen(place);
      if (at.x < -20 || at.y < -20 || at.x > camera.width || at.y > camera.height) continue;
      const idle = now - (cursors.get(id)?.at ?? 0) > IDLE_MS;
      const name = idle && places.size > CROWD ? '' : nameOf(this.table, id);
      const flag = this.#flags.of(name, theme[sectorOf(this.table, id) as 'public']);
      pen.globalAlpha = idle ? 0.4 : 1;
      if (flag) plant(pen, flag, at.x, at.y);
    }
    pen.globalAlpha = 1;
    if (!this.#glider.still || !this.#flags.complete) this.request();
    clearTimeout(this.#fade);
    if (places.size) this.#fade = setTimeout(() => this.request(), IDLE_MS);
  }

  /** Of others, where I want to see them. */
  get #cursors(): ReadonlyMap<string, Cursor> {
    return reading.pointers === 'none' ? NONE : this.table.presence;
  }

  get #blank(): boolean {
    const { thread, taken } = this.sight();
    const nowhere = [...this.#cursors.values()].every(({ x }) => x === undefined);
    return !thread && !taken.some && !taken.link && nowhere;
  }

  #threads(pen: CanvasRenderingContext2D, scale: number, theme: Palette): void {
    const sight = this.sight();
    const { thread, zoom, view, taken } = sight;
    if (!thread && !taken.some && !taken.link) return;
    pen.setTransform(scale, 0, 0, scale, -view.x * scale, -view.y * scale);
    const scenery = sceneryOf(this.table.records, sight, theme);
    sight.routes.begin();
    paintLoud(pen, scenery, this.word);
    if (!sight.routes.complete) this.request();
    const from = thread && scenery.at(thread.from);
    if (!thread || !from) return;
    const to = (thread.target && scenery.at(thread.target)) || { ...thread.to, w: 1, h: 1 };
    const colour = thread.target ? theme.brand : theme['ink-2'];
    stroke(
      pen,
      { curve: curveBetween(from, to) },
      { colour, width: 2.5 / zoom, alpha: 1, dashed: !thread.target },
    );
  }

  #guides(pen: CanvasRenderingContext2D, scale: number, theme: Palette): void {
    const { drag, zoom, view } = this.sight();
    if (!drag?.guides.length) return;
    pen.setTransform(scale, 0, 0, scale, -view.x * scale, -view.y * scale);
    paintGuides(pen, drag.guides, zoom, theme.brand);
  }
}
