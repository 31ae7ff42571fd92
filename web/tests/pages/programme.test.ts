// @vitest-environment jsdom
// What the programme's dialog sends of the logical framework: each row as it was said, beside the aim that it was said of.
import { flushSync, mount, unmount, type Component } from 'svelte';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { load, t } from '../../src/i18n/index.svelte';
import Programme from '../../src/pages/table/dialogs/Programme.svelte';
import type { Programme as Frame, SetProgramme } from '../../src/wire/types';

const HOURS = { name: 'ore', target: 9, source: 'registro' };
const BEFORE: Frame = {
  title: 'Conciliazione',
  themes: [],
  aims: ['Orari', 'Rette'],
  aim_rows: [{}, { indicator: HOURS, assumption: 'se i fondi bastano' }],
  goal: { text: 'Più tempo' },
  results: [{ id: 'r', title: 'Nidi aperti', aim: 'Rette', assumption: 'se c’è personale' }],
};

let close: (() => void) | undefined;
beforeAll(async () => {
  await load('it');
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  globalThis.ResizeObserver = class {
    observe = (): void => undefined;
    unobserve = (): void => undefined;
    disconnect = (): void => undefined;
  };
});
afterEach(() => close?.());

let sent: SetProgramme[] = [];
beforeEach(() => (sent = []));

function opened(before: Frame = BEFORE): void {
  const table = {
    board: { title: 'Tavolo' },
    get: () => before,
    of: () => new Map(),
    give: (command: SetProgramme) => void sent.push(command),
  };
  const props = { table, onclose: () => undefined };
  const made = mount(Programme as unknown as Component<Record<string, unknown>>, {
    target: document.body,
    props,
  });
  flushSync();
  close = () => void unmount(made);
}

function fields(key: string): HTMLInputElement[] {
  const labels = [...document.querySelectorAll('label')].filter(
    ({ textContent }) => textContent.trim() === t(key),
  );
  return labels.map(({ htmlFor }) => document.getElementById(htmlFor) as HTMLInputElement);
}

function fill(key: string, at: number, text: string): void {
  const field = fields(key)[at] as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  flushSync();
}

function press(name: string): void {
  const buttons = [...document.querySelectorAll('button')];
  buttons
    .find((one) => (one.ariaLabel ?? one.getAttribute('aria-label') ?? one.textContent).trim() === name)
    ?.click();
  flushSync();
}

function saved(): Omit<SetProgramme, 'type' | 'title' | 'themes' | 'patron_days'> {
  document.querySelector('form')?.dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
  const [{ aims, aim_rows, goal, results } = {} as SetProgramme] = sent.slice(-1);
  return JSON.parse(JSON.stringify({ aims, aim_rows, goal, results }));
}

const { aims, aim_rows, goal, results } = BEFORE;

test('PLN_5 what is not touched is sent as it was', () => {
  opened();
  expect(saved()).toEqual({ aims, aim_rows, goal, results });
});

test('PLN_5 an aim that is reworded keeps what stands beside it, and its results', () => {
  opened();
  fill('programme-aim', 1, 'Orari');
  fill('programme-aim', 1, 'Rette più basse');
  expect(saved()).toEqual({
    aims: ['Orari', 'Rette più basse'],
    aim_rows,
    goal,
    results: [{ ...results?.[0], aim: 'Rette più basse' }],
  });
});

test('PLN_5 an aim that is taken away takes its row along, and leaves those of the others', () => {
  opened();
  press(`${t('action-row-remove')} 1`);
  expect(saved()).toEqual({ aims: ['Rette'], aim_rows: aim_rows?.slice(1), goal, results });
  press(`${t('action-row-remove')} 1`);
  expect(saved()).toEqual({ aims: [], aim_rows: [], goal, results: [{ ...results?.[0], aim: '' }] });
});

test('PLN_5 goal, aim and result each have an indicator and an assumption', () => {
  opened({ title: 'Conciliazione', results: [{ id: 'r', title: 'Nidi aperti' }] });
  fill('programme-goal', 0, 'Più tempo');
  press(t('programme-aim-add'));
  press(t('programme-aim-add'));
  fill('programme-aim', 1, 'Orari');
  fill('programme-assumption', 1, 'di un obiettivo senza parole');
  for (const [measured, at] of [0, 2, 3].entries()) {
    fill('action-indicator', at, 'ore');
    fill('programme-target', measured, '9');
    fill('action-source', measured, 'registro');
    fill('programme-assumption', at, `ipotesi ${at}`);
  }
  const row = (at: number) => ({ indicator: HOURS, assumption: `ipotesi ${at}` });
  expect(saved()).toEqual({
    aims: ['Orari'],
    aim_rows: [row(2)],
    goal: { text: 'Più tempo', ...row(0) },
    results: [{ id: 'r', title: 'Nidi aperti', aim: '', ...row(3) }],
  });
});

test('a list that is pasted is so many aims', () => {
  opened();
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { getData: () => 'Uno\n\n Due \n' } });
  fields('programme-aim')[0]?.dispatchEvent(event);
  flushSync();
  expect(saved().aims).toEqual(['Orari', 'Uno', 'Due', 'Rette']);
  expect(saved().aim_rows?.[3]).toEqual(aim_rows?.[1]);
});

test('what cannot be sent is shown, though its row was closed', () => {
  opened();
  const hidden = fields('programme-assumption')[0];
  hidden?.dispatchEvent(new Event('invalid', { cancelable: true }));
  expect(hidden?.closest('details')?.open).toBe(true);
});
