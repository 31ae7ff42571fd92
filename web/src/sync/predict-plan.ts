// What is amended of the plan of a finished table, shown before the server has taken it (CLI-1). What it will refuse is not.
import { get, type Records } from '../board/records';
import type * as wire from '../wire/types';

type Change = wire.Change;
type Who = { me: string; at: number };
type AsKept = (said: Omit<wire.SetAction, 'type' | 'card'>) => wire.Fields; // as a record will have it

export function predictPlan(
  records: Records,
  command: wire.SocketCommand,
  who: Who,
  asKept: AsKept,
): Change[] | undefined {
  switch (command.type) {
    case 'amend_action':
      return amended(records, command, who, asKept);
    case 'drop_amendment':
      return command.fields.flatMap((field) => silent(records, command.card, field));
    default:
      return undefined;
  }
}

function amended(records: Records, command: wire.AmendAction, { me, at }: Who, asKept: AsKept): Change[] {
  const { type: _type, card, text, waits, ...said } = command;
  if (get(records, 'card', card)?.kind !== 'action') return [];
  const values = { ...asKept(said), ...(waits !== undefined && { waits: waits?.length ? waits : null }) };
  const changes = Object.entries(values).map(([field, value]): Change => {
    const fields = { action: card, field, value, author: me, at, dropped: null };
    return { op: 'add', kind: 'amendment', id: `${card}:${field}`, fields };
  });
  if (text === undefined) return changes;
  const { rev = 0 } = get(records, 'wording', card) ?? {};
  return [...changes, { op: 'add', kind: 'wording', id: card, fields: { text, rev, author: me, at } }];
}

function silent(records: Records, card: string, field: wire.AmendedField): Change[] {
  const id = `${card}:${field}`;
  const fields = { value: null, was: null, dropped: true };
  const gone: Change[] =
    field === 'text' && get(records, 'wording', card) ? [{ op: 'delete', kind: 'wording', id: card }] : [];
  return get(records, 'amendment', id) ? [...gone, { op: 'put', kind: 'amendment', id, fields }] : gone;
}
