import { identifier } from '../../identifier.ts';

export const saIqama = identifier({
  id: 'sa-iqama',
  kind: 'national_id',
  country: 'SA',
  summary: 'A Saudi identity card or residence permit (ten digits that start with 1 or 2).',
  shape: /(?<!\d)[12]\d{9}(?!\d)/gu,
  digits: 10,
  labels: ['national_id', 'passport'],
  needsLabel: true,
  examples: {
    flags: ['Iqama ⟦2418857708⟧', 'iqama no ⟦1098765432⟧', 'رقم الهوية ⟦2418857708⟧'],
    passes: ['2418857708', 'lot 2418857708', 'phone 2418857708'],
  },
});
