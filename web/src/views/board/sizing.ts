// The size of a zone, and the corner by which it is pulled there, with the pointer or with the arrows.
import { STEP_X, STEP_Y } from '../../board/layout';
import { get } from '../../board/records';
import { t } from '../../i18n/index.svelte';
import type { Table } from '../../store/table.svelte';

export interface Sized {
  w: number;
  h: number;
}

interface Corner {
  from: () => Sized;
  zoom: () => number;
  /** While it is pulled; undefined when that is over. */
  show: (to: Sized | undefined) => void;
  done: (to: Sized) => void;
}

const [LEAST, MOST] = [228, 50_000]; // as the board takes it (commands.Size)
const FINE = 10;

/** From the corner where it begins; returns what is said of it. */
export function resizeZone(table: Table, id: string, to: Sized): string | undefined {
  const zone = get(table.records, 'zone', id);
  if (!zone) return undefined;
  const { x, y, title } = zone;
  if (to.w !== zone.w || to.h !== zone.h) table.give({ type: 'resize_zone', zone: id, x, y, ...to });
  return t('zone-resized', { zone: title, ...to });
}

/** What the corner listens to. */
export function heldAt({ from, zoom, show, done }: Corner) {
  let start: { x: number; y: number; size: Sized } | undefined;
  let last: Sized | undefined;

  const pulled = ({ clientX, clientY }: PointerEvent): void => {
    if (!start) return;
    const { x, y, size } = start;
    last = within(size.w + (clientX - x) / zoom(), size.h + (clientY - y) / zoom());
    show(last);
  };
  const over = (give: boolean): void => {
    if (start && last && give) done(last);
    start = last = undefined;
    show(undefined);
  };
  return {
    onpointerdown: (event: PointerEvent & { currentTarget: HTMLElement }): void => {
      event.currentTarget.setPointerCapture(event.pointerId);
      start = { x: event.clientX, y: event.clientY, size: from() };
    },
    onpointermove: pulled,
    onpointerup: () => over(true),
    onpointercancel: () => over(false),
    /** An arrow makes it a card wider or higher, with Shift only a little. */
    onkeydown: (event: KeyboardEvent): void => {
      const [across, down] = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[
        event.key
      ] ?? [0, 0];
      if (!across && !down) return;
      event.preventDefault();
      event.stopPropagation();
      const { w, h } = from();
      const [dx, dy] = event.shiftKey ? [FINE, FINE] : [STEP_X, STEP_Y];
      done(within(w + (across ?? 0) * dx, h + (down ?? 0) * dy));
    },
  };
}

export const within = (w: number, h: number): Sized => ({ w: bounded(w), h: bounded(h) });
const bounded = (size: number): number => Math.min(MOST, Math.max(LEAST, Math.round(size / FINE) * FINE));
