import type { Concept } from '../language.ts';

/** A word of the vocabulary, by its place in the text. */
export interface Label {
  readonly concept: Concept;
  readonly start: number;
  readonly end: number;
}

const between = /^[\s:.,=#°º()[\]«"*_-]*$/u;

/** Where the words that announce a range begin: its labels and the little words between, never past `from` nor over a line that ends. */
export function leadStart(text: string, from: number, start: number, concepts: readonly Concept[], labels: readonly Label[], hanging?: RegExp): number {
  let at = start;
  let bare = start;
  for (let step = 0; step < 6; step++) {
    const label = labelBefore(text, from, at, concepts, labels);
    if (label !== undefined) {
      at = bare = label;
      continue;
    }
    const word = hanging?.exec(text.slice(from, at))?.[0].length ?? 0;
    if (word === 0) break;
    at -= word;
    bare = at;
  }
  return bare;
}

function labelBefore(text: string, from: number, at: number, concepts: readonly Concept[], labels: readonly Label[]): number | undefined {
  let best: number | undefined;
  for (let i = firstFrom(labels, Math.max(from, at - reach)); i < labels.length; i++) {
    const { concept, start, end } = labels[i] as Label;
    if (start >= at) break;
    if (end <= at && concepts.includes(concept)) {
      const gap = text.slice(end, at);
      if (gap.length <= 6 && !gap.includes('\n') && between.test(gap) && (best === undefined || start < best)) best = start;
    }
  }
  return best;
}

/** No label is longer, with what stands between it and its range. */
const reach = 110;

/** The index of the first label, of labels in order, that starts at `at` or later. */
function firstFrom(labels: readonly Label[], at: number): number {
  let low = 0;
  let high = labels.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((labels[middle] as Label).start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a word of one of these concepts stands right before. */
export const announces = (text: string, at: number, concepts: readonly Concept[], labels: readonly Label[]): boolean =>
  labelBefore(text, 0, at, concepts, labels) !== undefined;
