// The container of a sealed plan: a zip in which nothing is compressed and nothing is left to choose. Pure.
// The twin of cocreate/sealing/container.py: the same members give the same bytes (SEA-3).

export type Bytes = Uint8Array<ArrayBuffer>;
export type Member = { name: string; body: Bytes };

const LOCAL = 30;
const CENTRAL = 46;
const END = 22;
const NEEDS = 20;
const UNIX = (3 << 8) | NEEDS;
const MODE = 0o100600 * 0x10000;
const DAY = 0x21;
const MOST = 500;
const NAME = /^[a-z0-9][a-z0-9._-]{0,99}$/;

const CRCS = Uint32Array.from({ length: 256 }, (_, n) => {
  let crc = n;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

function crc32(bytes: Bytes): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRCS[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Numbers of two and four bytes and words, one after the other. */
class Pen {
  readonly bytes: Bytes;
  readonly #view: DataView;
  #place = 0;

  constructor(size: number) {
    this.bytes = new Uint8Array(size);
    this.#view = new DataView(this.bytes.buffer);
  }

  get place(): number {
    return this.#place;
  }

  short(...numbers: number[]): this {
    for (const number of numbers) this.#view.setUint16((this.#place += 2) - 2, number, true);
    return this;
  }

  long(...numbers: number[]): this {
    for (const number of numbers) this.#view.setUint32((this.#place += 4) - 4, number, true);
    return this;
  }

  put(bytes: Bytes): this {
    this.bytes.set(bytes, this.#place);
    this.#place += bytes.length;
    return this;
  }

  mark(kind: number): this {
    return this.put(Uint8Array.of(0x50, 0x4b, kind, kind + 1));
  }
}

export function pack(members: readonly Member[]): Bytes {
  const named = members.map(({ name, body }) => ({
    name: new TextEncoder().encode(name),
    body,
    crc: crc32(body),
  }));
  const size = named.reduce(
    (sum, { name, body }) => sum + LOCAL + CENTRAL + 2 * name.length + body.length,
    END,
  );
  const pen = new Pen(size);
  const places: number[] = [];
  for (const { name, body, crc } of named) {
    places.push(pen.place);
    pen.mark(3).short(NEEDS, 0, 0, 0, DAY).long(crc, body.length, body.length).short(name.length, 0);
    pen.put(name).put(body);
  }
  const index = pen.place;
  for (const [n, { name, body, crc }] of named.entries()) {
    pen.mark(1).short(UNIX, NEEDS, 0, 0, 0, DAY).long(crc, body.length, body.length);
    pen
      .short(name.length, 0, 0, 0, 0)
      .long(MODE, places[n] ?? 0)
      .put(name);
  }
  const listed = pen.place - index;
  pen.mark(5).short(0, 0, members.length, members.length).long(listed, index).short(0);
  return pen.bytes;
}

/** The members as they stand one after the other; undefined where it is no container of ours, or too damaged. */
export function unpack(raw: Bytes): Member[] | undefined {
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
  const members: Member[] = [];
  let place = 0;
  while (place + 4 <= raw.length && view.getUint32(place, true) === 0x04034b50) {
    if (members.length === MOST || place + LOCAL > raw.length) return undefined;
    const [packed, size] = [view.getUint32(place + 18, true), view.getUint32(place + 22, true)];
    const start = place + LOCAL + view.getUint16(place + 26, true);
    const odd = view.getUint16(place + 8, true) !== 0 || view.getUint16(place + 28, true) !== 0;
    if (odd || packed !== size || start + size > raw.length) return undefined;
    const name = String.fromCharCode(...raw.subarray(place + LOCAL, Math.min(start, place + LOCAL + 101)));
    if (!NAME.test(name) || start - place - LOCAL > 100) return undefined;
    members.push({ name, body: raw.subarray(start, start + size) });
    place = start + size;
  }
  return members.length ? members : undefined;
}

export function same(one: Bytes, other: Bytes): boolean {
  return one.length === other.length && one.every((byte, n) => byte === other[n]);
}
