// The canvas beneath the cards: links, and the cards themselves when too many are in view for the page to hold.
import { grown, rectOf, type Point, type Rect } from '../../board/geometry';
import { of, type Card, type Records } from '../../board/records';
import type { Table } from '../../store/table.svelte';
import { Atlas, bars, LEAST_FOR_TEXT, type Placed } from './far';
import { colours, type Palette } from './palette';
import type { Routes } from './routes';
import type { Held } from './work.svelte';
import { Strands } from './strands';
import { type At, type Scenery, type Taken } from './threads';

const SETTLED_MS = 140; // after the last move of the view, words are set and links drawn
const RUN_MS = 70; // frames that follow so soon are of one movement, and have no time for more than the cards
const STILL = { dx: 0, dy: 0 };

export interface Sight {
  view: Rect;
  zoom: number;
  width: number;
  height: number;
  far: boolean;
  taken: Taken;
  drag: Held | null;
  thread: { from: string; to: Point; target?: string } | null;
  inView: readonly string[];
  hidden: ReadonlySet<string>; // cards that stand in the page also when far
  left: readonly string[]; // cards in view that the filter leaves out
  shows: (card: string) => boolean;
  toneOf: (card: Card) => string;
  routes: Routes;
}

export class Ground {
  readonly #atlas = new Atlas();
  readonly #strands = new Strands();
  readonly #deaf: () => void;
  readonly #pen: CanvasRenderingContext2D | null;
  #frame = 0;
  #last = { x: 0, y: 0, zoom: 0, moved: 0, zoomed: 0, painted: 0 };
  #settle: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly canvas: HTMLCanvasElement,
    readonly table: Table,
    readonly sight: () => Sight,
  ) {
    this.#pen = canvas.getContext('2d');
    this.#deaf = table.listen((changed) => {
      if (changed.has('card') || changed.has('link')) this.#strands.spoil();
    });
  }

  /** To be painted with the next frame. */
  request(): void {
    this.#frame ||= requestAnimationFrame(() => this.#paint());
  }

  close(): void {
    this.#deaf();
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
    const [moving, zooming, run] = this.#moves(sight);
    if (sight.left.length) paintLeft(pen, this.table.records, sight.left, theme);
    const scenery = sceneryOf(this.table.records, sight, theme);
    if (zooming || (moving && this.#strands.holds(scenery))) this.#strands.copy(pen, scenery, scale);
    else if (!this.#strands.draw(pen, scenery, scale, w, h)) this.request();
    if (sight.far) this.#cards(pen, sight, scale, theme, zooming, run);
  }

  #cards(
    pen: CanvasRenderingContext2D,
    sight: Sight,
    scale: number,
    theme: Palette,
    zooming: boolean,
    run: boolean,
  ): void {
    const cards = of(this.table.records, 'card');
    const placed: Placed[] = [];
    const stacked: Placed[] = [];
    for (const id of sight.inView) {
      const card = cards.get(id);
      if (!card || sight.hidden.has(id)) continue;
      const off = sight.drag?.ids.has(id) ? sight.drag : STILL;
      const x = (card.x + off.dx - sight.view.x) * scale;
      const place = { id, card, tone: sight.toneOf(card), x, y: (card.y + off.dy - sight.view.y) * scale };
      (card.z ? stacked : placed).push(place);
    }
    if (stacked.length) {
      stacked.sort(({ card: a }, { card: b }) => (a.z ?? 0) - (b.z ?? 0));
      const above = stacked.findIndex(({ card }) => (card.z ?? 0) > 0);
      const beneath = stacked.splice(0, above < 0 ? stacked.length : above);
      placed.unshift(...beneath);
      placed.push(...stacked);
    }
    pen.setTransform(1, 0, 0, 1, 0, 0);
    const small = scale < LEAST_FOR_TEXT;
    if (zooming || small) bars(pen, placed, scale, theme, !small || !run);
    else {
      this.#atlas.begin(scale, placed.length, theme);
      this.#atlas.draw(pen, placed);
      if (!this.#atlas.complete) this.request();
    }
    for (const { id, x, y } of placed) if (sight.taken.has(id)) frame(pen, x, y, scale, theme);
  }

  /** Whether the view is on the move, its size is changing, frames follow one another; at rest all is painted anew. */
  #moves({ view, zoom }: Sight): [boolean, boolean, boolean] {
    const now = performance.now();
    const last = this.#last;
    const run = now - last.painted < RUN_MS;
    const moves = view.x !== last.x || view.y !== last.y || zoom !== last.zoom;
    if (moves || run) {
      clearTimeout(this.#settle);
      this.#settle = setTimeout(() => this.request(), SETTLED_MS + 20);
    }
    const zoomed = zoom === last.zoom ? last.zoomed : now;
    const moved = moves ? now : last.moved;
    this.#last = { x: view.x, y: view.y, zoom, moved, zoomed, painted: now };
    return [now - moved < SETTLED_MS, now - zoomed < SETTLED_MS, run];
  }
}

/** What the links need to know of what is seen. */
export function sceneryOf(records: Records, sight: Sight, theme: Palette): Scenery {
  const { view, zoom, taken } = sight;
  const held = (card: string): boolean => sight.drag?.ids.has(card) ?? false;
  return {
    records,
    at: placesOf(records, sight),
    from: view,
    view: grown(view, 100 / zoom),
    zoom,
    taken,
    theme,
    routes: sight.routes,
    held,
    left: sight.left.length,
  };
}

/** Where each card is drawn: what I drag is where I hold it. */
function placesOf(records: Records, { drag, shows }: Sight): At {
  const cards = of(records, 'card');
  return (id) => {
    const card = cards.get(id);
    if (!card || !shows(id)) return undefined;
    return drag?.ids.has(id) ? rectOf({ x: card.x + drag.dx, y: card.y + drag.dy }) : rectOf(card);
  };
}

function frame(pen: CanvasRenderingContext2D, x: number, y: number, scale: number, theme: Palette): void {
  const { w, h } = rectOf({ x: 0, y: 0 });
  pen.strokeStyle = theme.brand;
  pen.lineWidth = 3;
  pen.strokeRect(x - 2, y - 2, w * scale + 4, h * scale + 4);
}

/** Where cards lie that the filter leaves out: a shade each, so that the board keeps its shape. */
function paintLeft(
  pen: CanvasRenderingContext2D,
  records: Records,
  left: readonly string[],
  theme: Palette,
): void {
  const cards = of(records, 'card');
  pen.fillStyle = theme.line;
  pen.globalAlpha = 0.45;
  for (const id of left) {
    const card = cards.get(id);
    if (!card) continue;
    const { x, y, w, h } = rectOf(card);
    pen.fillRect(x, y, w, h);
  }
  pen.globalAlpha = 1;
}
