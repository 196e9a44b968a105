import type { Kind } from '../../core/kinds.ts';
import type { Confidence, Hit, Rule } from '../../core/rule.ts';
import { wordSearch } from '../word-search.ts';

/** A conduct rule of explicit words. High precision is the point: tone is the models' work. */
export interface ConductRule {
  readonly id: string;
  readonly kind: Kind;
  readonly summary: string;
  readonly confidence: Confidence;
  /** Over the folded text, without edges: they are added. */
  readonly says: readonly string[];
  /** The words are themselves a refusal: «je ne», «jamais» excuse nothing. */
  readonly direct?: true;
  /** Reported speech, prevention, refusal, a question of principle. */
  readonly unless?: RegExp;
  /** The excuse counts in the sentence of the words only: elsewhere it speaks of somebody else. */
  readonly sentence?: true;
  readonly examples: Rule['examples'];
}

/** Reported, refused, warned of: the message speaks against the thing. */
const reported =
  /m'a (?:dit|demande|menace|ecrit)|m'ont (?:dit|demande|menace)|nous a (?:dit|menace)|on m'a|a menace|refuse|je ne|jamais|interdit|illegal|arnaque|attention|prevention|rappel|ne (?:jamais|pas)|n'acceptez|signaler|porter plainte|plainte|threatened|asked me|told me|refused|never|warning|scam|beware|phishing|do not|don't|report(?:ed)? it|gal lia|galt lia|9al lia|هددني|قال لي|قالت لي|طلب مني|رفضت|احذروا|ممنوع|تحذير/;

const ends = /[.!?؟\n]/;
const reach = 300;

/** The sentence around a match, at most 300 characters each side, and the one before when it introduces a quotation. */
function sentenceAt(text: string, start: number, end: number): string {
  let from = start;
  const floor = Math.max(0, start - reach);
  while (from > floor && !ends.test(text.charAt(from - 1))) from--;
  if (/^[\s"'«“‘-]*["'«“‘]/.test(text.slice(from, start))) {
    while (from > floor && ends.test(text.charAt(from - 1))) from--;
    while (from > floor && !ends.test(text.charAt(from - 1))) from--;
  }
  let to = end;
  while (to < text.length && to < end + reach && !ends.test(text.charAt(to))) to++;
  return text.slice(from, to);
}

export function conductRule({ id, kind, summary, confidence, says, direct, unless, sentence, examples }: ConductRule): Rule {
  const search = wordSearch(says.join('|'));
  return {
    id,
    kinds: [kind],
    summary,
    examples,
    *check(passage): Iterable<Hit> {
      const excuses = (text: string): boolean => (!direct && reported.test(text)) || (unless?.test(text) ?? false);
      let whole: boolean | undefined;
      for (const match of search(passage)) {
        if (sentence && excuses(sentenceAt(passage.folded, match.index, match.index + match[0].length))) continue;
        // The whole passage is asked once, not once a match.
        if (!sentence) whole ??= excuses(passage.folded);
        if (whole) return;
        yield { kind, start: match.index, end: match.index + match[0].length, confidence, why: ['attack'] };
      }
    },
  };
}
