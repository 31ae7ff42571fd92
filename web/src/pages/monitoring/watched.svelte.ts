// The state of a plan as the server reckons it, asked for anew whenever something was said of the plan.
import { ApiError, sentenceOf } from '../../api/client';
import { monitoring, type PlanState, type Point, type Series } from '../../api/monitoring';
import type { Table } from '../../store/table.svelte';

const TOGETHER_MS = 150; // what comes within is one look

export class Watched {
  state = $state.raw<PlanState>();
  stage = $state<'coming' | 'here' | 'none' | 'trouble'>('coming');
  trouble = $state('');

  #changes = $state(0);
  #asked = 0;
  readonly #readings: ReadonlyMap<string, Point[]> = $derived.by(() => {
    const found = new Map<string, Point[]>();
    for (const [id, reading] of this.table.of('reading')) {
      const { of, date, value, source = '', note = '', reason = '', author = '', at = 0 } = reading;
      const points = found.get(of) ?? [];
      points.push({ id, date, value, source, note, reason, author, at });
      found.set(of, points);
    }
    for (const points of found.values())
      points.sort((a, b) => (a.date === b.date ? a.at - b.at : a.date < b.date ? -1 : 1));
    return found;
  });

  constructor(readonly table: Table) {
    void this.look();
    // whatever changed: what was said of the plan, and the plan itself
    $effect(() => table.listen(() => (this.#changes += 1)));
    $effect(() => {
      void [this.#changes, table.connection.state];
      if (!table.ready || table.pending > 0) return undefined;
      const soon = setTimeout(() => void this.look(), TOGETHER_MS);
      return () => clearTimeout(soon);
    });
  }

  async look(): Promise<void> {
    const mine = (this.#asked += 1);
    try {
      const state = await monitoring.state(this.table.id);
      if (mine !== this.#asked) return; // it was asked for anew meanwhile
      this.state = state;
      this.stage = 'here';
    } catch (error) {
      if (mine !== this.#asked) return;
      if (this.state !== undefined) return; // what is on the screen is better than an error
      this.stage = error instanceof ApiError && error.code === 'no_plan' ? 'none' : 'trouble';
      this.trouble = sentenceOf(error);
    }
  }

  /** The series with the readings that stand at the table now, mine too before the server has taken them. */
  live(series: Series): Series {
    return { ...series, points: this.#readings.get(series.of) ?? [] };
  }
}
