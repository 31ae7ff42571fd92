// Cards fit their text: as large as all lines have room, never smaller than can be read; only what is too long is cut.
import { beforeAll, expect, test, vi } from 'vitest';
import { CARD_H, CARD_W } from '../src/board/layout';
import { fit, FOOT, fontOf, LEADING, PAD, useFont } from '../src/views/board/fit';

const [SMALLEST, LARGEST] = [11, 16];
const WIDTH = CARD_W - 2 * PAD;
/** A letter is half as wide as it is high, as in most typefaces. */
const widthOf = (text: string, font: string): number =>
  Array.from(text).length * 0.5 * Number(/(\d+)px/.exec(font)?.[1]);

beforeAll(() => {
  class Canvas {
    getContext() {
      return {
        font: '',
        measureText(text: string) {
          return { width: widthOf(text, this.font) };
        },
      };
    }
  }
  vi.stubGlobal('OffscreenCanvas', Canvas);
  useFont('Any');
});

const words = (count: number): string =>
  Array.from({ length: count }, (_, n) => ['nido', 'aperto', 'fino', 'alle', 'diciannove'][n % 5]).join(' ');
const TEXTS: [what: string, text: string][] = [
  ['nothing', ''],
  ['a word', 'Nido'],
  ...[5, 10, 20, 30, 40, 60, 400].map((count): [string, string] => [`${count} words`, words(count)]),
  ['an empty line', 'Prima riga\n\nTerza riga'],
  ['a German word', 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'],
  ['emoji', '👩‍👧'.repeat(20)],
  ['a text that is one word', 'a'.repeat(2_000)],
];

test.each(TEXTS)('all lines lie within the card: %s', (_, text) => {
  const { size, lines, cut } = fit(text);
  expect(size).toBeGreaterThanOrEqual(SMALLEST);
  expect(size).toBeLessThanOrEqual(LARGEST);
  expect(PAD + lines.length * size * LEADING + FOOT).toBeLessThanOrEqual(CARD_H);
  for (const line of cut ? lines.slice(0, -1) : lines)
    expect(widthOf(line, fontOf(size)), line).toBeLessThanOrEqual(WIDTH);
  const letters = (some: string): string => some.replace(/\s/g, '');
  if (!cut) expect(letters(lines.join(''))).toBe(letters(text));
});

test('the more there is, the smaller it is set, and only what does not fit at the least size is cut', () => {
  const fits = Array.from({ length: 90 }, (_, n) => fit(words(n + 1)));
  const sizes = fits.map(({ size }) => size);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect([sizes[0], sizes.at(-1)]).toEqual([LARGEST, SMALLEST]);
  const first = fits.findIndex(({ cut }) => cut);
  expect(fits.slice(first).every(({ cut, size }) => cut && size === SMALLEST)).toBe(true);
  expect(fits.at(-1)?.lines.at(-1)).toMatch(/…$/);
  expect(fits.slice(0, first).some(({ lines }) => lines.some((line) => line.endsWith('…')))).toBe(false);
});

test('a letter of one pixel more would find no room', () => {
  const height = (text: string, size: number): number => {
    let [lines, line] = [1, ''];
    for (const word of text.split(' ')) {
      const longer = line ? `${line} ${word}` : word;
      const fits = widthOf(longer, fontOf(size)) <= WIDTH;
      line = fits ? longer : word;
      if (!fits) lines += 1;
    }
    return lines * size * LEADING;
  };
  for (let n = 1; n < 60; n++) {
    const { size, cut } = fit(words(n));
    if (!cut && size < LARGEST)
      expect(PAD + height(words(n), size + 1) + FOOT, `${n} words`).toBeGreaterThan(CARD_H - PAD);
  }
});

test('a word that is longer than a line fills its lines', () => {
  const { lines, size } = fit('a'.repeat(70));
  for (const line of lines.slice(0, -1)) expect(widthOf(`${line}a`, fontOf(size))).toBeGreaterThan(WIDTH);
});

test('lines that people wrote stay lines, and Markdown is set without its marks', () => {
  expect(fit('Uno\nDue').lines).toEqual(['Uno', 'Due']);
  expect(fit('**Uno** e due').lines).toEqual(['Uno e due']);
});

test('in another typeface all is measured anew', () => {
  const before = fit(words(20));
  expect(fit(words(20))).toBe(before);
  useFont('Other');
  expect(fit(words(20))).not.toBe(before);
});
