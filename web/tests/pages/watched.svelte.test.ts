// @vitest-environment jsdom
// How a plan stands is asked for after every act: whichever answer comes last, that to the newest question is shown.
import { tick } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { monitoring, type PlanState } from '../../src/api/monitoring';
import { Watched } from '../../src/pages/monitoring/watched.svelte';
import type { Table } from '../../src/store/table.svelte';

type Answer = { comes: (seq: number) => void; fails: () => void };
const table = {
  id: 'b',
  ready: false,
  pending: 0,
  connection: { state: 'live' },
  listen: () => () => undefined,
} as unknown as Table;
let stop: (() => void) | undefined;

/** Asked as it is made, and then once more. */
async function askedTwice(): Promise<[Watched, Answer, Answer]> {
  const answers: Answer[] = [];
  vi.spyOn(monitoring, 'state').mockImplementation(
    () =>
      new Promise((resolve, reject) => {
        answers.push({
          comes: (seq) => resolve({ seq } as PlanState),
          fails: () => reject(new Error('lost')),
        });
      }),
  );
  let watched: Watched | undefined;
  stop = $effect.root(() => void (watched = new Watched(table)));
  void watched?.look();
  await tick();
  return [watched, ...answers] as [Watched, Answer, Answer];
}

afterEach(() => {
  stop?.();
  vi.restoreAllMocks();
});

test('MON-4 an answer that comes after a later one changes nothing', async () => {
  const [watched, first, second] = await askedTwice();
  second.comes(2);
  await vi.waitFor(() => expect(watched.state?.seq).toBe(2));
  first.comes(1);
  await tick();
  expect(watched.state?.seq).toBe(2);
});

test('MON-4 a question that was asked anew is not told to have failed', async () => {
  const [watched, first, second] = await askedTwice();
  first.fails();
  await tick();
  expect(watched.stage).toBe('coming');
  second.comes(2);
  await vi.waitFor(() => expect(watched.stage).toBe('here'));
});
