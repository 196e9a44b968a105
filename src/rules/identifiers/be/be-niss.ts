import { identifier } from '../../identifier.ts';
import { nissKey } from '../../checks.ts';

export const beNiss = identifier({
  id: 'be-niss',
  kind: 'national_id',
  country: 'BE',
  summary: 'A Belgian national number (NISS, BIS), with its key modulo 97.',
  source: 'Registre national',
  shape: /(?<!\d)\d{2}[ ./-]?[0-5]\d[ ./-]?[0-3]\d[ -]{0,3}\d{3}[ .-]{0,2}\d{2}(?!\d)/gu,
  digits: 11,
  telling: /^\d\d\.\d\d\.\d\d-\d{3}\.\d\d$/u,
  labels: ['national_id', 'insurance_id', 'record_id'],
  valid: nissKey,
  fits: (n) => Number(n.slice(2, 4)) % 20 <= 12 && Number(n.slice(4, 6)) <= 31,
  examples: {
    flags: ['NISS ⟦85.01.01-999.84⟧', '⟦12.06.15-998.39⟧ née à Namur', 'registre national ⟦98.47.28-997.65⟧'],
    passes: ['85.01.01-999.99', 'lot 85010199999', '12.99.15-998.39'],
  },
});
