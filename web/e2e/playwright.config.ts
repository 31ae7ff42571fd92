// How the browser tests run: in the Chromium of this machine, against a production build and real servers of their own.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { defineConfig } from '@playwright/test';

/** $CHROMIUM, or the first that is found on the PATH. */
function chromium(): string {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'];
  const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
  const path = process.env.CHROMIUM ?? found;
  if (!path) throw new Error('The browser tests need Chromium: install it, or set CHROMIUM to where it is.');
  return path;
}

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: './build.ts',
  outputDir: '../test-results',
  snapshotPathTemplate: '../../docs/pictures/{arg}{ext}',
  updateSnapshots: 'none', // only `./run pictures` takes them anew
  reporter: [['list']],
  workers: 2, // as many as there are processors: pages are drawn by them
  retries: 0, // `./run test` tries once more what failed, alone, and says so
  forbidOnly: true,
  timeout: 240_000,
  expect: { timeout: 15_000 },
  use: {
    locale: 'it-IT',
    timezoneId: 'Europe/Rome',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: chromium(),
      chromiumSandbox: false, // it does not work for root, and these pages are our own
      args: [
        '--disable-gpu',
        '--font-render-hinting=none', // letters as they are drawn, not as a machine likes them
        '--disable-lcd-text',
        '--force-color-profile=srgb',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
