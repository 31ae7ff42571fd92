// The rules of the client one by one (CLI-1 to CLI-5); all together they are played in convergence.test.ts.
import { describe, expect, test } from 'vitest';
import { get } from '../../src/board/records';
import { join, type Kept } from '../../src/sync/pending';
import { REST_MS, Session, type Effect } from '../../src/sync/session';
import type { Do, Event, FromServer, Welcome } from '../../src/wire/types';

const card = (text: string, rev = 0) => ({
  kind: 'idea',
  zone: 'ideas',
  text,
  rev,
  x: 0,
  y: 0,
  author: 'bea',
});
const zone = { title: 'Idee', kind: 'idea', x: 0, y: 0, w: 616, h: 1520 };

function welcome(text = 'nido'): Welcome {
  const snapshot = { seq: 1, records: { zone: { ideas: zone }, card: { c: card(text) } } };
  return { t: 'welcome', epoch: 'e', seq: 1, you: 'ada', now: 0, people: {}, snapshot, events: [] };
}

function event(seq: number, text: string, by = 'bea', cmd = 'x'): FromServer {
  const changes: Event['changes'] = [
    { op: 'splice', kind: 'card', id: 'c', edits: [{ at: 0, remove: 0, insert: text }] },
  ];
  return { t: 'events', events: [{ seq, type: 'text_edited', by, at: 0, cmd, changes }] };
}

/** My first edit, confirmed. */
function mine(seq: number, at: number, insert: string): FromServer {
  const changes: Event['changes'] = [
    { op: 'splice', kind: 'card', id: 'c', edits: [{ at, remove: 0, insert }] },
  ];
  return { t: 'events', events: [{ seq, type: 'text_edited', by: 'ada', at: 0, cmd: 'id1', changes }] };
}

function begun(kept?: Kept): { session: Session; effects: Effect[] } {
  let n = 0;
  const session = new Session({ board: 'b', seat: 't', lang: 'it' }, () => `id${++n}`, kept);
  return { session, effects: session.take(welcome(), 0) };
}

const type = (session: Session, at: number, insert: string, now = 0): Effect[] =>
  session.give({ type: 'edit_text', card: 'c', rev: 0, edits: [{ at, remove: 0, insert }] }, now).effects;
const colourIt = (session: Session, colour: 'blue' | 'green' | 'rose' | 'yellow'): Effect[] =>
  session.give({ type: 'colour_cards', cards: ['c'], colour }, 0).effects;
/** The server says «later» to my nth act. */
const put = (n: number): FromServer => ({ t: 'refused', id: `id${n}`, code: 'too_fast', message: '' });
const did = (seq: number, cmd: string): FromServer => ({
  t: 'events',
  events: [{ seq, type: 'cards_coloured', by: 'ada', at: 0, cmd, changes: [] }],
});
const sent = (effects: readonly Effect[]) =>
  effects.flatMap((one) => (one.do === 'send' && one.frame.t === 'do' ? [one.frame] : []));
const text = (session: Session): string | undefined => get(session.records, 'card', 'c')?.text;

describe('a session', () => {
  test('CLI-1 my own act shows at once, CLI-2 it is kept before it is sent', () => {
    const { session } = begun();
    const effects = session.give({ type: 'move_cards', moves: [{ id: 'c', x: 5, y: 6 }] }, 0).effects;
    expect(get(session.records, 'card', 'c')).toMatchObject({ x: 5, y: 6 });
    expect(effects.map((effect) => effect.do)).toEqual(['changed', 'keep', 'send']);
  });

  test('CLI-2 what was kept is sent again unchanged, under the same id', () => {
    const { session } = begun();
    session.lost();
    const kept = session
      .give({ type: 'colour_cards', cards: ['c'], colour: 'blue' }, 0)
      .effects.flatMap((effect) => (effect.do === 'keep' ? [effect.kept] : []));
    const { effects } = begun(kept[0]);
    expect(sent(effects)).toEqual([
      { t: 'do', id: 'id1', command: { type: 'colour_cards', cards: ['c'], colour: 'blue' } },
    ]);
  });

  test('DEC-3 one edit of a card is on its way, what is typed meanwhile is held as one', () => {
    const { session } = begun();
    expect(sent(type(session, 4, ' di'))).toHaveLength(1);
    expect(sent(type(session, 7, ' quar'))).toHaveLength(0);
    expect(sent(type(session, 12, 'tiere'))).toHaveLength(0);
    expect(text(session)).toBe('nido di quartiere');
    expect(session.pending).toHaveLength(2);
    const next = session.take(
      {
        t: 'events',
        events: [
          {
            seq: 2,
            type: 'text_edited',
            by: 'ada',
            at: 0,
            cmd: 'id1',
            changes: [{ op: 'splice', kind: 'card', id: 'c', edits: [{ at: 4, remove: 0, insert: ' di' }] }],
          },
        ],
      },
      REST_MS,
    );
    expect(sent(next)[0]?.command).toEqual({
      type: 'edit_text',
      card: 'c',
      rev: 1,
      edits: [{ at: 7, remove: 0, insert: ' quartiere' }],
    });
  });

  test('words go out in handfuls: a card rests between two edits, and wakes by itself', () => {
    const { session } = begun();
    type(session, 4, '!');
    session.take(mine(2, 4, '!'), 1);
    const effects = type(session, 5, '!', 10);
    expect(sent(effects)).toHaveLength(0);
    expect(effects.at(-1)).toEqual({ do: 'wake', ms: REST_MS - 10 });
    expect(sent(session.flush(REST_MS))).toHaveLength(1);
  });

  test('CLI-4 on a slow line what I do after held words waits behind them: undo finds my last act', () => {
    const { session } = begun();
    const acts = [
      ...type(session, 4, ' a'),
      ...type(session, 6, ' b'),
      ...session.give({ type: 'move_cards', moves: [{ id: 'd', x: 5, y: 6 }] }, 1).effects,
      ...type(session, 8, ' c', 2),
      ...session.give({ type: 'undo' }, 3).effects,
    ];
    expect(get(session.records, 'card', 'c')?.text, 'all of it shows at once (CLI-1)').toBe('nido a b c');
    const took = [...sent(acts)];
    for (let seq = 2, n = 0; n < took.length; seq++, n++) {
      const { id, command } = took[n] as Do;
      const changes: Event['changes'] =
        command.type === 'edit_text' ? [{ op: 'splice', kind: 'card', id: 'c', edits: command.edits }] : [];
      const told = { seq, type: 'text_edited' as const, by: 'ada', at: 0, cmd: id, changes };
      took.push(...sent(session.take({ t: 'events', events: [told] }, seq * REST_MS)));
    }
    const words = ({ command }: Do) =>
      command.type === 'edit_text' ? command.edits[0]?.insert : command.type;
    expect(took.map(words)).toEqual([' a', ' b', 'move_cards', ' c', 'undo']);
  });

  test('CLI-2 what a closed tab of mine has left goes out with mine, once, on the text as it is', () => {
    const other = begun().session;
    other.lost();
    type(other, 4, ' serale');
    const { session } = begun();
    const left: Kept = {
      pending: other.pending.map((item) => ({ ...item, id: 'other-1' })),
      bases: [['c', 'nido']],
    };
    session.take(event(2, 'Un '), 0);
    for (let twice = 0; twice < 2; twice++) {
      expect(session.inherit(left).map((effect) => effect.do)).toEqual(['keep', 'reconnect']);
    }
    session.lost();
    expect(session.hello().epoch, 'from a snapshot').toBeUndefined();
    const effects = session.take(welcome('Un nido'), 0);
    expect(text(session)).toBe('Un nido serale');
    expect(sent(effects)).toHaveLength(1);
  });

  test('CLI-4 words that rest go out before a later act, so that undo finds my acts in their order', () => {
    const { session } = begun();
    type(session, 4, '!');
    session.take(mine(2, 4, '!'), 1);
    expect(sent(type(session, 5, '!', 10))).toHaveLength(0);
    const moved = session.give({ type: 'move_cards', moves: [{ id: 'c', x: 5, y: 6 }] }, 20).effects;
    expect(sent(moved).map(({ command }) => command.type)).toEqual(['edit_text', 'move_cards']);
  });

  test('DEC-3 two who type at one place keep their words in one piece', () => {
    const { session } = begun();
    type(session, 4, ' aper');
    const theirs: Event['changes'] = [
      { op: 'splice', kind: 'card', id: 'c', edits: [{ at: 4, remove: 0, insert: ' e scuole' }] },
    ];
    session.take(
      { t: 'events', events: [{ seq: 2, type: 'text_edited', by: 'bea', at: 0, cmd: 'x', changes: theirs }] },
      1,
    );
    type(session, 9, 'ti', 2);
    expect(text(session)).toBe('nido aperti e scuole');
  });

  test('CLI-2 words that were kept stay in their place where the snapshot is older than they are', () => {
    const { session } = begun();
    session.take({ ...welcome(''), epoch: 'f' }, 0);
    session.take(event(2, 'nido di quartiere'), 1);
    session.lost();
    const kept = type(session, 4, ' aperto', 2).flatMap((one) => (one.do === 'keep' ? [one.kept] : []));
    const later = new Session({ board: 'b', seat: 't', lang: 'it' }, () => 'id9', kept.at(-1));
    const frames = [event(2, 'nido di quartiere'), event(3, 'Un ')];
    const events = frames.flatMap((frame) => (frame.t === 'events' ? frame.events : []));
    later.take({ ...welcome(''), seq: 3, events }, 3);
    expect(text(later)).toBe('Un nido aperto di quartiere');
  });

  test('DEC-3 what is typed beside words whose place was lost for a while does not end within them', () => {
    const { session } = begun();
    type(session, 4, ' aperto');
    for (const [epoch, was] of ['', 'nido'].entries()) {
      session.lost();
      session.take({ ...welcome(was), epoch: `e${epoch}` }, 1); // first from a server that is behind
    }
    expect(text(session)).toBe(' apertonido');
    type(session, 7, ' ora ');
    session.take(mine(2, 4, ' aperto'), 2);
    expect(text(session)?.match(/\w+/g)?.sort()).toEqual(['aperto', 'nido', 'ora']);
  });

  test('DEC-3 a stale edit is carried over what came between and sent under a new id', () => {
    const { session } = begun();
    type(session, 4, ' aperto');
    session.take(event(2, 'Il '), 1);
    expect(text(session)).toBe('Il nido aperto');
    const again = session.take(
      { t: 'refused', id: 'id1', code: 'stale', message: '', args: { rev: 1 } },
      500,
    );
    expect(sent(again)).toEqual([
      {
        t: 'do',
        id: 'id2',
        command: { type: 'edit_text', card: 'c', rev: 1, edits: [{ at: 7, remove: 0, insert: ' aperto' }] },
      },
    ]);
  });

  test('CLI-3 a refused command is taken back, with its reason and the words', () => {
    const { session } = begun();
    session.give({ type: 'add_comment', id: 'm', card: 'c', text: 'Vero' }, 0);
    const effects = session.take(
      { t: 'refused', id: 'id1', code: 'board_locked', message: 'La lavagna è bloccata.' },
      0,
    );
    expect(effects[0]).toMatchObject({
      do: 'taken_back',
      refused: { code: 'board_locked', message: 'La lavagna è bloccata.', text: 'Vero' },
    });
    expect(get(session.records, 'comment', 'm')).toBeUndefined();
    expect(session.pending).toHaveLength(0);
  });

  test('CLI-2 a refusal that says «later» takes nothing back: all goes again, in its order', () => {
    const { session } = begun();
    session.give({ type: 'colour_cards', cards: ['c'], colour: 'blue' }, 0);
    const later = session.take(put(1), 0);
    expect(later).toEqual([{ do: 'rest', ms: 500 }]);
    session.lost();
    expect(sent(session.take(welcome(), 0)).map(({ id }) => id)).toEqual(['id1']);
  });

  test('CLI-2 what was put off goes again on the same line, from there and in its order, when all has its answer', () => {
    const { session } = begun();
    for (const colour of ['blue', 'green', 'rose'] as const) colourIt(session, colour);
    expect(session.take(put(2), 0)).toEqual([{ do: 'rest', ms: 500 }]);
    expect(sent(colourIt(session, 'yellow'))).toEqual([]);
    expect(sent(session.rested(400))).toEqual([]); // the answer to the third is still to come
    expect(sent(session.take(did(2, 'id1'), 400))).toEqual([]);
    expect(sent(session.take(put(3), 500))).toMatchObject([{ id: 'id2', again: true }]);
    const more = sent(session.take(did(3, 'id2'), 600));
    expect(more.map(({ id }) => id)).toEqual(['id3', 'id4']);
    expect(more.every(({ again }) => again === undefined)).toBe(true);
    expect(session.pending.map(({ id }) => id)).toEqual(['id3', 'id4']);
  });

  test('CLI-2 each rest is twice as long as the one before, up to 15 s, until the server has taken one', () => {
    const { session } = begun();
    colourIt(session, 'blue');
    colourIt(session, 'green');
    session.take(put(2), 0);
    session.rested(0);
    session.take(did(2, 'id1'), 0); // taken before the refusal: no sign that there is room again
    const rests: unknown[] = [];
    for (let n = 0; n < 7; n++) {
      const [rest] = session.take(put(2), 0);
      rests.push(rest);
      expect(sent(session.rested(0)).map(({ id }) => id)).toEqual(['id2']);
    }
    expect(rests).toEqual([1, 2, 4, 8, 15, 15, 15].map((s) => ({ do: 'rest', ms: s * 1000 })));
    session.take(did(3, 'id2'), 0);
    colourIt(session, 'rose');
    expect(session.take(put(3), 0)).toEqual([{ do: 'rest', ms: 500 }]);
  });

  test('CLI-2 many acts that waited go a few at a time, in their order', () => {
    const { session } = begun();
    session.lost();
    for (let n = 0; n < 200; n++) colourIt(session, 'blue');
    const going = sent(session.take(welcome(), 0)).map(({ id }) => id);
    expect(going).toEqual(Array.from({ length: 64 }, (_, n) => `id${n + 1}`));
    expect(sent(session.take(did(2, 'id1'), 0)).map(({ id }) => id)).toEqual(['id65']);
  });

  test('LIV-1 a gap asks for a new connection, a duplicate is dropped', () => {
    const { session } = begun();
    expect(session.take(event(3, 'x'), 0)).toEqual([{ do: 'reconnect', why: 'an event is missing' }]);
    session.take(event(2, 'Il '), 0);
    session.take(event(2, 'Il '), 0);
    expect(text(session)).toBe('Il nido');
    expect(session.hello()).toMatchObject({ epoch: 'e', seq: 2 });
  });

  test('LIV-1 where the last event is missing, the answer to a ping tells', () => {
    const { session } = begun();
    const pong = (seq: number): Effect[] => session.take({ t: 'pong', n: 0, now: 0, seq }, 0);
    expect(pong(1)).toEqual([]);
    expect(pong(2)).toEqual([{ do: 'reconnect', why: 'an event is missing' }]);
    session.lost();
    expect(pong(2), 'who is away resumes anyway').toEqual([]);
  });

  test('CLI-5 a state that differs is forgotten; a check waits until nothing of mine is under way', () => {
    const { session } = begun();
    expect(session.check()).toMatchObject([{ do: 'send', frame: { t: 'check', seq: 1 } }]);
    type(session, 0, 'x');
    expect(session.check()).toEqual([]);
    expect(session.take({ t: 'checked', seq: 1, same: false }, 0)).toEqual([
      { do: 'reconnect', why: 'the state differs' },
    ]);
    expect(session.hello()).not.toHaveProperty('epoch');
  });

  test('who reads a record is told only of what differs', () => {
    const { session } = begun();
    session.give({ type: 'move_cards', moves: [{ id: 'c', x: 9, y: 9 }] }, 0);
    const before = get(session.records, 'card', 'c');
    const put: Event = {
      seq: 2,
      type: 'group_added',
      by: 'bea',
      at: 0,
      cmd: 'y',
      changes: [{ op: 'add', kind: 'group', id: 'g', fields: { title: 'G' } }],
    };
    const effects = session.take({ t: 'events', events: [put] }, 0);
    expect(effects[0]).toEqual({ do: 'changed', changed: new Map([['group', new Set(['g'])]]) });
    expect(get(session.records, 'card', 'c')).toBe(before);
  });
});

test('CLI-2 what two tabs left behind is joined, the words of both stay', () => {
  const item = (id: string, at: number, insert: string): Kept['pending'][number] => ({
    handle: id,
    id,
    at: 0,
    tried: false,
    sent: false,
    rev: 0,
    edits: [{ at, remove: 0, insert }],
    command: { type: 'edit_text', card: 'c', rev: 0, edits: [] },
  });
  const one: Kept = { pending: [item('a', 4, ' uno')], bases: [['c', 'nido']] };
  const other: Kept = { pending: [item('a', 4, ' uno'), item('b', 0, 'due ')], bases: [['c', 'nido']] };
  const { session } = begun(join(one, other));
  expect(text(session)).toBe('due nido uno');
});
