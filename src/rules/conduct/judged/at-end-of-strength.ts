import { judgedRule } from '../judged.ts';

export const atEndOfStrength = judgedRule({
  id: 'at-end-of-strength',
  kind: 'distress',
  summary: 'A colleague who may be at the end of strength: help, never blame.',
  examples: {
    flags: [
      "⟦Je n'en peux plus, j'ai envie d'en finir, personne ne verra la différence⟧",
      '⟦Je pense à mourir tous les soirs en rentrant de garde⟧',
      "⟦I can't go on, I want to end it all, you would be better off without me⟧",
    ],
    passes: [
      'Cette garde va me tuer, vivement les vacances 😅',
      'Tentative de suicide par paracétamol, NAC débutée',
      'Patient says he wants to die, liaison psychiatry called',
    ],
  },
});
