import type { Reviewer } from '../../src/core/deps.ts';
import type { Kind } from '../../src/core/kinds.ts';
import type { Confidence } from '../../src/core/rule.ts';
import { gravest, outcomeOf } from '../../src/core/verdict.ts';

const signs: readonly (readonly [Kind, RegExp, Confidence])[] = [
  ['person_name', /(?<=Mme )\p{Lu}\p{L}+ \p{Lu}\p{L}+/gu, 'certain'],
  ['national_id', /(?<=CIN )[A-Z]{2}\d{6}/g, 'certain'],
  ['phone', /0\d(?: \d\d){4}/g, 'strong'],
];

/** A reviewer of three signs: what is tested here is what happens after a verdict, not the verdict. */
export const plainReviewer: Reviewer = {
  async review({ passages }) {
    const findings = passages.flatMap((p, passage) =>
      signs.flatMap(([kind, sign, confidence]) =>
        [...p.text.matchAll(sign)].map((m) => ({
          kind,
          rule: kind.replace('_', '-'),
          passage,
          start: m.index,
          end: m.index + m[0].length,
          confidence,
          outcome: outcomeOf(kind, confidence),
          why: ['shape' as const],
        })),
      ),
    );
    return { outcome: gravest(findings.map((f) => f.outcome)), findings };
  },
  async safeVersion(text) {
    return signs.reduce((t, [kind, sign]) => t.replace(sign, `[${kind}]`), text);
  },
};
