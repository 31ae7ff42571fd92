// What is said of the plan of a finished table, shown before the server has taken it (CLI-1). What it will refuse is not.
import { get, type Records } from '../board/records';
import { THE_BOARD } from '../wire/types';
import type * as wire from '../wire/types';

type Change = wire.Change;
type Who = { me: string; at: number };

export function predictMonitoring(
  records: Records,
  command: wire.SocketCommand,
  who: Who,
): Change[] | undefined {
  const finished = get(records, 'board', THE_BOARD)?.status === 'finished';
  switch (command.type) {
    case 'report_progress':
      return finished ? reported(records, command, who) : [];
    case 'add_reading': {
      const { id, of, date, value, source, note, reason } = command;
      const said = { source: source || null, note: note || null, reason: reason || null };
      return finished ? added(records, 'reading', id, { of, date, value, ...said }, who) : [];
    }
    case 'attach_file': {
      const { id, action, file, name, size, kind } = command;
      const said = { action, file, name, size, type: kind };
      return finished ? added(records, 'attachment', id, said, who) : [];
    }
    case 'answer_need':
      return finished ? answered(records, command, who) : [];
    case 'delete_reading':
      return finished ? gone(records, 'reading', command.id) : [];
    case 'detach_file':
      return finished ? gone(records, 'attachment', command.id) : [];
    default:
      return undefined;
  }
}

function reported(records: Records, command: wire.ReportProgress, { me, at }: Who): Change[] {
  const { action: id, status, percent, note, obstacles, spent_eur } = command;
  if (get(records, 'card', id)?.kind !== 'action') return [];
  const money = spent_eur !== undefined && { spent_eur };
  const fields = {
    status,
    percent,
    note: note || null,
    obstacles: obstacles || null,
    ...money,
    author: me,
    at,
  };
  const op = get(records, 'progress', id) ? 'put' : 'add';
  return [{ op, kind: 'progress', id, fields }];
}

function answered(records: Records, { need, text }: wire.AnswerNeed, { me, at }: Who): Change[] {
  if (!text.trim()) return gone(records, 'answer', need);
  if (get(records, 'card', need)?.kind !== 'need') return [];
  const said = { text, author: me, at };
  const there = get(records, 'answer', need);
  return [
    there
      ? { op: 'put', kind: 'answer', id: need, fields: said }
      : { op: 'add', kind: 'answer', id: need, fields: { need, ...said } },
  ];
}

function added(records: Records, kind: wire.Kind, id: string, said: wire.Fields, { me, at }: Who): Change[] {
  return get(records, kind, id) ? [] : [{ op: 'add', kind, id, fields: { ...said, author: me, at } }];
}

function gone(records: Records, kind: wire.Kind, id: string): Change[] {
  return get(records, kind, id) ? [{ op: 'delete', kind, id }] : [];
}
