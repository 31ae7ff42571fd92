// A test of ours: when it is over its browsers are closed, else their pages would work on beside all that follow.
import { test as base } from '@playwright/test';

export const test = base.extend<{ leaving: undefined }>({
  leaving: [
    async ({ browser }, use) => {
      await use(undefined);
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});
