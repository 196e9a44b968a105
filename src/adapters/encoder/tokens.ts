import { type Letter, META, normalise } from './normal.ts';

export interface Piece {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

export type Vocabulary = ReadonlyMap<string, readonly [id: number, score: number]>;

export const CLS = 0;
export const SEP = 2;
const UNKNOWN = 3;
const SPECIAL = 4;
const UNKNOWN_COST = -30_000;
const LONGEST = 16;
const REMEMBERED = 20_000;

/** One piece a line with its score in thousandths, in order of ids. Whole numbers: sums are the same here and where it was trained. */
export function readVocabulary(file: string): Vocabulary {
  const vocabulary = new Map<string, readonly [number, number]>();
  for (const [i, line] of file.trimEnd().split('\n').entries()) {
    const tab = line.lastIndexOf('\t');
    vocabulary.set(line.slice(0, tab), [i + SPECIAL, Number(line.slice(tab + 1))]);
  }
  return vocabulary;
}

type Path = readonly (readonly [id: number, letters: number])[];

/** The best split of one word; ties keep the earlier start. */
function split(word: readonly string[], vocabulary: Vocabulary): Path {
  const best: number[] = [0];
  const back: (readonly [from: number, id: number])[] = [];
  for (let i = 0; i < word.length; i++) {
    let piece = '';
    for (let e = i + 1; e <= Math.min(word.length, i + LONGEST); e++) {
      piece += word[e - 1];
      const hit = vocabulary.get(piece);
      if (!hit && e > i + 1) continue;
      const [id, score] = hit ?? [UNKNOWN, UNKNOWN_COST];
      const total = (best[i] as number) + score;
      const so = best[e];
      if (so === undefined || total > so) {
        best[e] = total;
        back[e] = [i, id];
      }
    }
  }
  const path: (readonly [number, number])[] = [];
  for (let e = word.length; e > 0; ) {
    const [from, id] = back[e] as readonly [number, number];
    path.push([id, e - from]);
    e = from;
  }
  return path.reverse();
}

/** Pieces with their UTF-16 ranges, without the special ones; words seen before are not split again. */
export function createTokeniser(vocabulary: Vocabulary): (text: string) => readonly Piece[] {
  const known = new Map<string, Path>();
  const pathOf = (letters: readonly Letter[]): Path => {
    const word = letters.map((l) => l.letter);
    const key = word.join('');
    const path = known.get(key) ?? split(word, vocabulary);
    if (known.size < REMEMBERED && key.length < 40) known.set(key, path);
    return path;
  };
  return (text) => {
    const letters = normalise(text);
    const pieces: Piece[] = [];
    for (let start = 0, end = 1; start < letters.length; start = end, end = start + 1) {
      while (end < letters.length && letters[end]?.letter !== META) end++;
      let i = start;
      for (const [id, length] of pathOf(letters.slice(start, end))) {
        const first = letters[i]?.letter === META && length > 1 ? i + 1 : i;
        pieces.push({ id, start: letters[first]?.start ?? 0, end: letters[i + length - 1]?.end ?? 0 });
        i += length;
      }
    }
    return pieces;
  };
}
