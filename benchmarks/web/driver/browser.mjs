// One Chromium, and pages in it that have been nowhere before: as everybody's first visit.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const web = createRequire(new URL('../../../web/package.json', import.meta.url));
const { chromium } = web('@playwright/test');
const script = (name) => readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8');

const SCREENS = {
  desk: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
};
const SETTLED_MS = 800; // after it is ready: what it still fetches by itself

export async function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM,
    chromiumSandbox: false,
    args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

/** Opens one of the pages; what it took. */
export async function visit(browser, { url, screen, adapter, kept = {} }) {
  const context = await browser.newContext({ ...SCREENS[screen], locale: 'it-IT' });
  context.setDefaultTimeout(120_000);
  await context.addInitScript((items) => {
    if (location.protocol.startsWith('http')) for (const [key, value] of Object.entries(items)) localStorage.setItem(key, value);
  }, kept);
  await context.addInitScript({ content: script('inpage.js') });
  if (adapter) await context.addInitScript({ content: script(adapter) });
  const page = await context.newPage();
  const bodies = [];
  page.on('response', (response) => bodies.push(weighed(response)));
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' }); // what the main thread itself has used
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.bench && window.peer);
  const times = await page.evaluate(() => window.bench.ready());
  await page.waitForTimeout(SETTLED_MS);
  return { page, cdp, context, bodies, loaded: { ...times, ...(await weights(bodies)) } };
}

async function weighed(response) {
  const kind = response.request().resourceType();
  if (!['script', 'stylesheet', 'font'].includes(kind) || !response.ok()) return [kind, 0];
  const body = await response.body().catch(() => Buffer.alloc(0));
  return [kind, kind === 'font' ? body.length : gzipSync(body, { level: 9 }).length];
}

/** KB of what was fetched so far: scripts and styles as gzip packs them at its best, fonts as they are. */
export async function weights(bodies) {
  const all = await Promise.all(bodies);
  const sum = (kind) => all.reduce((total, [one, size]) => (one === kind ? total + size : total), 0) / 1024;
  return { js_kb: sum('script'), css_kb: sum('stylesheet'), font_kb: sum('font') };
}

/** What lies in memory once what can go is gone. */
export async function weight({ page, cdp }) {
  for (let i = 0; i < 2; i++) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return { heap_mb: usedSize / 2 ** 20, elements: await page.evaluate(() => window.bench.elements()) };
}
