import { labelledNumber } from '../../labelled.ts';

export const labelledNational = labelledNumber({
  id: 'labelled-national',
  kind: 'national_id',
  summary: 'An identity number beside the word that names it.',
  label: 'national_id',
  digits: 5,
  examples: {
    flags: ['carte de séjour ⟦R047721K⟧', 'NIN ⟦1 605 1976 00318⟧', 'رقم البطاقة ⟦JB 210934⟧'],
    passes: ['CIN 3 col utérin', 'NHS 2025 plan', 'carte nationale obligatoire le 12/05/2024'],
  },
});
