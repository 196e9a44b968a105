import { inflateSync } from 'node:zlib';

/** What a picture needs to be seen. Colour profiles and texts may unfold to any size. */
const needed: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
const signature = 8;
/** Length, name, checksum. */
const frame = 12;

interface Chunk {
  readonly name: string;
  readonly whole: Uint8Array;
  readonly data: Uint8Array;
}

function* chunksOf(bytes: Uint8Array): Iterable<Chunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = signature; at + frame <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + frame + length;
    if (end > bytes.length) return;
    yield { name: String.fromCharCode(...bytes.subarray(at + 4, at + 8)), whole: bytes.subarray(at, end), data: bytes.subarray(at + 8, end - 4) };
    at = end;
  }
}

/**
 * A PNG with nothing in it but the picture; undefined when it has more pixels than `most`, says its size twice, or unfolds to more than that size needs.
 * Throws on data that do not unfold.
 */
export function plainPng(bytes: Uint8Array, most: number): Uint8Array | undefined {
  const chunks = [...chunksOf(bytes)].filter((c) => needed.has(c.name));
  const [header, ...others] = chunks.filter((c) => c.name === 'IHDR');
  if (!header || others.length || header.data.length !== 13) return undefined;
  const size = new DataView(header.data.buffer, header.data.byteOffset, 13);
  const [width, height] = [size.getUint32(0), size.getUint32(4)];
  if (!width || !height || width * height > most) return undefined;
  // Eight bytes a pixel at most, a byte a line and a pass of interlacing, and some room.
  const unfolded = width * height * 8 + height * 8 + 1024;
  inflateSync(Buffer.concat(chunks.filter((c) => c.name === 'IDAT').map((c) => c.data)), { maxOutputLength: unfolded });
  return new Uint8Array(Buffer.concat([bytes.subarray(0, signature), ...chunks.map((c) => c.whole)]));
}
