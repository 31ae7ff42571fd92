// @vitest-environment jsdom
// What is too long for a field is not cut: it stays, says so, and goes nowhere until it is shorter.
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import Field from '../src/design/Field.svelte';
import { over } from '../src/design/length';
import { t } from '../src/i18n/index.svelte';
import type { Table } from '../src/store/table.svelte';
import type { Looking } from '../src/views/looking/looking.svelte';
import GroupHead from '../src/views/outline/GroupHead.svelte';
import { Work } from '../src/views/outline/work.svelte';
import { MAX_TITLE, type SocketCommand } from '../src/wire/types';

const mounted: Record<string, unknown>[] = [];
afterEach(() => {
  for (const one of mounted.splice(0)) void unmount(one);
  document.body.replaceChildren();
});

function field(): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>('input, textarea');
  if (!found) throw new Error('there is no field');
  return found;
}

function paste(text: string): void {
  field().value = text;
  field().dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
}

const said = (): string => document.querySelector('.error')?.textContent ?? '';
const LONG = 'è'.repeat(MAX_TITLE + 2);

test('counts code points, without what stands around them', () => {
  expect(over('👩‍👧'.repeat(2), 6)).toBe(0);
  expect(over(`  ${'a'.repeat(8)}  `, 8)).toBe(0);
  expect(over('a'.repeat(11), 8)).toBe(3);
});

test('a field keeps all that was pasted, says how much is too much, and holds its form back', () => {
  mounted.push(mount(Field, { target: document.body, props: { label: 'Nome', value: '', most: MAX_TITLE } }));
  flushSync();
  paste(LONG);
  expect(field().value).toBe(LONG);
  expect(said()).toContain(t('text-long', { over: 2 }));
  expect(field().checkValidity()).toBe(false);
  paste(LONG.slice(2));
  expect(said()).toBe('');
  expect(field().checkValidity()).toBe(true);
});

test('of several lines each has its own measure', () => {
  const props = { label: 'Temi', value: '', most: 5, lines: 3 };
  mounted.push(mount(Field, { target: document.body, props }));
  flushSync();
  paste('uno\ndue\ntre');
  expect(field().checkValidity()).toBe(true);
  paste('uno\nquattro');
  expect(said()).toContain(t('text-long', { over: 2 }));
});

test('a group’s title that is too long stays in its field and is not sent', () => {
  const given: SocketCommand[] = [];
  const table = {
    may: () => true,
    of: () => new Map(),
    give: (command: SocketCommand) => given.push(command),
  };
  const work = new Work(
    table as unknown as Table,
    {} as Looking,
    () => [],
    () => {},
  );
  const props = { work, id: 'g', zone: 'needs', title: 'Orari' };
  mounted.push(mount(GroupHead, { target: document.body, props }));
  flushSync();
  document.querySelector<HTMLButtonElement>('button')?.click();
  flushSync();
  const rename = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')][0];
  rename?.click();
  flushSync();
  expect(field().value).toBe('Orari');
  const submit = (): void => {
    field().form?.dispatchEvent(new Event('submit', { cancelable: true }));
    flushSync();
  };
  paste(LONG);
  submit();
  expect(given).toEqual([]);
  expect(field().value).toBe(LONG);
  expect(said()).toContain(t('text-long', { over: 2 }));
  paste('Orari lunghi');
  submit();
  expect(given).toEqual([{ type: 'rename_group', id: 'g', title: 'Orari lunghi' }]);
});
