// Clients with a bug, each made from outside in a realm of its own: so that the judge is judged. The product has no hook for it.
import type * as page from './page';
import type { Pending } from '../../src/sync/pending';
import type { Session, Effect } from '../../src/sync/session';
import type { FromServer } from '../../src/wire/types';

export type Page = typeof page;
export type Bug = (page: Page) => void;

type Take = (this: Session, frame: FromServer, now: number) => Effect[];

function heard(page: Page, before: (session: Session, frame: FromServer) => FromServer): void {
  const take: Take = page.Session.prototype.take;
  page.Session.prototype.take = function (this: Session, frame: FromServer, now: number): Effect[] {
    return take.call(this, before(this, frame), now);
  };
}

/** What is pending is sent without being stored (CLI-2). */
export function unstored({ Keeper }: Page): void {
  Keeper.prototype.keep = () => undefined;
}

/** Its own events are not known to it, and what is still pending goes again as something new (LOG-3). */
export function anew(page: Page): void {
  heard(page, (_, frame) => {
    if (frame.t === 'welcome' || frame.t === 'events') for (const event of frame.events) event.cmd = '';
    return frame;
  });
  const disconnect = page.PendingList.prototype.disconnect;
  page.PendingList.prototype.disconnect = function (this: { items: Pending[] }): void {
    for (const item of this.items) if (item.tried) item.id = `again-${Math.random().toString(36).slice(2)}`;
    disconnect.call(this as never);
  };
}

/** What is missing between two events is not fetched (LIV-1), and nobody asks whether that was right (CLI-5). */
export function gapped(page: Page): void {
  heard(page, (session, frame) => {
    const first = frame.t === 'events' ? frame.events[0] : undefined;
    if (first && session.live && first.seq > session.seq) session.seq = first.seq - 1;
    return frame;
  });
  page.Session.prototype.check = () => [];
}

/** After a reload it knows of nothing that was pending (CLI-2). */
export function forgetful({ Keeper }: Page): void {
  Keeper.prototype.load = () => Promise.resolve(undefined);
}

/** It does not look for what other tabs have left (CLI-2). */
export function blind({ Keeper }: Page): void {
  Keeper.prototype.look = () => undefined;
}

export const BUGS: Readonly<Record<string, Bug>> = { unstored, anew, gapped, forgetful, blind };
