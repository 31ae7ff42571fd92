// A queue that gives the entry of least rank first.
export interface Ranked {
  node: number;
  cost: number;
  rank: number;
}

export class Heap {
  readonly #entries: Ranked[] = [];

  push(entry: Ranked): void {
    const entries = this.#entries;
    let at = entries.push(entry) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      const above = entries[up];
      if (!above || above.rank <= entry.rank) break;
      entries[at] = above;
      at = up;
    }
    entries[at] = entry;
  }

  take(): Ranked | undefined {
    const entries = this.#entries;
    const [first, last] = [entries[0], entries.pop()];
    if (!last || !entries.length) return first;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const least =
        (entries[left + 1]?.rank ?? Infinity) < (entries[left]?.rank ?? Infinity) ? left + 1 : left;
      const below = entries[least];
      if (!below || below.rank >= last.rank) break;
      entries[at] = below;
      at = least;
    }
    entries[at] = last;
    return first;
  }
}
