// @vitest-environment jsdom
// What is kept before it is sent (CLI-2), with a store whose disk is as slow as the test says.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Keeper } from '../../src/sync/keeper';
import type { Kept } from '../../src/sync/pending';
import type { Store } from '../../src/sync/storage';

class SlowStore implements Store {
  readonly kept: Kept[] = [];
  noted: Kept | undefined;
  readonly closed: string[] = [];
  take: ((left: Kept) => Promise<void>) | undefined;
  looked = 0;
  #turn: (() => void) | undefined;

  load(): Promise<Kept | undefined> {
    return Promise.resolve(undefined);
  }
  inherit(take: (left: Kept) => Promise<void>): Promise<void> {
    this.take = take;
    this.looked += 1;
    return Promise.resolve();
  }
  keep(kept: Kept): Promise<void> {
    this.kept.push(kept);
    return new Promise((resolve) => (this.#turn = resolve));
  }
  /** The disk has it. */
  async turn(): Promise<void> {
    await settled();
    this.#turn?.();
    await settled();
  }
  note(kept: Kept): void {
    this.noted = kept;
  }
  forgetNote(): void {
    this.noted = undefined;
  }
  close(): void {
    this.closed.push('closed');
  }
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const words = (text: string): Kept => ({ pending: [], bases: [['c', text]] });
const sent: string[] = [];
let store: SlowStore;
let keeper: Keeper;

beforeEach(() => {
  sent.length = 0;
  keeper = new Keeper((store = new SlowStore()));
});
afterEach(() => keeper.close());

function type(text: string): void {
  keeper.keep(words(text));
  keeper.after(() => sent.push(text));
}

test('CLI-2 of what waits for a slow disk only the newest goes there, and nothing is sent before it is kept', async () => {
  for (const text of ['n', 'ni', 'nid', 'nido']) type(text);
  await settled();
  expect(store.kept).toEqual([words('nido')]);
  expect(sent).toEqual([]);
  type('nido!');
  await store.turn();
  expect(sent).toEqual(['n']);
  expect(store.kept).toEqual([words('nido'), words('nido!')]);
  await store.turn();
  expect(sent).toHaveLength(5);
});

test('CLI-2 a page that is closed notes what is not stored yet, and no longer once it is', async () => {
  type('nido');
  dispatchEvent(new Event('pagehide'));
  expect(store.noted).toEqual(words('nido'));
  await store.turn();
  expect(store.noted).toBeUndefined();
  dispatchEvent(new Event('pagehide'));
  expect(store.noted, 'all is stored: there is nothing to note').toBeUndefined();
});

test('CLI-2 a note stays while something newer than it is not stored', async () => {
  type('nido');
  dispatchEvent(new Event('pagehide'));
  await settled();
  type('nido di');
  expect(store.noted, 'what is said as the page goes is noted too').toEqual(words('nido di'));
  await store.turn();
  expect(store.noted).toEqual(words('nido di'));
  await store.turn();
  expect(store.noted).toBeUndefined();
});

test('CLI-2 a disk that refuses stops nobody: what it does not take is noted, and it is asked again', async () => {
  const { keep } = store;
  store.keep = () => Promise.reject(new Error('no room'));
  type('nido');
  await settled();
  expect(sent).toEqual(['nido']);
  expect(store.noted).toEqual(words('nido'));
  store.keep = keep;
  type('nido!');
  await store.turn();
  expect(store.kept).toEqual([words('nido!')]);
  expect(store.noted).toBeUndefined();
});

test('CLI-2 a tab that stays in sight looks for others again and again; a closed one does not', async () => {
  keeper.look();
  expect(store.looked, 'nobody would take it').toBe(0);
  keeper.inherit(() => undefined);
  keeper.look();
  expect(store.looked).toBe(2);
  keeper.close();
  keeper.look();
  await settled();
  expect(store.looked).toBe(2);
});

test('CLI-2 what another tab has left is kept here before it goes there; a closed table takes nothing', async () => {
  keeper.inherit((left) => keeper.keep(left));
  let gone = false;
  void store.take?.(words('di prima')).then(() => (gone = true));
  await settled();
  expect(gone).toBe(false);
  await store.turn();
  expect(gone).toBe(true);
  keeper.close();
  await expect(store.take?.(words('dopo'))).rejects.toThrow('closed');
  expect(store.closed).toEqual(['closed']);
});
