// The colours of the tokens, in each theme: what is written can be read (WCAG 2.2, 1.4.3), what means something is seen (1.4.11).
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../src/design/tokens.css', import.meta.url), 'utf8');
type Tokens = Record<string, string>;

function tokensOf(selector: string): Tokens {
  const block = css.split(`${selector} {`)[1]?.split('\n}')[0] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}

const light = tokensOf(':root');
const themes: Record<string, Tokens> = {
  light,
  dark: { ...light, ...tokensOf(":root[data-theme='dark']") },
  contrast: { ...light, ...tokensOf(":root[data-theme='contrast']") },
};

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

const CARDS = ['need', 'idea', 'resource', 'obstacle', 'action', 'blank'];
const GROUNDS = ['paper', 'surface', 'sunk'];
const WRITTEN: [on: string[], words: string[]][] = [
  [CARDS, ['on-card', 'on-card-2', 'on-card-brand']],
  [GROUNDS, ['ink', 'ink-2', 'brand', 'alert-ink']],
  [['brand-soft'], ['brand-ink', 'ink']],
  [['alert-soft'], ['alert-ink', 'ink']],
  [['brand', 'brand-strong'], ['on-brand']],
  [['alert'], ['on-alert']],
  [['public', 'company', 'nonprofit', 'no-sector'], ['on-sector']],
];
const SEEN: [on: string[], marks: string[]][] = [
  [GROUNDS, ['line-strong', 'focus', 'brand']],
  [GROUNDS, ['ink', 'brand', 'alert', 'nonprofit', 'draw-blue']], // the inks of drawings
  [CARDS, ['on-card-brand']],
];

function tooFaint(tokens: Tokens, pairs: typeof WRITTEN, least: number): string[] {
  return pairs.flatMap(([grounds, marks]) =>
    grounds.flatMap((ground) =>
      marks.flatMap((mark) => {
        const [a, b] = [tokens[ground], tokens[mark]];
        if (!a || !b) return [`${mark} on ${ground}: no such colour`];
        const ratio = contrast(a, b);
        return ratio < least ? [`${mark} on ${ground}: ${ratio.toFixed(2)}`] : [];
      }),
    ),
  );
}

test('the measure is the one of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

describe.each(Object.entries(themes))('%s', (_, tokens) => {
  test('words have 4.5:1 on all they stand on', () => expect(tooFaint(tokens, WRITTEN, 4.5)).toEqual([]));
  test('marks and bounds have 3:1', () => expect(tooFaint(tokens, SEEN, 3)).toEqual([]));
  test('each kind of card has a colour of its own', () => {
    expect(new Set(CARDS.map((kind) => tokens[kind])).size).toBe(CARDS.length);
  });
});
