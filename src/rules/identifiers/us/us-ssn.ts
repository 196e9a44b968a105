import { identifier } from '../../identifier.ts';

export const usSsn = identifier({
  id: 'us-ssn',
  kind: 'national_id',
  country: 'US',
  summary: 'A US social security number.',
  source: 'SSA',
  shape: /(?<![\d-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/gu,
  digits: 9,
  labels: ['national_id'],
  examples: {
    flags: ['SSN ⟦523-07-1184⟧', 'he is ⟦536-90-4399⟧', 'ssn: ⟦123-45-6789⟧'],
    passes: ['666-12-3456', '000-12-3456', '987-65-4320'],
  },
});
