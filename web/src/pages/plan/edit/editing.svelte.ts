// The plan while it is edited: the server's draft, with what stands on the table by now laid over it, and who may amend what.
// It holds no plan of its own: what is amended goes through the table's log, and comes back from it.
import { untrack } from 'svelte';
import { api, ApiError, sentenceOf } from '../../../api/client';
import type { Plan, PlanAction } from '../../../api/types';
import type { Card } from '../../../board/records';
import type { Table } from '../../../store/table.svelte';
import type {
  AmendAction,
  AmendedField,
  Edit,
  Kind,
  ProgressStatus,
  SetAction,
  SocketCommand,
} from '../../../wire/types';
import { actionNow, laidOver, standing, waitsOf } from './amending';
import { Now } from './now';
import { reportOf } from './status';

const REST_MS = 250; // after the last act at the table
const AGAIN_MS = 4_000; // where the server cannot be asked
const OF_THE_PLAN: readonly Kind[] = [
  'amendment',
  'wording',
  'board',
  'card',
  'link',
  'programme',
  'organisation',
  'member',
];

export type Said = Omit<AmendAction, 'type' | 'card'>;

export class Editing {
  draft: Plan | undefined = $state.raw();
  trouble = $state('');
  readonly table: Table;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(table: Table) {
    this.table = table;
  }

  readonly #amended = $derived.by(() => standing(this.table.of('amendment'), this.table.of('wording')));

  /** The draft, and in it what stands by now: what I do shows at once, what needs reckoning comes after. */
  readonly plan: Plan | undefined = $derived.by(() => {
    const draft = this.draft;
    if (!draft) return undefined;
    const links = [...this.table.of('link').values()];
    const cards = this.table.of('card');
    const actions = draft.actions.map((action) => {
      const card = cards.get(action.id);
      const amendments = this.#amended.get(action.id);
      const now = card && laidOver(card, amendments);
      return actionNow(action, now, waitsOf(action.id, amendments, links));
    });
    return { ...draft, actions };
  });

  /** Reads the draft now and after each act; returns how to stop. */
  follow(): () => void {
    untrack(() => this.#read());
    const stop = this.table.listen((changed) => {
      if (OF_THE_PLAN.some((kind) => changed.has(kind))) this.#readIn(REST_MS);
    });
    return () => {
      stop();
      clearTimeout(this.#timer);
      this.#asked += 1;
    };
  }

  #readIn(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#read(), ms);
  }

  async #read(): Promise<void> {
    const mine = (this.#asked += 1);
    try {
      const draft = await api.draft(this.table.id);
      if (mine !== this.#asked) return;
      this.draft = draft;
      this.trouble = '';
    } catch (error) {
      if (mine !== this.#asked) return;
      if (!(error instanceof ApiError && error.code === 'not_finished')) this.#readIn(AGAIN_MS);
      this.trouble = this.draft ? '' : sentenceOf(error); // what is on the screen is better than an error
    }
  }

  /** Whether I may amend this action now, as far as this side can tell; the server decides (DEC-5). */
  may(action: PlanAction): boolean {
    const { me, board } = this.table;
    if (!me || me.role === 'observer' || board.status !== 'finished') return false;
    return me.role === 'facilitator' || (action.owner !== null && action.owner === me.organisation);
  }

  get leads(): boolean {
    return this.table.me?.role === 'facilitator' && this.table.board.status === 'finished';
  }

  amended(action: string, field: AmendedField): boolean {
    return this.#amended.get(action)?.has(field) ?? false;
  }

  amend(action: string, said: Said): void {
    this.table.give({ type: 'amend_action', card: action, ...said });
  }

  /** The words of an action, as they stand right now. */
  words(action: string): string {
    return (this.#got('card', action) as Card | undefined)?.text ?? '';
  }

  /** What I typed in them; the first edits of all stand on what the plan said until then. */
  type(action: string, edits: Edit[]): void {
    this.table.give({ type: 'edit_wording', card: action, rev: 0, edits, base: this.words(action) });
  }

  drop(action: string, fields: AmendedField[]): void {
    this.table.give({ type: 'drop_amendment', card: action, fields });
  }

  /** The action is so far by now; what else was reported of it last stands. */
  report(action: string, status: ProgressStatus): void {
    const said = reportOf(this.table.get('progress', action), status);
    this.table.give({ type: 'report_progress', action, ...said });
  }

  /** What was amended stays, whatever the board says by now. */
  keep(action: string, field: AmendedField): void {
    const value = this.#amended.get(action)?.get(field)?.value ?? null;
    this.amend(action, { [field]: field === 'waits' ? (value ?? []) : value });
  }

  /** The table as the form of an action sees it: its card is what the plan says, and what is said amends it. */
  asTable(action: string): Table {
    const may = (): boolean => new Now(this.table).answers(action);
    const card = (kind: Kind, id: string): unknown => this.#got(kind, id);
    const give = (command: SocketCommand): string => this.#given(command);
    return new Proxy(this.table, {
      get(table, name) {
        if (name === 'get') return card;
        if (name === 'give') return give;
        if (name === 'may') return may;
        const found: unknown = Reflect.get(table, name, table);
        return typeof found === 'function' ? (found.bind(table) as unknown) : found;
      },
    });
  }

  #got(kind: Kind, id: string): unknown {
    const found = this.table.get(kind, id);
    return kind === 'card' && found ? laidOver(found as Card, this.#amended.get(id)) : found;
  }

  #given(command: SocketCommand): string {
    const { type, ...said } = command as SetAction;
    return this.table.give(type === 'set_action' ? { ...said, type: 'amend_action' } : command);
  }
}
