// The one fold: an event's changes put into the records. It never fails and knows no feature; the twin of boards/fold.py.
// Records are never altered in place, so that whoever holds one holds what stood there then.
import type { Change } from '../wire/types';
import type { Fields, Records } from './records';
import { apply as applyEdits } from './text';

export function fold(records: Records, changes: readonly Change[]): void {
  for (const change of changes) apply(records, change);
}

export function apply(records: Records, change: Change): void {
  let ofKind = records.get(change.kind);
  if (!ofKind) records.set(change.kind, (ofKind = new Map()));
  const old = ofKind.get(change.id);
  switch (change.op) {
    case 'add':
      ofKind.set(change.id, present(change.fields));
      break;
    case 'put':
      if (old) ofKind.set(change.id, present({ ...old, ...change.fields }));
      break;
    case 'delete':
      ofKind.delete(change.id);
      break;
    case 'splice':
      if (old) ofKind.set(change.id, spliced(old, change.edits));
      break;
    default:
      change satisfies never;
  }
}

function spliced(old: Fields, edits: Parameters<typeof applyEdits>[1]): Fields {
  const text = applyEdits(typeof old.text === 'string' ? old.text : '', edits);
  return { ...old, text, rev: (typeof old.rev === 'number' ? old.rev : 0) + 1 };
}

function present(fields: Fields): Fields {
  const there: Fields = {};
  for (const name in fields)
    if (fields[name] !== null && fields[name] !== undefined) there[name] = fields[name];
  return there;
}

/** The records of a snapshot. */
export function recordsOf(raw: Partial<Record<string, Record<string, Fields>>>): Records {
  return new Map(Object.entries(raw).map(([kind, ofKind = {}]) => [kind, new Map(Object.entries(ofKind))]));
}
