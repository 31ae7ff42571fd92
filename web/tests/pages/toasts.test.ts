// What is told in passing; a refusal keeps the words that would be lost (CLI-3).
import { beforeEach, describe, expect, it } from 'vitest';
import { toasts } from '../../src/design/toasts.svelte';

beforeEach(() => {
  for (const { id } of toasts.list) toasts.drop(id);
});

describe('toasts', () => {
  it('CLI-3: what was refused stays with its words until it is sent away', () => {
    toasts.alert('La lavagna è bloccata.', 'Le mie parole');
    expect(toasts.list).toMatchObject([{ tone: 'alert', kept: 'Le mie parole' }]);
    toasts.drop(toasts.list[0]?.id ?? 0);
    expect(toasts.list).toEqual([]);
  });
  it('CLI-3: many notes push out notes, never somebody’s words', () => {
    for (const words of ['uno', 'due', 'tre', 'quattro', 'cinque']) toasts.alert('No.', words);
    toasts.alert('Altro.');
    expect(toasts.list.filter((toast) => toast.kept)).toHaveLength(5);
  });
  it('do not say the same twice', () => {
    toasts.alert('Il server non risponde.');
    toasts.alert('Il server non risponde.');
    expect(toasts.list).toHaveLength(1);
  });
});
