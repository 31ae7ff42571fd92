// What axe finds on a page as it is now: nothing, in any theme and in the system's own few colours; and nothing to scroll sideways, on the narrowest screen too.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { RunOnly } from 'axe-core';
import type { Person } from './person';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const LEVELS: RunOnly = { type: 'tag', values: TAGS };
export const AND_MORE: RunOnly = { type: 'tag', values: [...TAGS, 'best-practice'] };
const COLOURS: RunOnly = { type: 'rule', values: ['color-contrast'] };
const NARROW = { width: 320, height: 640 }; // 1280 px at 400 % (WCAG 1.4.10)
const THEMES = ['dark', 'contrast'] as const;

declare global {
  interface Window {
    axe: typeof import('axe-core');
  }
}

/** What axe finds on this page, a line each; it is brought there once, for it is large. */
export async function faults(page: Page, runOnly: RunOnly = LEVELS): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(async (runOnly) => {
    // what it would fetch first is for films and for rules that are not asked here
    const { violations } = await window.axe.run({ runOnly, resultTypes: ['violations'], preload: false });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary?.replace(/\s+/g, ' ')}`,
      ),
    );
  }, runOnly);
}

/** In all themes: whole in the light one, its colours in the others and in the system's own; then on 320 pixels. */
export async function clean(person: Person, state: string, how: { narrow?: boolean } = {}): Promise<void> {
  const { page } = person;
  await settled(page);
  expect.soft(await faults(page), `${state}, light`).toEqual([]);
  for (const theme of THEMES) {
    await page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);
    await settled(page);
    expect.soft(await faults(page, COLOURS), `${state}, ${theme}`).toEqual([]);
  }
  await page.evaluate(() => (document.documentElement.dataset.theme = 'light'));
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await settled(page);
  expect.soft(await faults(page, COLOURS), `${state}, in the system's colours`).toEqual([]);
  await settled(page);
  expect.soft(await moving(page), `${state}, without motion`).toEqual([]);
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
  if (how.narrow !== false) await narrow(person, state);
}

/** What moves although less motion is asked for. In what is folded away a transition that has ended stays in the list. */
function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const moves = document.getAnimations().filter(({ playState }) => playState === 'running');
    return moves.map(({ effect }) => {
      const one = effect instanceof KeyframeEffect ? effect.target : null;
      return one?.outerHTML.slice(0, 120) ?? 'something';
    });
  });
}

async function narrow({ page }: Person, state: string): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize(NARROW);
  await settled(page);
  expect.soft(await faults(page), `${state}, 320 pixels wide`).toEqual([]);
  expect.soft(await tooWide(page), `${state}, 320 pixels wide: nothing to scroll sideways`).toEqual([]);
  if (before) await page.setViewportSize(before);
}

/** What makes the page wider than the screen. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.querySelectorAll('*')].filter(
      (one) => one.getBoundingClientRect().right > width + 1,
    );
    return ['the page', ...wide.slice(0, 8).map((one) => one.outerHTML.slice(0, 120))];
  });
}

/** No transition is under way: half-way colours are nobody's. Each is at its end at once; what goes on for ever is left alone. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = (): Promise<number> => new Promise(requestAnimationFrame);
    const ends = ({ playState, effect }: Animation): boolean =>
      playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime);
    await frame();
    for (;;) {
      await frame();
      const ending = document.getAnimations().filter(ends);
      if (!ending.length) return;
      for (const one of ending) one.finish();
    }
  });
}
