import { judgedRule } from '../judged.ts';

export const judgedCommerceFundraising = judgedRule({
  id: 'judged-commerce-fundraising',
  kind: 'commerce_fundraising',
  summary: 'Sells goods, training or shares, or collects money.',
  examples: {
    flags: [
      '⟦Vends lot de tensiomètres, 300 dh la pièce, commandez en MP⟧',
      '⟦Investissez avec moi dans cette clinique, rendement garanti 15 %⟧',
      '⟦Selling supplements wholesale, great profit for your patients list, DM me⟧',
    ],
    passes: ['Quel fournisseur livre des électrodes en province ?', 'Quelle association agréée peut aider cette famille ?', 'Which otoscope do you recommend?'],
  },
});
