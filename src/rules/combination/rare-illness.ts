import { phraseRule } from './phrase.ts';

export const rareIllness = phraseRule({
  id: 'rare-illness',
  concept: 'rare_disease',
  signal: 'disease',
  summary: 'An illness of a handful of people.',
  examples: {
    flags: ['2 frères d’Aït Hani suivis pour ⟦Xeroderma pigmentosum⟧', 'she has ⟦progeria⟧, 9 years old', 'مريض ب⟦داء الكلب⟧، 41 سنة'],
    passes: ['la génétique, cours jeudi', 'QCM : la rage', 'le congrès des maladies orphelines'],
  },
});
