// The file of conduct weights: eight words of head, the bits of the rows that are there, the rows, then numbers.
import { createWeights, type Weights } from '../tagger/weights.ts';
import { classes } from './classes.ts';
import { FEATURE_BITS } from './features.ts';

export const MAGIC = 0x31444e43;
/** The classes, «anything amiss», and the gate: «like what is told of conduct at all». */
export const HEADS = classes.length + 2;
const HEAD = 16;

export interface ConductWeights {
  readonly rows: Weights;
  readonly bias: Float64Array;
  /** Logits from which a finding is told, and from which it is only noted; the last pair is that of distress. */
  readonly told: number;
  readonly noted: number;
  readonly distressTold: number;
  readonly distressNoted: number;
  /** Slope and shift that make of a logit a probability that means what it says. */
  readonly slope: number;
  readonly shift: number;
}

/** Throws when the bytes are not a file of conduct weights, or of another layout. */
export function readConductWeights(bytes: Uint8Array): ConductWeights {
  const head = new DataView(bytes.buffer, bytes.byteOffset, Math.min(HEAD, bytes.byteLength));
  if (bytes.byteLength < HEAD || head.getUint32(0, true) !== MAGIC) throw new Error('not a file of conduct weights');
  if (head.getUint32(4, true) !== FEATURE_BITS || head.getUint32(8, true) !== HEADS) throw new Error('the conduct weights are of another layout');
  const count = head.getUint32(12, true);
  const bitsAt = HEAD;
  const rowsAt = bitsAt + (1 << FEATURE_BITS) / 8;
  const numbersAt = (rowsAt + count * HEADS + 7) & ~7;
  const numbers = HEADS + 7;
  if (bytes.byteLength !== numbersAt + numbers * 8) throw new Error('the file of conduct weights is cut short');
  const copy = (from: number, to: number): ArrayBuffer => bytes.buffer.slice(bytes.byteOffset + from, bytes.byteOffset + to) as ArrayBuffer;
  const n = new Float64Array(copy(numbersAt, bytes.byteLength));
  const [scale = 1, told = 0, noted = 0, distressTold = 0, distressNoted = 0, slope = 1, shift = 0] = n.subarray(HEADS);
  return {
    rows: createWeights(new Uint32Array(copy(bitsAt, rowsAt)), new Int8Array(copy(rowsAt, rowsAt + count * HEADS)), HEADS, scale),
    bias: n.slice(0, HEADS),
    told,
    noted,
    distressTold,
    distressNoted,
    slope,
    shift,
  };
}

/** The bytes that `readConductWeights` reads. */
export function writeConductWeights(
  present: Uint32Array,
  rows: Int8Array,
  bias: Float64Array,
  numbers: readonly [scale: number, told: number, noted: number, distressTold: number, distressNoted: number, slope: number, shift: number],
): Uint8Array {
  const rowsAt = HEAD + (1 << FEATURE_BITS) / 8;
  const numbersAt = (rowsAt + rows.length + 7) & ~7;
  const bytes = new Uint8Array(numbersAt + (HEADS + numbers.length) * 8);
  const head = new DataView(bytes.buffer);
  for (const [i, word] of [MAGIC, FEATURE_BITS, HEADS, rows.length / HEADS].entries()) head.setUint32(i * 4, word, true);
  bytes.set(new Uint8Array(present.buffer, present.byteOffset, present.byteLength), HEAD);
  bytes.set(new Uint8Array(rows.buffer, rows.byteOffset, rows.byteLength), rowsAt);
  for (const [i, value] of [...bias, ...numbers].entries()) head.setFloat64(numbersAt + i * 8, value, true);
  return bytes;
}
