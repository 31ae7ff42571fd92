// Answers that are kept back for a while: so one can press twice, or ask for something else, before they come.
import type { Page } from '@playwright/test';

export interface Held {
  asked: () => number;
  comes: () => void;
}

export async function held(page: Page, path: RegExp, method = 'POST'): Promise<Held> {
  let asked = 0;
  let comes = (): void => undefined;
  const open = new Promise<void>((done) => (comes = done));
  await page.route(path, async (route) => {
    if (route.request().method() !== method) return route.fallback();
    asked += 1;
    await open;
    await route.continue();
  });
  return { asked: () => asked, comes: () => comes() };
}
