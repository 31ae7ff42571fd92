// The theme's colours for what is painted on a canvas, which knows no CSS variables.
const NAMES = [
  'paper',
  'surface',
  'line',
  'ink',
  'ink-2',
  'brand',
  'brand-soft',
  'brand-ink',
  'on-card',
  'on-card-2',
  'need',
  'idea',
  'resource',
  'obstacle',
  'action',
  'public',
  'company',
  'nonprofit',
  'no-sector',
  'on-sector',
  'colour-rose',
  'colour-yellow',
  'colour-green',
  'colour-violet',
  'colour-blue',
  'colour-white',
] as const;
export type Palette = Record<(typeof NAMES)[number], string>;

let theme: string | undefined;
let palette: Palette | undefined;

export function colours(): Palette {
  const now = document.documentElement.dataset.theme ?? '';
  if (palette && theme === now) return palette;
  theme = now;
  const style = getComputedStyle(document.documentElement);
  const resolve = (name: string): string => {
    const value = style.getPropertyValue(`--${name}`).trim();
    const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
    return other ? resolve(other) : value;
  };
  palette = Object.fromEntries(NAMES.map((name) => [name, resolve(name)])) as Palette;
  return palette;
}
