import { judgedRule } from '../judged.ts';

export const judgedDiscrimination = judgedRule({
  id: 'judged-discrimination',
  kind: 'discrimination',
  summary: 'Contempt or refusal of care for what people are.',
  examples: {
    flags: [
      '⟦Les Roms, je ne les prends plus au cabinet, ils sont tous pareils⟧',
      "⟦Je refuse de soigner les migrants, qu'ils retournent chez eux⟧",
      '⟦I hate these immigrants, they all breed and lie, send them back⟧',
    ],
    passes: [
      'Comment assurer un interprète aux patients migrants ?',
      'Les Roms de notre secteur ont un accès difficile aux soins, un contact de médiatrice ?',
      'Weight bias in our clinic is real, any training to recommend?',
    ],
  },
});
