// Which part of the world the board shows: its top left corner in world units, and how large.
import type { Point, Rect } from '../../board/geometry';

export const LEAST_ZOOM = 0.05;
export const MOST_ZOOM = 2.5;
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
  #frame = 0;

  get view(): Rect {
    return { x: this.x, y: this.y, w: this.width / this.zoom, h: this.height / this.zoom };
  }

  get centre(): Point {
    const { x, y, w, h } = this.view;
    return { x: x + w / 2, y: y + h / 2 };
  }

  toWorld({ x, y }: Point): Point {
    return { x: this.x + x / this.zoom, y: this.y + y / this.zoom };
  }

  toScreen({ x, y }: Point): Point {
    return { x: (x - this.x) * this.zoom, y: (y - this.y) * this.zoom };
  }

  /** By so many pixels of the screen. */
  pan(dx: number, dy: number): void {
    this.#stop();
    this.#stir();
    this.x -= dx / this.zoom;
    this.y -= dy / this.zoom;
  }

  /** Larger or smaller; what is at this place of the screen stays there. */
  zoomAt(factor: number, at: Point = { x: this.width / 2, y: this.height / 2 }): void {
    this.#stop();
    this.#stir();
    const fixed = this.toWorld(at);
    this.zoom = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, this.zoom * factor));
    this.x = fixed.x - at.x / this.zoom;
    this.y = fixed.y - at.y / this.zoom;
  }

  /** The place from which all of this is to be seen. */
  placeFor(rect: Rect, margin = 24, most = 1): Place {
    const across = (this.width - 2 * margin) / rect.w;
    const down = (this.height - 2 * margin) / rect.h;
    const zoom = Math.min(most, Math.max(LEAST_ZOOM, Math.min(across, down)));
    return this.#centred({ x: rect.x + rect.w / 2, y: rect.y + rect.h / 2 }, zoom);
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
    const [from, start] = [{ x: this.x, y: this.y, zoom: this.zoom }, performance.now()];
    const step = (now: number): void => {
      this.#stir();
      const part = Math.min(1, (now - start) / GLIDE_MS);
      const eased = 1 - (1 - part) ** 3;
      const at = (a: number, b: number): number => a + (b - a) * eased;
      [this.x, this.y, this.zoom] = [at(from.x, to.x), at(from.y, to.y), at(from.zoom, to.zoom)];
      this.#frame = part < 1 ? requestAnimationFrame(step) : 0;
    };
    this.#frame = requestAnimationFrame(step);
  }

  /** Move just so much that this is in sight. */
  reveal(rect: Rect, margin = 40): void {
    const pad = margin / this.zoom;
    const { x, y, w, h } = this.view;
    const dx = Math.min(0, rect.x - pad - x) || Math.max(0, rect.x + rect.w + pad - x - w);
    const dy = Math.min(0, rect.y - pad - y) || Math.max(0, rect.y + rect.h + pad - y - h);
    if (dx || dy) this.glide({ x: this.x + dx, y: this.y + dy, zoom: this.zoom });
  }

  #centred({ x, y }: Point, zoom: number): Place {
    return { x: x - this.width / 2 / zoom, y: y - this.height / 2 / zoom, zoom };
  }

  #stir(): void {
    this.moving = true;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => (this.moving = false), REST_MS);
  }

  #stop(): void {
    cancelAnimationFrame(this.#frame);
  }
}
