// A test of ours: when it is over its browsers are closed, else their pages would work on beside all that follow; and
// the server that tests have in common ends with their worker.
import { test as base } from '@playwright/test';
import { common } from './server';

export const test = base.extend<{ leaving: undefined }, { ending: undefined }>({
  leaving: [
    async ({ browser }, use) => {
      await use(undefined);
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
  ending: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      await use(undefined);
      await common.leave();
    },
    { auto: true, scope: 'worker' },
  ],
});
