// The words around a name: all within reach on each side, where sentences end, how clinical they are.
import { distance } from './features.ts';
import { MOST_JUDGED, row } from './judge-rows.ts';
import { CLINICAL, DRUG } from './lexicon.ts';
import { hashText, KIND_NEWLINE, KIND_NUMBER } from './token.ts';
import type { View } from './view.ts';

const REACH = 12;

/** Every word and cue within reach on each side, ordered only by side and step of distance. */
export function around(view: View, from: number, to: number, out: Int32Array, start: number): number {
  const { tokens, stem, cue } = view;
  let n = start;
  let clause = 0; // how many sentence ends lie between
  for (let i = from - 1, far = 1; i >= 0 && far <= REACH && n < MOST_JUDGED - 2; i--, far++) {
    if ((tokens.kind[i] as number) > KIND_NUMBER) {
      if (clause < 2 && endsClause(view, i)) clause++;
      continue;
    }
    out[n++] = row(40, stem[i] as number, 0);
    out[n++] = row(44, stem[i] as number, clause);
    if ((cue[i] as number) > 0) out[n++] = row(41, cue[i] as number, distance(far) * 4 + clause);
  }
  clause = 0;
  for (let i = to, far = 1; i < tokens.count && far <= REACH && n < MOST_JUDGED - 2; i++, far++) {
    if ((tokens.kind[i] as number) > KIND_NUMBER) {
      if (clause < 2 && endsClause(view, i)) clause++;
      continue;
    }
    out[n++] = row(42, stem[i] as number, 0);
    out[n++] = row(45, stem[i] as number, clause);
    if ((cue[i] as number) > 0) out[n++] = row(43, cue[i] as number, distance(far) * 4 + clause);
  }
  return n;
}

const enders: ReadonlySet<number> = new Set(['.', '!', '?', '؟', ';', '…'].map((sign) => hashText(sign)));
function endsClause(view: View, i: number): boolean {
  return view.tokens.kind[i] === KIND_NEWLINE || enders.has(view.tokens.hash[i] as number);
}

/** The nearest cue in the name's own sentence. */
export function clauseCue(view: View, from: number, way: -1 | 1): number {
  for (let i = from + way; i >= 0 && i < view.tokens.count && Math.abs(i - from) < 24; i += way) {
    if ((view.cue[i] as number) > 0) return view.cue[i] as number;
    if ((view.tokens.kind[i] as number) > KIND_NUMBER && endsClause(view, i)) return 0;
  }
  return 0;
}

/** How clinical the neighbourhood is: words of case reports, drugs and numbers within reach, in steps. */
export function clinicalWeight(view: View, from: number, to: number): number {
  let medical = 0;
  let numbers = 0;
  const last = Math.min(view.tokens.count, to + REACH * 2);
  for (let i = Math.max(0, from - REACH * 2); i < last; i++) {
    if ((view.lexicon[i] as number) & (CLINICAL | DRUG)) medical++;
    if (view.tokens.kind[i] === KIND_NUMBER) numbers++;
  }
  return Math.min(medical, 6) * 8 + Math.min(numbers, 5);
}
