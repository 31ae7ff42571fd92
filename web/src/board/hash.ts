// The state hash: CRC-32 of the records as JSON, keys sorted, empty kinds left out; alike in Python (CLI-5).
import type { Records } from './records';

export function stateHash(records: Records): number {
  const parts: string[] = [];
  for (const kind of [...records.keys()].sort()) {
    const ofKind = records.get(kind);
    if (!ofKind?.size) continue;
    const ids = [...ofKind.keys()].sort();
    parts.push(
      `${JSON.stringify(kind)}:{${ids.map((id) => `${JSON.stringify(id)}:${json(ofKind.get(id))}`).join(',')}}`,
    );
  }
  return crc32(new TextEncoder().encode(`{${parts.join(',')}}`));
}

/** JSON with sorted keys. Names of fields are ASCII, so that UTF-16 order is the order of the bytes. */
function json(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(json).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = value as Record<string, unknown>;
  const names = Object.keys(fields).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${json(fields[name])}`).join(',')}}`;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  return c;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
