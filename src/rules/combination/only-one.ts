import type { RuleContext } from '../../core/rule.ts';
import type { Plain } from '../../core/text.ts';
import { near } from '../near.ts';
import { isOneOfMany, phraseRule } from './phrase.ts';

/** «seule survivante d'un accident»: of any. */
const amongMany = /^ (?:d['’]une?|of an?)(?!\p{L})/u;

const tells = (passage: Plain, context: RuleContext, start: number, end: number): boolean =>
  near(passage, context, 'job', start, end, { before: 0, after: 28 }) !== undefined ||
  near(passage, context, 'office', start, end, { before: 0, after: 28 }) !== undefined ||
  near(passage, context, 'patient', start, end, { before: 12, after: 20 }) !== undefined ||
  near(passage, context, 'job', start, end, { before: 20, after: 0 }) !== undefined ||
  near(passage, context, 'office', start, end, { before: 20, after: 0 }) !== undefined ||
  /^(?:celui|celle|vous|devinez|suivez|tout le|everyone|we all|guess|you (?:know|all)|the one|doyen|la doyenne|le doyen|survivant|seul survivant|seule survivante|li |kolchi|chkoun|3reftou|اللي|كلشي|داك|هاداك|عميد|كلكم|الجميع|احزروا)/u.test(
    passage.folded.slice(start, end),
  );

export const onlyOne = phraseRule({
  id: 'only-one',
  concept: 'only',
  signal: 'unique',
  summary: '«Le seul taxidermiste de Mende», «la doyenne», "the only", «الوحيد»: a word for there being one such person.',
  // «une seule dose», «premier choix»: what is the only one must be a person.
  tells: (passage, context, start, end) =>
    !isOneOfMany(passage, start) && !amongMany.test(passage.folded.slice(end, end + 8)) && tells(passage, context, start, end),
  examples: {
    flags: [
      '⟦le seul taxidermiste de Mende⟧ en réa pour endocardite à Erysipelothrix',
      '⟦the only female bus driver in Truro⟧, 42, sepsis',
      'حكم الكرة ⟦الوحيد ف القلعة⟧، عضو كلب، السعار',
    ],
    passes: [
      'un seul pâtissier du service',
      'seule survivante d’un accident, comment annoncer',
      'une seule dose de rocéphine chez ce patient septique',
      'le premier choix reste la metformine',
      'the only option is surgery for this patient',
    ],
  },
});
