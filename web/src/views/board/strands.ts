// The quiet links beneath the cards. Long curves cost more than all the rest, so a picture is kept of them, which moves
// with the board; when it no longer holds, the next one is drawn a few curves a frame and takes its place.
import type { Palette } from './palette';
import { quietStrokes, type Scenery } from './threads';

const A_FRAME = 20; // curves
const HOLDS = 0.25; // of the view may lie beyond it while the board moves

/** What a picture was drawn for. */
interface Place {
  x: number;
  y: number;
  scale: number; // device pixels a unit
  w: number; // device pixels
  h: number;
  some: boolean; // cards are taken: all other links fade
  left: number; // cards that the filter leaves out
  theme: Palette;
}
interface Picture {
  canvas: OffscreenCanvas;
  of: Place;
}

export class Strands {
  #picture: Picture | undefined;
  #next: Picture | undefined;
  #spare: OffscreenCanvas | undefined;
  #strokes: Generator<void> | undefined; // what is still to be drawn of the next picture
  #stale = true;

  /** A card or a link has changed. */
  spoil(): void {
    this.#stale = true;
  }

  /** Copies the picture to where it belongs now; false where another frame will have a newer one. */
  draw(to: CanvasRenderingContext2D, scenery: Scenery, scale: number, w: number, h: number): boolean {
    const { x, y } = scenery.from;
    const { taken, left, theme, routes } = scenery;
    const now: Place = { x, y, scale, w, h, some: taken.some, left, theme };
    routes.begin();
    if (!this.#strokes && (this.#stale || !same(this.#picture?.of, now))) this.#begin(scenery, now);
    for (let n = 0; n < A_FRAME && this.#strokes; n++) if (this.#strokes.next().done) this.#finish();
    if (!routes.complete) this.#stale = true; // until its turn comes a link is a curve
    this.copy(to, scenery, scale);
    return !this.#stale && !this.#strokes && same(this.#picture?.of, now);
  }

  /** Whether the picture still shows most of what is in view, and no other is begun. */
  holds({ from }: Scenery): boolean {
    if (!this.#picture || this.#strokes) return false;
    const { x, y, scale, w, h } = this.#picture.of;
    return Math.abs(x - from.x) * scale < w * HOLDS && Math.abs(y - from.y) * scale < h * HOLDS;
  }

  /** The picture as it is, while so much moves that nobody reads it. */
  copy(to: CanvasRenderingContext2D, { from }: Scenery, scale: number): void {
    if (!this.#picture) return;
    const { canvas, of } = this.#picture;
    const by = scale / of.scale;
    to.setTransform(by, 0, 0, by, (of.x - from.x) * scale, (of.y - from.y) * scale);
    to.imageSmoothingEnabled = by === 1; // for the moment of a zoom coarse is good enough
    to.drawImage(canvas, 0, 0);
    to.imageSmoothingEnabled = true;
  }

  #begin(scenery: Scenery, of: Place): void {
    this.#stale = false;
    const { x, y, scale, w, h } = of;
    const canvas =
      this.#spare?.width === w && this.#spare.height === h ? this.#spare : new OffscreenCanvas(w, h);
    const pen = canvas.getContext('2d');
    if (!pen) return;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, w, h);
    pen.setTransform(scale, 0, 0, scale, -x * scale, -y * scale);
    this.#next = { canvas, of };
    this.#strokes = quietStrokes(pen, scenery);
  }

  #finish(): void {
    this.#strokes = undefined;
    this.#spare = this.#picture?.canvas;
    this.#picture = this.#next;
  }
}

function same(a: Place | undefined, b: Place): boolean {
  return a !== undefined && (Object.keys(b) as (keyof Place)[]).every((name) => a[name] === b[name]);
}
