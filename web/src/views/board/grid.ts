// Which cards lie in a part of the world: a grid of cells, so that looking for them costs what is there, not what exists.
import type { Point, Rect } from '../../board/geometry';
import { CARD_H, CARD_W } from '../../board/layout';

const CELL = 640;
const COLUMNS = 1 << 12;

export class Grid {
  readonly #cells = new Map<number, Set<string>>();
  readonly #places = new Map<string, { x: number; y: number; cell: number }>();

  put(id: string, x: number, y: number): void {
    const cell = cellOf(Math.floor(x / CELL), Math.floor(y / CELL));
    const before = this.#places.get(id);
    if (before && before.cell !== cell) this.#cells.get(before.cell)?.delete(id);
    this.#places.set(id, { x, y, cell });
    const there = this.#cells.get(cell);
    if (there) there.add(id);
    else this.#cells.set(cell, new Set([id]));
  }

  drop(id: string): void {
    const before = this.#places.get(id);
    if (before) this.#cells.get(before.cell)?.delete(id);
    this.#places.delete(id);
  }

  placeOf(id: string): Point | undefined {
    return this.#places.get(id);
  }

  /** Those that this rectangle meets, wholly or in part. */
  in(rect: Rect): string[] {
    const found: string[] = [];
    const [left, right] = [Math.floor((rect.x - CARD_W) / CELL), Math.floor((rect.x + rect.w) / CELL)];
    const [top, bottom] = [Math.floor((rect.y - CARD_H) / CELL), Math.floor((rect.y + rect.h) / CELL)];
    if ((right - left + 1) * (bottom - top + 1) > this.#cells.size) {
      for (const [id, { x, y }] of this.#places) if (lies(x, y, rect)) found.push(id);
      return found;
    }
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        for (const id of this.#cells.get(cellOf(column, row)) ?? []) {
          const place = this.#places.get(id);
          if (place && lies(place.x, place.y, rect)) found.push(id);
        }
      }
    }
    return found;
  }
}

const cellOf = (column: number, row: number): number => row * COLUMNS + column;

function lies(x: number, y: number, rect: Rect): boolean {
  return x < rect.x + rect.w && rect.x < x + CARD_W && y < rect.y + rect.h && rect.y < y + CARD_H;
}
