// A text in what a person takes for its letters: «è» in two code points, a flag, a family of emoji are one, and stay whole.
import { length, WORDS } from './text';
import type { Edit } from '../wire/types';

const SIMPLE = /^[\n\t\x20-\u02ff]*$/; // nothing in it joins with what stands before
const CELLS = 1_000_000; // beyond them texts are compared by their words
const segmenter =
  'Segmenter' in Intl ? new Intl.Segmenter(undefined, { granularity: 'grapheme' }) : undefined;

export function clusters(text: string): string[] {
  if (!segmenter || SIMPLE.test(text)) return Array.from(text);
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** The place in code points, or behind the cluster that it would part. */
export function whole(text: string, gap: number): number {
  let end = 0;
  for (const cluster of clusters(text)) {
    if (end >= gap) break;
    end += length(cluster);
  }
  return end;
}

/** The edits between two texts, each as small as it may be without parting a cluster. */
export function differences(from: string, to: string): Edit[] {
  if (from === to) return [];
  const [a, b] = [clusters(from), clusters(to)];
  return trimmed(a, b) ?? trimmed(from.match(WORDS) ?? [], to.match(WORDS) ?? []) ?? [all(from, to)];
}

const all = (from: string, to: string): Edit => ({ at: 0, remove: length(from), insert: to });

/** What is alike at both ends left out; undefined where the rest is too long to compare. */
function trimmed(a: readonly string[], b: readonly string[]): Edit[] | undefined {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const [x, y] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  if (x.length * y.length > CELLS) return undefined;
  return along(x, y, common(x, y), length(a.slice(0, head).join('')));
}

/** For each pair of ends the length of their longest common part, row by row. */
function common(x: readonly string[], y: readonly string[]): Uint16Array {
  const width = y.length + 1;
  const longest = new Uint16Array((x.length + 1) * width);
  for (let i = x.length - 1; i >= 0; i--) {
    for (let j = y.length - 1; j >= 0; j--) {
      const [right, below] = [longest[i * width + j + 1] ?? 0, longest[(i + 1) * width + j] ?? 0];
      const both = x[i] === y[j] ? 1 + (longest[(i + 1) * width + j + 1] ?? 0) : 0;
      longest[i * width + j] = Math.max(both, right, below);
    }
  }
  return longest;
}

function along(x: readonly string[], y: readonly string[], longest: Uint16Array, start: number): Edit[] {
  const width = y.length + 1;
  const edits: Edit[] = [];
  let open: Edit | undefined;
  let [i, j, at] = [0, 0, start];
  while (i < x.length || j < y.length) {
    const [mine, theirs] = [x[i], y[j]];
    if (mine !== undefined && mine === theirs) {
      open = undefined;
      [i, j, at] = [i + 1, j + 1, at + length(mine)];
      continue;
    }
    if (!open) edits.push((open = { at, remove: 0, insert: '' }));
    const takes = (longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0);
    if (mine !== undefined && (theirs === undefined || takes)) {
      open.remove += length(mine);
      [i, at] = [i + 1, at + length(mine)];
    } else {
      open.insert += theirs ?? '';
      j += 1;
    }
  }
  return edits;
}
