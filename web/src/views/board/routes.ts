// The routes of links, found a few a frame and kept until a card near them moves; until its turn comes a link is a curve.
import { meets, rectOf, type Point, type Rect } from '../../board/geometry';
import { reachOf, route } from '../../board/route';

const FRAME_MS = 5; // spent on finding routes in one frame
const WIDEST = 2_600; // world units: what reaches further is a line across the board
const KEPT = 2_000;

interface Known {
  a: Rect;
  b: Rect;
  reach: Rect;
  line: readonly Point[] | undefined;
}

export class Routes {
  readonly #known = new Map<string, Known>();
  readonly #cards: (reach: Rect) => Iterable<Rect>;
  #until = 0;
  /** Whether all that was asked for in this frame is known. */
  complete = true;

  /** `cards` gives those that meet a rectangle. */
  constructor(cards: (reach: Rect) => Iterable<Rect>) {
    this.#cards = cards;
  }

  /** Before a frame. */
  begin(): void {
    this.#until = performance.now() + FRAME_MS;
    this.complete = true;
  }

  /** The corners of a link's way between its cards; undefined where it is a curve. */
  of(link: string, a: Rect, b: Rect): readonly Point[] | undefined {
    const known = this.#known.get(link);
    if (known && same(known.a, a) && same(known.b, b)) return known.line;
    if (performance.now() > this.#until) {
      this.complete = false;
      return undefined;
    }
    const reach = reachOf(a, b);
    const near = reach.w > WIDEST || reach.h > WIDEST ? [] : [...this.#cards(reach)];
    const line = route(
      a,
      b,
      near.filter((rect) => !same(rect, a) && !same(rect, b)),
    );
    if (this.#known.size >= KEPT) this.#known.clear();
    this.#known.set(link, { a, b, reach, line });
    return line;
  }

  /** As it was drawn last. */
  drawn(link: string): readonly Point[] | undefined {
    return this.#known.get(link)?.line;
  }

  /** A card came to this place or left it. */
  touched(place: Point): void {
    const rect = rectOf(place);
    for (const [link, { reach }] of this.#known) if (meets(reach, rect)) this.#known.delete(link);
  }

  clear(): void {
    this.#known.clear();
  }
}

const same = (a: Rect, b: Rect): boolean => a.x === b.x && a.y === b.y;
