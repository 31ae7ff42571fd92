// The keyboard on a drawing: arrows lead to the next one, or move the one that was picked up.
import type { Placed } from '../../board/drawings';
import { resize } from './acts';
import type { Studio } from './studio.svelte';

const NUDGE = 20; // world units; with Shift more
const FAR = 100;
const ARROWS: Record<string, [dx: number, dy: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What a key does on this drawing; false where it is not for it. */
export function keyed(
  studio: Studio,
  id: string,
  event: KeyboardEvent,
  shown: readonly Placed[],
  focusOn: (id: string) => void,
): boolean {
  const { sketch, work } = studio;
  const { held, selection } = work;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const arrow = ARROWS[event.key];
  if (arrow && held?.keys) {
    const step = event.shiftKey ? FAR : NUDGE;
    work.carry(held.dx + arrow[0] * step, held.dy + arrow[1] * step);
    studio.reveal(id);
    return true;
  }
  if (arrow) {
    const at = shown.findIndex((one) => one.id === id) + arrow[0] + arrow[1];
    const next = shown[at];
    if (next) {
      if (event.shiftKey) selection.set(selection.ids, [...selection.drawings, next.id]);
      else studio.take([next.id]);
      studio.reveal(next.id);
      focusOn(next.id);
    }
    return true;
  }
  switch (event.key) {
    case ' ':
      if (held?.keys) work.drop();
      else hold(studio, id);
      return true;
    case 'Enter':
      if (held?.keys) work.drop();
      else sketch.open = id;
      return true;
    case 'F2':
      sketch.open = id;
      return true;
    case 'Delete':
    case 'Backspace':
      remove(studio, id, shown, focusOn);
      return true;
    case '+':
    case '-': {
      const drawing = studio.drawing(id);
      const by = event.key === '+' ? 1.1 : 1 / 1.1;
      if (drawing) resize(work.table, id, drawing.w * by, drawing.h * by);
      return true;
    }
    case 'Escape':
      if (!held) return false;
      work.held = null;
      return true;
    default:
      return false;
  }
}

function hold(studio: Studio, id: string): void {
  if (!studio.work.selection.drawings.has(id)) studio.take([id]);
  studio.work.hold(true);
}

/** The keyboard goes on to the next one. */
function remove(studio: Studio, id: string, shown: readonly Placed[], focusOn: (id: string) => void): void {
  const at = shown.findIndex((one) => one.id === id);
  if (!studio.work.selection.drawings.has(id)) studio.take([id]);
  studio.work.remove();
  const left = shown.filter((one) => studio.drawing(one.id));
  const next = left[Math.min(at, left.length - 1)];
  if (next && !studio.drawing(id)) focusOn(next.id);
}
