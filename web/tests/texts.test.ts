// The texts in parts: together they are the file, and each part is what its pages alone ask for.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { entriesOf, FILES, partOf, usesIn, USERS } from '../texts';
import { load, speaks, speech } from '../src/i18n/index.svelte';

const uses = usesIn(`${import.meta.dirname}/../src`);
const entries = FILES.flatMap((name) =>
  entriesOf(readFileSync(`${import.meta.dirname}/../../cocreate/locales/it/${name}`, 'utf8')),
);

test('a text belongs to the page that alone asks for it, and to the first part where others do too', () => {
  const use = (file: string, key: string, begins = false) => ({ file, key, begins });
  expect(partOf('new-title', [use('pages/home/NewTable.svelte', 'new-title')])).toBe('home');
  expect(partOf('check-late', [use('pages/plan/Checks.svelte', 'check-', true)])).toBe('plan');
  const both = [use('pages/home/NewTable.svelte', 'close'), use('design/Dialog.svelte', 'close')];
  expect(partOf('close', both)).toBe('first');
  expect(partOf('asked-by-the-server', [])).toBe('first');
});

test('no text is lost between the parts, and no entry is cut in two', () => {
  const parts = entries.map(({ key }) => partOf(key, uses));
  expect(new Set(parts)).toEqual(new Set(['first', ...Object.keys(USERS)]));
  const keys = entries.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(entries.every(({ text }) => /^-?[\w-]+ =/.test(text))).toBe(true);
});

test('the first part alone speaks for the table; the rest comes with its page', async () => {
  speech.language = 'it';
  await load('it', ['first']);
  const later = entries.filter(({ key }) => partOf(key, uses) !== 'first').map(({ key }) => key);
  expect(later.filter(speaks)).toEqual([]);
  await load('it');
  expect(entries.map(({ key }) => key).filter((key) => !key.startsWith('-') && !speaks(key))).toEqual([]);
});
