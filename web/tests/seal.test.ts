// SEA-3, SEA-4: the browser judges sealed files as Python does; also tests/sealing/test_seal_vectors.py.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PublicKey, Verdict } from '../src/api/types';
import { canVerify, check } from '../src/pages/verify/check';
import { pack, unpack, type Bytes } from '../src/pages/verify/container';
import { judged } from '../src/pages/verify/judged';

type Case = Verdict & { about: string; file: string; keys: PublicKey[] };

const CASES = JSON.parse(
  readFileSync(new URL('../../tests/vectors/seal.json', import.meta.url), 'utf8'),
) as Case[];

const bytes = (base64: string): Bytes => Uint8Array.from(Buffer.from(base64, 'base64'));
const whole = bytes(CASES.find(({ about }) => about === 'whole')?.file ?? '');

test('what runs these tests knows Ed25519', async () => expect(await canVerify()).toBe(true));

test.each(CASES)('SEA-3 $about', async ({ file, keys, outcome, trust, faults, seal }) => {
  expect(await check(bytes(file), keys)).toEqual({ outcome, trust, faults, seal });
});

test('SEA-6 the papers of a large plan are verified here too, and no more is read than a server seals', async () => {
  const server = { keys: async () => [], verify: () => Promise.reject(new Error('not asked')) };
  const sealed = (size: number): File =>
    Object.defineProperty(new File([whole], 'piano.zip'), 'size', { value: size });
  expect((await judged(sealed(200 * 2 ** 20), server))?.verdict.outcome).toBe('holds');
  expect(await judged(sealed(256 * 2 ** 20 + 1), server)).toBeUndefined();
});

describe('the container', () => {
  test('SEA-3 the same members give the same bytes as in Python', () => {
    expect(whole.length).toBeGreaterThan(1_000);
    expect(pack(unpack(whole) ?? [])).toEqual(whole);
  });

  test('SEA-3 every byte of the file counts', async () => {
    for (let place = 0; place < whole.length; place++) {
      const changed = whole.slice();
      changed[place] = (changed[place] ?? 0) ^ (1 << (place % 8));
      expect((await check(changed)).outcome, `byte ${place}`).toBe('broken');
    }
  });

  test('SEA-3 a file that is cut off anywhere is not whole', async () => {
    for (let size = 0; size < whole.length; size += 7)
      expect((await check(whole.slice(0, size))).outcome, `${size} bytes`).toBe('broken');
  });
});
