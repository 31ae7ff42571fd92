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
import { fontOf } from './fit';
import type { Palette } from './palette';

export interface Taken {
  has(card: string): boolean;
  link?: string;
  some: boolean;
}
export type At = (card: string) => Rect | undefined;

export interface Scenery {
  records: Records;
  at: At;
  view: Rect;
  zoom: number;
  taken: Taken;
  theme: Palette;
}

/** Beneath the cards: all links but those of what is taken, quietly. */
export function paintQuiet(pen: CanvasRenderingContext2D, scenery: Scenery): void {
  const { zoom, taken, theme } = scenery;
  const how = {
    colour: theme['ink-2'],
    width: Math.max(1, 1.4 * zoom) / zoom,
    alpha: taken.some ? 0.1 : 0.24,
  };
  for (const { link, curve } of inView(scenery, false)) stroke(pen, curve, { ...how, dashed: dashed(link) });
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
  for (const { link, curve } of loud) stroke(pen, curve, { ...how, dashed: dashed(link) });
  if (zoom < 0.25) return;
  for (const { link, curve } of loud)
    label(pen, word(link.kind), along(curve, 0.5), theme, Math.max(1, 0.85 / zoom));
}

function* inView(
  { records, at, view, taken }: Scenery,
  loud: boolean,
): Generator<{ link: Kinds['link']; curve: Curve }> {
  for (const [id, link] of of(records, 'link')) {
    const isLoud = taken.link === id || taken.has(link.from) || taken.has(link.to);
    if (isLoud !== loud) continue;
    const [a, b] = [at(link.from), at(link.to)];
    const bounds = a && b && around([a, b]);
    if (a && b && bounds && meets(bounds, view)) yield { link, curve: curveBetween(a, b) };
  }
}

const dashed = ({ kind }: Kinds['link']): boolean => kind === 'hindered_by';

interface Stroke {
  colour: string;
  width: number;
  alpha: number;
  dashed?: boolean;
}

export function stroke(pen: CanvasRenderingContext2D, { from, c1, c2, to }: Curve, how: Stroke): void {
  pen.globalAlpha = how.alpha;
  pen.strokeStyle = pen.fillStyle = how.colour;
  pen.lineWidth = how.width;
  pen.setLineDash(how.dashed ? [how.width * 4, how.width * 3] : []);
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  pen.bezierCurveTo(c1.x, c1.y, c2.x, c2.y, to.x, to.y);
  pen.stroke();
  pen.setLineDash([]);
  const [size, turn] = [how.width * 3 + 4, Math.atan2(to.y - c2.y, to.x - c2.x)];
  pen.beginPath();
  pen.moveTo(to.x, to.y);
  pen.lineTo(to.x - size * Math.cos(turn - 0.4), to.y - size * Math.sin(turn - 0.4));
  pen.lineTo(to.x - size * Math.cos(turn + 0.4), to.y - size * Math.sin(turn + 0.4));
  pen.fill();
  pen.globalAlpha = 1;
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
export function threadAt(records: Records, point: Point, reach: number): string | undefined {
  const cards = of(records, 'card');
  let [best, least]: [string | undefined, number] = [undefined, reach];
  for (const [id, { from, to }] of of(records, 'link')) {
    const [a, b] = [cards.get(from), cards.get(to)];
    if (!a || !b) continue;
    const far = distance(curveBetween(rectOf(a), rectOf(b)), point);
    if (far < least) [best, least] = [id, far];
  }
  return best;
}
