// Links as they run over the board: quiet curves, those of what is taken in full colour and with their word.
import {
  along,
  around,
  curveBetween,
  distance,
  meets,
  rectOf,
  type Curve,
  type Point,
  type Rect,
} from '../../board/geometry';
import { of, type Kinds, type Records } from '../../board/records';
import { distanceTo, halfway } from '../../board/route';
import { fontOf } from './fit';
import type { Palette } from './palette';
import type { Routes } from './routes';
import type { Scene } from './scene.svelte';

const CORNER = 12; // world units: how round a route turns

export interface Taken {
  has(card: string): boolean;
  link?: string;
  some: boolean;
}
export type At = (card: string) => Rect | undefined;

export interface Scenery {
  records: Records;
  at: At;
  from: Point; // the top left corner of the screen
  view: Rect; // and what lies a little beyond it
  zoom: number;
  taken: Taken;
  theme: Palette;
  routes: Routes;
  held: (card: string) => boolean; // what I hold is tied by plain curves as long as it moves
  left: number; // cards that the filter leaves out
}

/** How a link runs: round the cards between, along these corners, or in a curve. */
interface Path {
  curve: Curve;
  line?: readonly Point[];
}

type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Beneath the cards, link by link: all but those of what is taken, quietly. */
export function* quietStrokes(pen: Pen, scenery: Scenery): Generator<void> {
  const { zoom, taken, theme } = scenery;
  const how = {
    colour: theme['ink-2'],
    width: Math.max(1, 1.4 * zoom) / zoom,
    alpha: taken.some ? 0.1 : 0.24,
  };
  for (const { link, path } of inView(scenery, false)) {
    stroke(pen, path, { ...how, dashed: dashed(link) });
    yield;
  }
}

/** Above the cards: the links of what is taken, each with its word. */
export function paintLoud(
  pen: CanvasRenderingContext2D,
  scenery: Scenery,
  word: (kind: Kinds['link']['kind']) => string,
): void {
  const { zoom, theme } = scenery;
  const loud = [...inView(scenery, true)];
  const how = { colour: theme.brand, width: Math.max(2, 2.5 / zoom), alpha: 1 };
  for (const { link, path } of loud) stroke(pen, path, { ...how, dashed: dashed(link) });
  if (zoom < 0.25) return;
  for (const { link, path } of loud)
    label(pen, word(link.kind), middleOf(path), theme, Math.max(1, 0.85 / zoom));
}

function* inView(
  { records, at, view, taken, routes, held }: Scenery,
  loud: boolean,
): Generator<{ link: Kinds['link']; path: Path }> {
  for (const [id, link] of of(records, 'link')) {
    const isLoud = taken.link === id || taken.has(link.from) || taken.has(link.to);
    if (isLoud !== loud) continue;
    const [a, b] = [at(link.from), at(link.to)];
    const bounds = a && b && around([a, b]);
    if (!a || !b || !bounds || !meets(bounds, view)) continue;
    const line = held(link.from) || held(link.to) ? undefined : routes.of(id, a, b);
    yield { link, path: { curve: curveBetween(a, b), line } };
  }
}

const middleOf = ({ curve, line }: Path): Point => (line ? halfway(line) : along(curve, 0.5));

const dashed = ({ kind }: Kinds['link']): boolean => kind === 'hindered_by';

interface Stroke {
  colour: string;
  width: number;
  alpha: number;
  dashed?: boolean;
}

export function stroke(pen: Pen, { curve, line }: Path, how: Stroke): void {
  const { from, c1, c2, to } = curve;
  pen.globalAlpha = how.alpha;
  pen.strokeStyle = pen.fillStyle = how.colour;
  pen.lineWidth = how.width;
  pen.setLineDash(how.dashed ? [how.width * 4, how.width * 3] : []);
  pen.beginPath();
  if (line) rounded(pen, line);
  else {
    pen.moveTo(from.x, from.y);
    pen.bezierCurveTo(c1.x, c1.y, c2.x, c2.y, to.x, to.y);
  }
  pen.stroke();
  pen.setLineDash([]);
  arrowhead(pen, line?.at(-2) ?? c2, line?.at(-1) ?? to, how.width * 3 + 4);
  pen.globalAlpha = 1;
}

function rounded(pen: Pen, line: readonly Point[]): void {
  line.forEach((point, n) => {
    const [before, next] = [line[n - 1], line[n + 1]];
    if (!before) return pen.moveTo(point.x, point.y);
    if (!next) return pen.lineTo(point.x, point.y);
    const room = Math.min(
      Math.hypot(point.x - before.x, point.y - before.y),
      Math.hypot(next.x - point.x, next.y - point.y),
    );
    pen.arcTo(point.x, point.y, next.x, next.y, Math.min(CORNER, room / 2));
  });
}

function arrowhead(pen: Pen, from: Point, to: Point, size: number): void {
  const turn = Math.atan2(to.y - from.y, to.x - from.x);
  pen.beginPath();
  pen.moveTo(to.x, to.y);
  pen.lineTo(to.x - size * Math.cos(turn - 0.4), to.y - size * Math.sin(turn - 0.4));
  pen.lineTo(to.x - size * Math.cos(turn + 0.4), to.y - size * Math.sin(turn + 0.4));
  pen.fill();
}

function label(
  pen: CanvasRenderingContext2D,
  text: string,
  { x, y }: Point,
  theme: Palette,
  up: number,
): void {
  pen.font = fontOf(13 * up, 650);
  const [w, h] = [pen.measureText(text).width + 16 * up, 24 * up];
  pen.fillStyle = theme.brand;
  pen.beginPath();
  pen.roundRect(x - w / 2, y - h / 2, w, h, h / 2);
  pen.fill();
  pen.fillStyle = theme.surface;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(text, x, y + up);
  pen.textAlign = 'start';
}

/** The link that runs past a place, near enough to be meant. */
export function threadAt(
  records: Records,
  point: Point,
  reach: number,
  scene: Pick<Scene, 'shows' | 'routes'>,
): string | undefined {
  const cards = of(records, 'card');
  let [best, least]: [string | undefined, number] = [undefined, reach];
  for (const [id, { from, to }] of of(records, 'link')) {
    const [a, b] = [cards.get(from), cards.get(to)];
    if (!a || !b || !scene.shows(from) || !scene.shows(to)) continue;
    const line = scene.routes.drawn(id);
    const far = line ? distanceTo(line, point) : distance(curveBetween(rectOf(a), rectOf(b)), point);
    if (far < least) [best, least] = [id, far];
  }
  return best;
}
