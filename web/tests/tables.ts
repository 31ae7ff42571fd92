// A table without a server: its records are put there, and an act comes to what it is expected to (CLI-1).
import { fold, recordsOf } from '../src/board/fold';
import type { Fields, Records } from '../src/board/records';
import { PastSource } from '../src/past/source';
import { Table } from '../src/store/table.svelte';
import { predict } from '../src/sync/predict';
import type { Person, SocketCommand } from '../src/wire/types';

export type Raw = Partial<Record<string, Record<string, Fields>>>;

const AT = 7;

/** Seen as one sees the past: nobody may act there. */
export function seenTable(raw: Raw, names: readonly string[] = []) {
  let source: PastSource | undefined;
  const people = names.map((name): [string, Person] => [name.toLowerCase(), { name, here: true }]);
  const table = Table.ofThePast('b', { restore: () => undefined }, (tell) => {
    source = new PastSource(tell, '', Object.fromEntries(people));
    return source;
  });
  const show = (raw: Raw): Records => {
    const records = recordsOf(raw);
    source?.show(records, AT);
    return records;
  };
  show(raw);
  return { table, show };
}

/** Where I lead: what I give is in the records at once, and in `given`. */
export function ledTable(raw: Raw) {
  const { table, show } = seenTable(raw);
  const given: SocketCommand[] = [];
  const give = (command: SocketCommand): string => {
    given.push(command);
    fold(table.records, predict(table.records, command, { me: 'anna', at: AT }));
    return '';
  };
  Object.assign(table, { may: () => true, give });
  return { table, show, given };
}
