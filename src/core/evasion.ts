import { fancy, homoglyphs, pictures, strokes } from './evasion/glyphs.ts';
import { bottom, edited, type Layer, type Undo } from './evasion/layer.ts';
import { brokenWords, figures, spacedLetters } from './evasion/letters.ts';
import { mailWords } from './evasion/mail.ts';
import { numberWords, spacedDigits, splitNumbers } from './evasion/numbers.ts';
import { reversed } from './evasion/reversed.ts';

/** What a text says once its disguises are taken off. */
export interface Revealed {
  readonly text: string;
  /** Where a range of `text` stands in the text it was made from. */
  back(start: number, end: number): readonly [number, number];
  /** Whether a range of the first text, or what touches it, was changed. */
  touches(start: number, end: number): boolean;
  /** What was changed, in order and apart, by its place in the first text. */
  readonly changed: readonly Stretch[];
}

const undoing: readonly Undo[] = [
  strokes,
  fancy,
  pictures,
  homoglyphs,
  spacedLetters,
  brokenWords,
  figures,
  mailWords,
  numberWords,
  splitNumbers,
  spacedDigits,
];

/**
 * Undoes letters spaced, dotted, dressed up or borrowed, figures for letters, numbers in words or in pieces. Nothing when there is nothing to undo,
 * which is what most messages cost. A second reading, never the only one: what it changes wrongly, the first reading still has right.
 */
export function reveal(text: string, isKnown: (start: number, end: number) => boolean): Revealed | undefined {
  let layer: Layer | undefined;
  const changed: Stretch[] = [];
  for (const undo of [reversed(isKnown), ...undoing]) {
    const edits = undo(layer?.text ?? text);
    if (!edits.length) continue;
    const below = (layer ??= bottom(text));
    for (const { start, end } of edits) changed.push([below.from[start] ?? 0, below.to[end - 1] ?? 0]);
    layer = edited(below, edits);
  }
  if (!layer) return undefined;
  const { text: shown, from, to } = layer;
  const merged = apart(changed);
  return {
    text: shown,
    back: (start, end) => [from[start] ?? text.length, end > start ? (to[end - 1] ?? text.length) : (from[start] ?? text.length)],
    touches: (start, end) => meets(merged, start, end),
    changed: merged,
  };
}

export type Stretch = readonly [number, number];

/** In order, and those that overlap as one. */
function apart(stretches: readonly Stretch[]): readonly Stretch[] {
  const merged: Stretch[] = [];
  for (const [start, end] of [...stretches].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], end)];
    else merged.push([start, end]);
  }
  return merged;
}

function meets(stretches: readonly Stretch[], start: number, end: number): boolean {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.[1] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return (stretches[low]?.[0] ?? Number.POSITIVE_INFINITY) <= end;
}

export const readWhole = 4_000;
const around = 300;
/** UTF-16 units of a long text that are read a second time. */
const mostRead = 8_000;

/** The stretches of a text that want a second reading: the whole of a short one, of a long one what stands around the disguises; `left` when they are too many. */
export function excerptsOf(length: number, changed: readonly Stretch[]): { readonly excerpts: readonly Stretch[]; readonly left?: Stretch } {
  if (length <= readWhole) return { excerpts: [[0, length]] };
  const wanted = apart(changed.map(([start, end]): Stretch => [Math.max(0, start - around), Math.min(length, end + around)]));
  const excerpts: Stretch[] = [];
  let room = mostRead;
  for (const [start, end] of wanted) {
    if (room <= 0) return { excerpts, left: [start, wanted.at(-1)?.[1] ?? end] };
    const last = Math.min(end, start + room);
    excerpts.push([start, last]);
    room -= last - start;
    if (last < end) return { excerpts, left: [last, wanted.at(-1)?.[1] ?? end] };
  }
  return { excerpts };
}
