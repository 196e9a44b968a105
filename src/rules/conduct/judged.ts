import type { Kind } from '../../core/kinds.ts';
import type { Hit, Rule } from '../../core/rule.ts';

/** A rule that asks the conduct model: tone, target and stance, which no list of words can tell. */
export interface JudgedRule {
  readonly id: string;
  readonly kind: Kind;
  readonly summary: string;
  readonly examples: Rule['examples'];
}

export const judgedRule = ({ id, kind, summary, examples }: JudgedRule): Rule => ({
  id,
  kinds: [kind],
  summary,
  examples,
  *check(_passage, context): Iterable<Hit> {
    for (const view of context.conduct()) if (view.kind === kind) yield { kind, start: view.start, end: view.end, confidence: view.confidence, why: view.why };
  },
});
