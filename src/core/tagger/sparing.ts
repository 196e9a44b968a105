// Long texts: what no name can be in is not weighed, and what could not be weighed is said.
import { CUES_OF_NAMES } from './cues.ts';
import { AMBIGUOUS, FIRSTLIKE, NAMELESS, ORDINARY, SURNAMELIKE } from './likeness.ts';
import { CASE_LOWER } from './token.ts';
import type { View } from './view.ts';

/** Tokens that are all weighed; about 16 kB of chat, four times the longest message a platform lets through. */
export const PLENTY = 4_000;
const BESIDE = 3;

/** Which tokens are weighed, at most `PLENTY`: first those by likely names, then by words that might be one. */
export interface Chosen {
  readonly weighed: Uint8Array;
  /** The tokens [from, to) between the first and the last word that might be a name and was not weighed. */
  readonly left?: { readonly from: number; readonly to: number };
}

export function choose(view: View): Chosen {
  const { count } = view.tokens;
  const weighed = new Uint8Array(count);
  let room = PLENTY;
  let from = count;
  let to = 0;
  const take = (i: number): void => {
    const [first, last] = [Math.max(0, i - BESIDE), Math.min(count, i + BESIDE + 1)];
    for (let k = first; k < last; k++)
      if (weighed[k] === 0 && room > 0) {
        weighed[k] = 1;
        room--;
      }
  };
  for (let i = 0; i < count; i++) if (isLikely(view, i)) take(i);
  for (let i = 0; i < count; i++) if (mayBe(view, i)) take(i);
  for (let i = 0; i < count; i++)
    if (weighed[i] === 0 && mayBe(view, i)) {
      if (from === count) from = i;
      to = i + 1;
    }
  return to > 0 ? { weighed, left: { from, to } } : { weighed };
}

const isLikely = ({ nameliness, cue }: View, i: number): boolean =>
  nameliness[i] === FIRSTLIKE || nameliness[i] === SURNAMELIKE || CUES_OF_NAMES.has(cue[i] as number);

/** Small letters, where others are written large, are no name unless a cue stands beside them. */
function mayBe(view: View, i: number): boolean {
  const kind = view.nameliness[i] as number;
  if (kind === NAMELESS || kind === ORDINARY) return isLikely(view, i);
  const small = view.tokens.letterCase[i] === CASE_LOWER;
  return small && (view.mode === 0 || kind === AMBIGUOUS) ? isLikely(view, i) : true;
}
