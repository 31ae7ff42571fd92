// How a link runs when cards lie between its ends: along the gaps, with as few bends as there can be. Pure.
// What it may cost is bounded: where too much lies between, or nothing does, the plain curve stands.
import { Heap } from './heap';
import { along, around, curveBetween, grown, meets, type Point, type Rect } from './geometry';

const CLEAR = 8; // world units between a route and a card: half of the gap in which cards are laid
const ASIDE = 220; // how far a route may go around
const MOST = 36; // cards between the ends; with more the link is a line across the board, and stays one
const BEND = 120; // a bend costs as much as so many world units
const SAMPLES = 20;
const [EAST, SOUTH] = [
  [1, 0, -1, 0],
  [0, 1, 0, -1],
]; // of each way

/** The part of the board in which cards can matter to a link between these. */
export function reachOf(a: Rect, b: Rect): Rect {
  return grown(around([a, b]) ?? a, ASIDE);
}

/** The corners of a way around the cards, from side to side; undefined where the plain curve is as good or better. */
export function route(a: Rect, b: Rect, between: readonly Rect[]): Point[] | undefined {
  if (!between.length || meets(a, b) || !crossed(a, b, between)) return undefined;
  if (between.length > MOST) return undefined;
  const walls = between.map((rect) => grown(rect, CLEAR - 1));
  const xs = lines([a, b, ...between], 'x', 'w');
  const ys = lines([a, b, ...between], 'y', 'h');
  return new Search(xs, ys, walls, a, b).run();
}

function crossed(a: Rect, b: Rect, between: readonly Rect[]): boolean {
  const curve = curveBetween(a, b);
  for (let i = 1; i < SAMPLES; i++) {
    const { x, y } = along(curve, i / SAMPLES);
    if (between.some((rect) => x > rect.x && x < rect.x + rect.w && y > rect.y && y < rect.y + rect.h))
      return true;
  }
  return false;
}

/** Along which a route may run: beside each card, and through the middles of the ends. */
function lines(rects: readonly Rect[], side: 'x' | 'y', size: 'w' | 'h'): number[] {
  const found = new Set<number>();
  rects.forEach((rect, n) => {
    found.add(rect[side] - CLEAR).add(rect[side] + rect[size] + CLEAR);
    if (n < 2) found.add(rect[side] + rect[size] / 2);
  });
  return [...found].sort((p, q) => p - q);
}

/** From the middle of one card's side to the middle of another's, on the grid of the lines; ways are east, south, … */
class Search {
  readonly #best = new Map<number, number>();
  readonly #from = new Map<number, number>();
  readonly #queue = new Heap();

  constructor(
    readonly xs: readonly number[],
    readonly ys: readonly number[],
    readonly walls: readonly Rect[],
    readonly a: Rect,
    readonly b: Rect,
  ) {}

  run(): Point[] | undefined {
    const ends = new Map(this.#ports(this.b).map(({ node, way, point }) => [node, { way, point }]));
    const starts = new Map<number, Point>();
    for (const { node, way, point } of this.#ports(this.a)) {
      starts.set(node * 4 + way, point);
      this.#reach(node * 4 + way, CLEAR, undefined);
    }
    for (let next = this.#queue.take(); next; next = this.#queue.take()) {
      const [spot, way] = [Math.floor(next.node / 4), next.node % 4];
      const end = ends.get(spot);
      if (end && end.way !== way) return this.#way(next.node, starts, end.point);
      for (const turn of [0, 1, 3])
        this.#step(spot, (way + turn) % 4, next.cost + (turn ? BEND : 0), next.node);
    }
    return undefined;
  }

  /** Where a card's sides can be left: the first spot beyond the middle of each, unless another card lies there. */
  #ports({ x, y, w, h }: Rect): { node: number; way: number; point: Point }[] {
    const middles = [
      { way: 0, point: { x: x + w, y: y + h / 2 }, out: { x: x + w + CLEAR, y: y + h / 2 } },
      { way: 1, point: { x: x + w / 2, y: y + h }, out: { x: x + w / 2, y: y + h + CLEAR } },
      { way: 2, point: { x, y: y + h / 2 }, out: { x: x - CLEAR, y: y + h / 2 } },
      { way: 3, point: { x: x + w / 2, y }, out: { x: x + w / 2, y: y - CLEAR } },
    ];
    return middles.flatMap(({ way, point, out }) => {
      const [column, row] = [this.xs.indexOf(out.x), this.ys.indexOf(out.y)];
      return column < 0 || row < 0 || this.#blocked(out, out)
        ? []
        : [{ node: row * this.xs.length + column, way, point }];
    });
  }

  #step(spot: number, way: number, cost: number, from: number): void {
    const columns = this.xs.length;
    const [column, row] = [
      (spot % columns) + (EAST[way] ?? 0),
      Math.floor(spot / columns) + (SOUTH[way] ?? 0),
    ];
    if (column < 0 || row < 0 || column >= columns || row >= this.ys.length) return;
    const [here, there] = [this.#at(spot), this.#at(row * columns + column)];
    if (this.#blocked(here, there)) return;
    const length = Math.abs(there.x - here.x) + Math.abs(there.y - here.y);
    this.#reach((row * columns + column) * 4 + way, cost + length, from);
  }

  #blocked(p: Point, q: Point): boolean {
    const [left, right] = [Math.min(p.x, q.x), Math.max(p.x, q.x)];
    const [top, bottom] = [Math.min(p.y, q.y), Math.max(p.y, q.y)];
    const within = ({ x, y, w, h }: Rect): boolean => left < x + w && right > x && top < y + h && bottom > y;
    return this.walls.some(within) || within(this.a) || within(this.b);
  }

  #at(spot: number): Point {
    const columns = this.xs.length;
    return { x: this.xs[spot % columns] ?? 0, y: this.ys[Math.floor(spot / columns)] ?? 0 };
  }

  #reach(node: number, cost: number, from: number | undefined): void {
    if ((this.#best.get(node) ?? Infinity) <= cost) return;
    this.#best.set(node, cost);
    if (from === undefined) this.#from.delete(node);
    else this.#from.set(node, from);
    const { x, y } = this.#at(Math.floor(node / 4));
    const ahead = Math.abs(x - this.b.x - this.b.w / 2) + Math.abs(y - this.b.y - this.b.h / 2);
    this.#queue.push({ node, cost, rank: cost + Math.max(0, ahead - (this.b.w + this.b.h) / 2) });
  }

  /** The corners from the start's side to the end's. */
  #way(last: number, starts: ReadonlyMap<number, Point>, end: Point): Point[] {
    const nodes = [last];
    for (let node = this.#from.get(last); node !== undefined; node = this.#from.get(node)) nodes.push(node);
    nodes.reverse();
    const points = nodes.map((node) => this.#at(Math.floor(node / 4)));
    return corners([starts.get(nodes[0] ?? 0) ?? end, ...points, end]);
  }
}

/** Without the points at which a line goes straight on. */
function corners(points: readonly Point[]): Point[] {
  return points.filter((point, n) => {
    const [before, after] = [points[n - 1], points[n + 1]];
    if (!before || !after) return true;
    return (
      (before.x === point.x) !== (point.x === after.x) || (before.y === point.y) !== (point.y === after.y)
    );
  });
}

/** How far a point is from a line of corners. */
export function distanceTo(line: readonly Point[], { x, y }: Point): number {
  let least = Infinity;
  line.forEach((p, n) => {
    const q = line[n + 1];
    if (!q) return;
    const nearX = Math.min(Math.max(x, Math.min(p.x, q.x)), Math.max(p.x, q.x));
    const nearY = Math.min(Math.max(y, Math.min(p.y, q.y)), Math.max(p.y, q.y));
    least = Math.min(least, Math.hypot(nearX - x, nearY - y));
  });
  return least;
}

/** The point halfway along a line of corners. */
export function halfway(line: readonly Point[]): Point {
  const parts = line.slice(1).map((to, n) => ({ from: line[n] ?? to, to }));
  const lengths = parts.map(({ from, to }) => Math.hypot(to.x - from.x, to.y - from.y));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [n, { from, to }] of parts.entries()) {
    const length = lengths[n] ?? 0;
    const part = left / (length || 1);
    if (left <= length) return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    left -= length;
  }
  return line[0] ?? { x: 0, y: 0 };
}
