import { judgedRule } from '../judged.ts';

export const judgedPressVirality = judgedRule({
  id: 'judged-press-virality',
  kind: 'press_virality',
  summary: 'Calls to publish, to spread, or to attack in number.',
  examples: {
    flags: [
      "⟦Faites tourner la vidéo partout, que ça fasse du bruit, j'ai prévenu un journaliste⟧",
      "⟦J'envoie nos échanges à la presse ce soir, il faut que ça explose⟧",
      "⟦Let's all post one star reviews at the same time tonight, make it viral⟧",
    ],
    passes: [
      "Un journaliste m'appelle, je renvoie vers la communication",
      "J'ai écrit un article de vulgarisation, deux relecteurs ?",
      'The press office published our figures',
    ],
  },
});
