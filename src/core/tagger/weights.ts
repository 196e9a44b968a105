// A table of int8 rows of which few of many possible are kept: one bit says whether a row is there, a running count where.
export interface Weights {
  readonly present: Uint32Array;
  /** Rows kept before each 32-bit word of `present`. */
  readonly before: Uint32Array;
  readonly rows: Int8Array;
  readonly width: number;
  readonly scale: number;
}

export function createWeights(present: Uint32Array, rows: Int8Array, width: number, scale: number): Weights {
  const before = new Uint32Array(present.length);
  let seen = 0;
  for (let i = 0; i < present.length; i++) {
    before[i] = seen;
    seen += ones(present[i] as number);
  }
  return { present, before, rows, width, scale };
}

/** Where the row's values start in `rows`; -1 when it was not kept. */
export function place(weights: Weights, row: number): number {
  const word = weights.present[row >>> 5] as number;
  const bit = 1 << (row & 31);
  if ((word & bit) === 0) return -1;
  return ((weights.before[row >>> 5] as number) + ones(word & (bit - 1))) * weights.width;
}

function ones(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
