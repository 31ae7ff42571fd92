// Who gives voice to the table, whom a choice waits for, how long still: read from records and events.
import { beforeAll, describe, expect, it } from 'vitest';
import { choosingOf } from '../../src/pages/table/reading/ballots';
import { figuresOf, leftOf, prolonged } from '../../src/pages/table/reading/clock';
import { sentenceOfAct, told } from '../../src/pages/table/reading/acts';
import { askOf } from '../../src/pages/table/reading/ask';
import {
  bridgesOf,
  heard,
  sharesOf,
  silenceOf,
  voicesOf,
  writingOf,
} from '../../src/pages/table/reading/voices';
import { load } from '../../src/i18n/index.svelte';
import type { Activity, PersonAtTable } from '../../src/store/types';
import { acts } from '../../src/store/activity';
import type { Event, EventType, Role, Sector } from '../../src/wire/types';

beforeAll(() => load('it'));

const person = (id: string, sector: Sector, more: Partial<PersonAtTable> = {}): [string, PersonAtTable] => [
  id,
  {
    id,
    name: id,
    here: true,
    role: 'participant' as Role,
    organisation: id,
    organisationName: `body ${id}`,
    sector,
    ...more,
  },
];
const people = new Map([
  person('ada', 'public'),
  person('bea', 'company'),
  person('col', 'nonprofit'),
  person('fac', 'public', { role: 'facilitator' }),
  person('obs', 'public', { role: 'observer' }),
]);
let seq = 0;
const act = (type: EventType, by: string, more: Partial<Activity> = {}): Activity => ({
  seq: ++seq,
  type,
  by,
  at: seq * 1000,
  who: by,
  organisation: '',
  cards: [],
  count: 1,
  drawings: 0,
  text: '',
  zone: '',
  ...more,
});

describe('voices', () => {
  it('are shared out in percents that add up to 100', () => {
    const voices = voicesOf(
      ['ada', 'bea', 'col'].map((author) => ({ author, at: 5 })),
      0,
      0,
    );
    expect(sharesOf(voices, people).map((share) => share.percent)).toEqual([34, 33, 33]);
  });
  it('are silent when nobody has spoken', () => {
    expect(sharesOf(voicesOf([], 0, 0), people).map((share) => share.percent)).toEqual([0, 0, 0]);
  });
  it('count what was written since the phase began, with an author who may be known', () => {
    const voices = voicesOf([{ author: 'ada', at: 4 }, { author: 'ada', at: 6 }, { at: 7 }], 5, 0);
    expect([...voices.acts]).toEqual([['ada', 1]]);
  });
  it('begin anew with a phase, and count each event once', () => {
    const news = [
      act('cards_added', 'ada', { count: 3 }),
      act('phase_opened', 'fac'),
      act('comment_added', 'bea'),
    ];
    const once = heard(voicesOf([], 0, 0), news);
    expect([...once.acts]).toEqual([['bea', 1]]);
    expect(heard(once, news)).toBe(once);
  });
  it('are not louder for typing on in the same card', () => {
    const typing = ['cards_added', 'text_edited', 'text_edited'] as const;
    const voices = heard(
      voicesOf([], 0, 0),
      typing.map((type) => act(type, 'col', { cards: ['c1'] })),
    );
    expect(voices.acts.get('col')).toBe(1);
  });
  it('say which bodies have written in this phase, though their cards are hidden, and which have not', () => {
    const voices = heard(voicesOf([], 0, 0), [
      act('cards_added', 'col', { count: 0 }),
      act('phase_opened', 'fac'),
      act('cards_added', 'ada', { count: 0 }),
      act('cards_added', 'bea', { count: 2 }),
      act('text_edited', 'ada', { count: 0 }),
    ]);
    expect(writingOf(voices, people)).toEqual({ written: 2, all: 3, missing: ['body col'] });
  });
  it('a hidden card is one voice, though its event shows none', () => {
    expect(heard(voicesOf([], 0, 0), [act('cards_added', 'ada', { count: 0 })]).acts.get('ada')).toBe(1);
  });
});

describe('silence', () => {
  const hour = 3_600_000;
  it('names the body here that has said nothing longest, not who leads or observes', () => {
    const voices = voicesOf(
      [
        { author: 'ada', at: hour },
        { author: 'bea', at: hour - 9 * 60_000 },
      ],
      0,
      0,
    );
    const joined = (id: string): number => (id === 'col' ? hour - 6 * 60_000 : 0);
    expect(silenceOf(voices, people, joined, 0, hour)).toEqual({ name: 'body bea', minutes: 9 });
  });
  it('is not told before five minutes', () => {
    expect(silenceOf(voicesOf([], 0, 0), people, () => hour - 299_000, 0, hour)).toBeUndefined();
  });
  it('is counted from the opening of the phase, and not told in its first five minutes', () => {
    const silent = (minutes: number) =>
      silenceOf(voicesOf([], 0, 0), people, () => 0, hour - minutes * 60_000, hour);
    expect(silent(4)).toBeUndefined();
    expect(silent(6)?.minutes).toBe(6);
  });
  it('remembers through a change of phase who was heard before it, hidden cards and old ones too', () => {
    const before = heard(voicesOf([], 0, 0), [act('cards_added', 'ada', { count: 0, at: hour })]);
    const opened = hour + 60_000;
    const after = voicesOf([{ author: 'bea', at: hour - 5 }], opened, 0, before);
    expect([...after.last]).toEqual([
      ['ada', hour],
      ['bea', hour - 5],
    ]);
    expect([...after.acts]).toEqual([]);
  });
});

it('a bridge is an idea that answers a need of another sector, counted once', () => {
  const author: Record<string, string> = { i1: 'ada', i2: 'bea', n1: 'bea', n2: 'col', n3: 'bea' };
  const answers = (from: string, to: string) => ({ kind: 'answers' as const, from, to });
  const links = [answers('i1', 'n1'), answers('i1', 'n2'), answers('i2', 'n3')];
  expect(bridgesOf(links, (card) => author[card], people)).toBe(1);
});

describe('a choice', () => {
  const round = { id: 'r1', dots: 5 };
  const ballots = [
    { round: 'r1', author: 'ada', used: 5 },
    { round: 'r1', author: 'bea', used: 2 },
    { round: 'r0', author: 'col', used: 5 },
  ];
  it('waits for the bodies that have dots left, not for who leads', () => {
    expect(choosingOf(round, ballots, people)).toEqual({
      used: 7,
      all: 15,
      missing: ['body bea', 'body col'],
    });
  });
  it('waits for nobody who is away, and counts the dots of who has gone', () => {
    const away = new Map([...people].map(([id, one]) => [id, { ...one, here: id === 'bea' }]));
    expect(choosingOf(round, ballots, away)).toEqual({ used: 7, all: 10, missing: ['body bea'] });
  });
});

describe('the clock', () => {
  it('counts a second until it is over', () => {
    expect([figuresOf(462_000), figuresOf(461_001), figuresOf(0), figuresOf(3_900_000)]).toEqual([
      '07:42',
      '07:42',
      '00:00',
      '1:05:00',
    ]);
  });
  it('stands still while paused, and never goes below nothing', () => {
    expect([leftOf({ left: 5000 }, 99), leftOf({ ends: 50 }, 99), leftOf(null, 99)]).toEqual([
      5000,
      0,
      undefined,
    ]);
  });
  it('is prolonged from what is left, and stays paused', () => {
    expect(prolonged({ ends: 60_500 }, 0, 120)).toEqual({ seconds: 181, paused: false });
    expect(prolonged({ left: 1000 }, 0, 120)).toEqual({ seconds: 121, paused: true });
    expect(prolonged({ ends: 0 }, 99, 120)).toEqual({ seconds: 120, paused: false });
  });
});

describe('the list of what happened', () => {
  it('tells a card that is being written once, with its words as they stand', () => {
    const typing = [
      act('cards_added', 'ada', { cards: ['c1'], text: '' }),
      act('text_edited', 'ada', { cards: ['c1'], text: 'Gli orari' }),
      act('vote_cast', 'bea'),
      act('text_edited', 'ada', { cards: ['c1'], text: 'Gli orari del nido' }),
    ];
    expect(told(typing, 9).map(({ type, text }) => [type, text])).toEqual([
      ['cards_added', 'Gli orari del nido'],
      ['vote_cast', ''],
    ]);
  });
  it('tells an edit of an old card as an edit, and the newest first', () => {
    const edits = [
      act('text_edited', 'ada', { cards: ['c1'] }),
      act('text_edited', 'bea', { cards: ['c1'] }),
    ];
    expect(told(edits, 9).map(({ type, by }) => [type, by])).toEqual([
      ['text_edited', 'bea'],
      ['text_edited', 'ada'],
    ]);
    expect(told(edits, 1)).toHaveLength(1);
  });
  it('tells what one person did again and again within a minute once', () => {
    const minute = 60_000;
    const list = [
      act('timer_set', 'fac', { at: 0 }),
      act('timer_set', 'fac', { at: 2 * minute }),
      act('timer_set', 'fac', { at: 2 * minute + 5 }),
      act('timer_set', 'bea', { at: 2 * minute + 6 }),
    ];
    expect(told(list, 9).map(({ by, at }) => [by, at])).toEqual([
      ['bea', 2 * minute + 6],
      ['fac', 2 * minute + 5],
      ['fac', 0],
    ]);
  });
  it('tells who has just joined by the name that is known by now', () => {
    const joined = act('member_joined', 'obs', { who: '' });
    expect(sentenceOfAct(joined, (id) => (id === 'obs' ? 'Olga' : undefined))).toContain('Olga');
    expect(sentenceOfAct(joined, () => undefined)).toContain('Qualcuno');
  });
  it('DRW-5 counts the drawings that were taken together with cards, in one sentence', () => {
    const moved = { op: 'set', fields: { x: 1 } } as const;
    const event = {
      seq: 7,
      type: 'cards_moved',
      by: 'ada',
      at: 1,
      cmd: 'c',
      changes: [
        { ...moved, kind: 'card', id: 'a' },
        { ...moved, kind: 'drawing', id: 'd' },
        { ...moved, kind: 'drawing', id: 'e' },
      ],
    } as unknown as Event;
    const [both] = acts([event], new Map(), {});
    expect(both).toMatchObject({ count: 1, drawings: 2 });
    expect(both && sentenceOfAct(both, () => 'Ada')).toBe('Ada ha spostato 3 elementi');
    expect(sentenceOfAct(act('cards_moved', 'ada', { count: 2 }), () => 'Ada')).toContain('2 carte');
  });
  it('DEC-4 tells a hidden card by its adding alone, several of them in one, and not how many', () => {
    const hidden = (type: EventType) => act(type, 'ada', { count: 0 });
    const list = ['cards_added', 'text_edited', 'text_edited', 'cards_added', 'cards_moved'] as const;
    expect(told(list.map(hidden), 9).map(({ type, count }) => [type, count])).toEqual([['cards_added', 0]]);
    expect(told([hidden('cards_added'), hidden('text_edited')], 9)).toMatchObject([{ count: 0 }]);
  });
});

describe('what the phase asks', () => {
  const vote = { dots: 5, max_per_card: 3, secret: true, zone: 'ideas' };
  it('is its prompt until the cards are revealed or the vote is closed', () => {
    expect(askOf({ writing: 'private' }, false, 'participant')).toBe('prompt');
    expect(askOf({ writing: 'private', revealed: true }, false, 'participant')).toBe('task-revealed');
    expect(askOf({ vote }, true, 'participant')).toBe('prompt');
    expect(askOf({ vote }, false, 'participant')).toBe('task-chosen');
  });
  it('is nothing to an observer', () => {
    expect(askOf({ writing: 'private' }, false, 'observer')).toBe('task-observer');
  });
});
