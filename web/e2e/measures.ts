// What can be measured of a page as it is: targets too small for a finger, words that are cut off, and how much it has jumped.
import { expect, type Page } from '@playwright/test';

const FINGER = 44; // CSS pixels

/** Everything on the page that one can tap and that is smaller than a finger; the world of the board, which zooms, apart. */
export function small(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const INLINE = 'p a, li > a, dd a'; // a link within a sentence is as high as its line (WCAG 2.5.8)
    const shown = (one: Element): boolean =>
      one.checkVisibility({ visibilityProperty: true }) &&
      !one.closest('.only-heard, .world, [inert], .skip');
    const open = document.querySelector('dialog[open]') ?? document;
    return [...open.querySelectorAll('a[href], button, input, select, textarea, summary, [role=option]')]
      .filter((one) => shown(one) && !one.matches(INLINE))
      .map((one) => one.closest('label') ?? one)
      .filter((one) => {
        const { width, height } = one.getBoundingClientRect();
        return width > 1 && (Math.round(width) < least || Math.round(height) < least);
      })
      .map((one) => {
        const { width, height } = one.getBoundingClientRect();
        return `${Math.round(width)}×${Math.round(height)} ${one.outerHTML.slice(0, 140)}`;
      });
  }, FINGER);
}

/** Words that one cannot come to: wider than the page, or hidden by a box that does not scroll. */
export function lost(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
    const cut = [...document.querySelectorAll('body *')].filter((one) => {
      if (
        !one.checkVisibility() ||
        one.matches('.board') ||
        one.closest('.only-heard, .surface, svg, .words[aria-label]')
      )
        return false;
      const style = getComputedStyle(one);
      if (style.webkitLineClamp !== 'none') return false; // shortened on purpose: whole where it is opened
      const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
      return (
        one.textContent.trim() !== '' &&
        ((hides(style.overflowX) && one.scrollWidth > one.clientWidth + 1) ||
          (hides(style.overflowY) && one.scrollHeight > one.clientHeight + 1))
      );
    });
    const far = [...document.querySelectorAll('body *')]
      .filter(
        (one) =>
          one.checkVisibility() &&
          one.getBoundingClientRect().right > document.documentElement.clientWidth + 1,
      )
      .slice(0, 4);
    return [
      ...(wide ? ['the page scrolls sideways', ...far.map((one) => one.outerHTML.slice(0, 140))] : []),
      ...cut.map((one) => one.outerHTML.slice(0, 140)),
    ];
  });
}

/** More room between letters, words, lines and paragraphs, as who needs it may ask for (WCAG 1.4.12). */
export async function spaced(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets = [sheet];
  });
  return () => page.evaluate(() => void (document.adoptedStyleSheets = []));
}

/** To be called before the page is opened. */
export async function watchJumps(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const page = window as unknown as { jumps: { value: number; what: string }[] };
    page.jumps = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node?: Node }[];
      })[]) {
        if (entry.hadRecentInput) continue;
        const what = entry.sources
          .map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 90) : (node?.nodeName ?? '')))
          .join(' | ');
        page.jumps.push({ value: entry.value, what });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** How much the page has jumped since it was opened, or since this was last asked; and what did. */
export async function jumped(page: Page): Promise<{ score: number; what: string[] }> {
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const { jumps } = window as unknown as { jumps: { value: number; what: string }[] };
    const all = jumps.splice(0);
    return { score: all.reduce((sum, { value }) => sum + value, 0), what: all.map(({ what }) => what) };
  });
}

export async function steady(page: Page, state: string, most: number): Promise<void> {
  const { score, what } = await jumped(page);
  expect.soft(score, `${state}: ${what.join('\n')}`).toBeLessThanOrEqual(most);
}
