import { judgedRule } from '../judged.ts';

export const judgedMisinformation = judgedRule({
  id: 'judged-misinformation',
  kind: 'misinformation',
  summary: 'States as sure what is unproven or dangerous.',
  examples: {
    flags: [
      "⟦Le jeûne guérit le cancer, c'est prouvé, dites-le à tous vos patients⟧",
      "⟦Les vaccins donnent l'autisme, on nous le cache, arrêtez de vacciner⟧",
      '⟦Ivermectin cures everything, big pharma hides it, tell all your patients to stop their drugs⟧',
    ],
    passes: [
      'Étude sur le jeûne pendant la chimio, méthodologie faible, vos avis ?',
      'Que répondre aux parents qui craignent le vaccin ROR ?',
      'Is there any evidence for vitamin D here?',
    ],
  },
});
