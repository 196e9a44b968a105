import { judgedRule } from '../judged.ts';

export const judgedPoliticalReligiousFlame = judgedRule({
  id: 'judged-political-religious-flame',
  kind: 'political_religious_flame',
  summary: 'A quarrel of parties or faiths, or the exclusion of members for it.',
  examples: {
    flags: [
      '⟦Ceux qui votent pour ce parti sont des traîtres, quittez le groupe⟧',
      "⟦Un médecin qui ne fait pas le ramadan n'a rien à faire parmi nous, mécréants⟧",
      '⟦Anyone who defends that government has blood on their hands, get out⟧',
    ],
    passes: [
      'Bonne fête à ceux qui célèbrent, courage à ceux de garde',
      'Jeûne et insuline, que conseillez-vous pendant le ramadan ?',
      'I disagree with the reform, here is a draft letter',
    ],
  },
});
