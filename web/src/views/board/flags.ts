// Others' cursors as they are drawn: an arrow in its colour, beside it a name. Each is drawn once and then only copied.
import { fontOf } from './fit';
import type { Palette } from './palette';

const EDGE = 2; // pixels around the arrow, for its outline
const MOST = 1_000;
const MOST_NAME = 24;
const DRAWN_A_FRAME = 16; // when a whole crowd comes at once, names follow in the next frames

export interface Flag {
  picture: ImageBitmap;
  w: number; // CSS pixels
  h: number;
}

export class Flags {
  #flags = new Map<string, Flag>();
  #theme: Palette | undefined;
  #dpr = 0;
  #left = 0;
  /** Whether all that was asked for in this frame has been drawn. */
  complete = true;

  /** Before a frame. */
  begin(theme: Palette, dpr: number): void {
    if (theme !== this.#theme || dpr !== this.#dpr || this.#flags.size > MOST) this.clear();
    [this.#theme, this.#dpr, this.#left, this.complete] = [theme, dpr, DRAWN_A_FRAME, true];
  }

  /** Where `name` is '', or its turn has not come, the arrow stands alone. */
  of(name: string, colour: string): Flag | undefined {
    const key = `${colour} ${name}`;
    const known = this.#flags.get(key);
    if (known || !this.#theme) return known;
    if (name && this.#left-- <= 0) {
      this.complete = false;
      return this.of('', colour);
    }
    const flag = drawn(name, colour, this.#theme, this.#dpr);
    if (flag) this.#flags.set(key, flag);
    return flag;
  }

  /** After the typeface has come they are drawn anew. */
  clear(): void {
    for (const { picture } of this.#flags.values()) picture.close();
    this.#flags.clear();
  }
}

/** With the point of the arrow at this place. */
export function plant(pen: CanvasRenderingContext2D, { picture, w, h }: Flag, x: number, y: number): void {
  pen.drawImage(picture, x - EDGE, y - EDGE, w, h);
}

function drawn(name: string, colour: string, theme: Palette, dpr: number): Flag | undefined {
  const words = short(name);
  const canvas = new OffscreenCanvas(1, 1);
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  pen.font = fontOf(12, 700);
  const tag = words ? pen.measureText(words).width + 14 : 0;
  const [w, h] = words ? [12 + tag + 2 * EDGE, 37 + 2 * EDGE] : [15 + 2 * EDGE, 15 + 2 * EDGE];
  [canvas.width, canvas.height] = [Math.ceil(w * dpr), Math.ceil(h * dpr)];
  pen.setTransform(dpr, 0, 0, dpr, EDGE * dpr, EDGE * dpr);
  arrow(pen, colour, theme);
  if (words) label(pen, words, tag, colour, theme);
  return { picture: canvas.transferToImageBitmap(), w: canvas.width / dpr, h: canvas.height / dpr };
}

function arrow(pen: OffscreenCanvasRenderingContext2D, colour: string, theme: Palette): void {
  pen.fillStyle = colour;
  pen.strokeStyle = theme.surface;
  pen.lineWidth = 1.5;
  pen.beginPath();
  pen.moveTo(0, 0);
  pen.lineTo(4.5, 15);
  pen.lineTo(8, 9.5);
  pen.lineTo(14.5, 8);
  pen.closePath();
  pen.fill();
  pen.stroke();
}

function label(
  pen: OffscreenCanvasRenderingContext2D,
  words: string,
  width: number,
  colour: string,
  theme: Palette,
): void {
  pen.font = fontOf(12, 700);
  pen.fillStyle = colour;
  pen.beginPath();
  pen.roundRect(12, 16, width, 21, 6);
  pen.fill();
  pen.fillStyle = theme['on-sector'];
  pen.textBaseline = 'middle';
  pen.fillText(words, 19, 27);
}

const short = (name: string): string =>
  name.length > MOST_NAME ? `${name.slice(0, MOST_NAME - 1).trimEnd()}…` : name;
