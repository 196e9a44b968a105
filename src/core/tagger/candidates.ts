// Names the tagger may have seen in a message, before anything is decided: where, and how likely each role looked token by token.
import { cutNames, LABELS, type Lattice } from './viterbi.ts';
import { KIND_ARABIC } from './token.ts';
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

const EAGERNESS = 3; // names are cut out at a sixth of even odds; the judge throws back what is none
const LEAST = 0.02;

export function findCandidates(view: View, lattice: Lattice): Candidate[] {
  const found: Candidate[] = [];
  cutNames(lattice, view.tokens.count, EAGERNESS, (first, last) => {
    const [from, to] = trim(view, first, last);
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

/** Signs at the edges belong to the message, not to the name; a name has a letter. */
function trim(view: View, first: number, last: number): [number, number] {
  const { kind } = view.tokens;
  let from = first;
  let to = last;
  while (from < to && (kind[from] as number) > KIND_ARABIC) from++;
  while (to > from && (kind[to - 1] as number) > KIND_ARABIC) to--;
  return [from, to];
}
