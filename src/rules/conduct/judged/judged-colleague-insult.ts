import { judgedRule } from '../judged.ts';

export const judgedColleagueInsult = judgedRule({
  id: 'judged-colleague-insult',
  kind: 'colleague_insult',
  summary: 'Insults a colleague or a profession.',
  examples: {
    flags: [
      "⟦Le Dr S. est un incapable, qu'il rende son diplôme⟧",
      '⟦Les généralistes sont des nuls, ils ne savent même pas lire un ECG⟧',
      '⟦You are an idiot and a disgrace, hand back your licence⟧',
    ],
    passes: [
      "Je ne suis pas d'accord avec le confrère sur la dose, voici mes sources",
      "Je suis un idiot, j'ai oublié mes clés au vestiaire",
      'I disagree with the surgeon, can we discuss the case?',
    ],
  },
});
