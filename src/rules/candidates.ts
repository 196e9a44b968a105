import type { RuleContext } from '../core/rule.ts';
import type { Plain } from '../core/text.ts';
import { codeStarts } from './code-starts.ts';
import { matchesAt } from './matches-at.ts';
import { isQuantity, type Label, labelsOf } from './labels.ts';

/** A run of digits, with letters of its own, that could be somebody's number. */
export interface Code {
  readonly start: number;
  readonly end: number;
  /** Letters and digits, upper case. */
  readonly compact: string;
  readonly digits: number;
  readonly labels: ReadonlySet<Label>;
  readonly quantity: boolean;
}

const known = new WeakMap<Plain, readonly Code[]>();
const counted = new WeakMap<Plain, number>();

/** How many digits the passage holds: most rules ask for more than there are and are done. */
export function digitCount(passage: Plain): number {
  let n = counted.get(passage);
  if (n === undefined) {
    n = 0;
    for (const token of passage.tokens) if (token.kind === 'number') n += token.end - token.start;
    counted.set(passage, n);
  }
  return n;
}

const shape =
  /(?<![\p{L}\p{M}\p{N}])(?:[A-Za-z]{1,5}[./-]?|[A-Z]{1,4} )?\d[\dA-Za-z]{0,20}(?:(?: ?[./-] ?| )[A-Za-z]{0,2}\d[\dA-Z]{0,20}|[./-][A-Z]{1,4}(?=[./-]\d)){0,9}(?: [A-Z](?![\p{L}\p{N}]))?(?![\p{N}])/uy;
const leading = /^[A-Za-z]{1,5}[ ./-]/;

/** Found once a passage; a passage without four digits costs a count. */
export function codes(passage: Plain, context: RuleContext): readonly Code[] {
  let found = known.get(passage);
  if (!found) known.set(passage, (found = digitCount(passage) < 4 ? [] : find(passage, context)));
  return found;
}

function find(passage: Plain, context: RuleContext): readonly Code[] {
  const found: Code[] = [];
  const words = context.lexicon.mentions(passage);
  for (const match of matchesAt(passage.digits, shape, codeStarts(passage))) {
    let start = match.index;
    let text = match[0];
    const prefix = leading.exec(text)?.[0];
    // «MRN 7745102»: the letters are the label, not the number.
    if (prefix && words.some((m) => m.start <= start + prefix.length - 1 && m.end > start && m.end <= start + prefix.length)) {
      start += prefix.length;
      text = text.slice(prefix.length);
    }
    const end = start + text.length;
    const compact = text.replace(/[^\dA-Za-z]/g, '').toUpperCase();
    const digits = compact.replace(/\D/g, '').length;
    if (digits < 4 || /\/[a-zµ]{1,2}\d$/.test(text)) continue;
    const own = labelsOf(passage, context, start, end);
    const last = found.at(-1);
    // «dossiers 171820 et 203344»: the label is said once.
    const labels = !own.size && last?.labels.size && /^\s?(?:vs|et|and|ou|or|,|\/|و)\s?$/.test(passage.text.slice(last.end, start)) ? last.labels : own;
    found.push({ start, end, compact, digits, labels, quantity: isQuantity(passage, start, end) });
  }
  return found;
}
