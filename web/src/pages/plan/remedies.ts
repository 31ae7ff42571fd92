// What one click on a check does: at an open table to its board, at a finished one to its plan; where only the board can help,
// the click opens the table again. And whether it is done already.
import type { PlanAction, Remedy } from '../../api/types';
import type { Card } from '../../board/records';
import { actionsFrom } from '../../views/card/acts';
import type { Table } from '../../store/table.svelte';
import type { Now } from './edit/now';

/** What is filled in is a card, or this. */
export const PROGRAMME = ' programme';
const OF_THE_BOARD: ReadonlySet<string> = new Set(['links', 'programme']);

/** To the board while it is open; to the plan once it is finished; to the board, which is opened for that. */
export type Way = 'board' | 'plan' | 'reopen';

/** By which way I may take this remedy, as far as this side can tell; undefined where I may not. */
export function wayOf(now: Now, remedy: Remedy): Way | undefined {
  const { table } = now;
  if (!table.ready) return undefined;
  if (!now.finished) return table.may('plan') ? 'board' : undefined;
  if (amends(remedy)) return now.answers(remedy.card) ? 'plan' : undefined;
  return table.me?.role === 'facilitator' ? 'reopen' : undefined;
}

/** Whether an amendment can say it: no new cards and links, nor the programme. */
function amends({ kind, field }: Remedy): boolean {
  return kind === 'set' || kind === 'unlink' || (kind === 'fill' && !OF_THE_BOARD.has(field));
}

/** All but to fill a field in, which only a person can do. `then` is the action in the plan that the remedy was made for. */
export function mend(now: Now, remedy: Remedy, then?: PlanAction): void {
  const { table } = now;
  const way = wayOf(now, remedy);
  if (!way) return;
  if (way === 'plan') return amend(now, remedy, then);
  if (way === 'reopen') reopen(table);
  const { kind, card, fields } = remedy;
  if (kind === 'set') table.give({ type: 'set_action', card, ...fields });
  else if (kind === 'unlink') cut(table, remedy);
  else if (kind === 'realise') realise(table, card);
}

export function reopen(table: Table): void {
  if (table.board.status === 'finished') table.give({ type: 'reopen_board' });
}

function amend(now: Now, { kind, card, fields, other }: Remedy, then?: PlanAction): void {
  if (kind === 'set') {
    const partners = partnersNow(fields.partners, then, now.card(card));
    now.table.give({ type: 'amend_action', card, ...fields, ...(partners && { partners }) });
  } else if (kind === 'unlink') {
    const waits = now.waits(card).filter(({ action }) => action !== other);
    now.table.give({ type: 'amend_action', card, waits });
  }
}

/** A remedy names all partners, but means one: who came or went since its plan was made stays come or gone. */
function partnersNow(said: unknown, then?: PlanAction, now?: Card): string[] | undefined {
  if (!Array.isArray(said)) return undefined;
  const [before, wanted] = [then?.partners ?? [], said as string[]];
  const kept = (now?.partners ?? []).filter((id) => wanted.includes(id) || !before.includes(id));
  return [...kept, ...wanted.filter((id) => !before.includes(id) && !kept.includes(id))];
}

function cut(table: Table, { card, other }: Remedy): void {
  for (const [id, link] of table.of('link'))
    if (link.kind === 'depends_on' && link.from === card && link.to === other)
      table.give({ type: 'delete_link', id });
}

function realise(table: Table, id: string): void {
  const text = table.get('card', id)?.text;
  const zone = [...table.of('zone')].find(([, { kind }]) => kind === 'action')?.[0];
  if (text !== undefined && zone !== undefined) actionsFrom(table, zone, [{ id, text }]);
}

/** Whether what stands now says already what the remedy would say. */
export function isMended(now: Now, { kind, card, fields, other }: Remedy): boolean {
  if (kind === 'unlink') return !now.waits(card).some(({ action }) => action === other);
  if (kind === 'realise')
    return [...now.table.of('link').values()].some((link) => link.kind === 'realises' && link.to === card);
  if (kind === 'fill') return false;
  const stands = now.card(card) as Record<string, unknown> | undefined;
  const told = (value: unknown): string =>
    JSON.stringify(Array.isArray(value) && !value.length ? null : (value ?? null));
  return Object.entries(fields).every(([name, value]) => told(stands?.[name]) === told(value));
}
