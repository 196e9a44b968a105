import { identifier } from '../../identifier.ts';

export const pkCnic = identifier({
  id: 'pk-cnic',
  kind: 'national_id',
  country: 'PK',
  summary: 'A Pakistani identity card (CNIC: 5-7-1 digits).',
  shape: /(?<![\d-])[1-8]\d{4}-\d{7}-\d(?![\d-])/gu,
  digits: 13,
  labels: ['national_id'],
  examples: {
    flags: ['CNIC ⟦35202-4471903-7⟧', 'id ⟦42101-1234567-1⟧', '⟦35202-4471903-7⟧ visa medical'],
    passes: ['35202-447', 'lot 35202-4471903-7', '05202-4471903-7'],
  },
});
