// What a person does with drawings, in any view, as commands: one place for places, sizes and bounds.
import { FRAMED, boxOf, type Placed } from '../../board/drawings';
import { centreOf, contains, zoneAt, type Point, type Rect } from '../../board/geometry';
import { get, of, type Drawing } from '../../board/records';
import { t } from '../../i18n/index.svelte';
import { newId } from '../../store/ids';
import type { Table } from '../../store/table.svelte';
import type { Form, Ink, MoveDrawing, NewDrawing } from '../../wire/types';
import { clean, put, remove as removed } from '../card/acts';
import { BESIDE } from '../card/arranging';

export const INKS: readonly Ink[] = ['black', 'green', 'red', 'violet', 'blue'];
export const MAX_LABEL = 500;
const LEAST = 8; // world units that a shape measures at least
const IMAGE = 360; // world units that an image measures at most when it comes
const SIZES: Partial<Record<Form, { w: number; h: number }>> = { text: { w: 320, h: 48 } };
const SIZE = { w: 240, h: 160 };
const LOWEST = 90_000; // world units: a board ends at 100,000

/** What it is, in words: its form and its label, or that it has none. */
export function told({ form, label }: Pick<Drawing, 'form' | 'label'>): string {
  const name = t(`form-${form}`);
  if (label) return t('drawing-told', { form: name, label });
  return form === 'pen' || form === 'image' ? t('drawing-untold', { form: name }) : name;
}

/** The zone in which a drawing lies: that around its middle, else the nearest. */
export function zoneOf(table: Table, frames: ReadonlyMap<string, Rect>, rect: Rect): string | undefined {
  const middle = centreOf(rect);
  return zoneAt(frames, middle) ?? nearest(frames, middle) ?? of(table.records, 'zone').keys().next().value;
}

function nearest(frames: ReadonlyMap<string, Rect>, { x, y }: Point): string | undefined {
  let [best, least] = [undefined as string | undefined, Infinity];
  for (const [id, frame] of frames) {
    const dx = Math.max(frame.x - x, 0, x - frame.x - frame.w);
    const dy = Math.max(frame.y - y, 0, y - frame.y - frame.h);
    if (dx + dy < least) [best, least] = [id, dx + dy];
  }
  return best;
}

export function add(table: Table, drawing: Omit<NewDrawing, 'id'>): string {
  const id = newId('d');
  const label = clean(drawing.label ?? '').trim();
  table.give({ type: 'add_drawings', drawings: [{ ...drawing, id, ...(label && { label }) }] });
  return id;
}

/** A shape of a usual size around a place, for who has no pointer. */
export function addHere(table: Table, form: Form, zone: string, at: Point, ink: Ink, label = ''): string {
  const { w, h } = SIZES[form] ?? SIZE;
  const corner = { x: Math.round(at.x - w / 2), y: Math.round(at.y - h / 2) };
  const points = form === 'line' || form === 'arrow' ? { points: [0, 0, w, h] } : {};
  return add(table, { form, zone, ...corner, w, h, ink, label, ...points });
}

/** How large an image comes onto the board. */
export function sizeOf({ w, h }: { w: number; h: number }): { w: number; h: number } {
  const scale = Math.min(1, IMAGE / Math.max(w, h, 1));
  return { w: Math.max(1, Math.round(w * scale)), h: Math.max(1, Math.round(h * scale)) };
}

/** The places in a zone where a drawing begins that is put there without a pointer: beneath what is there already. */
export function placeIn(table: Table, zone: string): Point {
  const frame = get(table.records, 'zone', zone) ?? { x: 0, y: 0, w: 0, h: 0 };
  const there = [...of(table.records, 'drawing').values()].filter((one) => one.zone === zone);
  const y = Math.max(frame.y + 140, ...there.map((one) => one.y + one.h + SIZE.h / 2 + 16));
  return { x: frame.x + frame.w / 2, y: Math.min(y, LOWEST) };
}

/** Those of them that I may move. */
export function movable(table: Table, ids: Iterable<string>): string[] {
  return [...ids].filter((id) => table.may('arrange', get(table.records, 'drawing', id)?.zone));
}

/** Drawings moved by so much; each lies then in the zone around its middle, where I may move it there. */
export function shifted(
  table: Table,
  ids: Iterable<string>,
  dx: number,
  dy: number,
  frames: ReadonlyMap<string, Rect>,
): MoveDrawing[] {
  return movable(table, ids).flatMap((id) => {
    const drawing = get(table.records, 'drawing', id);
    if (!drawing) return [];
    const to = { x: Math.round(drawing.x + dx), y: Math.round(drawing.y + dy) };
    const zone = zoneOf(table, frames, { ...boxOf(drawing), ...to });
    const over = zone !== undefined && zone !== drawing.zone && table.may('arrange', zone);
    return [{ id, ...to, ...(over && { zone }) }];
  });
}

/** The same drawings once more, a little beside themselves, where I may write. */
export function copies(table: Table, ids: Iterable<string>): NewDrawing[] {
  return [...ids].flatMap((id) => {
    const drawing = get(table.records, 'drawing', id);
    if (!drawing || !table.may('write', drawing.zone)) return [];
    const { form, zone, x, y, w, h, points, ink, label, file } = drawing;
    const said = Object.fromEntries(
      Object.entries({ points, ink, label, file }).filter(([, value]) => value),
    );
    return [{ id: newId('d'), form, zone, x: x + BESIDE, y: y + BESIDE, w, h, copied: id, ...said }];
  });
}

/** Another size, from its corner; an image keeps its proportions. */
export function resize(table: Table, id: string, w: number, h: number): void {
  const drawing = get(table.records, 'drawing', id);
  if (!drawing || !FRAMED.has(drawing.form) || !table.may('arrange', drawing.zone)) return;
  const size = sized(drawing, w, h);
  if (size.w !== drawing.w || size.h !== drawing.h)
    table.give({ type: 'move_drawings', moves: [{ id, x: drawing.x, y: drawing.y, ...size }] });
}

export function sized(drawing: Drawing, w: number, h: number): { w: number; h: number } {
  const within = (n: number): number => Math.round(Math.min(20_000, Math.max(LEAST, n)));
  if (drawing.form !== 'image') return { w: within(w), h: within(h) };
  const scale = Math.max(w / Math.max(1, drawing.w), h / Math.max(1, drawing.h));
  return { w: within(drawing.w * scale), h: within(drawing.h * scale) };
}

export function send(table: Table, id: string, zone: string): void {
  put(table, [], sent(table, [id], zone));
}

/** Drawings of mine to move, put into another zone: where they lie, if that is in it, else beneath what is there. */
export function sent(table: Table, ids: Iterable<string>, zone: string): MoveDrawing[] {
  const frame = get(table.records, 'zone', zone);
  const { x, y } = placeIn(table, zone);
  let top = y - SIZE.h / 2;
  return movable(table, ids).flatMap((id) => {
    const drawing = get(table.records, 'drawing', id);
    if (!drawing || drawing.zone === zone || !table.may('arrange', zone)) return [];
    if (frame && contains(frame, centreOf(boxOf(drawing)))) return [{ id, zone, x: drawing.x, y: drawing.y }];
    const to = { x: Math.round(x - drawing.w / 2), y: Math.round(Math.min(top, LOWEST)) };
    top += drawing.h + 16;
    return [{ id, zone, ...to }];
  });
}

/** Which of these I may delete: my own, and any where I lead. */
export function deletable(table: Table, ids: Iterable<string>): string[] {
  return [...ids].filter((id) => {
    const drawing = get(table.records, 'drawing', id);
    if (!drawing || !table.may('write', drawing.zone)) return false;
    return table.me?.role === 'facilitator' || drawing.author === table.me?.id;
  });
}

export function remove(table: Table, ids: Iterable<string>): number {
  return removed(table, [], deletable(table, ids));
}

export function describe(table: Table, id: string, label: string): void {
  const words = clean(label).trim();
  const drawing = get(table.records, 'drawing', id);
  if (!drawing || words === (drawing.label ?? '') || (drawing.form === 'text' && !words)) return;
  table.give({ type: 'label_drawing', drawing: id, label: words });
}

/** The topmost of these that a point touches. */
export function topmost(
  stack: readonly Placed[],
  touched: (drawing: Drawing) => boolean,
): string | undefined {
  return stack.findLast(({ drawing }) => touched(drawing))?.id;
}
