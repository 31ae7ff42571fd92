// A remedy is taken with one click: the commands that it becomes, and how one sees that it is taken.
import { beforeEach, describe, expect, it } from 'vitest';
import type { PlanAction, Remedy } from '../../src/api/types';
import { Now } from '../../src/pages/plan/edit/now';
import { isMended, mend, wayOf } from '../../src/pages/plan/remedies';
import type { Table } from '../../src/store/table.svelte';
import type { SocketCommand } from '../../src/wire/types';

const records = new Map<string, Map<string, Record<string, unknown>>>();
const of = (kind: string) => records.get(kind) ?? new Map<string, Record<string, unknown>>();
let given: SocketCommand[] = [];
let role = 'facilitator';
let status = 'open';

// only what a remedy asks of a table: the records that stand on it, who I am, and to be given commands
const table = {
  ready: true,
  get records() {
    return records;
  },
  get board() {
    return { status };
  },
  get me() {
    return { role, organisation: 'o1' };
  },
  of,
  get: (kind: string, id: string) => of(kind).get(id),
  may: () => role !== 'observer',
  give: (command: SocketCommand) => given.push(command),
} as unknown as Table;

const now = (): Now => new Now(table);
const amended = (field: string, value: unknown): void => {
  const known = records.get('amendment') ?? new Map<string, Record<string, unknown>>();
  records.set('amendment', known.set(`a:${field}`, { action: 'a', field, value }));
};

const remedy = (more: Partial<Remedy>): Remedy => ({
  kind: 'set',
  card: 'a',
  fields: {},
  field: '',
  other: '',
  text: '',
  ...more,
});

beforeEach(() => {
  given = [];
  [role, status] = ['facilitator', 'open'];
  records.clear();
  records.set('card', new Map([['a', { kind: 'action', zone: 'actions', text: 'A', start: '2027-01-01' }]]));
  records.get('card')?.set('i', { kind: 'idea', zone: 'ideas', text: 'Un nido', x: 0, y: 0 });
  records.set('zone', new Map([['actions', { kind: 'action', title: '', x: 0, y: 0, w: 900, h: 900 }]]));
  records.set('link', new Map([['l', { kind: 'depends_on', from: 'a', to: 'b' }]]));
});

describe('a remedy', () => {
  it('sets fields, and is taken once they stand on the card', () => {
    const days = remedy({ fields: { start: '2027-02-01', end: '2027-02-05' } });
    expect(isMended(now(), days)).toBe(false);
    mend(now(), days);
    expect(given).toEqual([{ type: 'set_action', card: 'a', start: '2027-02-01', end: '2027-02-05' }]);
    Object.assign(of('card').get('a') ?? {}, days.fields);
    expect(isMended(now(), days)).toBe(true);
  });
  it('counts no partners as none', () => {
    expect(isMended(now(), remedy({ fields: { partners: [] } }))).toBe(true);
  });
  it('takes a dependency away', () => {
    const cut = remedy({ kind: 'unlink', other: 'b' });
    mend(now(), cut);
    expect(given).toEqual([{ type: 'delete_link', id: 'l' }]);
    records.get('link')?.clear();
    expect(isMended(now(), cut)).toBe(true);
  });
  it('writes the action that realises an idea', () => {
    mend(now(), remedy({ kind: 'realise', card: 'i' }));
    expect(given[0]).toMatchObject({ type: 'add_cards', cards: [{ zone: 'actions', text: 'Un nido' }] });
    records.get('link')?.set('m', { kind: 'realises', from: 'new', to: 'i' });
    expect(isMended(now(), remedy({ kind: 'realise', card: 'i' }))).toBe(true);
  });
});

describe('EDT-8 once the table is finished', () => {
  beforeEach(() => {
    status = 'finished';
  });

  it('a remedy amends the plan, and is taken once the plan says so', () => {
    const days = remedy({ fields: { start: '2027-02-01', end: '2027-02-05' } });
    expect(wayOf(now(), days)).toBe('plan');
    mend(now(), days);
    expect(given).toEqual([{ type: 'amend_action', card: 'a', start: '2027-02-01', end: '2027-02-05' }]);
    amended('start', '2027-02-01');
    expect(isMended(now(), days)).toBe(false);
    amended('end', '2027-02-05');
    expect(isMended(now(), days)).toBe(true);
  });
  it('to wait no longer is amended too, and the other waits stay as they are', () => {
    records.get('link')?.set('m', { kind: 'depends_on', from: 'a', to: 'c', timing: 'start_start', lag: 2 });
    const cut = remedy({ kind: 'unlink', other: 'b' });
    expect(isMended(now(), cut)).toBe(false);
    mend(now(), cut);
    const waits = [{ action: 'c', timing: 'start_start', lag: 2 }];
    expect(given).toEqual([{ type: 'amend_action', card: 'a', waits }]);
    amended('waits', waits);
    expect(isMended(now(), cut)).toBe(true);
  });
  it('a partner that came since the plan was made stays, and one that went stays away', () => {
    const then = { partners: ['p', 'q'] } as Partial<PlanAction> as PlanAction;
    amended('partners', ['q', 'r']);
    mend(now(), remedy({ fields: { partners: ['p', 'q', 'new'] } }), then);
    mend(now(), remedy({ fields: { owner: 'q', partners: ['p', 'o1'] } }), then);
    expect(given).toMatchObject([{ partners: ['q', 'r', 'new'] }, { owner: 'q', partners: ['r', 'o1'] }]);
  });
  it('who owns the action takes its remedies, as the plan has it; others take none', () => {
    role = 'participant';
    const budget = remedy({ fields: { budget_eur: 5 } });
    expect(wayOf(now(), budget)).toBeUndefined();
    amended('owner', 'o1');
    expect(wayOf(now(), budget)).toBe('plan');
    expect(wayOf(now(), remedy({ kind: 'fill', field: 'indicator' }))).toBe('plan');
    role = 'observer';
    expect(wayOf(now(), budget)).toBeUndefined();
    mend(now(), budget);
    expect(given).toEqual([]);
  });
  it('opens the table again only where an amendment can say nothing, which only a facilitator may', () => {
    const onTheBoard = [
      remedy({ kind: 'realise', card: 'i' }),
      remedy({ kind: 'fill', field: 'links' }),
      remedy({ kind: 'fill', card: '', field: 'programme' }),
    ];
    expect(onTheBoard.map((one) => wayOf(now(), one))).toEqual(['reopen', 'reopen', 'reopen']);
    for (const field of [
      'owner',
      'person',
      'start',
      'indicator',
      'target',
      'source',
      'budget',
      'funds',
      'promises',
      'result',
    ])
      expect(wayOf(now(), remedy({ kind: 'fill', field }))).toBe('plan');
    mend(now(), remedy({ kind: 'realise', card: 'i' }));
    expect(given.map(({ type }) => type).slice(0, 2)).toEqual(['reopen_board', 'add_cards']);
    role = 'participant';
    expect(onTheBoard.map((one) => wayOf(now(), one))).toEqual([undefined, undefined, undefined]);
  });
});
