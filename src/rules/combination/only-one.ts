import { near } from '../near.ts';
import { phraseRule } from './phrase.ts';

export const onlyOne = phraseRule({
  id: 'only-one',
  concept: 'only',
  signal: 'unique',
  summary: '«Le seul taxidermiste de Mende», «la doyenne», "the only", «الوحيد»: a word for there being one such person.',
  // «une seule dose», «premier choix»: what is the only one must be a person.
  tells: (passage, context, start, end) =>
    near(passage, context, 'job', start, end, { before: 0, after: 28 }) !== undefined ||
    near(passage, context, 'office', start, end, { before: 0, after: 28 }) !== undefined ||
    near(passage, context, 'patient', start, end, { before: 12, after: 20 }) !== undefined ||
    near(passage, context, 'job', start, end, { before: 20, after: 0 }) !== undefined ||
    near(passage, context, 'office', start, end, { before: 20, after: 0 }) !== undefined ||
    /^(?:celui|celle|vous|devinez|suivez|tout le|everyone|we all|guess|you (?:know|all)|the one|doyen|la doyenne|le doyen|survivant|seul survivant|seule survivante|li |kolchi|chkoun|3reftou|اللي|كلشي|داك|هاداك|عميد|كلكم|الجميع|احزروا)/u.test(
      passage.folded.slice(start, end),
    ),
  examples: {
    flags: [
      '⟦le seul taxidermiste de Mende⟧ en réa pour endocardite à Erysipelothrix',
      '⟦the only female bus driver in Truro⟧, 42, sepsis',
      'حكم الكرة ⟦الوحيد ف القلعة⟧، عضو كلب، السعار',
    ],
    passes: ['une seule dose de rocéphine chez ce patient septique', 'le premier choix reste la metformine', 'the only option is surgery for this patient'],
  },
});
