import type { Hit, Rule } from '../../core/rule.ts';
import { mentionsOf } from '../near.ts';
import { isCase, ofSomebody } from './phrase.ts';

const named = /^ (?:de |d['’]|des |du |of |ait |aït )?(?:[\p{Lu}][\p{L}\p{M}'’-]+|[\p{Script=Arabic}]{3,})/u;

export const hamlet: Rule = {
  id: 'hamlet',
  kinds: ['rare_profile'],
  summary: 'A place so small that a trade or an age in it is a name.',
  examples: {
    flags: [
      'mariée à 17 ans, ⟦village de Tagzirt⟧, éclampsie',
      'sepsis, 41F from ⟦the island of Skye⟧'.replace('the ⟦', '⟦').replace('⟦the island', 'the ⟦island'),
      'مريضة من ⟦قرية تيغزا⟧، نزيف',
    ],
    passes: ['un village isolé, patient de 54 ans', 'le douar est loin', 'campagne de vaccination au village de Tagzirt'],
  },
  *check(passage, context): Iterable<Hit> {
    if (!ofSomebody(passage, context)) return;
    for (const { start, end } of mentionsOf(passage, context, 'locality')) {
      const tail = named.exec(passage.text.slice(end, end + 40));
      if (tail && !/^(?:commune|جماعه|plateau|ferme|val|rang|reserve|parish|estate)$/.test(passage.folded.slice(start, end)))
        yield {
          kind: 'rare_profile',
          start,
          end: end + tail[0].length,
          confidence: 'weak',
          why: ['combination:hamlet', ...(isCase(passage, context) ? (['combination:case'] as const) : [])],
        };
    }
  },
};
