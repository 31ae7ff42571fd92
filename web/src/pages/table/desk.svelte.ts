// What this person has before them at this table: which view, which dialog. Their own affair, never sent.
import type { Table } from '../../store/table.svelte';
import { Looking } from '../../views/looking/looking.svelte';
import { choosingOf } from './reading/ballots';
import { Listening } from './listening.svelte';

export type Open =
  | {
      show:
        | 'invite'
        | 'people'
        | 'chosen'
        | 'finish'
        | 'help'
        | 'looks'
        | 'programme'
        | 'panel'
        | 'write'
        | 'take'
        | 'talk'
        | 'bring'
        | 'template'
        | 'waits';
    }
  | { show: 'phase'; phase: string }
  | { show: 'versions'; seq?: number };
export type View = 'board' | 'outline';
/** What is asked of the view that is shown, whichever it is. */
export type Shown = {
  /** The place that I look at, for who is called there. */
  viewport: () => { x: number; y: number; zoom: number; card?: string };
  goTo: (card: string) => void;
  openComments: (card: string) => void;
};

const VIEW = 'cocreate.view';
const PANEL = 'cocreate.panel';

export class Desk {
  view = $state<View>('board');
  panel = $state(true);
  dialog = $state.raw<Open | undefined>();
  shown = $state.raw<Shown | undefined>();
  /** The past is looked at, from the state after this event on; not told, from the beginning. */
  past = $state.raw<{ seq?: number } | undefined>();
  readonly listening: Listening;
  readonly looking: Looking;
  readonly #table: Table;

  constructor(table: Table, phone: boolean) {
    this.#table = table;
    this.listening = new Listening(table);
    this.looking = new Looking(table);
    const kept = localStorage.getItem(VIEW);
    this.view = kept === 'board' || kept === 'outline' ? kept : phone ? 'outline' : 'board';
    this.panel = localStorage.getItem(PANEL) !== 'closed';
  }

  show(view: View): void {
    this.view = view;
    localStorage.setItem(VIEW, view);
  }

  togglePanel(): void {
    this.panel = !this.panel;
    localStorage.setItem(PANEL, this.panel ? 'open' : 'closed');
  }

  /** Opens the next phase; undefined after the last one. */
  get next(): { id: string; title: string } | undefined {
    const phases = this.#table.phases;
    return phases[phases.findIndex((phase) => phase.id === this.#table.phase?.id) + 1];
  }

  /** Somebody still has dots to place: going on would close the choice under their hands. */
  get #unchosen(): boolean {
    const { round, people } = this.#table;
    return round !== null && choosingOf(round, this.#table.of('ballot').values(), people).missing.length > 0;
  }

  advance(): void {
    const next = this.next;
    if (next && this.#unchosen) this.dialog = { show: 'phase', phase: next.id };
    else if (next) this.#table.give({ type: 'open_phase', phase: next.id });
    else this.dialog = { show: 'finish' };
  }
}
