// The service worker: the files of this build, so that the client starts without a network. Nothing that a server says of
// a board, a person or a key is ever kept here; pages of all addresses are one page, and what comes behind a # is not asked.
declare const __FILES__: readonly string[]; // put in by the build (precache.ts)
declare const __BUILD__: string;

/** As much of a worker as is used here: its types and those of a page do not go together. */
interface Waits extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Waits {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  location: Location;
  addEventListener(type: 'install' | 'activate', hear: (event: Waits) => void): void;
  addEventListener(type: 'fetch', hear: (event: Asked) => void): void;
  skipWaiting(): Promise<void>;
}
const worker = self as unknown as Worker;

const PREFIX = 'cocreate-build-';
const BUILDS = 3; // a tab that was opened with an earlier one still finds its parts
const PAGE = '/';
const PATIENCE_MS = 4_000; // for a page from a network that is hardly there

worker.addEventListener('install', (event) => {
  const keep = async (): Promise<void> => {
    const cache = await caches.open(PREFIX + __BUILD__);
    await cache.add(new Request(PAGE, { cache: 'no-cache' }));
    for (const path of __FILES__) await cache.add(path); // one by one: who works at a table meanwhile comes first
    await worker.skipWaiting(); // no tab is broken by it: each finds the parts of its own build
  };
  event.waitUntil(keep());
});

worker.addEventListener('activate', (event) => {
  const tidy = async (): Promise<void> => {
    const builds = (await caches.keys()).filter((name) => name.startsWith(PREFIX)); // in the order in which they came
    const others = builds.filter((name) => name !== PREFIX + __BUILD__);
    await Promise.all(
      others.slice(0, Math.max(0, others.length - BUILDS + 1)).map((name) => caches.delete(name)),
    );
  };
  event.waitUntil(tidy());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate' && isPage(pathname)) event.respondWith(page(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(part(request));
});

/** The addresses that the client answers itself: home, joining, tables and their plans. */
const isPage = (path: string): boolean =>
  path === '/' || path === '/j' || path === '/verify' || /^\/b\/[^/]+(\/(plan|papers))?$/.test(path);

/** The newest page; without a network, or without an answer, the one that is kept. */
async function page(request: Request): Promise<Response> {
  const kept = await (await caches.open(PREFIX + __BUILD__)).match(PAGE);
  if (!kept) return fetch(request);
  const asked = fetch(request).catch(() => kept);
  const patience = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), PATIENCE_MS));
  return Promise.race([asked, patience]);
}

async function part(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}
