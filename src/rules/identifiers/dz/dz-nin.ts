import { identifier } from '../../identifier.ts';

export const dzNin = identifier({
  id: 'dz-nin',
  kind: 'national_id',
  country: 'DZ',
  summary: 'An Algerian national number (NIN, 18 digits).',
  source: 'décret exécutif 10-210',
  shape: /(?<!\d)1[01]\d(?: ?\d){15}(?!\d)/gu,
  digits: 18,
  labels: ['national_id', 'insurance_id', 'record_id'],
  examples: {
    flags: ['NIN ⟦109990000999999999⟧', 'dossier de Mourad, ⟦119870547001230004⟧', 'رقم التعريف الوطني ⟦109990000999999999⟧'],
    passes: ['12 400 000 000', 'lot 109990000999999999', '999990000999999999'],
  },
});
