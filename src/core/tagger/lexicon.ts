// What the word lists say of a word: a flag word a list, in an open-addressed table of 16-bit prints, and surnames in a Bloom filter.
// Lookups may err (about one unknown word in a few hundred); the weights were learned with the same errors.

export const FIRST_NAME = 0b11; // rarer 1, known 2, frequent 3
export const COMMON = 0b1100; // the same three steps, for ordinary French words
export const PLACE = 1 << 4;
export const DRUG = 1 << 5;
export const EPONYM = 1 << 6;
export const SOUTHERN = 1 << 7; // Maghrebi, Arabic, sub-Saharan names
export const WORLD = 1 << 8; // names of other countries
export const FOREIGN_WORD = 1 << 9; // ordinary English or Arabic words
export const CLINICAL = 1 << 10; // words of case reports and exams
export const FREQUENT_NAME = 1 << 11; // top of the list of its country
export const SURNAME = 1 << 12; // from the filter
export const SOUND = 1 << 13; // the consonants are those of a Maghrebi name

export const FRENCH = 1 << 14; // the start of a French word

/** As many letters of a word as the filter of French words knows. */
export const FRENCH_LETTERS = 8;

export interface Lexicon {
  readonly prints: Uint16Array; // 0 when the slot is free
  readonly flags: Uint16Array;
  readonly surnames: Uint8Array;
  readonly sounds: Uint8Array;
  readonly english: Uint8Array;
  readonly french: Uint8Array;
}

export function look(lexicon: Lexicon, hash: number): number {
  const mask = lexicon.prints.length - 1;
  const mixed = mix(hash);
  const print = (mixed >>> 16) | 1;
  let slot = mixed & mask;
  const found = (bloomHas(lexicon.surnames, hash) ? SURNAME : 0) | (bloomHas(lexicon.english, hash) ? FOREIGN_WORD : 0);
  for (let tries = 0; tries < 64; tries++) {
    const there = lexicon.prints[slot] as number;
    if (there === 0) return found;
    if (there === print) return found | (lexicon.flags[slot] as number);
    slot = (slot + 1) & mask;
  }
  return found;
}

export function mix(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return h ^ (h >>> 16);
}

/** Six probes by double hashing; the filter's size in bits is a power of two. */
export function bloomHas(filter: Uint8Array, hash: number): boolean {
  const mask = filter.length * 8 - 1;
  let at = mix(hash);
  const step = mix(hash ^ 0x5bd1e995) | 1;
  for (let probe = 0; probe < 6; probe++) {
    const bit = (at >>> 3) & mask;
    if (((filter[bit >>> 3] as number) & (1 << (bit & 7))) === 0) return false;
    at = (at + step) | 0;
  }
  return true;
}

export function bloomAdd(filter: Uint8Array, hash: number): void {
  const mask = filter.length * 8 - 1;
  let at = mix(hash);
  const step = mix(hash ^ 0x5bd1e995) | 1;
  for (let probe = 0; probe < 6; probe++) {
    const bit = (at >>> 3) & mask;
    filter[bit >>> 3] = (filter[bit >>> 3] as number) | (1 << (bit & 7));
    at = (at + step) | 0;
  }
}

/** Adds flags to a word while a lexicon is being built; the larger step of FIRST_NAME and COMMON wins. */
export function mark(lexicon: Lexicon, hash: number, flags: number): void {
  const mask = lexicon.prints.length - 1;
  const mixed = mix(hash);
  const print = (mixed >>> 16) | 1;
  let slot = mixed & mask;
  while (lexicon.prints[slot] !== 0 && lexicon.prints[slot] !== print) slot = (slot + 1) & mask;
  lexicon.prints[slot] = print;
  const old = lexicon.flags[slot] as number;
  const first = Math.max(old & FIRST_NAME, flags & FIRST_NAME);
  const common = Math.max(old & COMMON, flags & COMMON);
  lexicon.flags[slot] = ((old | flags) & ~(FIRST_NAME | COMMON)) | first | common;
}
