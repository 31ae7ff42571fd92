// Drawings on a canvas, in the units of the world. What does not change is made once: paths, lines of words.
import { LINES, pointsOf, STROKE, WORDED } from '../../board/drawings';
import type { Point } from '../../board/geometry';
import type { Drawing } from '../../board/records';
import type { Ink } from '../../wire/types';
import { fontOf, LEADING } from '../board/fit';

export const TEXT = 24; // size of words on the ground
const WORDS = 16; // of those on a shape
const PAD = 8;
const HEAD = 14; // length of an arrow's
const LEAST_FOR_WORDS = 0.16; // below this zoom they are no longer to be read
const HALO = 3; // world units of ground around ink, so that it is seen on a card and on an image too
const LEAST_FOR_HALO = 0.4;
const LEAST_SEEN = 1.5; // pixels: what is smaller is not drawn

export interface Look {
  inks: Record<Ink, string>;
  ground: string;
  missing: string; // ground of an image that is not there
  zoom: number;
  image: (file: string) => CanvasImageSource | undefined;
}

const paths = new WeakMap<Drawing, Path2D>();
const lines = new WeakMap<Drawing, string[]>();

export function paint(pen: CanvasRenderingContext2D, drawing: Drawing, look: Look, dx = 0, dy = 0): void {
  const { form, w, h, ink = 'black' } = drawing;
  if (Math.max(w, h) * look.zoom < LEAST_SEEN) return;
  const [x, y] = [drawing.x + dx, drawing.y + dy];
  pen.translate(x, y);
  pen.strokeStyle = pen.fillStyle = look.inks[ink];
  if (form === 'image') paintImage(pen, drawing, look);
  else if (LINES.has(form)) {
    const path = pathOf(drawing);
    if (look.zoom > LEAST_FOR_HALO) {
      pen.strokeStyle = look.ground;
      pen.lineWidth = STROKE + HALO;
      pen.stroke(path);
      pen.strokeStyle = look.inks[ink];
    }
    pen.lineWidth = Math.max(STROKE, 0.8 / look.zoom);
    pen.stroke(path);
  } else if (form !== 'text') {
    const path = pathOf(drawing);
    pen.globalAlpha = 0.06;
    pen.fill(path);
    pen.globalAlpha = 1;
    pen.lineWidth = Math.max(2.5, 0.8 / look.zoom);
    pen.stroke(path);
  }
  if (WORDED.has(form) && drawing.label) paintWords(pen, drawing, look);
  pen.translate(-x, -y);
}

function paintImage(pen: CanvasRenderingContext2D, { file = '', w, h }: Drawing, look: Look): void {
  const image = look.image(file);
  if (image) return pen.drawImage(image, 0, 0, w, h);
  pen.fillStyle = look.missing;
  pen.fillRect(0, 0, w, h);
}

export function pathOf(drawing: Drawing): Path2D {
  let path = paths.get(drawing);
  if (!path) paths.set(drawing, (path = made(drawing)));
  return path;
}

function made(drawing: Drawing): Path2D {
  const { form, w, h } = drawing;
  const path = new Path2D();
  if (form === 'rectangle') path.roundRect(0, 0, w, h, 6);
  else if (form === 'ellipse') path.ellipse(w / 2, h / 2, w / 2, h / 2, 0, 0, 2 * Math.PI);
  else smooth(path, pointsOf(drawing));
  if (form === 'arrow') head(path, pointsOf(drawing));
  return path;
}

/** Through the middles between the points, bent by the points. */
export function smooth(path: Path2D, points: readonly Point[]): void {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return;
  path.moveTo(first.x, first.y);
  for (let i = 1; i + 1 < points.length; i++) {
    const [bend, next] = [points[i] as Point, points[i + 1] as Point];
    path.quadraticCurveTo(bend.x, bend.y, (bend.x + next.x) / 2, (bend.y + next.y) / 2);
  }
  path.lineTo(last.x, last.y);
}

function head(path: Path2D, points: readonly Point[]): void {
  const [from, to] = [points[0], points.at(-1)];
  if (!from || !to) return;
  const turn = Math.atan2(to.y - from.y, to.x - from.x);
  for (const side of [-0.5, 0.5]) {
    path.moveTo(to.x, to.y);
    path.lineTo(to.x - HEAD * Math.cos(turn + side), to.y - HEAD * Math.sin(turn + side));
  }
}

function paintWords(pen: CanvasRenderingContext2D, drawing: Drawing, look: Look): void {
  const { form, w, h } = drawing;
  const size = form === 'text' ? TEXT : WORDS;
  if (look.zoom * size < LEAST_FOR_WORDS * WORDS) return;
  pen.font = fontOf(size);
  pen.textBaseline = 'top';
  let words = lines.get(drawing);
  if (!words) lines.set(drawing, (words = wrapped(pen, drawing.label ?? '', w - 2 * PAD)));
  if (form !== 'text') words = words.slice(0, Math.max(1, Math.floor(h / (size * LEADING))));
  const top = form === 'text' ? PAD : (h - words.length * size * LEADING) / 2;
  pen.textAlign = form === 'text' ? 'start' : 'center';
  words.forEach((line, n) => pen.fillText(line, form === 'text' ? PAD : w / 2, top + n * size * LEADING));
  pen.textAlign = 'start';
}

function wrapped(pen: CanvasRenderingContext2D, text: string, room: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const out: string[] = [];
    let line = '';
    for (const word of paragraph.split(/(?<=\s)/)) {
      if (line && pen.measureText((line + word).trimEnd()).width > room) {
        out.push(line.trimEnd());
        line = '';
      }
      line += word;
    }
    return [...out, line.trimEnd()];
  });
}
