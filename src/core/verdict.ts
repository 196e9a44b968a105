import { areaOf, type Kind, kinds } from './kinds.ts';
import type { Confidence, Hit } from './rule.ts';

/** From nothing to most: `care` stands apart, it never removes and never blames. */
export const outcomes = ['pass', 'note', 'advise', 'alert', 'remove', 'care'] as const;
export type Outcome = (typeof outcomes)[number];

export interface Finding extends Hit {
  readonly rule: string;
  /** Index into the passages of the message; 0 is its body. Offsets are those of the original text. */
  readonly passage: number;
  readonly outcome: Outcome;
}

export interface Verdict {
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
}

type Row = Readonly<Record<Confidence, Outcome>>;

const byArea: Readonly<Record<ReturnType<typeof areaOf>, Row>> = {
  patient: { weak: 'note', strong: 'remove', certain: 'remove' },
  companion: { weak: 'pass', strong: 'pass', certain: 'pass' },
  seen: { weak: 'pass', strong: 'pass', certain: 'pass' },
  conduct: { weak: 'note', strong: 'alert', certain: 'alert' },
  care: { weak: 'note', strong: 'care', certain: 'care' },
  doubt: { weak: 'note', strong: 'note', certain: 'note' },
};

const exceptions: Partial<Record<Kind, Row>> = {
  // Alone they single out without naming: a person looks, nothing is taken away by the machine.
  age_over_89: { weak: 'note', strong: 'alert', certain: 'alert' },
  rare_profile: { weak: 'note', strong: 'alert', certain: 'alert' },
  room_bed: { weak: 'note', strong: 'alert', certain: 'alert' },
  // A stretch of text that was too long to be read: a person reads it.
  unread: { weak: 'note', strong: 'alert', certain: 'alert' },
  hurtful_irony: { weak: 'note', strong: 'advise', certain: 'alert' },
  self_promotion: { weak: 'note', strong: 'advise', certain: 'advise' },
  undisclosed_conflict: { weak: 'note', strong: 'advise', certain: 'advise' },
  // Held when in plain words; what a model alone says is shown to people first.
  threat: { weak: 'note', strong: 'alert', certain: 'remove' },
  discrimination: { weak: 'note', strong: 'alert', certain: 'remove' },
  sexual_comment: { weak: 'note', strong: 'alert', certain: 'remove' },
  impersonation: { weak: 'note', strong: 'alert', certain: 'remove' },
  illegal_request: { weak: 'note', strong: 'alert', certain: 'remove' },
  outside_screenshot: { weak: 'note', strong: 'alert', certain: 'remove' },
};

/** The one table: kind × confidence. `combine` may raise a companion to the outcome of the leak it belongs to. */
export const outcomeOf = (kind: Kind, confidence: Confidence): Outcome => (exceptions[kind] ?? byArea[areaOf(kind)])[confidence];

/** The table as it is printed in docs/rules.md. */
export const outcomeTable = (Object.keys(kinds) as Kind[]).map((kind) => ({
  kind,
  severity: kinds[kind].severity,
  floor: kinds[kind].floor,
  ...(exceptions[kind] ?? byArea[areaOf(kind)]),
}));

/** Care wins over all, so that a colleague in distress is never answered with a sanction; else the gravest. */
export function gravest(found: readonly Outcome[]): Outcome {
  if (found.includes('care')) return 'care';
  return found.reduce<Outcome>((a, b) => (outcomes.indexOf(b) > outcomes.indexOf(a) ? b : a), 'pass');
}

export const severityOf = (found: readonly Finding[]): number =>
  Math.max(0, ...found.filter((f) => f.outcome !== 'pass' && f.outcome !== 'note').map((f) => kinds[f.kind].severity));
