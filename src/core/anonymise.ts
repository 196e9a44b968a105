import { areaOf } from './kinds.ts';
import type { Phrases } from './language.ts';
import { blankOut, dropLines } from './anonymise/last-resort.ts';
import type { Label } from './anonymise/lead.ts';
import { disjoint, everywhere, type Range, withDoubts } from './anonymise/ranges.ts';
import { rewrite } from './anonymise/rewrite.ts';
import { isMasked } from './anonymise/treatment.ts';
import type { Finding } from './verdict.ts';

export interface AnonymiseOptions {
  /** The words of the vocabulary in a text: labels go with what they announce. */
  readonly labels?: (text: string) => readonly Label[];
  readonly year?: number;
  /** What may identify and is not told for sure; every doubt, when the text is `told` to hold an identifier. */
  readonly suspects?: (text: string, told: boolean) => readonly Range[];
}

const rounds = 3;
// Five or six digits are a postcode beside a town; «Plq 612 000» is a result.
const isWorth = (text: string, { kind, end }: Finding): boolean => kind !== 'postcode' || /^[ \t]+\p{Lu}/u.test(text.slice(end));

/** A tone that a model notes of a whole text and tells nobody: it has no words that could be taken out, and names no patient. */
const isAside = ({ kind, outcome, why }: Finding): boolean => outcome === 'note' && areaOf(kind) === 'conduct' && why.some((w) => w.startsWith('model:'));

/** The text as it could have been posted. What it returns reviews as `pass`: what is still seen after the first round is blanked whole. */
export function anonymise(
  text: string,
  review: (text: string) => readonly Finding[],
  instead?: Phrases['instead'],
  { labels, year, suspects }: AnonymiseOptions = {},
): string {
  const left = (t: string): readonly Finding[] => review(t).filter((f) => isMasked(f.kind) && f.outcome !== 'pass' && !isAside(f));
  let safe = text;
  for (let round = 0; round < rounds; round++) {
    const told = left(safe);
    const doubted = round === 0 ? (suspects?.(safe, told.length > 0) ?? []) : [];
    if (!told.length && !doubted.length) return safe;
    // Beside a leak, places and dates are told in general too.
    const seen =
      round === 0
        ? withDoubts(
            review(safe).filter((f) => isMasked(f.kind) && isWorth(safe, f)),
            doubted,
          )
        : told;
    const wording = instead?.anonymised;
    safe =
      round === 0 && wording
        ? rewrite({ text: safe, ranges: everywhere(safe, seen), labels: labels?.(safe) ?? [], wording, ...(year !== undefined && { year }) })
        : blankOut(safe, disjoint(round === 0 ? seen : told));
  }
  return dropLines(safe, left);
}
