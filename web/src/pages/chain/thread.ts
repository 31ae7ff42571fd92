// The thread of a node as columns, and the steps from one point of it to the next. Pure.
import { COLUMNS, type Column, type Node } from './asking';

const OF_REPORTS: ReadonlySet<string> = new Set(['progress', 'result', 'reading']);

export const columnOf = (node: Node): Column =>
  OF_REPORTS.has(node.kind) ? 'progress' : (node.kind as Column);

/** Columns that have something in them, in the order of the thread. */
export function columnsOf(nodes: readonly Node[]): { column: Column; nodes: Node[] }[] {
  const all = COLUMNS.map((column) => ({ column, nodes: nodes.filter((node) => columnOf(node) === column) }));
  return all.filter((one) => one.nodes.length > 0);
}

/** Readings of the same thing and from the same source as the one before them. */
export function likeBefore(nodes: readonly Node[]): Set<string> {
  const readings = nodes.filter(({ kind }) => kind === 'reading');
  const like = (a: Node | undefined, b: Node): boolean =>
    a?.back?.[0] === b.back?.[0] &&
    a?.measure?.source === b.measure?.source &&
    a?.organisations?.[0] === b.organisations?.[0];
  return new Set(readings.filter((one, n) => n > 0 && like(readings[n - 1], one)).map(({ id }) => id));
}

/** The pairs that hang together directly, both of them shown. */
export function pairsOf(nodes: readonly Node[]): [string, string][] {
  const shown = new Set(nodes.map(({ id }) => id));
  return nodes.flatMap(({ id, next = [] }) =>
    next.filter((end) => shown.has(end)).map((end): [string, string] => [id, end]),
  );
}

/** Where an arrow key leads: along the thread, or up and down in the same column. */
export function stepFrom(nodes: readonly Node[], id: string, key: string): string | undefined {
  const node = nodes.find((one) => one.id === id);
  if (!node) return undefined;
  const shown = new Set(nodes.map((one) => one.id));
  if (key === 'ArrowRight') return node.next?.find((one) => shown.has(one));
  if (key === 'ArrowLeft') return node.back?.find((one) => shown.has(one));
  const beside = nodes.filter((one) => columnOf(one) === columnOf(node));
  const place = beside.indexOf(node);
  if (key === 'ArrowDown') return beside[place + 1]?.id;
  if (key === 'ArrowUp') return beside[place - 1]?.id;
  return undefined;
}

/** The passage that was found, with what stands before and after it. Offsets count code points. */
export function passage(words: string, start: number, end: number): [string, string, string] {
  const points = [...words];
  const part = (from: number, to?: number): string => points.slice(from, to).join('');
  return [part(0, start), part(start, end), part(end)];
}
