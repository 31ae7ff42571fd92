// Which build this page is of, and whether the server has come to another since.

/** Kept by the browser, so that the client starts without a network; only over a secure line. */
export function keepBuild(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  void navigator.serviceWorker.register('/sw.js').catch(() => undefined); // then it starts with a network only
}

/** Whether the server now gives another page than this one; false where it does not say. */
export async function isOutdated(): Promise<boolean> {
  const mine = document.querySelector('script[type="module"][src]')?.getAttribute('src');
  const answer = await fetch('/', { cache: 'no-store' }).catch(() => undefined);
  if (!mine || !answer?.ok) return false;
  const page = await answer.text();
  return page.includes('type="module"') && !page.includes(mine);
}

const RELOADED = 'cocreate.reloaded';

/** Load the page anew, but never in a circle; false where that was done a moment ago. */
export function reload(): boolean {
  const last = Number(sessionStorage.getItem(RELOADED) ?? 0);
  if (Date.now() - last < 30_000) return false;
  sessionStorage.setItem(RELOADED, String(Date.now()));
  location.reload();
  return true;
}
