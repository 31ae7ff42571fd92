// The past as the browser tells it: any moment is what folding gives, the slider leaves out long pauses, words are compared.
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fold, recordsOf } from '../src/board/fold';
import type { Records } from '../src/board/records';
import { difference, isNothing, pieces } from '../src/past/difference';
import { Replay } from '../src/past/replay';
import { PastSource } from '../src/past/source';
import { Timeline } from '../src/past/timeline';
import type { Told } from '../src/sync/client';
import type { Change, Event } from '../src/wire/types';
import { entriesOf, partOf, usesIn } from '../texts';

const card = (id: string, text: string, more: object = {}): Change => ({
  op: 'add',
  kind: 'card',
  id,
  fields: { kind: 'need', zone: 'needs', text, rev: 0, x: 0, y: 0, ...more },
});

/** Cards come, are written in and go, by the numbers. */
function evening(length: number): Event[] {
  return Array.from({ length }, (_, n) => {
    const id = `k${n % 97}`;
    const changes: Change[] =
      n % 7 === 6
        ? [{ op: 'delete', kind: 'card', id }]
        : n % 3 === 0
          ? [card(id, `testo ${n}`)]
          : [{ op: 'splice', kind: 'card', id, edits: [{ at: 0, remove: 0, insert: `${n} ` }] }];
    return { seq: n + 1, type: 'text_edited', by: 'anna', at: 1_000 * n, cmd: `c${n}`, changes };
  });
}

const plain = (records: Records): unknown =>
  Object.fromEntries([...records].map(([kind, ofKind]) => [kind, Object.fromEntries(ofKind)]));

describe('LOG-13 the past in the browser', () => {
  it('LOG-9 gives at any moment what folding all events until then gives', () => {
    const events = evening(1_300);
    const replay = new Replay(new Map());
    for (let n = 0; n < events.length; n += 400) replay.add(events.slice(n, n + 400));
    const folded: Records = new Map();
    events.forEach(({ changes }, n) => {
      fold(folded, changes);
      if (n % 61 === 0) expect(plain(replay.at(n + 1))).toEqual(plain(folded));
    });
    expect(plain(replay.at(0))).toEqual({});
  });

  it('LOG-13 begins with the state that its reader was given', () => {
    const start = recordsOf({ card: { old: { text: 'prima', rev: 0 } } });
    const replay = new Replay(start);
    replay.add([{ ...(evening(1)[0] as Event), changes: [{ op: 'delete', kind: 'card', id: 'old' }] }]);
    expect([replay.at(0).get('card')?.size, replay.at(1).get('card')?.size]).toEqual([1, 0]);
    expect(start.get('card')?.size).toBe(1);
  });

  it('LOG-13 shows only what has changed between two moments', () => {
    const told: Told[] = [];
    const source = new PastSource((one) => told.push(one), 'anna', {});
    const replay = new Replay(new Map());
    replay.add(evening(10));
    source.show(replay.at(3), 0);
    source.show(replay.at(4), 0);
    expect([...(told.at(-1)?.changed ?? [])]).toEqual([['card', new Set(['k3'])]]);
    source.give();
    expect(source.records.get('card')?.size).toBe(replay.at(4).get('card')?.size);
  });

  it('puts phases on a slider that leaves out long pauses, and never leads back', () => {
    const [one] = evening(1) as [Event];
    const phase = (id: string): Change[] => [
      { op: 'put', kind: 'board', id: 'board', fields: { phase: id } },
    ];
    const at = (at: number, more: object = {}): Event => ({ ...one, at, ...more });
    const line = new Timeline();
    line.add([
      at(0),
      at(5_000),
      at(4_000),
      at(86_400_000),
      at(86_401_000, { type: 'phase_opened', changes: phase('b') }),
    ]);
    expect(line.end).toBe(5_000 + 0 + 120_000 + 1_000);
    expect(line.marks).toEqual([{ at: line.end, phase: 'b' }]);
    expect([0, 4_999, 5_000, 125_000, line.end].map((place) => line.count(place))).toEqual([1, 1, 3, 4, 5]);
    expect([line.place(1), line.place(4), line.clock(line.end)]).toEqual([0, 125_000, 86_401_000]);
  });

  it('tells what is different between two states', () => {
    const then = recordsOf({
      card: { a: { text: 'uno', zone: 'needs' }, b: { text: 'due', zone: 'needs' } },
    });
    const now = recordsOf({
      card: { a: { text: 'uno!', zone: 'ideas' }, c: { text: 'tre', zone: 'needs' } },
    });
    const found = difference(then, now);
    const ids = (list: { id: string }[]): string[] => list.map(({ id }) => id);
    expect([found.came, found.went, found.rewritten, found.moved].map(ids)).toEqual([
      ['c'],
      ['b'],
      ['a'],
      ['a'],
    ]);
    expect([isNothing(found), isNothing(difference(then, then))]).toEqual([false, true]);
  });

  it('compares texts by words, so that each half reads as it was', () => {
    const [before, after] = [
      'Il nido apre alle 8, però chiude presto',
      'Il nido comunale apre alle 7, e chiude presto 🎈',
    ];
    const found = pieces(before, after);
    const read = (not: string): string =>
      found.flatMap(({ is, text }) => (is === not ? [] : [text])).join('');
    expect([read('added'), read('removed')]).toEqual([before, after]);
    expect(found.filter(({ is }) => is === 'removed').map(({ text }) => text)).toEqual(['8', 'però']);
  });
});

it('the texts of who looks back are fetched when they are needed, not before', () => {
  const uses = usesIn(fileURLToPath(new URL('../src', import.meta.url)));
  const keys = ['past-title', 'past-play', 'story-restore', 'version-name'];
  const file = readFileSync(new URL('../../cocreate/locales/it/history.ftl', import.meta.url), 'utf8');
  const later = entriesOf(file).filter(({ key }) => partOf(key, uses) === 'past');
  expect(keys.every((key) => later.some((entry) => entry.key === key))).toBe(true);
});
