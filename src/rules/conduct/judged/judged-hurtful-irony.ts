import { judgedRule } from '../judged.ts';

export const judgedHurtfulIrony = judgedRule({
  id: 'judged-hurtful-irony',
  kind: 'hurtful_irony',
  summary: 'Irony whose target is a person.',
  examples: {
    flags: [
      '⟦Bravo au génie de la radio qui a encore raté la fracture, il mérite le prix Nobel 👏⟧',
      "⟦Félicitations au confrère qui a lu l'article à l'envers, quel talent⟧",
      '⟦Give her a medal, our star registrar found the light switch⟧',
    ],
    passes: [
      "Bravo à toute l'équipe pour la nuit, vous avez été formidables",
      'Dix ans ici et je découvre la cafetière, champagne pour moi',
      'Great teaching today, thank you',
    ],
  },
});
