// How a card's words are set so that they fit: the largest size at which all lines have room, measured once per text.
// The page and the far canvas use the same, so that a card looks alike near and far.
import { CARD_H, CARD_W } from '../../board/layout';
import { plain } from '../../board/plain';

export const PAD = 12;
export const FOOT = 26;
export const LEADING = 1.28;
const WIDTH = CARD_W - 2 * PAD;
const HEIGHT = CARD_H - PAD - FOOT - 2;
const SIZES = [16, 15, 14, 13, 12, 11];
const KEPT = 6000;
const WORD = 40; // a longer one is hardly met twice

export interface Fit {
  size: number;
  lines: readonly string[];
  cut: boolean;
}

let pen: OffscreenCanvasRenderingContext2D | null = null;
let family = 'sans-serif';
const fits = new Map<string, Fit>();
const widths = new Map<number, Map<string, number>>(); // size -> word -> pixels: cards share most of their words

/** Once the fonts are there all is measured anew. */
export function useFont(name: string): void {
  family = name;
  fits.clear();
  widths.clear();
}

export const fontOf = (size: number, weight = 400): string => `${weight} ${size}px ${family}`;

export function fit(text: string): Fit {
  const known = fits.get(text);
  if (known) return known;
  const made = measure(plain(text));
  if (fits.size > KEPT) fits.clear();
  fits.set(text, made);
  return made;
}

function measure(text: string): Fit {
  for (const size of SIZES) {
    const lines = wrap(text, size);
    if (lines.length * size * LEADING <= HEIGHT) return { size, lines, cut: false };
  }
  const size = SIZES.at(-1) ?? 11;
  const room = Math.floor(HEIGHT / (size * LEADING));
  const lines = wrap(text, size).slice(0, room);
  const last = lines.pop() ?? '';
  return { size, lines: [...lines, `${last.replace(/\s*\S{0,3}$/, '')}…`], cut: true };
}

function wrap(text: string, size: number): string[] {
  pen ??= new OffscreenCanvas(1, 1).getContext('2d');
  if (!pen) return [text];
  pen.font = fontOf(size);
  const known = widths.get(size) ?? new Map<string, number>();
  widths.set(size, known);
  const with_ = pen;
  const wide = (word: string): number => known.get(word) ?? measured(with_, word, known);
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let [line, width] = ['', 0]; // with the space behind it
    for (let word of paragraph.split(/(?<=\s)/)) {
      let own = wide(word.trimEnd());
      if (line && width + own > WIDTH) {
        lines.push(line.trimEnd());
        [line, width] = ['', 0];
      }
      while (own > WIDTH && word.trimEnd().length > 1) {
        word = breakWord(with_, word, lines);
        own = wide(word.trimEnd());
      }
      line += word;
      width += own + wide(word.slice(word.trimEnd().length));
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

function measured(
  with_: OffscreenCanvasRenderingContext2D,
  word: string,
  known: Map<string, number>,
): number {
  const { width } = with_.measureText(word);
  if (known.size > KEPT) known.clear();
  if (word.length <= WORD) known.set(word, width);
  return width;
}

/** A word that is longer than a line: what of it fits becomes one, found by halving, for a card may be one long word. */
function breakWord(with_: OffscreenCanvasRenderingContext2D, word: string, lines: string[]): string {
  const points = Array.from(word);
  let [fits, over] = [1, points.length];
  while (over - fits > 1) {
    const n = (fits + over) >> 1;
    if (with_.measureText(points.slice(0, n).join('')).width > WIDTH) over = n;
    else fits = n;
  }
  lines.push(points.slice(0, fits).join(''));
  return points.slice(fits).join('');
}
