// Reads the shipped weights and says of a passage what is amiss in its conduct. Pure: the same bytes and text give the same reading.
import { type Slot, slots } from '../language-conduct.ts';
import type { Plain } from '../text.ts';
import { place } from '../tagger/weights.ts';
import { type ConductKind, classes } from './classes.ts';
import { type Features, featuresOf } from './features.ts';
import { type ConductWeights, HEADS, readConductWeights } from './sections.ts';
import type { Mark, ToneLexicon } from './slots.ts';
import { type Word, wordsOf } from './words.ts';

/** What one window of a passage says. Logits: nought is even odds before the threshold. */
export interface ConductReading {
  /** Offsets into `Plain.text`. */
  readonly start: number;
  readonly end: number;
  /** That something is amiss, distress apart. */
  readonly risk: number;
  /** What it would be. */
  readonly kind: ConductKind;
  /** One logit a class, in the order of `classes`. */
  readonly classes: readonly number[];
  readonly distress: number;
  readonly words: readonly Word[];
  readonly marks: readonly Mark[];
}

export interface ConductModel {
  readonly limits: Pick<ConductWeights, 'told' | 'noted' | 'distressTold' | 'distressNoted'>;
  /**
   * One reading a window, in order; a usual message is one window. Of a text far longer than any message, only windows with a word that could wound,
   * threaten, sell or despair are read, and no more than a budget: `unread` hears what was left after that, so that a person is told.
   */
  read(passage: Plain, unread?: (start: number, end: number) => void): readonly ConductReading[];
  /** The reading as it would be without the words of a slot: what would lower it. */
  without(reading: ConductReading, slot: Slot): number;
  /** The logit as a calibrated probability. */
  probability(risk: number): number;
}

/** Words a window holds, and how far the next one begins: training has seen messages, not reports, and in a longer text one clause that wounds is lost among the others. */
const windowWords = 40;
const stride = 20;
/** Windows that are read whatever they hold: six hundred words, nearly all that a platform's longest message holds; what comes after is read where a word could wound. */
const always = 30;
const most = 72;
const speaks = (mark: Mark): boolean => slots.indexOf(mark.slot) >= slots.indexOf('insult') && slots.indexOf(mark.slot) < slots.indexOf('reported');

export function loadConductModel(bytes: Uint8Array, tone: ToneLexicon): ConductModel {
  const weights = readConductWeights(bytes);

  const readWords = (words: readonly Word[]): ConductReading => {
    const marks = tone.find(words);
    const { distress, ...judged } = judge(weights, featuresOf(words, marks));
    const named = marks.some((m) => m.slot === 'despair');
    return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0, ...judged, distress: distress - (named ? 0 : unnamedDespair), words, marks };
  };

  /** The windows in which a mark stands that could matter. */
  const spoken = (words: readonly Word[], starts: readonly number[]): readonly number[] => {
    const at = tone
      .find(words)
      .filter(speaks)
      .map((m) => m.from);
    let i = 0;
    return starts.filter((start) => {
      while (i < at.length && at[i]! < start) i++;
      return i < at.length && at[i]! < start + windowWords;
    });
  };

  return {
    limits: weights,
    read(passage, unread) {
      const words = wordsOf(passage.folded);
      if (!words.some((w) => w.sort === 'latin' || w.sort === 'arabic')) return [];
      if (words.length <= windowWords) return [readWords(words)];
      const starts: number[] = [];
      for (let at = 0; at === 0 || at + windowWords - stride < words.length; at += stride) starts.push(at);
      const wanted = starts.length <= always ? starts : [...starts.slice(0, always), ...spoken(words, starts.slice(always))];
      const next = wanted[most];
      if (next !== undefined) unread?.(words[next]?.start ?? 0, passage.text.length);
      return wanted.slice(0, most).map((at) => readWords(words.slice(at, at + windowWords)));
    },
    without({ words, marks }, slot) {
      const gone = new Set(marks.filter((m) => m.slot === slot).flatMap((m) => Array.from({ length: m.to - m.from }, (_, i) => m.from + i)));
      const rest = words.filter((_, i) => !gone.has(i));
      return judge(weights, featuresOf(rest, tone.find(rest))).risk;
    },
    probability: (risk) => 1 / (1 + Math.exp(-(weights.slope * risk + weights.shift))),
  };
}

type Judged = Pick<ConductReading, 'risk' | 'kind' | 'classes' | 'distress'>;

/** How much the gate takes away: chosen among 0, 1, 2, 3, 5 by leaving authors out. */
export const gateWeight = 1;
/** Despair that no word names must be that much clearer. */
export const unnamedDespair = 1.2;
const distressAt = classes.indexOf('distress');

function judge({ rows, bias }: ConductWeights, { rows: wanted, values }: Features): Judged {
  const sums = new Float64Array(HEADS);
  for (let f = 0; f < wanted.length; f++) {
    const from = place(rows, wanted[f]!);
    if (from < 0) continue;
    const value = values[f]! * rows.scale;
    for (let k = 0; k < HEADS; k++) sums[k] = sums[k]! + rows.rows[from + k]! * value;
  }
  for (let k = 0; k < HEADS; k++) sums[k] = sums[k]! + bias[k]!;
  return verdictOf(sums);
}

/** From the sums of the heads: the softmax over the classes and the binary head, averaged in logits, less what the gate takes away. */
export function verdictOf(sums: Float64Array): Judged {
  const count = classes.length;
  let max = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < count; k++) max = Math.max(max, sums[k]!);
  let amiss = 0;
  let best = 1;
  for (let k = 1; k < count; k++) {
    if (k === distressAt) continue;
    amiss += Math.exp(sums[k]! - max);
    if (sums[k]! > sums[best]!) best = k;
  }
  const fine = Math.exp(sums[0]! - max);
  const distress = Math.exp(sums[distressAt]! - max);
  const open = -gateWeight * Math.log(1 + Math.exp(-sums[count + 1]!));
  return {
    risk: (Math.log(amiss / (fine + distress)) + sums[count]!) / 2 + open,
    kind: classes[best] as ConductKind,
    classes: Array.from(sums.subarray(0, count)),
    distress: Math.log(distress / (fine + amiss)) + open,
  };
}
