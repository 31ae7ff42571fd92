// Where the board is first looked at: the zones that the table works in now, large enough to read.
import { around, type Point, type Rect } from '../../board/geometry';
import type { Table } from '../../store/table.svelte';
import type { Camera } from './camera.svelte';

const LEAST = 0.7;
const SIDE = 84; // pixels for the tools on the left
const TOP = 20;

export function opening(
  table: Table,
  frames: ReadonlyMap<string, Rect>,
  camera: Camera,
): Point & { zoom: number } {
  const narrow = camera.width < 720;
  const rects = table.zonesAtWork.flatMap((id) => frames.get(id) ?? []);
  const all = rects.length ? rects : [...frames.values()];
  const rect = around(narrow ? all.slice(0, 1) : all);
  if (!rect) return { x: 0, y: 0, zoom: 1 };
  const left = narrow ? 12 : SIDE;
  const zoom = Math.min(1, Math.max(narrow ? 0.4 : LEAST, (camera.width - left - 20) / rect.w));
  return { x: rect.x - left / zoom, y: rect.y - TOP / zoom, zoom };
}
