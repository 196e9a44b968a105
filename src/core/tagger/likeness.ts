// What the lists make of a word as a name, in eight steps: from surely none to surely one.
import { CLINICAL, COMMON, DRUG, EPONYM, FIRST_NAME, FOREIGN_WORD, FRENCH, PLACE, SOUTHERN, SURNAME, WORLD } from './lexicon.ts';

export const NAMELESS = 0; // not a word, or surely none of a name
export const UNKNOWN = 1;
export const ORDINARY = 2;
const PLACELIKE = 3;
export const AMBIGUOUS = 4;
export const SURNAMELIKE = 5;
export const FIRSTLIKE = 6;
const EPONYMLIKE = 7;

const strongFlags = SOUTHERN | WORLD;
export function isName(flags: number): boolean {
  return (flags & strongFlags) !== 0 || (flags & FIRST_NAME) >= 2;
}

export function nameOf(flags: number, length: number): number {
  const first = flags & FIRST_NAME;
  const ordinary = (flags & COMMON) >> 2;
  const name = first >= 2 || (flags & strongFlags) !== 0;
  if (length < 2) return UNKNOWN;
  if (name) return ordinary >= 2 || (flags & (FOREIGN_WORD | CLINICAL | FRENCH)) !== 0 ? AMBIGUOUS : FIRSTLIKE;
  if (flags & EPONYM) return EPONYMLIKE;
  if (ordinary >= 1 || (flags & (FOREIGN_WORD | DRUG | CLINICAL | FRENCH)) !== 0)
    return first || (flags & SURNAME && ordinary < 2 && !(flags & CLINICAL)) ? AMBIGUOUS : ORDINARY;
  if (flags & PLACE) return PLACELIKE;
  return flags & (SURNAME | FIRST_NAME) ? SURNAMELIKE : UNKNOWN;
}
