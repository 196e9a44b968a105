// A table of int8 rows of which few of many possible are kept: one bit says whether a row is there, a running count where.
export interface Weights {
  /** For each 32 possible rows two words: a bit a row that is kept, and how many are kept before them. Side by side, for one visit to memory. */
  readonly index: Uint32Array;
  readonly rows: Int8Array;
  readonly width: number;
  readonly scale: number;
}

export function createWeights(present: Uint32Array, rows: Int8Array, width: number, scale: number): Weights {
  const index = new Uint32Array(present.length * 2);
  let seen = 0;
  for (let i = 0; i < present.length; i++) {
    index[i * 2] = present[i] as number;
    index[i * 2 + 1] = seen;
    seen += ones(present[i] as number);
  }
  return { index, rows, width, scale };
}

/** Where the row's values start in `rows`; -1 when it was not kept. */
export function place({ index, width }: Weights, row: number): number {
  const at = (row >>> 5) << 1;
  const word = index[at] as number;
  const bit = 1 << (row & 31);
  if ((word & bit) === 0) return -1;
  return ((index[at + 1] as number) + ones(word & (bit - 1))) * width;
}

export function ones(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
