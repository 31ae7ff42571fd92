// What is wrong with how a page is laid: it is wider than the screen, words leave what they stand in, controls cover each other.
import type { Page } from '@playwright/test';

/** A sentence for each thing that is wrong; none where all is well. */
export function misplaced(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const CONTROLS =
      'button, a[href], summary, label.tile, select, input:not([type=radio], [type=checkbox]), [role=menuitem]';
    const HEADS = 'h1, h2, h3, legend, th';
    const open = [...document.querySelectorAll('dialog[open], [role=menu]')].at(-1); // what lies over all else
    const within = open ?? document.body;
    const shown = (one: Element): boolean =>
      one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      !one.closest('.only-heard, [inert]') &&
      !one.matches('.only-heard *');
    const named = (one: Element): string =>
      `${one.tagName.toLowerCase()} «${(one.getAttribute('aria-label') ?? one.textContent).trim().replace(/\s+/g, ' ').slice(0, 60)}»`;
    const scrolls = (one: Element | null): boolean =>
      one !== null &&
      one !== document.documentElement &&
      (/(auto|scroll)/.test(getComputedStyle(one).overflowX) || scrolls(one.parentElement));

    const wrong: string[] = [];
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width + 1)
      wrong.push(`the page is ${document.documentElement.scrollWidth - width} px too wide`);
    for (const box of within.querySelectorAll('*')) {
      if (
        box.scrollWidth > box.clientWidth + 1 &&
        /(auto|scroll)/.test(getComputedStyle(box).overflowX) &&
        box.closest('dialog') &&
        !box.matches('nav') && // a strip of phases goes on to the side
        shown(box)
      )
        wrong.push(`${named(box)} scrolls sideways`);
    }

    const textsOf = (one: Element): DOMRect[] => {
      const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
      const found: DOMRect[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const holder = node.parentElement;
        if (!holder || !node.textContent?.trim() || !shown(holder)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        found.push(...range.getClientRects());
      }
      return found;
    };
    const outside = (inner: DOMRect, outer: DOMRect): boolean =>
      inner.left < outer.left - 1 ||
      inner.right > outer.right + 1 ||
      inner.top < outer.top - inner.height / 5 || // a line of large letters is higher than it is set
      inner.bottom > outer.bottom + inner.height / 5;

    const people = '[data-card], [data-row], .board .surface, [dir=auto], h1[title]'; // whose words are as long as people make them
    const controls = [...within.querySelectorAll(CONTROLS)].filter(
      (one) => shown(one) && !one.closest(people),
    );
    for (const one of [
      ...controls,
      ...[...within.querySelectorAll(HEADS)].filter((head) => shown(head) && !head.closest(people)),
    ]) {
      const box = one.getBoundingClientRect();
      if (!box.width || !box.height) continue;
      if (!scrolls(one.parentElement) && (box.left < -1 || box.right > width + 1))
        wrong.push(`${named(one)} leaves the screen`);
      if (one.matches('select, input') || getComputedStyle(one).display === 'inline') continue;
      if (textsOf(one).some((text) => outside(text, box)))
        wrong.push(`${named(one)} has words outside of it`);
    }
    const over = (one: Element): Element | undefined => {
      const box = one.getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      if (x < 0 || y < 0 || x > width || y > innerHeight || !box.width) return undefined;
      const top = document.elementFromPoint(x, y);
      return controls.find(
        (other) =>
          other !== one && top && other.contains(top) && !other.contains(one) && !one.contains(other),
      );
    };
    for (const one of controls) {
      if (!over(one)) continue;
      one.scrollIntoView({ block: 'center' }); // what only went under the foot of a dialog comes out again
      const still = over(one);
      if (still) wrong.push(`${named(one)} lies under ${named(still)}`);
    }
    return [...new Set(wrong)];
  });
}
