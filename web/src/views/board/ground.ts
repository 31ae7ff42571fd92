// The canvas beneath the cards: links, and the cards themselves when too many are in view for the page to hold.
import { grown, rectOf, type Point, type Rect } from '../../board/geometry';
import { of, type Records } from '../../board/records';
import type { Table } from '../../store/table.svelte';
import { Atlas, bars } from './far';
import { colours, type Palette } from './palette';
import { paintQuiet, type At, type Scenery, type Taken } from './threads';

const SETTLED_MS = 140; // after the last change of zoom, words are set

export interface Sight {
  view: Rect;
  zoom: number;
  width: number;
  height: number;
  far: boolean;
  taken: Taken;
  drag: { ids: ReadonlySet<string>; dx: number; dy: number } | null;
  thread: { from: string; to: Point; target?: string } | null;
  inView: readonly string[];
  hidden: ReadonlySet<string>; // cards that stand in the page also when far
}

export class Ground {
  readonly #atlas = new Atlas();
  readonly #pen: CanvasRenderingContext2D | null;
  #frame = 0;
  #zoom = 0;
  #zoomed = 0;
  #settle: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly canvas: HTMLCanvasElement,
    readonly table: Table,
    readonly sight: () => Sight,
  ) {
    this.#pen = canvas.getContext('2d');
  }

  /** To be painted with the next frame. */
  request(): void {
    this.#frame ||= requestAnimationFrame(() => this.#paint());
  }

  close(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#settle);
  }

  #paint(): void {
    this.#frame = 0;
    const [pen, sight, theme] = [this.#pen, this.sight(), colours()];
    if (!pen || !sight.width) return;
    const dpr = Math.min(devicePixelRatio, 2);
    const [w, h] = [Math.round(sight.width * dpr), Math.round(sight.height * dpr)];
    if (this.canvas.width !== w || this.canvas.height !== h) [this.canvas.width, this.canvas.height] = [w, h];
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, w, h);
    const scale = sight.zoom * dpr;
    pen.setTransform(scale, 0, 0, scale, -sight.view.x * scale, -sight.view.y * scale);
    paintQuiet(pen, sceneryOf(this.table.records, sight, theme));
    if (sight.far) this.#cards(pen, sight, scale, theme);
  }

  #cards(pen: CanvasRenderingContext2D, sight: Sight, scale: number, theme: Palette): void {
    const zooming = this.#isZooming(sight.zoom);
    const cards = of(this.table.records, 'card');
    pen.setTransform(1, 0, 0, 1, 0, 0);
    if (!zooming) this.#atlas.begin(scale, sight.inView.length, theme);
    for (const id of sight.inView) {
      const card = cards.get(id);
      if (!card || sight.hidden.has(id)) continue;
      const off = sight.drag?.ids.has(id) ? sight.drag : { dx: 0, dy: 0 };
      const [x, y] = [(card.x + off.dx - sight.view.x) * scale, (card.y + off.dy - sight.view.y) * scale];
      if (zooming) bars(pen, card, x, y, scale, theme);
      else this.#atlas.draw(pen, id, card, x, y);
      if (sight.taken.has(id)) frame(pen, x, y, scale, theme);
    }
    if (!zooming && !this.#atlas.complete) this.request();
  }

  #isZooming(zoom: number): boolean {
    const now = performance.now();
    if (zoom !== this.#zoom) {
      [this.#zoom, this.#zoomed] = [zoom, now];
      clearTimeout(this.#settle);
      this.#settle = setTimeout(() => this.request(), SETTLED_MS + 20);
    }
    return now - this.#zoomed < SETTLED_MS;
  }
}

/** What the links need to know of what is seen. */
export function sceneryOf(records: Records, sight: Sight, theme: Palette): Scenery {
  const { zoom, taken } = sight;
  return { records, at: placesOf(records, sight), view: grown(sight.view, 100 / zoom), zoom, taken, theme };
}

/** Where each card is drawn: what I drag is where I hold it. */
function placesOf(records: Records, { drag }: Sight): At {
  const cards = of(records, 'card');
  return (id) => {
    const card = cards.get(id);
    if (!card) return undefined;
    return drag?.ids.has(id) ? rectOf({ x: card.x + drag.dx, y: card.y + drag.dy }) : rectOf(card);
  };
}

function frame(pen: CanvasRenderingContext2D, x: number, y: number, scale: number, theme: Palette): void {
  const { w, h } = rectOf({ x: 0, y: 0 });
  pen.strokeStyle = theme.brand;
  pen.lineWidth = 3;
  pen.strokeRect(x - 2, y - 2, w * scale + 4, h * scale + 4);
}
