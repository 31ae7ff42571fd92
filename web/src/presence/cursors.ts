// Where the others are: the newest of each (LIV-3), and where to draw them between two frames. Never logged, never kept.
import type { Cursor } from '../store/types';
import type { Present } from '../wire/types';

const GLIDE_MS = 120; // a little more than a tick, so that cursors glide and do not jump

export interface Point {
  x: number;
  y: number;
}
interface Glide {
  from: Point;
  to: Point;
  start: number;
}

export class Cursors {
  readonly all = new Map<string, Cursor>();

  take(who: readonly Present[], me: string, now: number): void {
    for (const { id, x, y, card, writing = false } of who)
      if (id !== me) this.all.set(id, { id, x, y, card, writing, at: now });
  }

  drop(id: string): void {
    this.all.delete(id);
  }

  clear(): void {
    this.all.clear();
  }
}

/** Positions that follow the cursors smoothly; `still` tells whether all have arrived. */
export class Glider {
  readonly #glides = new Map<string, Glide>();
  still = true;

  positions(cursors: ReadonlyMap<string, Cursor>, now: number, smooth: boolean): Map<string, Point> {
    const places = new Map<string, Point>();
    this.still = true;
    for (const id of this.#glides.keys()) if (!cursors.has(id)) this.#glides.delete(id);
    for (const [id, { x, y }] of cursors) {
      if (x === undefined || y === undefined) this.#glides.delete(id);
      else places.set(id, this.#place(id, { x, y }, now, smooth));
    }
    return places;
  }

  #place(id: string, to: Point, now: number, smooth: boolean): Point {
    const glide = this.#glides.get(id);
    if (!glide || !smooth) {
      this.#glides.set(id, { from: to, to, start: now });
      return to;
    }
    const at = along(glide, now);
    if (glide.to.x !== to.x || glide.to.y !== to.y) this.#glides.set(id, { from: at, to, start: now });
    if (at.x !== to.x || at.y !== to.y) this.still = false;
    return at;
  }
}

function along({ from, to, start }: Glide, now: number): Point {
  const part = Math.min(1, (now - start) / GLIDE_MS);
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}
