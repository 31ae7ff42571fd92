// What is told in passing; a refusal keeps the words that would be lost (CLI-3).
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toasts } from '../../src/design/toasts.svelte';
import { speech } from '../../src/i18n/index.svelte';
import { onlyHere } from '../../src/pages/route';
import { cardsOf, withDays } from '../../src/pages/table/reading/refusal';

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

describe('a refusal', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('goes when a later act on the same card is accepted, or after a while', () => {
    toasts.refusal('La fine viene prima.', '', ['c1']);
    toasts.refusal('Bloccata.', '', ['c2']);
    toasts.mended(['c1']);
    expect(toasts.list).toMatchObject([{ text: 'Bloccata.' }]);
    vi.advanceTimersByTime(12_000);
    expect(toasts.list).toEqual([]);
  });
  it('CLI-3: that holds somebody’s words does not go by itself', () => {
    toasts.refusal('Bloccata.', 'Le mie parole', ['c1']);
    toasts.mended(['c1']);
    vi.advanceTimersByTime(60_000);
    expect(toasts.list).toHaveLength(1);
  });
  it('is about the cards of its act', () => {
    expect(cardsOf({ type: 'delete_cards', cards: ['c1', 'c2'] })).toEqual(['c1', 'c2']);
    expect(cardsOf({ type: 'add_comment', id: 'k', card: 'c1', text: '' })).toEqual(['c1']);
    expect(cardsOf({ type: 'undo' })).toEqual([]);
  });
  it('says days as people do, and leaves what is no day', () => {
    speech.language = 'it';
    expect(withDays('La fine (2026-03-01) viene prima. «2026-02-31» non è una data.')).toBe(
      'La fine (1 marzo 2026) viene prima. «2026-02-31» non è una data.',
    );
  });
});

it('an address of this computer alone invites nobody', () => {
  expect(['localhost', '127.0.0.1', '[::1]', '192.168.1.7', 'tavolo.it'].map(onlyHere)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
