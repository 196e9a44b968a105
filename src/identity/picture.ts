import { decode as decodePng } from 'fast-png';
import { decode as decodeJpeg } from 'jpeg-js';
import { plainPng } from './png.ts';

/** What a picture looks like, in 63 bits: the signs of its slow changes of light. It stays when a picture is made smaller, packed anew or tinted, and shows nobody. */
export type PictureHash = bigint;

const mostPixels = 1_000_000;
/** Light is read on a square of so many samples. */
const side = 32;
/** Slow changes are those of the first eight waves each way. */
const waves = 8;

/** The hash of a PNG or JPEG; nothing where it cannot be read, or shows too little to tell one account from another: one colour, an initial on a ground. */
export function pictureHash(bytes: Uint8Array): PictureHash | undefined {
  const light = lightOf(bytes);
  return light && isTelling(light) ? signsOf(light) : undefined;
}

/** How far two pictures are apart, 0 to 63; the second one seen in a mirror counts as itself. */
export const apart = (a: PictureHash, b: PictureHash): number => Math.min(ones(a ^ b), ones(a ^ b ^ mirror));

const ones = (bits: bigint): number => bits.toString(2).replaceAll('0', '').length;

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** How many values a pixel has: grey, grey and alpha, colours, colours and alpha. */
  readonly channels: number;
  readonly data: ArrayLike<number>;
  readonly brightest: number;
}

function pixelsOf(bytes: Uint8Array): Pixels | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47) {
    const plain = plainPng(bytes, mostPixels);
    if (!plain) return undefined;
    const { width, height, channels, data, depth, palette } = decodePng(plain);
    if (palette) return { width, height, channels: palette[0]?.length ?? 3, data: [...data].flatMap((i) => palette[i] ?? []), brightest: 255 };
    return depth < 8 ? undefined : { width, height, channels, data, brightest: 2 ** depth - 1 };
  }
  if (bytes.length > 3 && view.getUint16(0) === 0xffd8) {
    const { width, height, data } = decodeJpeg(bytes, { useTArray: true, maxResolutionInMP: mostPixels / 1e6, maxMemoryUsageInMB: 64 });
    return { width, height, channels: 4, data, brightest: 255 };
  }
  return undefined;
}

/** The light of each sample, 0 to 1, each the mean of what lies in it; what is transparent lies on white. */
function lightOf(bytes: Uint8Array): readonly number[] | undefined {
  let pixels: Pixels | undefined;
  try {
    pixels = pixelsOf(bytes);
  } catch {
    // A picture that cannot be read tells nothing: names are compared alone.
    return undefined;
  }
  if (!pixels || pixels.width < side || pixels.height < side) return undefined;
  const { width, height } = pixels;
  return Array.from({ length: side * side }, (_, i) => {
    const [left, top] = [Math.floor(((i % side) * width) / side), Math.floor((Math.floor(i / side) * height) / side)];
    const [right, bottom] = [Math.floor((((i % side) + 1) * width) / side), Math.floor(((Math.floor(i / side) + 1) * height) / side)];
    let sum = 0;
    for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) sum += lightAt(pixels, y * width + x);
    return sum / ((right - left) * (bottom - top));
  });
}

function lightAt({ channels, data, brightest }: Pixels, pixel: number): number {
  const at = (c: number): number => (data[pixel * channels + c] ?? 0) / brightest;
  const light = channels < 3 ? at(0) : 0.299 * at(0) + 0.587 * at(1) + 0.114 * at(2);
  const alpha = channels % 2 === 0 ? at(channels - 1) : 1;
  return light * alpha + 1 - alpha;
}

const levels = 16;
/** Two levels of light that fill more than this are a drawing: a letter, a logo. */
const mostFilled = 0.85;
const leastSpread = 0.03;

function isTelling(light: readonly number[]): boolean {
  const counts = new Array<number>(levels).fill(0);
  for (const l of light) {
    const level = Math.min(levels - 1, Math.floor(l * levels));
    counts[level] = (counts[level] ?? 0) + 1;
  }
  const [first = 0, second = 0] = counts.sort((a, b) => b - a);
  const mean = light.reduce((sum, l) => sum + l, 0) / light.length;
  const spread = Math.sqrt(light.reduce((sum, l) => sum + (l - mean) ** 2, 0) / light.length);
  return spread >= leastSpread && (first + second) / light.length <= mostFilled;
}

const cosines = Array.from({ length: waves }, (_, u) => Array.from({ length: side }, (_v, x) => Math.cos(((2 * x + 1) * u * Math.PI) / (2 * side))));
const pairs = Array.from({ length: waves * waves }, (_, i) => [i % waves, Math.floor(i / waves)] as const).slice(1);
/** In a mirror the odd waves across change their sign. */
const mirror = pairs.reduce((bits, [u], i) => (u % 2 ? bits | (1n << BigInt(i)) : bits), 0n);

function signsOf(light: readonly number[]): PictureHash {
  const across = Array.from({ length: side }, (_, y) => cosines.map((wave) => wave.reduce((sum, c, x) => sum + c * (light[y * side + x] ?? 0), 0)));
  return pairs.reduce((bits, [u, v], i) => {
    const sum = across.reduce((s, row, y) => s + (cosines[v]?.[y] ?? 0) * (row[u] ?? 0), 0);
    return sum > 0 ? bits | (1n << BigInt(i)) : bits;
  }, 0n);
}
