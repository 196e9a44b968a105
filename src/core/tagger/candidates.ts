// Names the tagger may have seen in a message, before anything is decided: where, and how likely each role looked token by token.
import { cutNames, LABELS, type Lattice } from './viterbi.ts';
import { CASE_LETTER, KIND_ARABIC } from './token.ts';
import type { View } from './view.ts';

/** A name that may be there: tokens [from, to) and the chance of each role as the tagger alone sees it. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly lay: number;
  readonly practitioner: number;
  readonly public: number;
  readonly other: number;
}

const EAGERNESS = 2.3; // names are cut out at a sixth of even odds; the judge throws back what is none
const LEAST = 0.02;

export function findCandidates(view: View, lattice: Lattice): Candidate[] {
  const found: Candidate[] = [];
  cutNames(lattice, view.tokens.count, EAGERNESS, (first, last) => {
    const [from, to] = trim(view, lattice, first, last);
    if (from >= to) return;
    const mean = [0, 0, 0, 0];
    for (let i = from; i < to; i++) {
      for (let role = 0; role < 4; role++) {
        const at = i * LABELS + 1 + role * 2;
        mean[role] = (mean[role] as number) + ((lattice.posterior[at] as number) + (lattice.posterior[at + 1] as number)) / (to - from);
      }
    }
    const [lay = 0, practitioner = 0, known = 0, other = 0] = mean;
    if (lay + practitioner + known >= LEAST) found.push({ from, to, lay, practitioner, public: known, other });
  });
  return found;
}

const WEAK = 0.35; // of the surest token of the name: less than that at an edge is a word that only stands beside it

/** Signs and weak words at the edges belong to the message, not to the name; a name has a letter. */
function trim(view: View, lattice: Lattice, first: number, last: number): [number, number] {
  let best = 0;
  for (let i = first; i < last; i++) best = Math.max(best, named(lattice, i));
  const loose = (i: number) => (view.tokens.kind[i] as number) > KIND_ARABIC || named(lattice, i) < WEAK * best;
  let from = first;
  let to = last;
  while (from < to && loose(from)) from++;
  while (to > from && loose(to - 1)) to--;
  return [from, endsInInitial(view, to) ? to + 1 : to];
}

function endsInInitial(view: View, to: number): boolean {
  const { tokens } = view;
  return to < tokens.count && tokens.letterCase[to - 1] === CASE_LETTER && tokens.spaced[to] === 0 && view.text.charCodeAt(tokens.start[to] as number) === 0x2e;
}

function named({ posterior }: Lattice, token: number): number {
  const at = token * LABELS;
  return 1 - (posterior[at] as number) - (posterior[at + 7] as number) - (posterior[at + 8] as number);
}
