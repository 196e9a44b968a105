import { identifier } from '../../identifier.ts';
import { nhsKey } from '../../checks.ts';

export const gbNhs = identifier({
  id: 'gb-nhs',
  kind: 'national_id',
  country: 'GB',
  summary: 'An NHS number (ten digits, check digit modulo 11).',
  source: 'NHS Data Dictionary',
  shape: /(?<![\d+])\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/gu,
  digits: 10,
  labels: ['national_id'],
  needsLabel: true,
  valid: nhsKey,
  examples: {
    flags: ['NHS ⟦999 100 0003⟧', 'NHS no. ⟦9991000011⟧', 'CT for Gareth, NHS number ⟦999 100 0004⟧?'],
    passes: ['999 100 0003', 'call 999 100 0003', 'lot 9991000003'],
  },
});
