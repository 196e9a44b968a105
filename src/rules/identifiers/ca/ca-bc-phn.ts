import { identifier } from '../../identifier.ts';
import { bcPhnKey } from '../../checks.ts';

export const caBcPhn = identifier({
  id: 'ca-bc-phn',
  kind: 'insurance_id',
  country: 'CA',
  summary: 'A British Columbia health number (PHN, ten digits that start with 9).',
  shape: /(?<!\d)9\d{3}[ -]?\d{3}[ -]?\d{3}(?!\d)/gu,
  digits: 10,
  labels: ['national_id', 'insurance_id'],
  needsLabel: true,
  valid: bcPhnKey,
  examples: {
    flags: ['PHN ⟦9699999993⟧', 'health card ⟦9699 999 993⟧', 'phn: ⟦9699999994⟧'],
    passes: ['9699999993', 'lot 9699999993', 'call 9699999993'],
  },
});
