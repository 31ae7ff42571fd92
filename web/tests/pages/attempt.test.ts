// Sitting down over a line that breaks: sent again it has the same id, so that nobody is at the table twice.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { attempt } from '../../src/api/attempt';
import { api, ApiError } from '../../src/api/client';

const ANNA = { name: 'Anna' };
const DOOR = { code: 'ABCD2345' };
const JOINED = { board: 'b1', you: 'p1', role: 'participant' };
type Fate = () => Promise<Response>;

let fates: Fate[];
let ids: string[];

const lost: Fate = () => Promise.reject(new TypeError('network error'));
const cut: Fate = async () => new Response('{"board":"b1","yo', { status: 201 });
const seated: Fate = async () => Response.json(JOINED, { status: 201 });
const refused = (status: number, code?: string): Fate => {
  const body = code === undefined ? '<html>' : JSON.stringify({ code, message: 'No.', args: {} });
  return async () => new Response(body, { status });
};

const join = (who: { name: string } = ANNA, board = 'b1') =>
  attempt([board, who], (id) => api.join(DOOR, who, id));

function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
}

beforeEach(() => {
  [fates, ids] = [[], []];
  vi.stubGlobal('sessionStorage', storage());
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    ids.push(JSON.parse(body).id);
    return fates.shift()?.();
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('sitting down', () => {
  it.each<[string, Fate]>([
    ['an answer that was lost', lost],
    ['an answer that broke off', cut],
    ['a store that did not answer', refused(503, 'store_unreachable')],
    ['a proxy that had no server', refused(502)],
    ['a proxy that gave up', refused(408)],
    ['a "later"', refused(429, 'too_many_tries')],
  ])('LOG-3: after %s is the same person', async (_, fate) => {
    fates = [fate, fate, seated];
    await expect(join()).rejects.toThrow(ApiError);
    await expect(join()).rejects.toThrow(ApiError);
    expect(await join()).toEqual(JOINED);
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toMatch(/^[A-Za-z0-9][A-Za-z0-9_.:-]{15,63}$/);
  });

  it('LOG-3: after a reload in the middle is the same person', async () => {
    fates = [lost, seated];
    await expect(join()).rejects.toThrow();
    vi.resetModules(); // nothing is left in memory
    const fresh = await import('../../src/api/attempt');
    await fresh.attempt(['b1', ANNA], (id) => api.join(DOOR, ANNA, id));
    expect(ids[1]).toBe(ids[0]);
  });

  it.each<[string, Fate]>([
    ['was refused', refused(422, 'too_many')],
    ['was refused at the door', refused(404, 'unknown_door')],
    ['is seated', seated],
  ])('who %s begins anew', async (_, fate) => {
    fates = [fate, seated];
    await join().catch(() => undefined);
    await join();
    expect(ids[1]).not.toBe(ids[0]);
  });

  it('is another try for another name, or at another table', async () => {
    fates = [lost, lost, seated];
    await expect(join()).rejects.toThrow();
    await expect(join({ name: 'Berta' })).rejects.toThrow();
    await join({ name: 'Berta' }, 'b2');
    expect(new Set(ids).size).toBe(3);
  });

  it('works where the browser keeps nothing', async () => {
    const forbidden = (): never => {
      throw new DOMException('no', 'SecurityError');
    };
    vi.stubGlobal('sessionStorage', { getItem: forbidden, setItem: forbidden, removeItem: forbidden });
    fates = [lost, seated, seated];
    await expect(join()).rejects.toThrow();
    await join();
    await join();
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });
});
