import type { Kind } from '../core/kinds.ts';
import type { Hit, Rule } from '../core/rule.ts';
import { codes } from './candidates.ts';
import type { Label } from './labels.ts';

export interface Labelled {
  readonly id: string;
  readonly kind: Kind;
  readonly summary: string;
  readonly label: Label;
  /** Fewest digits that are believed under this label. */
  readonly digits: number;
  readonly examples: Rule['examples'];
}

const date = /^(?:\d{1,2}[./ -]\d{1,2}[./ -](?:\d{2}|\d{4})|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}|(?:19|20)\d{2})$/;

/** A number of no known form that a word names: «IPP 8009999123», «رقم الملف ١١٨٨٤٣». */
export function labelledNumber({ id, kind, summary, label, digits, examples }: Labelled): Rule {
  return {
    id,
    kinds: [kind],
    summary,
    examples,
    *check(passage, context): Iterable<Hit> {
      for (const code of codes(passage, context)) {
        if (!code.labels.has(label) || code.labels.has('not_an_id') || code.quantity || code.digits < digits) continue;
        if (date.test(passage.digits.slice(code.start, code.end))) continue;
        yield { kind, start: code.start, end: code.end, confidence: 'strong', why: ['label', 'shape'] };
      }
    },
  };
}
