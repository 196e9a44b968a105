// Who is it? The second look at each name, with the whole message in view: words and cues on both sides, the other names, the shape of the message.
import type { Candidate } from './candidates.ts';
import { company } from './company.ts';
import { distance } from './features.ts';
import { MOST_JUDGED, row } from './judge-rows.ts';
import { around, clauseCue, clinicalWeight } from './surroundings.ts';
import { KIND_ARABIC, KIND_LATIN, KIND_NEWLINE } from './token.ts';
import { BLOCK, type View } from './view.ts';

/** Writes the rows of candidate `at` and says how many. `same` holds, for each candidate, the index of an earlier or later one with the same words. */
export function judgeFeatures(view: View, candidates: readonly Candidate[], at: number, out: Int32Array): number {
  const candidate = candidates[at] as Candidate;
  const { tokens, word, stem, type, cue, nameliness, lexicon } = view;
  const { from, to } = candidate;
  const count = tokens.count;
  let n = 0;
  const put = (template: number, a: number, b = 0) => {
    if (n < MOST_JUDGED) out[n++] = row(template, a, b);
  };
  const w = (i: number) => (i < 0 || i >= count ? 3 : (word[i] as number));
  const m = (i: number) => (i < 0 || i >= count ? 3 : (stem[i] as number));
  const t = (i: number) => (i < 0 || i >= count ? 3 : (type[i] as number));
  const size = Math.min(to - from, 5);
  const shape = (view.shape[from] as number) * 8 + size;
  put(0, 0);
  put(1, bin(candidate.lay), 1);
  put(1, bin(candidate.practitioner), 2);
  put(1, bin(candidate.public), 3);
  put(1, bin(candidate.other), 4);
  put(2, bin(candidate.lay) * 16 + bin(candidate.practitioner), bin(candidate.public));
  put(3, shape);
  put(4, nameliness[from] as number, nameliness[to - 1] as number);
  put(5, lexicon[from] as number, size);
  put(6, size);
  for (let i = 1; i <= 4; i++) {
    put(10 + i, w(from - i));
    put(20 + i, w(to - 1 + i));
    put(80 + i, m(from - i));
    put(85 + i, m(to - 1 + i));
    put(15 + i, t(from - i), size);
    put(25 + i, t(to - 1 + i), size);
  }
  put(30, Math.imul(w(from - 2), 31) ^ w(from - 1));
  put(31, Math.imul(w(to), 31) ^ w(to + 1));
  put(90, Math.imul(m(from - 2), 31) ^ m(from - 1));
  put(91, Math.imul(m(to), 31) ^ m(to + 1));
  put(92, m(from - 1), m(to));
  put(32, Math.imul(t(from - 2), 31) ^ t(from - 1), t(to));
  put(33, Math.imul(t(to), 31) ^ t(to + 1), t(from - 1));
  put(34, w(from - 1), w(to));
  put(35, t(from - 1), t(to));
  n = around(view, from, to, out, n);
  const left = nearest(view, from, -1);
  const right = nearest(view, to - 1, 1);
  put(50, left, right);
  put(51, left, size);
  put(52, right, size);
  let bag = messageBag(view, from);
  while (bag !== 0) {
    const bit = 31 - Math.clz32(bag);
    bag ^= 1 << bit;
    put(53, bit);
    for (let rest = bag; rest !== 0 && n < 320; rest &= rest - 1) put(103, bit, 31 - Math.clz32(rest & -rest));
    put(54, bit, left);
    put(55, bit, right);
    put(56, bit, size);
    put(57, bit, bin(candidate.lay));
  }
  if ((cue[from] as number) > 0) put(58, cue[from] as number);
  n = company(view, candidates, at, out, n);
  const clinical = clinicalWeight(view, from, to);
  put(76, clinical);
  put(77, clinical >> 3);
  put(78, clinical & 7);
  put(79, clinical >> 3, left);
  put(94, clinical >> 3, bin(candidate.lay));
  put(95, (clinical >> 3) * 64 + t(from - 1), size);
  put(70, Math.min(from, 3), Math.min(count - to, 3));
  put(71, lineOf(view, from, to), size);
  put(72, Math.min(31, count >> 2));
  put(73, view.mode, size);
  const named = bin(candidate.lay + candidate.practitioner + candidate.public);
  put(96, named, size);
  put(97, named, view.shape[from] as number);
  put(98, named, nameliness[from] as number);
  put(99, m(from - 1), clinical >> 3);
  put(100, m(to), clinical >> 3);
  put(101, lineOf(view, from, to), Math.min(from, 3));
  put(102, clauseCue(view, from, -1), clauseCue(view, to - 1, 1));
  put(74, bin(candidate.lay), left);
  put(75, bin(candidate.lay), right);
  return n;
}

/** Log odds in steps of two thirds. */
function bin(p: number): number {
  const odds = Math.log((p + 0.002) / (1.002 - p));
  return Math.max(0, Math.min(15, Math.round(odds * 1.5 + 8)));
}

function nearest(view: View, from: number, way: -1 | 1): number {
  const at = way < 0 ? (view.cueBefore[from] as number) : (view.cueAfter[from] as number);
  if (at < 0 || at >= view.tokens.count || Math.abs(at - from) > 24) return 0;
  return (view.cue[at] as number) * 8 + Math.min(distance(Math.abs(at - from)), 4);
}

function messageBag(view: View, from: number): number {
  const block = from >> BLOCK;
  const last = (view.tokens.count - 1) >> BLOCK;
  return (view.bags[block] as number) | (block > 0 ? (view.bags[block - 1] as number) : 0) | (block < last ? (view.bags[block + 1] as number) : 0);
}

/** The place in its line: alone, first, last, before a colon or a comma, addressed. */
function lineOf(view: View, from: number, to: number): number {
  const { tokens } = view;
  const kindBefore = from === 0 ? KIND_NEWLINE : (tokens.kind[from - 1] as number);
  const kindAfter = to >= tokens.count ? KIND_NEWLINE : (tokens.kind[to] as number);
  const sign = kindAfter !== KIND_LATIN && kindAfter !== KIND_ARABIC && to < tokens.count ? (view.word[to] as number) & 255 : 0;
  return (kindBefore === KIND_NEWLINE ? 1 : 0) + (kindAfter === KIND_NEWLINE ? 2 : 0) + sign * 4;
}
