// One file, judged here where the browser can, else by the server; held against this server's keys where they are had.
import type { api } from '../../api/client';
import type { Verdict } from '../../api/types';
import { canVerify, check } from './check';

const MOST_HERE = 256 * 2 ** 20; // bytes: no server seals more
const MOST_THERE = 64 * 2 ** 20; // what the server takes to verify

type Server = Pick<typeof api, 'keys' | 'verify'>;

export type Judged = { verdict: Verdict; here: boolean };

/** Undefined where it is too large. */
export async function judged(file: File, server: Server): Promise<Judged | undefined> {
  const here = await canVerify();
  if (file.size > (here ? MOST_HERE : MOST_THERE)) return undefined;
  if (!here) return { verdict: await server.verify(file), here };
  const raw = new Uint8Array(await file.arrayBuffer());
  const keys = await server.keys().catch(() => []); // without a network: then the file is held against itself
  return { verdict: await check(raw, keys), here };
}
