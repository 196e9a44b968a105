// Reads the shipped weights and tags messages with them. Pure: the same bytes and the same text give the same names.
import { findCandidates } from './candidates.ts';
import { MOST_FEATURES, tokenFeatures } from './features.ts';
import { judgeFeatures } from './judge.ts';
import { MOST_JUDGED, VERDICTS } from './judge-rows.ts';
import { EPONYM, FIRST_NAME, FREQUENT_NAME } from './lexicon.ts';
import { readSections } from './sections.ts';
import { choose, PLENTY } from './sparing.ts';
import { createView, observe } from './view.ts';
import { createLattice, findPosteriors, LABELS, type Lattice } from './viterbi.ts';
import { ones, place, type Weights } from './weights.ts';

/** A name in the message, with UTF-16 offsets into the original text. */
export interface NameSpan {
  readonly start: number;
  readonly end: number;
  readonly role: 'lay' | 'practitioner' | 'public';
  /** Calibrated: this passage is a name, and of somebody in that role. */
  readonly probability: number;
  /** Calibrated: it names a patient or another lay person, rather than a practitioner, a public figure or nobody. */
  readonly lay: number;
  /** One word, that a disease, a sign or a device is named for and that is no frequent name. */
  readonly eponym: boolean;
}

/** Finds names of persons. Promises ordered passages that do not overlap; does not promise that every name is found. */
export interface Tagger {
  /** `left` hears of the stretch of a very long text in which names were not looked for. */
  tag(text: string, left?: (start: number, end: number) => void): readonly NameSpan[];
}

const roles = ['lay', 'practitioner', 'public'] as const;
const LEAST = 0.1; // a name less likely than this is not worth a reader's time

export function loadTagger(bytes: Uint8Array): Tagger {
  const { lexicon, tags, moves, first, verdicts, temper } = readSections(bytes);
  const view = createView();
  let lattice = createLattice();
  const rows = new Int32Array(MOST_FEATURES);
  const judged = new Int32Array(MOST_JUDGED);
  const sums = new Float64Array(VERDICTS);

  const tag: Tagger['tag'] = (text, left) => {
    observe(view, text, lexicon);
    const { count } = view.tokens;
    if (count === 0) return [];
    if (lattice.scale.length < count) lattice = createLattice(count * 2);
    const chosen = count > PLENTY ? choose(view) : undefined;
    if (chosen?.left) left?.(view.tokens.start[chosen.left.from] as number, view.tokens.end[chosen.left.to - 1] as number);
    for (let i = 0; i < count; i++)
      if (chosen?.weighed[i] === 0) settle(lattice, i);
      else score(tags, rows, tokenFeatures(view, i, rows), lattice, i);
    findPosteriors(lattice, count, moves, first);
    const candidates = findCandidates(view, lattice);
    const spans: NameSpan[] = [];
    for (let at = 0; at < candidates.length; at++) {
      weigh(verdicts, judged, judgeFeatures(view, candidates, at, judged), sums, temper);
      const candidate = candidates[at] as (typeof candidates)[number];
      const start = view.from[candidate.from] as number;
      const end = view.tokens.end[candidate.to - 1] as number;
      const [, lay = 0, practitioner = 0, known = 0] = sums;
      if (lay + practitioner + known < LEAST) continue;
      const role = lay >= practitioner && lay >= known ? 0 : practitioner >= known ? 1 : 2;
      const eponym = candidate.to - candidate.from === 1 && isEponym(view.lexicon[candidate.from] as number);
      spans.push({ start, end, role: roles[role] as NameSpan['role'], probability: sums[role + 1] as number, lay, eponym });
    }
    return spans;
  };
  return { tag };
}

/** Of a word that is as much a frequent name («Bernard») nothing is said. */
const isEponym = (flags: number): boolean => (flags & EPONYM) !== 0 && (flags & FREQUENT_NAME) === 0 && (flags & FIRST_NAME) < 2;

const SURELY = 20;

/** A token that is no name, without a look. */
function settle({ scores }: Lattice, token: number): void {
  scores.fill(0, token * LABELS, (token + 1) * LABELS);
  scores[token * LABELS] = SURELY;
}

/** Sums of nine small integers a token: kept in locals, for this is where most of the time of a review goes. */
function score(weights: Weights, features: Int32Array, count: number, lattice: Lattice, token: number): void {
  const { scores } = lattice;
  const { rows, scale, index } = weights;
  let [s0, s1, s2, s3, s4, s5, s6, s7, s8] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let f = 0; f < count; f++) {
    const row = features[f] as number;
    const pair = (row >>> 5) << 1;
    const word = index[pair] as number;
    const bit = 1 << (row & 31);
    if ((word & bit) === 0) continue;
    const from = ((index[pair + 1] as number) + ones(word & (bit - 1))) * LABELS;
    s0 += rows[from] as number;
    s1 += rows[from + 1] as number;
    s2 += rows[from + 2] as number;
    s3 += rows[from + 3] as number;
    s4 += rows[from + 4] as number;
    s5 += rows[from + 5] as number;
    s6 += rows[from + 6] as number;
    s7 += rows[from + 7] as number;
    s8 += rows[from + 8] as number;
  }
  const at = token * LABELS;
  scores[at] = s0 * scale;
  scores[at + 1] = s1 * scale;
  scores[at + 2] = s2 * scale;
  scores[at + 3] = s3 * scale;
  scores[at + 4] = s4 * scale;
  scores[at + 5] = s5 * scale;
  scores[at + 6] = s6 * scale;
  scores[at + 7] = s7 * scale;
  scores[at + 8] = s8 * scale;
}

/** The verdicts' probabilities; `temper` was fitted so that they mean what they say. */
function weigh(weights: Weights, features: Int32Array, count: number, sums: Float64Array, temper: Float64Array): void {
  sums.fill(0);
  for (let f = 0; f < count; f++) {
    const from = place(weights, features[f] as number);
    if (from < 0) continue;
    for (let y = 0; y < VERDICTS; y++) sums[y] = (sums[y] as number) + (weights.rows[from + y] as number);
  }
  let total = 0;
  let max = Number.NEGATIVE_INFINITY;
  for (let y = 0; y < VERDICTS; y++) {
    sums[y] = (sums[y] as number) * weights.scale * (temper[0] as number) + (temper[1 + y] as number);
    if ((sums[y] as number) > max) max = sums[y] as number;
  }
  for (let y = 0; y < VERDICTS; y++) total += sums[y] = Math.exp((sums[y] as number) - max);
  for (let y = 0; y < VERDICTS; y++) sums[y] = (sums[y] as number) / total;
}
