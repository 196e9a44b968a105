import type { Hit, Rule } from '../../../core/rule.ts';
import { mentionsOf } from '../../near.ts';

const name =
  /^(?:[ «"'’-]{1,2}(?:de |d['’]|des |du |la |le |les |l['’]|el |al |of |St |Ste )?(?:[\p{Lu}][\p{L}\p{M}'’.-]*|[\p{Script=Arabic}]{2,})(?:[ -](?:de |d['’]|du |la |les |el |al )?(?:[\p{Lu}][\p{L}\p{M}'’.-]*|[IVX]+|\d))(?:[ -][\p{Lu}][\p{L}\p{M}'’.-]*){0,2}|[ «"'’-]{1,2}(?:de |d['’]|du |la |le |les |l['’]|el |al |of )?[\p{Lu}][\p{L}\p{M}'’.-]+|[ ][\p{Script=Arabic}]{3,}(?: [\p{Script=Arabic}]{3,})?)/u;

export const facility: Rule = {
  id: 'facility',
  kinds: ['facility'],
  summary: 'A hospital, a school, an employer by its name: says nothing alone, belongs to the patient beside it.',
  examples: {
    flags: ['hospitalisé à la ⟦Polyclinique Al Kawtar⟧', 'pupil at ⟦school Saint Mary⟧', 'تلميذة ب⟦مدرسة ابن رشد⟧'],
    passes: ['le CHU est plein', 'une clinique privée', 'l’école est finie'],
  },
  *check(passage, context): Iterable<Hit> {
    for (const concept of ['facility', 'institution'] as const)
      for (const { start, end } of mentionsOf(passage, context, concept)) {
        const tail = name.exec(passage.text.slice(end, end + 60));
        if (tail) yield { kind: 'facility', start, end: end + tail[0].length, confidence: 'strong', why: ['shape', 'gazetteer'] };
      }
  },
};
