// Where the board is first looked at: the zones that the table works in now, large enough to read.
import { around, type Point, type Rect } from '../../board/geometry';
import type { Table } from '../../store/table.svelte';
import type { Camera } from './camera.svelte';

const LEAST = 0.7;

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
  const { free } = camera;
  const whole = Math.min(free.w / rect.w, free.h / rect.h);
  const zoom = Math.min(1, Math.max(narrow ? 0.4 : LEAST, narrow ? free.w / rect.w : whole));
  return { x: rect.x - free.x / zoom, y: rect.y - free.y / zoom, zoom };
}
