// Starts main.ts in Node, as it stands; see there. Vite turns it into JavaScript, as it does for the page.
import { runnerImport } from 'vite';

await runnerImport(new URL('main.ts', import.meta.url).pathname, {
  root: new URL('../..', import.meta.url).pathname,
  configFile: false,
  logLevel: 'error',
});
