// Where the board is first looked at: the zones that the table works in now, large enough to read. What hangs further down
// is scrolled to: an empty zone's height makes no card smaller.
import { around, rectOf, type Point, type Rect } from '../../board/geometry';
import type { Table } from '../../store/table.svelte';
import type { Camera } from './camera.svelte';

const LEAST = 0.7;
const BELOW = 72; // world units under the lowest card: room for the next, begun

export function opening(
  table: Table,
  frames: ReadonlyMap<string, Rect>,
  camera: Camera,
): Point & { zoom: number } {
  const narrow = camera.width < 720;
  const zones = shownIn(table).filter((id) => frames.has(id));
  const shown = zones.length ? zones : [...frames.keys()];
  const looked = new Set(narrow ? shown.slice(0, 1) : shown);
  const rect = around([...looked].flatMap((id) => frames.get(id) ?? []));
  if (!rect) return { x: 0, y: 0, zoom: 1 };
  const { free } = camera;
  const written = around(
    [...table.of('card').values()].filter(({ zone }) => looked.has(zone)).map((card) => rectOf(card)),
  );
  const deep = Math.max(free.h, written ? written.y + written.h + BELOW - rect.y : 0);
  const whole = Math.min(free.w / rect.w, free.h / deep);
  const zoom = Math.min(1, Math.max(narrow ? 0.4 : LEAST, narrow ? free.w / rect.w : whole));
  return { x: rect.x - free.x / zoom, y: rect.y - free.y / zoom, zoom };
}

/** The zones at work; where actions are planned also those in which the table has chosen, for they come from there. */
function shownIn(table: Table): string[] {
  const zones = [...table.zonesAtWork];
  if (zones.length === 0 || table.round || !table.phase?.allows?.includes('plan')) return zones;
  const chosen = [...table.of('round').values()].map(({ zone }) => zone);
  return [...new Set([...zones, ...chosen])];
}
