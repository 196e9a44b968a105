import type { Kind } from '../core/kinds.ts';
import type { Hit, Rule } from '../core/rule.ts';
import { codes } from './candidates.ts';
import type { Label } from './labels.ts';
import { near, says } from './near.ts';
import { isSharedAccount } from './shared-account.ts';
import { sceneOf } from './scene.ts';

export interface Labelled {
  readonly id: string;
  readonly kind: Kind;
  readonly summary: string;
  readonly label: Label;
  /** Fewest digits that are believed under this label. */
  readonly digits: number;
  /** The bare number must also look like this. */
  readonly like?: RegExp;
  readonly examples: Rule['examples'];
}

/** Fewer could be a year, a dose, a room. */
const sureDigits = 6;
const date =
  /^(?:(?:0?[1-9]|[12]\d|3[01])[./ -](?:0?[1-9]|1[0-2])[./ -](?:\d{2}|\d{4})|(?:0?[1-9]|1[0-2])[./-](?:0?[1-9]|[12]\d|3[01])[./-](?:\d{2}|\d{4})|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}|(?:19|20)\d{2})$/;

/** Words that name the number of anything. */
const loose =
  /^(?:ref|reference|refs|fiche|registre|bordereau|identifiant|matricule|sinistre|admission|examen n|accession|مرجع|المرجع|policy|contrat|licence|permis)$/;
const phoneLike = /^0\d(?:[ .-]?\d{2}){4}$|^0\d{2} \d{3} \d{2} \d{2}$/;
const lastWordBefore = (text: string, at: number): number => at - (/[^\p{L}]*$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0].length ?? 0);

/** A number of no known form that a word names: «IPP 8009999123», «رقم الملف ١١٨٨٤٣». */
export function labelledNumber({ id, kind, summary, label, digits, like, examples }: Labelled): Rule {
  return {
    id,
    kinds: [kind],
    summary,
    examples,
    // Digits in a row are what it reads under any of its words; the rest of what it reads has no one form.
    ...(like === undefined && {
      written: {
        shape: new RegExp(`(?<![\\p{L}\\p{N}])\\d{${Math.max(digits, sureDigits)},14}(?![\\p{L}\\p{N}])`, 'gu'),
        labels: [label],
        alone: false,
        loose,
      },
    }),
    *check(passage, context): Iterable<Hit> {
      for (const code of codes(passage, context)) {
        if (
          !code.labels.has(label) ||
          code.labels.has('not_an_id') ||
          code.quantity ||
          code.digits < digits ||
          /^0*$/.test(code.compact) ||
          like?.test(code.compact) === false
        )
          continue;
        if (date.test(passage.digits.slice(code.start, code.end))) continue;
        // A telephone number under another number's word is a telephone number still, unless the word stands right before it.
        if (
          phoneLike.test(passage.digits.slice(code.start, code.end)) &&
          !/^[\s:n°.=]{0,5}$/.test(passage.text.slice(lastWordBefore(passage.text, code.start), code.start))
        )
          continue;
        const { patient, clinical } = sceneOf(passage, context);
        const word = near(passage, context, label, code.start, code.end, { before: 28, after: 3 });
        const someone = patient || clinical > 0 || says(passage, context, 'lay_title') || !word || !loose.test(passage.folded.slice(word.start, word.end));
        yield {
          kind,
          start: code.start,
          end: code.end,
          confidence: someone && !(kind === 'account_number' && isSharedAccount(passage, context)) ? 'strong' : 'weak',
          why: ['label', 'shape'],
        };
      }
    },
  };
}
