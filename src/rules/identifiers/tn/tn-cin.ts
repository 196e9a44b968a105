import { identifier } from '../../identifier.ts';

export const tnCin = identifier({
  id: 'tn-cin',
  kind: 'national_id',
  country: 'TN',
  summary: 'A Tunisian identity card (8 digits, starts with 0 or 1).',
  source: 'validator, ar-TN',
  shape: /(?<!\d)[01]\d{7}(?!\d)/gu,
  digits: 8,
  labels: ['national_id'],
  needsLabel: true,
  examples: {
    flags: ['CIN ⟦09999999⟧', 'بطاقة التعريف ⟦08841732⟧', 'carte d’identité ⟦11234567⟧'],
    passes: ['09999999', 'CIN 29999999', 'lot 09999999'],
  },
});
