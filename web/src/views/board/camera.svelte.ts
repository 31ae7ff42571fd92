// Which part of the world the board shows: its top left corner in world units, and how large.
import type { Point, Rect } from '../../board/geometry';
import { freeOf, insetsOf } from './free';

export const LEAST_ZOOM = 0.05;
export const MOST_ZOOM = 2.5;
const READABLE = 0.6;
const BESIDE = 24; // pixels left around what is shown
const GLIDE_MS = 260;
const REST_MS = 160;

interface Place extends Point {
  zoom: number;
}

export class Camera {
  x = $state(0);
  y = $state(0);
  zoom = $state(1);
  width = $state(0);
  height = $state(0);
  /** On the move: the page holds what it has drawn, and draws it sharp again when this is over. */
  moving = $state(false);
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** An open card lies over the right side. */
  sheet = $state(false);
  /** When the person last moved it by hand, on the page's clock. */
  touched = -Infinity;
  #frame = 0;
  #goal: Place | undefined; // where it glides to

  get view(): Rect {
    return { x: this.x, y: this.y, w: this.width / this.zoom, h: this.height / this.zoom };
  }

  /** The part of the screen that no tool covers. */
  get free(): Rect {
    return freeOf(this.width, this.height, insetsOf(this.width, this.height, this.sheet));
  }

  /** The middle of what is seen freely. */
  get centre(): Point {
    const { x, y, w, h } = this.free;
    return this.toWorld({ x: x + w / 2, y: y + h / 2 });
  }

  toWorld({ x, y }: Point): Point {
    return { x: this.x + x / this.zoom, y: this.y + y / this.zoom };
  }

  toScreen({ x, y }: Point): Point {
    return { x: (x - this.x) * this.zoom, y: (y - this.y) * this.zoom };
  }

  /** By so many pixels of the screen. */
  pan(dx: number, dy: number): void {
    this.#byHand();
    this.x -= dx / this.zoom;
    this.y -= dy / this.zoom;
  }

  /** Larger or smaller; what is at this place of the screen stays there. */
  zoomAt(factor: number, at: Point = { x: this.width / 2, y: this.height / 2 }): void {
    this.#byHand();
    const fixed = this.toWorld(at);
    this.zoom = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, this.zoom * factor));
    this.x = fixed.x - at.x / this.zoom;
    this.y = fixed.y - at.y / this.zoom;
  }

  /** The place from which all of this is to be seen. */
  placeFor(rect: Rect, margin = 12, most = 1): Place {
    const across = (this.free.w - 2 * margin) / rect.w;
    const down = (this.free.h - 2 * margin) / rect.h;
    const zoom = Math.min(most, Math.max(LEAST_ZOOM, Math.min(across, down)));
    return this.#centred({ x: rect.x + rect.w / 2, y: rect.y + rect.h / 2 }, zoom);
  }

  /** The place from which this is in the middle, as large as all is now. */
  placeAt(centre: Point): Place {
    return this.#centred(centre, this.zoom);
  }

  jump({ x, y, zoom }: Place): void {
    this.#stop();
    [this.x, this.y, this.zoom] = [x, y, zoom];
  }

  /** Look at a place, gliding there where the person has not asked for stillness. */
  goTo(centre: Point, zoom = this.zoom): void {
    this.glide(this.#centred(centre, Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, zoom))));
  }

  glide(to: Place): void {
    this.#stop();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return this.jump(to);
    this.#goal = to;
    const [from, start] = [{ x: this.x, y: this.y, zoom: this.zoom }, performance.now()];
    const step = (now: number): void => {
      this.#stir();
      const part = Math.min(1, (now - start) / GLIDE_MS);
      const eased = 1 - (1 - part) ** 3;
      const at = (a: number, b: number): number => a + (b - a) * eased;
      [this.x, this.y, this.zoom] = [at(from.x, to.x), at(from.y, to.y), at(from.zoom, to.zoom)];
      if (part < 1) this.#frame = requestAnimationFrame(step);
      else this.#goal = undefined;
    };
    this.#frame = requestAnimationFrame(step);
  }

  /** Move just so much that this is in sight. */
  reveal(rect: Rect, margin = 24): void {
    const at = this.#goal ?? { x: this.x, y: this.y, zoom: this.zoom };
    const { free } = this;
    const pad = margin / at.zoom;
    const [x, y] = [at.x + free.x / at.zoom, at.y + free.y / at.zoom];
    const [w, h] = [free.w / at.zoom, free.h / at.zoom];
    const dx = Math.min(0, rect.x - pad - x) || Math.max(0, rect.x + rect.w + pad - x - w);
    const dy = Math.min(0, rect.y - pad - y) || Math.max(0, rect.y + rect.h + pad - y - h);
    if (dx || dy) this.glide({ x: at.x + dx, y: at.y + dy, zoom: at.zoom });
  }

  /** Like reveal, and smaller where it would not fit; of what would be too small to read, the beginning. */
  show(rect: Rect): void {
    const place = this.placeFor(rect, BESIDE, this.zoom);
    const zoom = Math.min(this.zoom, READABLE);
    if (place.zoom >= this.zoom) this.reveal(rect);
    else if (place.zoom >= zoom) this.glide(place);
    else
      this.glide({
        x: rect.x - (this.free.x + BESIDE) / zoom,
        y: rect.y - (this.free.y + BESIDE) / zoom,
        zoom,
      });
  }

  #centred({ x, y }: Point, zoom: number): Place {
    const { free } = this;
    return { x: x - (free.x + free.w / 2) / zoom, y: y - (free.y + free.h / 2) / zoom, zoom };
  }

  #byHand(): void {
    this.touched = performance.now();
    this.#stop();
    this.#stir();
  }

  #stir(): void {
    this.moving = true;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => (this.moving = false), REST_MS);
  }

  #stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#goal = undefined;
  }
}
