// What axe finds on a page as it is now: nothing, in any theme; and nothing to scroll sideways, on the narrowest screen too.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { Person } from './person';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const NARROW = { width: 320, height: 640 }; // 1280 px at 400 % (WCAG 1.4.10)
const THEMES = ['dark', 'contrast'] as const;

async function faults(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(TAGS)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary?.replace(/\s+/g, ' ')}`,
    ),
  );
}

/** In all themes: whole in the light one, its colours in the others; then on 320 pixels. */
export async function clean(person: Person, state: string, how: { narrow?: boolean } = {}): Promise<void> {
  const { page } = person;
  await settled(page);
  expect.soft(await faults(page), `${state}, light`).toEqual([]);
  for (const theme of THEMES) {
    await page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);
    await settled(page);
    expect.soft(await faults(page, ['color-contrast']), `${state}, ${theme}`).toEqual([]);
  }
  await page.evaluate(() => (document.documentElement.dataset.theme = 'light'));
  if (how.narrow !== false) await narrow(person, state);
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

/** Until no transition is under way: half-way colours are nobody's. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const finite = document
      .getAnimations()
      .filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime));
    await Promise.allSettled(finite.map(({ finished }) => finished));
  });
}
