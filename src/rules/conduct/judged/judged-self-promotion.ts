import { judgedRule } from '../judged.ts';

export const judgedSelfPromotion = judgedRule({
  id: 'judged-self-promotion',
  kind: 'self_promotion',
  summary: 'Advertises the author’s own practice.',
  examples: {
    flags: [
      '⟦Adressez-moi vos patientes, je suis le meilleur de la région, résultats garantis⟧',
      '⟦Mon centre laser offre -20 % ce mois, abonnez-vous à ma page⟧',
      '⟦Refer to my clinic, best results in town guaranteed, follow me on instagram⟧',
    ],
    passes: [
      'Je change de cabinet en mars, nouvelle adresse pour les courriers',
      'Je cherche un confrère qui fait le PRP pour une gonarthrose',
      "I moved to the children's hospital, same role",
    ],
  },
});
