import { judgedRule } from '../judged.ts';

export const judgedUndisclosedConflict = judgedRule({
  id: 'judged-undisclosed-conflict',
  kind: 'undisclosed_conflict',
  summary: 'Praises a product with a tie left unsaid, or said to be nothing.',
  examples: {
    flags: [
      "⟦Le labo m'a payé le congrès de Dubaï et franchement leur molécule écrase tout, prescrivez-la⟧",
      "⟦Ce capteur est révolutionnaire, le délégué m'a offert l'hôtel, commandez-le tous⟧",
      '⟦The company paid my trip and their device is a game changer, everyone should buy it⟧',
    ],
    passes: [
      "Je précise mes liens d'intérêts : je suis orateur pour cette firme",
      "Cette formation est-elle financée par l'industrie ?",
      'Disclosure: my department runs the trial of this drug',
    ],
  },
});
