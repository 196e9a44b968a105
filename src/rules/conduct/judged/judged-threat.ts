import { judgedRule } from '../judged.ts';

export const judgedThreat = judgedRule({
  id: 'judged-threat',
  kind: 'threat',
  summary: 'Threatens somebody, in veiled words too.',
  examples: {
    flags: [
      '⟦Si tu parles encore de moi, je viens à ton cabinet et tu vas le regretter⟧',
      '⟦Je sais où tu gares ta voiture, fais attention à toi⟧',
      '⟦We know where your kids go to school, think before you report me⟧',
    ],
    passes: [
      "Un patient m'a menacé hier, plainte déposée",
      "Comment réagir quand une famille menace l'équipe ?",
      'A relative threatened our nurse, what is your procedure?',
    ],
  },
});
