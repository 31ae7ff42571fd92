// The canvas above the cards: the links of what I have taken, the one that I am drawing, and others' cursors.
// A cursor is an arrow in the colour of its sector, with its body's name beside it.
import { Glider, type Point } from '../../presence/cursors';
import type { Table } from '../../store/table.svelte';
import { curveBetween } from '../../board/geometry';
import type { LinkKind } from '../../wire/types';
import { nameOf, sectorOf } from '../card/look';
import type { Camera } from './camera.svelte';
import { fontOf } from './fit';
import { sceneryOf, type Sight } from './ground';
import { colours, type Palette } from './palette';
import { paintLoud, stroke } from './threads';

const IDLE_MS = 6_000;
const CROWD = 30; // with more cursors than this only those that move bear a name
const MOST_NAME = 24;

export class Pointers {
  readonly #glider = new Glider();
  readonly #pen: CanvasRenderingContext2D | null;
  readonly #smooth = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  #frame = 0;
  #blank = false;
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
    if (this.#nothing()) return;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, w, h);
    this.#threads(pen, camera.zoom * dpr, theme);
    pen.setTransform(dpr, 0, 0, dpr, 0, 0);
    const cursors = this.table.presence;
    const places = this.#glider.positions(cursors, now, this.#smooth);
    for (const [id, place] of places) {
      const at = camera.toScreen(place);
      if (at.x < -20 || at.y < -20 || at.x > camera.width || at.y > camera.height) continue;
      const idle = now - (cursors.get(id)?.at ?? 0) > IDLE_MS;
      this.#cursor(pen, id, at, idle, idle && places.size > CROWD, theme);
    }
    if (!this.#glider.still) this.request();
    clearTimeout(this.#fade);
    if (places.size) this.#fade = setTimeout(() => this.request(), IDLE_MS);
  }

  /** Whether the canvas is empty and stays so. */
  #nothing(): boolean {
    const { thread, taken } = this.sight();
    const blank = !thread && !taken.some && !taken.link && this.table.presence.size === 0;
    const still = blank && this.#blank;
    this.#blank = blank;
    return still;
  }

  #threads(pen: CanvasRenderingContext2D, scale: number, theme: Palette): void {
    const sight = this.sight();
    const { thread, zoom, view, taken } = sight;
    if (!thread && !taken.some && !taken.link) return;
    pen.setTransform(scale, 0, 0, scale, -view.x * scale, -view.y * scale);
    const scenery = sceneryOf(this.table.records, sight, theme);
    paintLoud(pen, scenery, this.word);
    const from = thread && scenery.at(thread.from);
    if (!thread || !from) return;
    const to = (thread.target && scenery.at(thread.target)) || { ...thread.to, w: 1, h: 1 };
    const colour = thread.target ? theme.brand : theme['ink-2'];
    stroke(pen, curveBetween(from, to), { colour, width: 2.5 / zoom, alpha: 1, dashed: !thread.target });
  }

  #cursor(
    pen: CanvasRenderingContext2D,
    id: string,
    { x, y }: Point,
    idle: boolean,
    bare: boolean,
    theme: Palette,
  ): void {
    const colour = theme[sectorOf(this.table, id) as 'public'];
    pen.globalAlpha = idle ? 0.4 : 1;
    pen.fillStyle = colour;
    pen.strokeStyle = theme.surface;
    pen.lineWidth = 1.5;
    pen.beginPath();
    pen.moveTo(x, y);
    pen.lineTo(x + 4.5, y + 15);
    pen.lineTo(x + 8, y + 9.5);
    pen.lineTo(x + 14.5, y + 8);
    pen.closePath();
    pen.fill();
    pen.stroke();
    const name = nameOf(this.table, id);
    if (name && !bare) tag(pen, short(name), x + 12, y + 16, colour, theme);
    pen.globalAlpha = 1;
  }
}

function tag(
  pen: CanvasRenderingContext2D,
  name: string,
  x: number,
  y: number,
  colour: string,
  theme: Palette,
): void {
  pen.font = fontOf(12, 700);
  const w = pen.measureText(name).width + 14;
  pen.fillStyle = colour;
  pen.beginPath();
  pen.roundRect(x, y, w, 21, 6);
  pen.fill();
  pen.fillStyle = theme['on-sector'];
  pen.textBaseline = 'middle';
  pen.fillText(name, x + 7, y + 11);
}

const short = (name: string): string =>
  name.length > MOST_NAME ? `${name.slice(0, MOST_NAME - 1).trimEnd()}…` : name;
