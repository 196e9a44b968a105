import type { Kind } from '../core/kinds.ts';
import type { Factor, Hit, Rule, RuleContext } from '../core/rule.ts';
import type { Plain } from '../core/text.ts';
import { digitCount } from './candidates.ts';
import { codeStarts } from './code-starts.ts';
import { matchesAt, sticky } from './matches-at.ts';
import { isQuantity, type Label, labelsOf } from './labels.ts';
import { says } from './near.ts';
import { sceneOf } from './scene.ts';
import { isCarOfStaff } from './car-of-staff.ts';
import { isSharedAccount } from './shared-account.ts';

/** An identifier with a form of its own. */
export interface Format {
  readonly id: string;
  readonly kind: Kind;
  readonly summary: string;
  readonly source?: string;
  readonly country?: string;
  /** Global, over the digit view; flags g and u, edges of its own. */
  readonly shape: RegExp;
  /** A passage with fewer digits is not looked at. */
  readonly digits: number;
  /** Words that say it is this number. */
  readonly labels: readonly Label[];
  /** Shapes that stand for many things are nothing without their label. */
  readonly needsLabel?: boolean;
  /** The check digit, when there is one. `undefined`: cannot be checked here. */
  readonly valid?: (compact: string) => boolean | undefined;
  /** Written in groups as no other number is: beside somebody ill or its word a little way off, a wrong key hides nothing. */
  readonly telling?: RegExp;
  /** A second look at the shape: months, ranges. */
  readonly fits?: (compact: string) => boolean;
  /** Read only in groups of its country: too common a shape elsewhere. */
  readonly onlyIn?: true;
  readonly examples: Rule['examples'];
}

/** Whether somebody is spoken of, or the number's word stands anywhere. */
function expected(passage: Plain, context: RuleContext, labels: readonly Label[]): boolean {
  const { patient, clinical } = sceneOf(passage, context);
  return patient || clinical > 0 || labels.some((label) => says(passage, context, label));
}

/** Right check digit: beyond doubt. Wrong one under its label: people mistype, it stays. Wrong one without label: another number. */
export function identifier(format: Format): Rule {
  const { id, kind, summary, source, examples, shape, digits, labels, needsLabel = false, valid, telling, fits, country, onlyIn } = format;
  // A shape that begins with letters is tried where letters lead a number; one of digits finds its own way quickly.
  const lettered = shape.source.startsWith('(?<![\\p{L}') ? sticky(shape) : undefined;
  const matches = (passage: Plain): Iterable<RegExpExecArray> =>
    lettered ? matchesAt(passage.digits, lettered, codeStarts(passage)) : passage.digits.matchAll(shape);
  return {
    id,
    kinds: [kind],
    summary,
    ...(source !== undefined && { source }),
    examples,
    written: {
      shape,
      labels,
      ...(fits && { fits }),
      alone: !needsLabel && valid === undefined && fits === undefined && onlyIn === undefined,
      ...(country !== undefined && { country }),
    },
    *check(passage, context): Iterable<Hit> {
      if (digitCount(passage) < digits || (onlyIn && context.country !== country)) return;
      for (const match of matches(passage)) {
        const text = match[0].trim();
        const start = match.index + match[0].indexOf(text);
        const end = start + text.length;
        const compact = text.replace(/[^\dA-Za-z\u0600-\u06FF]/g, '').toUpperCase();
        if (/^0*$/.test(compact) || (fits && !fits(compact))) continue;
        const named = labelsOf(passage, context, start, end);
        const labelled = labels.some((l) => named.has(l));
        if (!labelled && (needsLabel || named.has('not_an_id') || isQuantity(passage, start, end))) continue;
        const checked = valid?.(compact);
        if (checked === false && !labelled && !(telling?.test(text) && expected(passage, context, labels))) continue;
        const why: Factor[] = ['shape'];
        if (labelled) why.push('label');
        if (checked !== undefined) why.push(checked ? 'checksum' : 'checksum-wrong');
        if (country && country === context.country) why.push('country');
        const common = (kind === 'account_number' && isSharedAccount(passage, context)) || (kind === 'vehicle_plate' && isCarOfStaff(passage, context));
        const sure = checked === true || (labelled && checked === undefined) || (checked === undefined && !needsLabel);
        yield { kind, start, end, confidence: common ? 'weak' : sure ? 'certain' : 'strong', why };
      }
    },
  };
}
