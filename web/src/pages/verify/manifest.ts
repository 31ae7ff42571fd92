// What a seal says, and the bytes that are signed. Pure; the twin of cocreate/sealing/manifest.py.
import type { Manifest, Place, PublicKey, SealedFile } from '../../api/types';
import type { Bytes } from './container';

export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'signature.json';
const FORMAT = 'cocreate-plan-seal/1';

const HEX32 = /^[0-9a-f]{64}$/;
const MOMENT = 8_640_000_000_000_000;

export const bytesOf = (text: string): Bytes => new TextEncoder().encode(text);

export function unhexed(hex: string): Bytes {
  return Uint8Array.from(hex.match(/../g) ?? [], (two) => Number.parseInt(two, 16));
}

export function hexed(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The signature is of this, and good for nothing else that the key ever signs. */
export function signedBytes(manifest: Bytes): Bytes {
  const head = bytesOf(`${FORMAT}\n`);
  const whole = new Uint8Array(head.length + manifest.length);
  whole.set(head);
  whole.set(manifest, head.length);
  return whole;
}

/** What the key before signs for the one that follows. */
export function succession(by: string, key: string, since: number): Bytes {
  return bytesOf(`cocreate-key/1\n${by}\n${key}\n${since}\n`);
}

/** Key and signature; undefined where they are not written in the one way in which they may be. */
export function readSignature(raw: Bytes): { key: string; signature: string } | undefined {
  const form = /^\{"algorithm":"Ed25519","key":"([0-9a-f]{64})","signature":"([0-9a-f]{128})"\}\n$/;
  const [, key, signature] = form.exec(textOf(raw) ?? '') ?? [];
  return key === undefined || signature === undefined ? undefined : { key, signature };
}

export function readManifest(raw: Bytes): Manifest | undefined {
  let said: unknown;
  try {
    said = JSON.parse(textOf(raw) ?? '');
  } catch {
    return undefined;
  }
  return isManifest(said) ? { ...said, papers: said.papers ?? null } : undefined;
}

function textOf(raw: Bytes): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw);
  } catch {
    return undefined;
  }
}

type Fields = Record<string, unknown>;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 2_000;
const isHex = (value: unknown): boolean => typeof value === 'string' && HEX32.test(value);
const isNatural = (value: unknown, most = Number.MAX_SAFE_INTEGER): boolean =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most;

/** An object with these fields and no other, as the server writes them. */
function has(value: unknown, ...names: string[]): value is Fields {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).sort().join() === [...names].sort().join()
  );
}

const FIELDS = ['format', 'board', 'title', 'version', 'log', 'at', 'by', 'key', 'keys', 'files'] as const;

function isManifest(it: unknown): it is Manifest {
  return (
    // a file of before there were papers in it says nothing of them
    (has(it, ...FIELDS) || (has(it, ...FIELDS, 'papers') && (it.papers === null || isPlace(it.papers)))) &&
    it.format === FORMAT &&
    isText(it.board) &&
    isText(it.title) &&
    isNatural(it.version) &&
    isPlace(it.log) &&
    isNatural(it.at, MOMENT) &&
    has(it.by, 'role', 'organisation') &&
    it.by.role === 'facilitator' &&
    isText(it.by.organisation) &&
    isHex(it.key) &&
    Array.isArray(it.keys) &&
    it.keys.length > 0 &&
    it.keys.every(isKey) &&
    Array.isArray(it.files) &&
    it.files.every(isFile)
  );
}

function isPlace(it: unknown): it is Place {
  return has(it, 'seq', 'epoch', 'chain') && isNatural(it.seq) && isText(it.epoch) && isHex(it.chain);
}

function isKey(it: unknown): it is PublicKey {
  return (
    has(it, 'key', 'since', 'until', 'by', 'proof') &&
    isHex(it.key) &&
    isNatural(it.since, MOMENT) &&
    (it.until === null || isNatural(it.until, MOMENT)) &&
    (it.by === '' || isHex(it.by)) &&
    typeof it.proof === 'string' &&
    /^([0-9a-f]{128})?$/.test(it.proof)
  );
}

function isFile(it: unknown): it is SealedFile {
  return (
    has(it, 'name', 'media', 'size', 'sha256') &&
    typeof it.name === 'string' &&
    /^[a-z0-9][a-z0-9._-]{0,99}$/.test(it.name) &&
    isText(it.media) &&
    isNatural(it.size) &&
    isHex(it.sha256)
  );
}
