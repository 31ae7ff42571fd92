// The pure parts of the editor: what an action is with its amendments laid over, days that move, threads, sums.
import { expect, test } from 'vitest';
import { alsoForesee, predict } from '../src/sync/predict';
import { predictPlan } from '../src/sync/predict-plan';
import type { Records } from '../src/board/records';
import type { PlanAction } from '../src/api/types';
import { actionNow, laidOver, standing, waitsOf, type Amendment } from '../src/pages/plan/edit/amending';
import { linesOf, partnersOf, restOf, sourcesOf, totalOf } from '../src/pages/plan/edit/budget';
import { daysIn, daysOf, moved, shifted, stretched, threadsOf, ROW } from '../src/pages/plan/edit/gantt';
import { byStatus, reportOf, statusOn, stepped, type Progress } from '../src/pages/plan/edit/status';
import { changedIn, measureWith } from '../src/pages/plan/edit/said';
import { told } from '../src/pages/plan/edit/told';
import type { Index } from '../src/pages/plan/words';

const card = {
  kind: 'action',
  zone: 'actions',
  text: 'Aprire',
  rev: 0,
  x: 0,
  y: 0,
  owner: 'o1',
  start: '2027-01-04',
  end: '2027-02-26',
} as const;
const action = (id: string, more: Partial<PlanAction> = {}): PlanAction => ({
  id,
  number: 1,
  text: id,
  owner: null,
  partners: [],
  start: null,
  end: null,
  indicator: null,
  budget_eur: null,
  votes: 0,
  ideas: [],
  needs: [],
  resources: [],
  obstacles: [],
  depends_on: [],
  ...more,
});
const says = (
  field: Amendment['field'],
  value?: unknown,
  more: Partial<Amendment> = {},
): [string, Amendment] => [`a1:${field}`, { action: 'a1', field, value, ...more }];
const laid = (...amendments: [string, Amendment][]) =>
  laidOver({ ...card }, standing(new Map(amendments)).get('a1'));

test('EDT-1 a card is what it says, with what was amended over it', () => {
  expect(laid()).toEqual(card);
  expect(laid(says('owner', 'o2'), says('budget_eur', 5))).toMatchObject({ owner: 'o2', budget_eur: 5 });
  expect(laid(says('owner')).owner).toBeUndefined();
  expect(laid(says('owner', 'o2', { dropped: true })).owner).toBe('o1');
});

test('EDT-4 days that the board does not fit any more are the board’s', () => {
  expect(laid(says('start', '2027-03-01'))).toMatchObject({ start: '2027-01-04', end: '2027-02-26' });
  expect(laid(says('start', '2027-03-01'), says('end', '2027-03-02'))).toMatchObject({
    start: '2027-03-01',
    end: '2027-03-02',
  });
});

test('EDT-1 for whom an action waits is what was amended, else what the links say', () => {
  const link = { kind: 'depends_on', from: 'a1', to: 'a2', lag: 3 } as const;
  expect(waitsOf('a1', undefined, [link])).toEqual([{ action: 'a2', lag: 3 }]);
  expect(waitsOf('a1', standing(new Map([says('waits')])).get('a1'), [link])).toEqual([]);
  expect(actionNow(action('a1'), { ...card }, [{ action: 'a2', lag: 3 }]).waits).toEqual([
    { action: 'a2', timing: 'finish_start', lag: 3 },
  ]);
});

test('MON-9 how often an indicator is read comes along, and shows where it alone was changed', () => {
  const indicator = { name: 'Posti', unit: 'posti', target: 9 };
  const now = (frequency?: 'monthly') =>
    actionNow(action('a1'), { ...card, indicator: { ...indicator, ...(frequency && { frequency }) } }, []);
  expect([now().indicator?.frequency, now('monthly').indicator?.frequency]).toEqual([null, 'monthly']);
  const index = {} as Index;
  const said = [now(), now('monthly')].map((one) => told('indicator', one.indicator, index, String));
  expect(said[0]).not.toBe(said[1]);
  const [change] = predict(
    new Map([['card', new Map([['a1', { ...card }]])]]),
    { type: 'set_action', card: 'a1', indicator: { ...indicator, frequency: 'monthly' } },
    { me: 'lia', at: 7 },
  );
  expect(change).toMatchObject({ fields: { indicator: { ...indicator, frequency: 'monthly' } } });
});

test('EDT-6 risks that are amended are those of the plan before the server has reckoned it anew', () => {
  const risks = [{ text: 'Neve', likelihood: 2, impact: 3 }];
  expect(actionNow(action('a1'), laid(says('risks', risks)), []).risks).toEqual([
    { ...risks[0], response: '' },
  ]);
});

test('EDT-9 a wording is what the plan says of an action, over what was amended as a whole in an old log', () => {
  const wordings = new Map([['a1', { text: 'Tenere aperto', rev: 7, was: 'Aprire' }]]);
  const ofAction = standing(new Map([says('text', 'Aprire a marzo'), says('owner', 'o2')]), wordings).get(
    'a1',
  );
  expect(laidOver({ ...card }, ofAction)).toMatchObject({ text: 'Tenere aperto', owner: 'o2' });
  expect(laid(says('text', 'Aprire a marzo')).text).toBe('Aprire a marzo');
});

test('CLI-1 what I amend shows before the server has said so, and what I drop goes', () => {
  alsoForesee(predictPlan);
  const records: Records = new Map([['card', new Map([['a1', { ...card }]])]]);
  const me = { me: 'lia', at: 7 };
  const [change] = predict(records, { type: 'amend_action', card: 'a1', effort_days: 0 }, me);
  expect(change).toMatchObject({
    op: 'add',
    kind: 'amendment',
    id: 'a1:effort_days',
    fields: { value: null },
  });
  expect(predict(records, { type: 'amend_action', card: 'gone', budget_eur: 1 }, me)).toEqual([]);
  const drop = { type: 'drop_amendment', card: 'a1', fields: ['owner' as const] } as const;
  expect(predict(records, { ...drop, fields: ['owner'] }, me)).toEqual([]);
  records.set('amendment', new Map([['a1:owner', { action: 'a1', field: 'owner', value: 'o2' }]]));
  expect(predict(records, { ...drop, fields: ['owner'] }, me)).toMatchObject([{ fields: { dropped: true } }]);
  records.set('wording', new Map([['a1', { text: 'Tenere', rev: 3 }]]));
  const whole = predict(records, { type: 'amend_action', card: 'a1', text: 'Aprire' }, me);
  expect(whole).toMatchObject([{ op: 'add', kind: 'wording', id: 'a1', fields: { text: 'Aprire', rev: 3 } }]);
  expect(predict(records, { ...drop, fields: ['text'] }, me)).toEqual([
    { op: 'delete', kind: 'wording', id: 'a1' },
  ]);
});

test('days move together, a last day never before the first, and months and years are passed', () => {
  expect(shifted('2027-12-31', 1)).toBe('2028-01-01');
  expect(shifted('2028-03-01', -1)).toBe('2028-02-29');
  const days = { start: '2027-03-26', end: '2027-03-31' }; // the clocks go forward in between
  expect(moved(days, 7)).toEqual({ start: '2027-04-02', end: '2027-04-07' });
  expect(stretched(days, -9)).toEqual({ start: '2027-03-26', end: '2027-03-26' });
  expect(daysOf({ start: null, end: '2027-03-31' })).toEqual({ start: '2027-03-31', end: '2027-03-31' });
  expect(daysOf({ start: null, end: null })).toBeUndefined();
  const span = { first: Date.parse('2027-01-01'), last: Date.parse('2027-01-11') };
  expect([daysIn(100, 1_000, span), daysIn(-149, 1_000, span), daysIn(5, 0, span)]).toEqual([1, -1, 0]);
});

test('a thread leads from the end that is awaited to the end that waits', () => {
  const span = { first: Date.parse('2027-01-01'), last: Date.parse('2027-01-11') };
  const first = action('a1', { start: '2027-01-01', end: '2027-01-02' });
  const next = (timing: 'finish_start' | 'start_start', awaited = 'a1'): PlanAction =>
    action('a2', { start: '2027-01-05', end: '2027-01-06', waits: [{ action: awaited, timing, lag: 0 }] });
  const [thread] = threadsOf([first, next('finish_start')], span, 1_000);
  expect(thread?.path).toBe(`M 200 ${ROW / 2} H 300 V ${ROW * 1.5} H 400`);
  expect(threadsOf([first, next('start_start')], span, 1_000)[0]?.path).toMatch(/^M 0 /);
  expect(threadsOf([first, next('finish_start', 'gone')], span, 1_000)).toEqual([]);
});

test('sums are those of the actions, by action, by partner and by source', () => {
  const actions = [
    action('a1', {
      budget_eur: 100,
      promises: [
        { organisation: 'o1', what: 'sale', eur: 30 },
        { organisation: 'o2', what: 'ore', eur: 50 },
      ],
    }),
    action('a2', {
      budget_eur: 10,
      promises: [{ organisation: 'o1', what: 'sale', eur: 40 }],
      funds: [{ source: 'Bando', eur: 5 }],
    }),
    action('a3'),
  ];
  const lines = linesOf(actions);
  expect(lines.map(({ missing }) => missing)).toEqual([20, 0, 0]);
  expect(restOf(actions)).toEqual({
    promises: { count: 3, eur: 120 },
    funds: { count: 1, eur: 5 },
    risks: { count: 0, eur: 0 },
  });
  expect(
    restOf([action('a4', { risks: [{ text: 'Neve', likelihood: 1, impact: 2, response: '' }] })]).risks.count,
  ).toBe(1);
  expect(totalOf(lines)).toEqual({ cost: 110, promised: 120, funded: 5, missing: 20 });
  expect(partnersOf(actions).map(({ id, eur }) => [id, eur])).toEqual([
    ['o1', 70],
    ['o2', 50],
  ]);
  expect(sourcesOf(actions).map(({ id, eur }) => [id, eur])).toEqual([['Bando', 5]]);
});

test('EDT-7 an action stands where was reported, and where nobody has, as its days tell; nobody but people end it', () => {
  const on = (start: string | null, end: string | null, told?: Progress): string =>
    statusOn({ start, end }, told, '2027-05-10');
  expect([
    on(null, null),
    on('2027-05-11', '2027-06-01'),
    on('2027-05-10', '2027-05-10'),
    on('2027-05-01', '2027-05-09'),
    on(null, '2027-05-10'),
    on('2027-05-01', '2027-05-09', { status: 'planned', percent: 0 }),
    on('2027-06-01', '2027-06-09', { status: 'stopped', percent: 30 }),
  ]).toEqual(['planned', 'planned', 'under_way', 'under_way', 'under_way', 'planned', 'stopped']);
});

test('EDT-7 the columns are those of progress, each with its actions in the order of the plan', () => {
  const over = { start: '2027-01-01', end: '2027-02-01' };
  const told = new Map<string, Progress>([
    ['a2', { status: 'done', percent: 100 }],
    ['a3', { status: 'under_way', percent: 40 }],
  ]);
  const actions = ['a1', 'a2', 'a3', 'a4'].map((id) => action(id, id === 'a4' ? {} : over));
  const columns = byStatus(actions, told, '2027-05-10');
  expect(columns.map(({ status, stands }) => [status, stands.map((one) => one.action.id)])).toEqual([
    ['planned', ['a4']],
    ['under_way', ['a1', 'a3']],
    ['done', ['a2']],
    ['stopped', []],
  ]);
  const late = columns.flatMap(({ stands }) => stands.filter((one) => one.late));
  expect(late.map((one) => one.action.id)).toEqual(['a1', 'a3']);
});

test('EDT-7 who moves a card says its status anew and keeps what was said last; what is done is done wholly', () => {
  const last = { status: 'under_way', percent: 40, note: 'Aperto', obstacles: 'Neve' } as const;
  expect(reportOf(undefined, 'under_way')).toEqual({
    status: 'under_way',
    percent: 0,
    note: '',
    obstacles: '',
  });
  expect(reportOf(last, 'stopped')).toEqual({ ...last, status: 'stopped' });
  expect(reportOf(last, 'done')).toEqual({ ...last, status: 'done', percent: 100 });
  expect([stepped('planned', -1), stepped('planned', 1), stepped('stopped', 1)]).toEqual([
    'planned',
    'under_way',
    'stopped',
  ]);
});

const form = (fields: Record<string, string>): FormData => {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.append(name, value);
  return made;
};

test('EDT-1 of a cell only what was typed in it is said', () => {
  const opened = form({ start: '2027-01-04', end: '2027-02-26' });
  expect([...changedIn(form({ start: '2027-01-04', end: '2027-02-26' }), opened)]).toEqual([]);
  expect([...changedIn(form({ start: '2027-01-04', end: '' }), opened)]).toEqual([['end', '']]);
});

test('EDT-1 what is typed of an indicator leaves alone what was not, as it stands by now and to the last figure', () => {
  const source = 'Anagrafe';
  const old = { name: 'Posti', unit: '', baseline: 0.00001, target: 1_200, source, frequency: null };
  const rest = { baseline: 0.00001, source };
  expect(measureWith(form({ name: ' Posti al nido ' }), old)).toEqual({
    name: 'Posti al nido',
    target: 1_200,
    ...rest,
  });
  expect(measureWith(form({ target: '1.300,5', unit: 'posti' }), old)).toEqual({
    name: 'Posti',
    target: 1_300.5,
    unit: 'posti',
    ...rest,
  });
  expect(measureWith(form({ target: '' }), old)).toEqual({ name: 'Posti', ...rest });
  expect(measureWith(form({ name: '' }), old)).toBeNull();
  expect(measureWith(form({ target: '3' }), null)).toBeNull();
});
