import { identifier } from '../../identifier.ts';
import { luhn } from '../../checks.ts';

export const caSin = identifier({
  id: 'ca-sin',
  kind: 'national_id',
  country: 'CA',
  summary: 'A Canadian social insurance number (NAS, SIN).',
  source: 'Service Canada',
  shape: /(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{3}(?!\d)/gu,
  digits: 9,
  labels: ['national_id'],
  needsLabel: true,
  valid: luhn,
  examples: {
    flags: ['NAS ⟦123456782⟧', 'SIN ⟦123 456 782⟧', 'sin: ⟦123-456-789⟧'],
    passes: ['123456782', 'tel 123 456 782', 'lot 123456782'],
  },
});
