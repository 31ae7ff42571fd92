// The plan as the page shows it: bars on a line of time, and what to mend in short lines.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Plan, PlanAction } from '../../src/api/types';
import { load } from '../../src/i18n/index.svelte';
import { linesOf, messagesOf } from '../../src/pages/plan/mending';
import { barOf, marksOf, namedMarks, placeOf, spanOf } from '../../src/pages/plan/timeline';
import { euros, Index, listed, measureOf } from '../../src/pages/plan/words';

beforeAll(() => load('it'));

const action = (
  id: string,
  number: number,
  start: string | null,
  end: string | null,
  more: Partial<PlanAction> = {},
): PlanAction => ({
  id,
  number,
  text: `azione ${id}`,
  owner: null,
  partners: [],
  start,
  end,
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
const check = (code: string, subjects: string[], severity: 'alert' | 'note' = 'alert') => ({
  code,
  severity,
  subjects,
  message: `${code}: ${subjects.join(' ')}`,
});
const plan = (more: Partial<Plan>): Plan => ({
  format: 'cocreate-plan/1',
  board: 'b',
  title: '',
  language: 'it',
  version: 1,
  seq: 1,
  finished: 0,
  programme: { title: '', start: '2020-06-01', end: '2023-12-31', lead: null, themes: [], aims: [] },
  start: null,
  end: null,
  actions: [],
  needs: [],
  ideas: [],
  resources: [],
  obstacles: [],
  groups: [],
  organisations: [],
  tally: {},
  voters: 0,
  votes_cast: 0,
  budget_eur: 0,
  checks: [],
  ...more,
});

describe('the line of time', () => {
  it('spans the programme and the actions that leave it', () => {
    const span = spanOf(plan({ actions: [action('a', 1, '2023-06-01', '2024-03-31')] }));
    expect(span && [new Date(span.first), new Date(span.last)]).toEqual([
      new Date('2020-06-01'),
      new Date('2024-04-01'),
    ]);
  });
  it('is not there where nothing has a date', () => {
    const undated = plan({ actions: [action('a', 1, null, null)] });
    expect(
      spanOf({ ...undated, programme: { ...undated.programme, start: null, end: null } }),
    ).toBeUndefined();
  });
  it('holds each bar from its first to its last day; one end alone is one day', () => {
    const span = { first: Date.parse('2021-01-01'), last: Date.parse('2021-01-11') };
    expect(barOf({ start: '2021-01-01', end: '2021-01-10' }, span)).toEqual({ left: 0, width: 1 });
    expect(barOf({ start: '2021-01-06', end: null }, span)).toEqual({
      left: 0.5,
      width: expect.closeTo(0.1),
    });
    expect(barOf({ start: '2021-01-06', end: '2021-01-01' }, span)).toMatchObject({ width: 0 });
    expect(barOf({ start: null, end: null }, span)).toBeUndefined();
  });
  it('marks half-years over years, months over months, and names those that have room', () => {
    const years = { first: Date.parse('2020-06-01'), last: Date.parse('2024-04-01') };
    const marks = marksOf(years);
    expect(marks.map((mark) => mark.day.toISOString().slice(0, 7))).toEqual([
      '2020-07',
      '2021-01',
      '2021-07',
      '2022-01',
      '2022-07',
      '2023-01',
      '2023-07',
      '2024-01',
    ]);
    expect(namedMarks(marks).map((mark) => mark.day.getUTCFullYear())).toEqual([2021, 2022, 2023]);
    expect(marks.every((mark) => mark.at === placeOf(mark.day.getTime(), years))).toBe(true);
    expect(marksOf({ first: Date.parse('2021-03-01'), last: Date.parse('2021-07-01') })).toHaveLength(4);
  });
});

describe('what to mend', () => {
  const actions = [action('a08', 10, null, null), action('a12', 3, null, null)];
  const organisations = [
    { id: 'comune', name: 'Comune', sector: 'public' as const, members: 1, leads: ['a08', 'a12'], helps: [] },
  ];
  const whole = plan({
    actions,
    organisations,
    checks: [
      check('need_without_action', ['n1'], 'note'),
      check('need_without_action', ['n2'], 'note'),
      check('owner_overloaded', ['comune'], 'note'),
      check('starts_before_dependency_ends', ['a12', 'a08']),
      check('dependency_cycle', ['a08', 'a12']),
      check('of_a_later_version', ['a08']),
    ],
  });
  it('is told in short lines with the numbers of the actions, what is urgent first, needs together', () => {
    expect(linesOf(whole, new Index(whole)).map((line) => [line.text, line.action])).toEqual([
      ["L'azione 3 comincia prima che finisca la 10", 'a12'],
      ['Le azioni 3 e 10 si aspettano a vicenda', 'a08'],
      ['of_a_later_version: a08', 'a08'], // what this page does not know is told in the plan's own words
      ['2 bisogni restano senza azione', undefined],
      ['Comune guida 2 azioni', undefined],
    ]);
  });
  it('is told in one line where many actions lack the same, and leads to the first of them', () => {
    const many = ['z', 'y', 'x'].map((id, at) => action(id, 3 - at, null, null));
    const checks = many.map(({ id }) => check('action_without_owner', [id]));
    const [few, all] = [plan({ actions: many, checks: checks.slice(1) }), plan({ actions: many, checks })];
    expect(linesOf(all, new Index(all)).map((line) => [line.text, line.action])).toEqual([
      ['Le azioni 1, 2 e 3 non hanno un responsabile', 'x'],
    ]);
    expect(linesOf(few, new Index(few))).toHaveLength(2);
  });
  it('is told in full beside its action', () => {
    expect(messagesOf(whole, 'a12')).toEqual([
      'starts_before_dependency_ends: a12 a08',
      'dependency_cycle: a08 a12',
    ]);
  });
});

it('figures are written as the language does', () => {
  expect(euros(284_000).replace(/\s/g, ' ')).toBe('284.000 €');
  expect(measureOf({ name: 'x', unit: 'posti', baseline: null, target: 1.5 })).toBe('– → 1,5 posti');
  expect(listed([3, 8, 12])).toBe('3, 8 e 12');
});
