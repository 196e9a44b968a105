import type { Hit, Rule } from '../../../core/rule.ts';
import { digitCount } from '../../candidates.ts';
import { says } from '../../near.ts';
import { sceneOf } from '../../scene.ts';

/** Each figure in a box of its own. */
const boxed = /(?<![\p{L}\d.,/-]|\d )\d(?: \d){7,40}(?! ?\d)(?![.,]\d)/gu;
/** Between the bars of a table, alone in its column. */
const column = /(?<=[|;\t] ?)\d{8,12}(?= ?(?:[|;\t\n.]|$))/gu;
const birthday = /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d$/;

export const formNumber: Rule = {
  id: 'form-number',
  kinds: ['national_id', 'record_id', 'birth_date'],
  summary: 'A number as forms hold it: each figure in a box of its own, or alone in the column of a table.',
  examples: {
    flags: [
      'Mme Marion ⟦2 9 2 4 1 8 7 6 5 3 2 9 8 9 0⟧ adaptation du traitement',
      'patient né le ⟦1 5 0 3 1 9 8 5⟧ diabète',
      'Patient : Philippe R. | M | 54 ans | ⟦8054692357⟧ | scanner',
    ],
    passes: ['score 1 2 3 4 5 6 7', 'GB 4 5 6, patient de 54 ans', 'plaquettes | 145000 | patient', 'échelle de 0 1 2 3 4 5 6 7 8 9 10'],
  },
  *check(passage, context): Iterable<Hit> {
    if (digitCount(passage) < 8) return;
    const scene = sceneOf(passage, context);
    const someone = scene.patient || scene.clinical > 0 || says(passage, context, 'lay_title') || says(passage, context, 'born');
    for (const { 0: text, index } of passage.digits.matchAll(boxed)) {
      const bare = text.replaceAll(' ', '');
      // 0 1 2 3 … counts, it names nobody.
      if (/^0?123456/.test(bare) || (!someone && bare.length < 13)) continue;
      const day = bare.length === 8;
      if (day && !birthday.test(bare)) continue;
      yield {
        kind: day ? 'birth_date' : bare.length >= 13 ? 'national_id' : 'record_id',
        start: index,
        end: index + text.length,
        confidence: day && !says(passage, context, 'born') ? 'weak' : 'strong',
        why: ['shape'],
      };
    }
    if (!someone || !/[|;\t]/.test(passage.text)) return;
    for (const { 0: text, index } of passage.digits.matchAll(column))
      yield { kind: 'record_id', start: index, end: index + text.length, confidence: 'strong', why: ['shape', 'slot'] };
  },
};
