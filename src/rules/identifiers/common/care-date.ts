import type { Hit, Rule } from '../../../core/rule.ts';
import { datesOf } from '../../dates.ts';
import { near } from '../../near.ts';
import { sceneOf } from '../../scene.ts';

export const careDate: Rule = {
  id: 'care-date',
  kinds: ['date'],
  summary: 'The day of an operation, an admission, a death: says nothing alone, belongs to the patient beside it.',
  examples: {
    flags: ['opérée le ⟦14 janvier⟧ pour phéochromocytome', 'admitted ⟦04 Feb 2026⟧ with NSTEMI', 'أدخلت يوم ⟦١٤/٠١/٢٠٢٦⟧ إلى المصلحة، وذمات'],
    passes: ['J3 post op, S6', 'ESC 2023', 'Apgar 8/9/10', 'FA depuis 12/24 mois'],
  },
  *check(passage, context): Iterable<Hit> {
    const { clinical, patient } = sceneOf(passage, context);
    if (!clinical && !patient) return;
    for (const { start, end, day, year, packed } of datesOf(passage, context)) {
      if (packed || day === undefined) continue;
      const exact = end - start > 5 || year !== undefined;
      // 8/9 is a score as often as a day: a word for days must stand before it.
      if (
        !exact &&
        !/(?:le|du|au|depuis|on|since|sortie|yom|nhar|يوم|entrée|admis|date)\s+(?:le\s)?$/i.test(passage.text.slice(Math.max(0, start - 12), start))
      )
        continue;
      if (near(passage, context, 'born', start, end, { before: 14 })) continue;
      yield { kind: 'date', start, end, confidence: 'strong', why: ['shape', 'calendar'] };
    }
  },
};
