import { judgedRule } from '../judged.ts';

export const judgedEstablishmentDenigration = judgedRule({
  id: 'judged-establishment-denigration',
  kind: 'establishment_denigration',
  summary: 'Denigrates an establishment without facts to answer.',
  examples: {
    flags: [
      "⟦Cette clinique est un abattoir, tous des voleurs, n'y envoyez personne⟧",
      '⟦Le CHU est un mouroir et la direction une mafia⟧',
      '⟦That hospital is a death trap run by crooks, avoid⟧',
    ],
    passes: [
      'Le bloc est fermé en août, courrier envoyé à la direction',
      'Le rapport public sur notre hôpital propose trois mesures',
      'Our department failed the audit, we discuss improvements on Thursday',
    ],
  },
});
