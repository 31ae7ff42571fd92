// @vitest-environment jsdom
// Two aims in the same words: an older programme may have them, and its plan is shown all the same.
import { mount, unmount, type Component } from 'svelte';
import { beforeAll, expect, test } from 'vitest';
import type { Plan } from '../../src/api/types';
import Select from '../../src/design/Select.svelte';
import { load } from '../../src/i18n/index.svelte';
import Framework from '../../src/pages/plan/Framework.svelte';
import LogFrame from '../../src/pages/plan/edit/LogFrame.svelte';
import { Index } from '../../src/pages/plan/words';

beforeAll(() => load('it'));

const AIM = 'Più tempo per chi cura';
const plan = {
  title: 'Piano',
  actions: [],
  needs: [],
  ideas: [],
  resources: [],
  obstacles: [],
  organisations: [],
  programme: {
    title: 'Conciliazione',
    themes: [],
    aims: [AIM, AIM],
    results: [
      { id: 'r1', title: 'Nidi aperti la sera', aim: AIM, indicator: null, actions: [] },
      { id: 'r2', title: 'Senza obiettivo', aim: null, indicator: null, actions: [] },
    ],
  },
} as unknown as Plan;

function shown(component: unknown, props: Record<string, unknown>): Element {
  const target = document.createElement('div');
  const made = mount(component as Component<Record<string, unknown>>, { target, props });
  const copy = target.cloneNode(true) as Element;
  void unmount(made);
  return copy;
}
const texts = (box: Element, what: string): string[] =>
  [...box.querySelectorAll(what)].map((one) => one.textContent.trim());

test('the framework shows them once, with their results', () => {
  const index = new Index(plan);
  expect(texts(shown(Framework, { plan, index }), 'h4')[0]).toBe(AIM);
  expect(texts(shown(Framework, { plan, index }), 'li strong')).toEqual([
    'Nidi aperti la sera',
    'Senza obiettivo',
  ]);
});

test('the logical framework shows each', () => {
  const editing = { may: () => false };
  const box = shown(LogFrame, { editing, plan });
  expect(texts(box, 'td').filter((text) => text === AIM)).toHaveLength(2);
});

test('PLN_5 the logical framework shows goal, indicator, source and assumption of each level', () => {
  const indicator = { name: 'ore', unit: '', baseline: 1, target: 9, source: 'registro' };
  const row = (assumption: string) => ({ indicator, assumption });
  const result = { id: 'r', title: 'Nidi aperti', aim: 'Orari', actions: [], ...row('c') };
  const programme = { ...plan.programme, aims: ['Orari', 'Rette'], aim_rows: [row('b')], results: [result] };
  const framed = { ...plan, programme: { ...programme, goal: { text: 'Più tempo', ...row('a') } } };
  const box = shown(LogFrame, { editing: { may: () => false }, plan: framed });
  const cells = [...box.querySelectorAll('tbody tr')].map((line) => texts(line, 'td').slice(1).join('|'));
  const told = ['a', 'b', '', 'c'].map((one) => (one ? `ore: 1 → 9|registro|${one}` : '–|–|–'));
  expect(cells.slice(0, 4)).toEqual(told);
  const first = (of: Element): string[] => texts(of, 'tbody td:first-of-type');
  expect(first(box).slice(0, 3)).toEqual(['Più tempo', 'Orari', 'Rette']);
  expect(first(shown(LogFrame, { editing: { may: () => false }, plan }))[0]).toBe('Conciliazione');
  expect([...box.querySelectorAll('th[rowspan="2"]')].map((one) => one.textContent)).toEqual(['Obiettivi']);
});

test('a list to choose from holds both', () => {
  const options = ['', AIM, AIM].map((value) => ({ value, text: value }));
  const box = shown(Select, { label: 'x', value: AIM, options });
  expect(texts(box, 'option')).toEqual(['', AIM, AIM]);
});
