// Patterns of words are tried only where a word begins as they do: a text is not walked once for each of a hundred patterns.
import { matchesAt } from './matches-at.ts';
import { openingsOf } from './openings.ts';
import { after, before, type Plain } from '../core/text.ts';

/** The matches of one pattern in a passage, in order and apart, as `matchAll` would give them. */
export type WordSearch = (passage: Plain) => Iterable<RegExpExecArray>;

export interface WordSearchOptions {
  /** The view that is read; folded when nothing is said. */
  readonly view?: 'folded' | 'text' | 'digits';
  readonly flags?: 'u' | 'iu';
}

/** `source` is a pattern of whole words, without edges: they are added. */
export function wordSearch(source: string, { view = 'folded', flags = 'u' }: WordSearchOptions = {}): WordSearch {
  const edged = `${before}(?:${source})${after}`;
  const openings = openingsOf(source);
  if (!openings) {
    const shape = new RegExp(edged, `${flags}g`);
    return (passage) => passage[view].matchAll(shape);
  }
  const shape = new RegExp(edged, `${flags}y`);
  return (passage) => matchesAt(passage[view], shape, placesOf(passage, openings));
}

interface Starts {
  readonly byFirst: ReadonlyMap<number, readonly number[]>;
  readonly byTwo: ReadonlyMap<number, readonly number[]>;
}

const known = new WeakMap<Plain, Starts>();
const none: readonly number[] = [];

/** Where words with one of these beginnings stand, in order. */
function placesOf(passage: Plain, openings: ReadonlySet<string>): readonly number[] {
  let starts = known.get(passage);
  if (!starts) known.set(passage, (starts = startsOf(passage)));
  const places: number[] = [];
  for (const opening of openings)
    for (const start of (opening.length > 1 ? starts.byTwo.get(twoAt(opening, 0)) : starts.byFirst.get(opening.charCodeAt(0))) ?? none) places.push(start);
  return places.sort((a, b) => a - b);
}

const twoAt = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + (at + 1 < text.length ? text.charCodeAt(at + 1) : 0);

/** Of all words and numbers of the passage; found once. */
function startsOf({ folded, tokens }: Plain): Starts {
  const byFirst = new Map<number, number[]>();
  const byTwo = new Map<number, number[]>();
  const put = (into: Map<number, number[]>, key: number, start: number): void => {
    const row = into.get(key);
    if (row) row.push(start);
    else into.set(key, [start]);
  };
  for (const { start } of tokens) {
    put(byFirst, folded.charCodeAt(start), start);
    put(byTwo, twoAt(folded, start), start);
  }
  return { byFirst, byTwo };
}
