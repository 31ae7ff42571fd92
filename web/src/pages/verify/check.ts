// Whether a sealed plan is as it was sealed, and by whom: in the browser, from the file alone. The twin of
// cocreate/sealing/check.py, on the same vectors (tests/vectors/seal.json).
import type { Fault, Manifest, PublicKey, Verdict } from '../../api/types';
import { pack, same, unpack, type Bytes, type Member } from './container';
import {
  bytesOf,
  hexed,
  MANIFEST,
  readManifest,
  readSignature,
  SIGNATURE,
  signedBytes,
  succession,
  unhexed,
} from './manifest';

// test 1 of RFC 8032: whether this browser knows Ed25519 at all
const KNOWN_KEY = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';
const KNOWN_SIGNATURE =
  'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155' +
  '5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b';

/** Only over a secure line, and in browsers of about 2025 or later; for all others the server does it. */
export async function canVerify(): Promise<boolean> {
  return globalThis.crypto?.subtle !== undefined && isSigned(KNOWN_KEY, KNOWN_SIGNATURE, bytesOf(''));
}

export async function check(raw: Bytes, keys: readonly PublicKey[] = []): Promise<Verdict> {
  const trust = keys.length ? 'known' : 'alone';
  const broken = (faults: Fault[]): Verdict => ({ outcome: 'broken', trust, faults, seal: null });
  const members = unpack(raw);
  if (members === undefined) return broken([{ code: 'container', name: '' }]);
  const byName = new Map(members.map(({ name, body }) => [name, body]));
  const [list, signature] = [byName.get(MANIFEST), byName.get(SIGNATURE)];
  if (list === undefined || signature === undefined) {
    const missing = [MANIFEST, SIGNATURE].filter((name) => !byName.has(name));
    return broken(missing.map((name) => ({ code: 'missing', name })));
  }
  const signed = readSignature(signature);
  if (signed === undefined || !(await isSigned(signed.key, signed.signature, signedBytes(list))))
    return broken([{ code: 'signature', name: '' }]);
  const seal = readManifest(list);
  if (seal === undefined || seal.key !== signed.key) return broken([{ code: 'manifest', name: '' }]);
  const faults = [...(await differing(seal, members)), ...(await untrusted(seal, keys))];
  const inOrder = [MANIFEST, SIGNATURE, ...seal.files.map(({ name }) => name)].join();
  if (!faults.length && (inOrder !== members.map(({ name }) => name).join() || !same(pack(members), raw)))
    faults.push({ code: 'wrapping', name: '' });
  return { outcome: outcomeOf(faults), trust, faults, seal };
}

function outcomeOf(faults: readonly Fault[]): Verdict['outcome'] {
  if (!faults.length) return 'holds';
  return faults.every(({ code }) => code === 'foreign' || code === 'late') ? 'elsewhere' : 'broken';
}

async function differing(seal: Manifest, members: readonly Member[]): Promise<Fault[]> {
  const listed = new Map(seal.files.map((file) => [file.name, file]));
  const found = new Set<string>();
  const faults: Fault[] = [];
  for (const { name, body } of members) {
    const file = listed.get(name);
    if (found.has(name) || (file === undefined && name !== MANIFEST && name !== SIGNATURE))
      faults.push({ code: 'added', name });
    else if (file !== undefined && (file.size !== body.length || file.sha256 !== (await sha256(body))))
      faults.push({ code: 'changed', name });
    found.add(name);
  }
  for (const name of listed.keys()) if (!found.has(name)) faults.push({ code: 'missing', name });
  return faults;
}

/** The key must be one of those, or follow one of them, each signed by the one before (SEA-4). */
async function untrusted(seal: Manifest, keys: readonly PublicKey[]): Promise<Fault[]> {
  if (!keys.length) return [];
  const known = new Map(keys.map((key) => [key.key, key]));
  const own = new Map(seal.keys.map((key) => [key.key, key]));
  let key = seal.key;
  for (let steps = 0; steps < own.size && !known.has(key); steps++) {
    const link = own.get(key);
    if (!link?.by || !(await isSigned(link.by, link.proof ?? '', succession(link.by, key, link.since))))
      break;
    key = link.by;
  }
  const last = known.get(key);
  // a key that has ended has one successor, which who knows its end would know too
  if (last === undefined || (key !== seal.key && typeof last.until === 'number'))
    return [{ code: 'foreign', name: '' }];
  const named = known.get(seal.key);
  return named === undefined || isInTime(named, seal.at) ? [] : [{ code: 'late', name: '' }];
}

const isInTime = ({ since, until }: PublicKey, at: number): boolean => since <= at && at <= (until ?? at);

async function sha256(body: Bytes): Promise<string> {
  return hexed(await crypto.subtle.digest('SHA-256', body));
}

async function isSigned(key: string, signature: string, message: Bytes): Promise<boolean> {
  try {
    const read = await crypto.subtle.importKey('raw', unhexed(key), 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', read, unhexed(signature), message);
  } catch {
    return false; // no point of the curve, or no such algorithm here: `canVerify` was asked before
  }
}
