// Cards as a canvas draws them when so many are in view: each set once in an atlas at this zoom, then only copied.
// While zooming, and until a card's turn to be set has come, bars stand for its lines.
import type { Card } from '../../board/records';
import { CARD_H, CARD_W } from '../../board/layout';
import { fit, fontOf, LEADING, PAD } from './fit';
import type { Palette } from './palette';

const SET_A_FRAME = 160; // cards whose words are set in one frame
export const LEAST_FOR_TEXT = 0.16; // below this zoom words are no longer to be read
const MOST_PIXELS = 24_000_000;

interface Place {
  slot: number;
  card: Card;
  tone: string;
}

export class Atlas {
  #canvas: OffscreenCanvas | undefined;
  #pen: OffscreenCanvasRenderingContext2D | null = null;
  #places = new Map<string, Place>();
  #scale = 0;
  #columns = 1;
  #slots = 0;
  #theme: Palette | undefined;
  #budget = 0;
  /** Whether all that was asked for has been set. */
  complete = true;

  /** Before a frame: at which scale (device pixels a unit), and for how many cards at most. */
  begin(scale: number, cards: number, theme: Palette): void {
    this.#budget = SET_A_FRAME;
    this.complete = true;
    if (scale === this.#scale && theme === this.#theme && cards <= this.#slots) return;
    [this.#scale, this.#theme] = [scale, theme];
    const [w, h] = [Math.ceil(CARD_W * scale), Math.ceil(CARD_H * scale)];
    this.#slots = Math.min(Math.max(256, Math.ceil(cards * 1.3)), Math.floor(MOST_PIXELS / (w * h)));
    this.#columns = Math.ceil(Math.sqrt((this.#slots * h) / w));
    this.#canvas = new OffscreenCanvas(this.#columns * w, Math.ceil(this.#slots / this.#columns) * h);
    this.#pen = this.#canvas.getContext('2d');
    this.#places = new Map();
  }

  /** Copies the cards to their places on the screen; those whose turn has not come yet get bars. */
  draw(to: CanvasRenderingContext2D, placed: readonly Placed[]): void {
    const canvas = this.#canvas;
    if (!canvas || !this.#theme) return;
    // first all words are set, then all is copied: a canvas that is drawn from and then written on is copied whole
    const places = placed.map((one) => this.#placeOf(one));
    const [w, h] = [Math.ceil(CARD_W * this.#scale), Math.ceil(CARD_H * this.#scale)];
    const waiting: Placed[] = [];
    for (const [n, one] of placed.entries()) {
      const place = places[n];
      if (!place) {
        waiting.push(one);
        continue;
      }
      const [column, row] = [place.slot % this.#columns, Math.floor(place.slot / this.#columns)];
      to.drawImage(canvas, column * w, row * h, w, h, Math.round(one.x), Math.round(one.y), w, h);
    }
    if (waiting.length) bars(to, waiting, this.#scale, this.#theme, true);
  }

  #placeOf({ id, card, tone }: Placed): Place | undefined {
    const known = this.#places.get(id);
    if (known?.tone === tone && known.card.text === card.text) return known;
    const slot = known?.slot ?? this.#places.size;
    if (slot >= this.#slots) return undefined;
    if (this.#budget-- <= 0) {
      this.complete = false;
      return undefined;
    }
    const place = { slot, card, tone };
    this.#places.set(id, place);
    this.#set(place);
    return place;
  }

  #set({ slot, card, tone }: Place): void {
    const [pen, s] = [this.#pen, this.#scale];
    if (!pen || !this.#theme) return;
    const [w, h] = [Math.ceil(CARD_W * s), Math.ceil(CARD_H * s)];
    const [x, y] = [(slot % this.#columns) * w, Math.floor(slot / this.#columns) * h];
    pen.clearRect(x, y, w, h);
    ground(pen, colourOf(this.#theme, tone), x, y, s);
    const { size, lines } = fit(card.text);
    pen.fillStyle = this.#theme['on-card'];
    pen.font = fontOf(size * s);
    pen.textBaseline = 'top';
    lines.forEach((line, i) => pen.fillText(line, x + PAD * s, y + (PAD + i * size * LEADING) * s));
  }
}

/** The theme's colour of that name; one that is not known is white. */
const colourOf = (theme: Palette, tone: string): string =>
  theme[tone as keyof Palette] ?? theme['colour-white'];

function ground(to: Pen, colour: string, x: number, y: number, s: number): void {
  to.fillStyle = colour;
  to.beginPath();
  to.roundRect(x, y, CARD_W * s, CARD_H * s, 10 * s);
  to.fill();
}

type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

export interface Placed {
  id: string;
  card: Card;
  tone: string; // the name of its ground's colour
  x: number; // device pixels
  y: number;
}

/** Cards with bars for lines, and from afar, where there is time, one shade for all lines: what costs least. Colour by
 * colour, for a change of colour costs more than a card. */
export function bars(to: Pen, placed: readonly Placed[], s: number, theme: Palette, lines: boolean): void {
  const byColour = new Map<string, Placed[]>();
  for (const one of placed) {
    const colour = colourOf(theme, one.tone);
    const alike = byColour.get(colour);
    if (alike) alike.push(one);
    else byColour.set(colour, [one]);
  }
  for (const [colour, alike] of byColour) {
    to.fillStyle = colour;
    for (const { x, y } of alike) to.fillRect(x, y, CARD_W * s, CARD_H * s);
  }
  if (!lines) return;
  to.fillStyle = theme['on-card-2'];
  to.globalAlpha = s < LEAST_FOR_TEXT ? 0.15 : 0.35;
  for (const { card, x, y } of placed) {
    const count = Math.min(4, Math.ceil(card.text.length / 22));
    if (s < LEAST_FOR_TEXT) to.fillRect(x + PAD * s, y + PAD * s, 150 * s, count * 20 * s);
    else
      for (let i = 0; i < count; i++)
        to.fillRect(x + PAD * s, y + (PAD + 4 + i * 20) * s, (i === count - 1 ? 90 : 150) * s, 9 * s);
  }
  to.globalAlpha = 1;
}
